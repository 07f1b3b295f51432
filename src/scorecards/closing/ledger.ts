import { HISTORY_COLUMNS, HISTORY_TABLE } from "../history/table";
import { isBlank } from "../reading/grid";

/*
 * The two tables into which a period is closed: plain data that HR may filter, pivot and add columns to. They are found by
 * their names and those of their columns, which are the same in every language, wherever they stand.
 */

/** A row a line of the rules and closed period: the figures that held. */
export const RULES_HISTORY_TABLE = "KpiRulesHistory";

export const RULES_HISTORY_COLUMNS = {
  period: "Period",
  system: "System",
  scorecard: "Scorecard",
  /** Of a form, whose rules they are; on a roster they are everybody's. */
  person: "Person",
  /** The id of the item, "item/part", "tier:0", "setting:share". */
  line: "Line",
  name: "Name",
} as const;

/** A figure or a choice on a line: "rule.target". */
export const ruleColumn = (figure: string): string => `rule.${figure}`;

export type LedgerCell = string | number;
/** A table that all scorecards of a workbook share, on a sheet of its own. */
export type LedgerRole = "history" | "rulesHistory" | "appeals";

/** By the column's name; what is not there is blank. */
export type LedgerRow = ReadonlyMap<string, LedgerCell>;

/** What a column says; "" where it is blank. */
export const textIn = (row: LedgerRow, column: string): string =>
  String(row.get(column) ?? "").trim();

export interface Ledger {
  readonly role: LedgerRole;
  readonly table: string;
  /** Text: the columns that say whose row it is. */
  readonly columns: readonly string[];
  /** Columns of figures that it has from the start, beside those that its rows bring. */
  readonly figures?: readonly string[];
}

export const historyLedger: Ledger = {
  role: "history",
  table: HISTORY_TABLE,
  columns: Object.values(HISTORY_COLUMNS),
};

export const rulesLedger: Ledger = {
  role: "rulesHistory",
  table: RULES_HISTORY_TABLE,
  columns: Object.values(RULES_HISTORY_COLUMNS),
};

/** A column that closings make; every other is HR's own. */
export const isOwnColumn = ({ columns, figures = [] }: Ledger, header: string): boolean =>
  columns.includes(header) ||
  figures.includes(header) ||
  /^(?:metric|score|result|rule)\./.test(header);

/** Every column that rows need, those of the ledger first. */
export const columnsOf = (
  { columns, figures = [] }: Ledger,
  rows: readonly LedgerRow[],
): readonly string[] => [
  ...new Set([...columns, ...figures, ...rows.flatMap((row) => [...row.keys()])]),
];

/** A table as it stands, as far as it has to be known to add rows and take some out; rows count from 0 below its header. */
export interface LedgerState {
  readonly headers: readonly string[];
  readonly rows: number;
  /** Its one row is as blank as that of a table in which nothing stands. */
  readonly isBlank: boolean;
}

/** What a table is to get. */
export interface Addition {
  /** At its right end. */
  readonly headers: readonly string[];
  readonly firstRow: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly content: LedgerCell;
  }[];
  /** How many rows it then has. */
  readonly rows: number;
}

/** Rows below those that are there; columns that the table lacks at its right. */
export function additionTo(
  { headers, rows: there, isBlank }: LedgerState,
  ledger: Ledger,
  rows: readonly LedgerRow[],
): Addition {
  const added = columnsOf(ledger, rows).filter((column) => !headers.includes(column));
  const columns = new Map([...headers, ...added].map((header, column) => [header, column]));
  const firstRow = isBlank ? 0 : there;
  const cells = rows.flatMap((row, index) =>
    [...row].map(([header, content]) => ({
      row: firstRow + index,
      column: columns.get(header) ?? 0,
      content,
    })),
  );
  return { headers: added, firstRow, cells, rows: Math.max(there, firstRow + rows.length) };
}

/** What becomes of a table without some of its rows. */
export interface Shrinking {
  /** Rows that take the place of others which go; the last ones of the table. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
  /** Rows that are blank then, at the end. */
  readonly blank: readonly number[];
  /** How many rows it then has; a table has one at least. */
  readonly rows: number;
}

/** Takes rows out. Where others stand below them, the last ones take their places: nothing else is touched. */
export function shrinkingOf(rows: number, removed: readonly number[]): Shrinking {
  const going = new Set(removed);
  const left = rows - going.size;
  const gaps = [...going].filter((row) => row < left).sort((one, other) => one - other);
  const blank = Array.from({ length: rows - left }, (_, index) => left + index);
  const movers = blank.filter((row) => !going.has(row));
  return {
    moves: movers.map((from, index) => ({ from, to: gaps[index] ?? 0 })),
    blank,
    rows: Math.max(1, left),
  };
}

/** Whether two cells say the same: a number may come back in its last digit otherwise than it went. */
export function saysSame(one: LedgerCell | null | undefined, other: LedgerCell | null | undefined) {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return String(one).trim() === String(other).trim();
}
