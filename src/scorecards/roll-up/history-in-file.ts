import { historyLedger, isOwnColumn, type LedgerCell, type LedgerRow } from "../closing/ledger";
import { codeInCell } from "../history/period-cell";
import { HISTORY_COLUMNS } from "../history/table";

/** What a cell of a workbook's file holds, as its reader gives it. */
export type FileCell = string | number | boolean | Date | null;

export interface FileSheet {
  readonly name: string;
  /** From the first row on. */
  readonly rows: readonly (readonly FileCell[])[];
}

/** The closed periods of one workbook. */
export interface FileHistory {
  readonly rows: readonly LedgerRow[];
  /** Rows below the header that say no period or no system: they are nobody's. */
  readonly unread: number;
  /** Further sheets that look the same, such as a copy that HR has made: they are not read. */
  readonly others: readonly string[];
}

/** Of a sheet on which workbooks have been put together already. */
export const ROLL_UP_COLUMNS = { workbook: "Workbook", counted: "Counted" } as const;

/** Titles and notes above the header, never so many lines of them. */
const SEARCHED = 200;

/**
 * Finds the table History in a workbook by the names of its columns (docs/history.md), wherever it stands; null where there is
 * none. Columns of HR's own are left out.
 */
export function historyIn(sheets: readonly FileSheet[]): FileHistory | null {
  const found = sheets.flatMap((sheet) => {
    const header = sheet.rows.slice(0, SEARCHED).findIndex(isHeader);
    return header < 0 ? [] : [{ sheet, header }];
  });
  const [first, ...others] = found;
  if (first === undefined) return null;
  const { sheet, header } = first;
  const headers = (sheet.rows[header] ?? []).map(textOf);
  const below = sheet.rows
    .slice(header + 1)
    .filter((cells) => cells.some((cell) => textOf(cell) !== ""));
  const rows = below.flatMap((cells) => rowOf(headers, cells) ?? []);
  return {
    rows,
    unread: below.length - rows.length,
    others: others.map((other) => other.sheet.name),
  };
}

function isHeader(cells: readonly FileCell[]): boolean {
  const headers = new Set(cells.map(textOf));
  const { period, system, id, name } = HISTORY_COLUMNS;
  return (
    headers.has(period) &&
    headers.has(system) &&
    (headers.has(id) || headers.has(name)) &&
    [...headers].some((header) => /^(?:metric|score|result)\./.test(header)) &&
    !headers.has(ROLL_UP_COLUMNS.workbook)
  );
}

function rowOf(headers: readonly string[], cells: readonly FileCell[]): LedgerRow | null {
  const row = new Map<string, LedgerCell>();
  headers.forEach((header, column) => {
    if (!isOwnColumn(historyLedger, header)) return;
    const cell = cells[column] ?? null;
    if (historyLedger.columns.includes(header)) {
      const text = textOf(cell);
      if (text !== "") row.set(header, text);
    } else if (typeof cell === "number") {
      if (Number.isFinite(cell)) row.set(header, cell);
    } else if (textOf(cell) !== "") row.set(header, textOf(cell));
  });
  const period = codeInCell(row.get(HISTORY_COLUMNS.period));
  if (period === "" || row.get(HISTORY_COLUMNS.system) === undefined) return null;
  return row.set(HISTORY_COLUMNS.period, period);
}

/** A cell as text; a date as the day that it is, by its own count. */
function textOf(cell: FileCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
