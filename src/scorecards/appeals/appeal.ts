import { type Ledger, type LedgerCell, type LedgerRow } from "../closing/ledger";
import { HISTORY_COLUMNS } from "../history/table";

/*
 * Appeals against closed figures, a row each: plain data that HR may filter. Rejected ones are kept as well as accepted ones.
 */

export const APPEALS_TABLE = "KpiAppeals";

const { period, system, id, name, scorecard } = HISTORY_COLUMNS;

export const APPEAL_COLUMNS = {
  number: "Number",
  period,
  system,
  scorecard,
  id,
  name,
  /** The item's id, and what it is called. */
  item: "Item",
  itemName: "ItemName",
  reason: "Reason",
  interview: "Interview",
  deadline: "Deadline",
  filed: "Filed",
  /** "pending", "accepted" or "rejected". */
  finding: "Finding",
  decided: "Decided",
  remark: "Remark",
  /** The figure that was corrected: the id of its input, and what it is called. */
  figure: "Figure",
  figureName: "FigureName",
  /** Later periods that followed. */
  followed: "Followed",
  tierBefore: "before.tier",
  tierAfter: "after.tier",
} as const;

/** Results of which an appeal keeps what was before it and what is after it; "figure" is what was corrected. */
export const KEPT_NUMBERS = ["figure", "score", "total", "bonus", "pay"] as const;
export type KeptNumber = (typeof KEPT_NUMBERS)[number];
export const beforeColumn = (kept: KeptNumber): string => `before.${kept}`;
export const afterColumn = (kept: KeptNumber): string => `after.${kept}`;

export const appealsLedger: Ledger = {
  role: "appeals",
  table: APPEALS_TABLE,
  columns: Object.values(APPEAL_COLUMNS),
  figures: KEPT_NUMBERS.flatMap((kept) => [beforeColumn(kept), afterColumn(kept)]),
};

export type Finding = "pending" | "accepted" | "rejected";

export interface Appeal {
  /** Its row in the table, from 0. */
  readonly row: number;
  readonly number: string;
  /** As a code. */
  readonly period: string;
  readonly system: string;
  readonly scorecard: string;
  readonly id: string;
  readonly name: string;
  readonly item: string;
  readonly itemName: string;
  readonly reason: string;
  readonly interview: string;
  readonly deadline: string;
  readonly filed: string;
  readonly finding: Finding;
  readonly remark: string;
  readonly figureName: string;
  readonly before: Readonly<Partial<Record<KeptNumber, number>>>;
  readonly after: Readonly<Partial<Record<KeptNumber, number>>>;
}

/** What HR writes down when somebody appeals. */
export type Filing = Pick<
  Appeal,
  | "period"
  | "system"
  | "scorecard"
  | "id"
  | "name"
  | "item"
  | "itemName"
  | "reason"
  | "interview"
  | "deadline"
  | "filed"
>;

/** A pending appeal as its row. */
export function filedRow(filing: Filing, number: string): LedgerRow {
  const row = new Map<string, LedgerCell>();
  const put = (column: string, text: string) => {
    if (text !== "") row.set(column, text);
  };
  for (const [key, value] of Object.entries(filing)) {
    put(APPEAL_COLUMNS[key as keyof Filing], value);
  }
  put(APPEAL_COLUMNS.number, number);
  put(APPEAL_COLUMNS.finding, "pending");
  return row;
}

/** The next number: one more than the highest that was given. */
export const nextNumber = (appeals: readonly Pick<Appeal, "number">[]): string =>
  String(Math.max(0, ...appeals.map(({ number }) => Number(number) || 0)) + 1);

/** Appeals from the cells of their table's columns; a row without a number is none. */
export function appealsIn(
  values: Readonly<Record<string, readonly unknown[]>>,
  codes: readonly string[],
): readonly Appeal[] {
  return codes.flatMap((code, row): Appeal[] => {
    const cell = (column: string): unknown => values[column]?.[row];
    const text = (column: string): string => {
      const value = cell(column);
      return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    };
    const numbers = (columnOf: (kept: KeptNumber) => string): Appeal["before"] =>
      Object.fromEntries(
        KEPT_NUMBERS.flatMap((kept) => {
          const value = cell(columnOf(kept));
          return typeof value === "number" ? [[kept, value]] : [];
        }),
      );
    const number = text(APPEAL_COLUMNS.number);
    if (number === "") return [];
    return [
      {
        row,
        number,
        period: code,
        system: text(APPEAL_COLUMNS.system),
        scorecard: text(APPEAL_COLUMNS.scorecard),
        id: text(APPEAL_COLUMNS.id),
        name: text(APPEAL_COLUMNS.name),
        item: text(APPEAL_COLUMNS.item),
        itemName: text(APPEAL_COLUMNS.itemName),
        reason: text(APPEAL_COLUMNS.reason),
        interview: text(APPEAL_COLUMNS.interview),
        deadline: text(APPEAL_COLUMNS.deadline),
        filed: text(APPEAL_COLUMNS.filed),
        finding: findingIn(text(APPEAL_COLUMNS.finding)),
        remark: text(APPEAL_COLUMNS.remark),
        figureName: text(APPEAL_COLUMNS.figureName),
        before: numbers(beforeColumn),
        after: numbers(afterColumn),
      },
    ];
  });
}

/** HR may have written it in its own words; what is neither is not decided. */
function findingIn(word: string): Finding {
  if (/^(?:accepted|成立|采纳|採納)$/i.test(word)) return "accepted";
  return /^(?:rejected|驳回|駁回|不成立)$/i.test(word) ? "rejected" : "pending";
}
