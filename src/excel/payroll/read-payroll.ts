import type { LedgerRow } from "../../scorecards/closing";
import { periodsPaid } from "../../scorecards/payroll";
import type { ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import type { Period } from "../../scorecards/system/period";
import { readClosedRows } from "../closing/read-history";
import { inExcel } from "../excel-run";

/**
 * The closed rows out of which a period is paid, of a scorecard's system and of what that was before it was changed. Three
 * requests; one more for each 3 MB of rows.
 */
export function readPaidRows(
  { standard }: ScorecardReading,
  period: Period,
): Promise<readonly LedgerRow[]> {
  const systems = lineageOf(standard);
  const periods = periodsPaid(period, standard.period);
  return inExcel((context) =>
    readClosedRows(
      context,
      (owner) => systems.includes(owner.system) && periods.includes(owner.period),
    ),
  );
}
