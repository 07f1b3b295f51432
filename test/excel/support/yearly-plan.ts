import { openImport } from "../../../src/excel";
import {
  plannedFigures,
  type PlanOrder,
  YEARLY_PLAN_VERSION,
} from "../../../src/scorecards/yearly-plan";

/** Where figures of the workbook's scorecard go, and the order for a sheet of its first figure that is planned for a year. */
export async function yearlyPlan() {
  const { target, memory } = await openImport();
  if (target === null) throw new Error("There is no scorecard");
  const { place, table, scorecard } = target;
  const [figure] = plannedFigures(place.system);
  if (figure === undefined) throw new Error("Nothing is planned");
  const order: PlanOrder = {
    system: place.system.name[place.locale],
    figure: figure.input,
    people: table.people.filter(({ name }) => name !== ""),
    origin: {
      version: YEARLY_PLAN_VERSION,
      system: place.system.id,
      figure: figure.input.id,
      year: scorecard.period.year,
      periods: scorecard.period.kind,
      locale: place.locale,
    },
  };
  return { target, memory, order };
}
