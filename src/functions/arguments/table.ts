import { OVERFLOW, roundDecimal, THRESHOLD_PLACES } from "../../scoring";
import { cellContent, readNumber } from "./cell";
import { placed, type FunctionFault } from "./fault";
import type { Grid } from "./grid";

/** A row of a table that is no blank one: its limit stands in the first column. */
export interface TableRow {
  /** NaN where it is missing. */
  readonly limit: number;
  /** Where the row stands in the table, from 0. */
  readonly row: number;
}

/**
 * The rows of a table, read as far as `width` columns. Rows blank throughout are none; since Excel hands blanks over as 0, a
 * row all of 0 is none either where another row has limit 0. A limit that cannot be read fails the call; a missing one is NaN.
 */
export function tableRows(
  { cells }: Grid,
  argument: string,
  width: number,
): TableRow[] | FunctionFault {
  const rows: TableRow[] = [];
  const zeroRows: TableRow[] = [];
  for (const [row, whole] of cells.entries()) {
    const line = whole.slice(0, width);
    if (line.every((cell) => cellContent(cell).kind === "missing")) continue;
    if (line.every((cell) => cell === 0)) {
      zeroRows.push({ limit: 0, row });
      continue;
    }
    const limit = readNumber(line[0], { name: argument, limit: "any", fallback: NaN });
    if (typeof limit === "object") return unusable(limit, row, 0);
    rows.push({ limit, row });
  }
  const hasZero = rows.some(
    ({ limit }) => limit === limit && roundDecimal(limit, THRESHOLD_PLACES) === 0,
  );
  return hasZero ? rows : [...rows, ...zeroRows.slice(0, 1)];
}

/** A cell of a table that makes all of it unusable: #VALUE!, whatever is wrong with the cell. */
export function unusable(fault: FunctionFault, row: number, column: number): FunctionFault {
  return { code: "unusable", because: placed(fault, row, column) };
}

/** What a row earns, or why there is nothing to be earned. */
export type Payout = number | string | boolean | FunctionFault;

/** A cell of a table as it is; an error comes back as itself, a blank is not set. `limit` is the row's, where it has one. */
export function payoutIn(
  { cells }: Grid,
  argument: string,
  row: number,
  column: number,
  limit?: number,
): Payout {
  const content = cellContent(cells[row]![column]);
  switch (content.kind) {
    case "missing":
      return placed({ code: "payout-not-set", argument, limit }, row, column);
    case "text":
      return content.text;
    case "error":
      return placed({ code: "error", argument, error: content.error }, row, column);
    case "object":
      return placed({ code: "object", argument }, row, column);
    case "boolean":
      return content.value;
    case "number":
      return Number.isFinite(content.value) ? content.value + 0 : OVERFLOW;
  }
}

/** The payouts that are numbers; NaN for the others. */
export function amountsOf(payouts: readonly Payout[]): Float64Array {
  return Float64Array.from(payouts, (earned) => (typeof earned === "number" ? earned : NaN));
}
