import type { ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import { type Year, yearOf } from "../../scorecards/year";
import { readHistory } from "../closing/read-history";
import { inExcel } from "../excel-run";

/**
 * What is closed of a scorecard's system in its year, and of what that was before it was changed. Three requests; one more for
 * each 3 MB of closed rows.
 */
export const readYear = ({ standard, period: { year } }: ScorecardReading): Promise<Year> =>
  inExcel(async (context) => {
    const systems = lineageOf(standard);
    const isOfYear = (period: string) => period.startsWith(`${year}-`);
    const history = await readHistory(
      context,
      (owner) => systems.includes(owner.system) && isOfYear(owner.period),
    );
    return yearOf(history, systems, year);
  });
