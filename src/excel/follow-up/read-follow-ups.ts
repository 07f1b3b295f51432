import { historyLedger } from "../../scorecards/closing";
import { type FollowUp, followUps } from "../../scorecards/follow-up";
import { HISTORY_COLUMNS, historyRows } from "../../scorecards/history/table";
import { isSamePerson } from "../../scorecards/people/same-person";
import type { ScorecardReading } from "../../scorecards/reading";
import { periodCode } from "../../scorecards/system/period";
import { askLedgers } from "../closing/ledgers";
import { readRows } from "../closing/read-closing";
import { inExcel } from "../excel-run";

/** Everybody of whom something follows, with the closed periods that caused it. Three requests; none where nobody has failed before. */
export async function readFollowUps(reading: ScorecardReading): Promise<readonly FollowUp[]> {
  const now = followUps(reading, []);
  const again = now.filter(({ failures }) => failures > 1);
  if (again.length === 0) return now;
  return inExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const names = tables.items.map(({ name }) => name);
    const read = askLedgers(context, names, [historyLedger]);
    await context.sync();
    const [history] = read();
    if (history === undefined) return now;
    const code = periodCode(reading.period);
    const rows = history.owners.flatMap((owner, row) => {
      const isEarlier =
        owner.system === reading.standard.id && owner.period !== "" && owner.period < code;
      return isEarlier && again.some((person) => isSamePerson(owner, person)) ? [row] : [];
    });
    const cells = await readRows(context, history, rows);
    const headers = [...Object.values(HISTORY_COLUMNS), "result.total"];
    return followUps(
      reading,
      historyRows(
        headers,
        cells.map((row) => headers.map((header) => row.get(header) ?? "")),
      ),
    );
  });
}
