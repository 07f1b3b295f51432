import type { Row } from "../people/split-rows";
import { readAmount } from "./amount";

/** Titles, dates of printing and the like stand above the header, never so many lines of them. */
const searched = 15;

/**
 * Where the row that names the columns stands, null where none does: the first that has as many fields as the rows
 * below it, or nearly so, and no figure among them.
 */
export function findHeader(rows: readonly Row[]): number | null {
  const filled = ({ fields }: Row) => fields.filter((field) => field !== "");
  const first = rows.slice(0, searched);
  const widest = Math.max(...rows.slice(0, 50).map((row) => filled(row).length));
  if (widest < 2) return null;
  const at = first.findIndex((row) => {
    const fields = filled(row);
    return fields.length >= 2 && fields.length * 2 >= widest && !fields.some(isFigure);
  });
  return at < 0 ? null : at;
}

function isFigure(field: string): boolean {
  const amount = readAmount(field);
  return amount !== null && amount !== "blank";
}
