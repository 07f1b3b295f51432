import type { LedgerRow } from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import { readClosedRows } from "../closing/read-history";
import { inExcel } from "../excel-run";

/**
 * What is closed of a scorecard's system, and of what that was before it was changed: of its year, or all of it. Three
 * requests; one more for each 3 MB of rows.
 */
export function readClosed(
  { standard, period: { year } }: ScorecardReading,
  { allYears }: { readonly allYears: boolean },
): Promise<readonly LedgerRow[]> {
  const systems = lineageOf(standard);
  const isWanted = (period: string) => (allYears ? period !== "" : period.startsWith(`${year}-`));
  return inExcel((context) =>
    readClosedRows(context, (owner) => systems.includes(owner.system) && isWanted(owner.period)),
  );
}
