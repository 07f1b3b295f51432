import { lineageOf } from "../../scorecards/system/lineage";
import type { ScorecardSystem } from "../../scorecards/system/description";
import {
  type PlanOrigin,
  readPlan,
  YEARLY_PLAN_PROPERTY,
  type YearPlan,
} from "../../scorecards/yearly-plan";
import { inExcel } from "../excel-run";
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
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const properties = sheets.items.map((sheet) =>
      sheet.customProperties.getItemOrNullObject(YEARLY_PLAN_PROPERTY).load("value"),
    );
    await context.sync();
    if (properties.every(({ isNullObject }) => isNullObject)) return [];
    // The pane starts without the schemas.
    const { readPlanOrigin } = await import("../../scorecards/stored/yearly-plan");
    const found = sheets.items.flatMap((sheet, index) => {
      const property = properties[index];
      const origin =
        property === undefined || property.isNullObject ? null : readPlanOrigin(property.value);
      return origin !== null && systems.includes(origin.system) && origin.year === year
        ? [{ sheet, origin }]
        : [];
    });
    const reading = new SlicedReading(context, false, found.length);
    const asked = found.map(({ sheet }) => reading.sheet(sheet));
    await context.sync();
    await reading.finish();
    return found.map(({ sheet: { id, name }, origin }, index): YearlyPlanSheet => {
      const grid = asked[index]?.() ?? { row: 0, column: 0, values: [] };
      return { id, name, origin, plan: readPlan(grid, origin) };
    });
  });
}
