import { historyLedger, type LedgerOwner, type LedgerRow } from "../../scorecards/closing";
import { HISTORY_COLUMNS, type HistoryRow, historyRows } from "../../scorecards/history/table";
import { askLedgers } from "./ledgers";
import { readRows } from "./read-closing";

/**
 * Rows of History in full, as far as they are wanted; none where nothing is closed. Two requests; one more for each 3 MB of
 * rows.
 */
export async function readClosedRows(
  context: Excel.RequestContext,
  isWanted: (owner: LedgerOwner) => boolean,
): Promise<readonly LedgerRow[]> {
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const names = tables.items.map(({ name }) => name);
  const read = askLedgers(context, names, [historyLedger]);
  await context.sync();
  const [history] = read();
  if (history === undefined) return [];
  const rows = history.owners.flatMap((owner, row) => (isWanted(owner) ? [row] : []));
  return readRows(context, history, rows);
}

/** The same with their totals alone. */
export async function readHistory(
  context: Excel.RequestContext,
  isWanted: (owner: LedgerOwner) => boolean,
): Promise<readonly HistoryRow[]> {
  const cells = await readClosedRows(context, isWanted);
  const headers = [...Object.values(HISTORY_COLUMNS), "result.total"];
  return historyRows(
    headers,
    cells.map((row) => headers.map((header) => row.get(header) ?? "")),
  );
}
