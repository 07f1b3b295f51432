import { historyLedger } from "../../scorecards/closing";
import { HISTORY_COLUMNS, historyRows } from "../../scorecards/history/table";
import type { ScorecardReading } from "../../scorecards/reading";
import { type Year, yearOf } from "../../scorecards/year";
import { askLedgers } from "../closing/ledgers";
import { readRows } from "../closing/read-closing";
import { inExcel } from "../excel-run";

/** What is closed of a scorecard's system in its year. Three requests; one more for each 3 MB of closed rows. */
export const readYear = ({ standard, period: { year } }: ScorecardReading): Promise<Year> =>
  inExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const names = tables.items.map(({ name }) => name);
    const read = askLedgers(context, names, [historyLedger]);
    await context.sync();
    const [history] = read();
    if (history === undefined) return yearOf([], standard.id, year);
    const rows = history.owners.flatMap((owner, row) =>
      owner.system === standard.id && owner.period.startsWith(`${year}-`) ? [row] : [],
    );
    const cells = await readRows(context, history, rows);
    const headers = [...Object.values(HISTORY_COLUMNS), "result.total"];
    const lines = cells.map((row) => headers.map((header) => row.get(header) ?? ""));
    return yearOf(historyRows(headers, lines), standard.id, year);
  });
