/** The order into which Excel sorts rows: numbers, then text, then truth values; blank ones last, whichever way. */

export interface SortedBy {
  /** Counted from 0, on the sheet. */
  readonly column: number;
  readonly descending: boolean;
}

/** Places of the rows before they were sorted, in their new order; equal ones stay as they were. */
export function sortedRows(
  values: readonly unknown[],
  { descending }: Pick<SortedBy, "descending">,
): number[] {
  const direction = descending ? -1 : 1;
  return values
    .map((value, index) => ({ value, index }))
    .sort((one, other) => {
      const blanks = Number(isBlank(one.value)) - Number(isBlank(other.value));
      return blanks || direction * compare(one.value, other.value) || one.index - other.index;
    })
    .map(({ index }) => index);
}

const isBlank = (value: unknown): boolean => value === "" || value === null || value === undefined;

const KINDS = ["number", "string", "boolean"];

function compare(one: unknown, other: unknown): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const kinds = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  return kinds || byWords.compare(String(one), String(other));
}

const byWords = new Intl.Collator("zh-CN");
