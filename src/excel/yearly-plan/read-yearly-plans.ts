import { lineageOf } from "../../scorecards/system/lineage";
import type { ScorecardSystem } from "../../scorecards/system/description";
import {
  type PlanOrigin,
  readPlan,
  YEARLY_PLAN_PROPERTY,
  type YearPlan,
} from "../../scorecards/yearly-plan";
import { inExcel } from "../excel-run";
import { sheetsSaying } from "../sheets-saying";
import { SlicedReading } from "../sliced-reading";

/** A sheet with a year's plan as it stands in the workbook. */
export interface YearlyPlanSheet {
  readonly id: string;
  readonly name: string;
  readonly origin: PlanOrigin;
  readonly plan: YearPlan;
}

/**
 * The plans of a year for a system, and for what that was before it was changed, in the order of their tabs. Two requests where
 * there are none, else three.
 */
export function readYearlyPlans(
  system: Pick<ScorecardSystem, "id" | "cameFrom">,
  year: number,
): Promise<readonly YearlyPlanSheet[]> {
  const systems = lineageOf(system);
  return inExcel(async (context) => {
    const found = await sheetsSaying(context, YEARLY_PLAN_PROPERTY, () => originsOf(systems, year));
    if (found.length === 0) return [];
    const reading = new SlicedReading(context, false, found.length);
    const asked = found.map(({ sheet }) => reading.sheet(sheet));
    await context.sync();
    await reading.finish();
    return found.map(({ id, name, said: origin }, index): YearlyPlanSheet => {
      const grid = asked[index]?.() ?? { row: 0, column: 0, values: [] };
      return { id, name, origin, plan: readPlan(grid, origin) };
    });
  });
}

/** Of what a sheet is the plan, where it is one of these systems and of this year. */
async function originsOf(systems: readonly string[], year: number) {
  const { readPlanOrigin } = await import("../../scorecards/stored/yearly-plan");
  return (stored: unknown): PlanOrigin | null => {
    const origin = readPlanOrigin(stored);
    const isWanted = origin !== null && systems.includes(origin.system) && origin.year === year;
    return isWanted ? origin : null;
  };
}
