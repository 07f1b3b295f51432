import * as v from "valibot";
import { locales } from "../../i18n/locale";
import { YEARLY_PLAN_VERSION, type PlanOrigin } from "../yearly-plan/origin";
import { parseStored, text, whole } from "./stored";

const schema = v.object({
  version: whole(1, YEARLY_PLAN_VERSION),
  system: text(100),
  figure: text(200),
  year: whole(1900, 9999),
  periods: v.picklist(["month", "quarter"]),
  locale: v.picklist(locales),
});

/** Of what a sheet says that it is the plan; null where it cannot be used. */
export function readPlanOrigin(property: unknown): PlanOrigin | null {
  const said = v.safeParse(schema, parseStored(property));
  return said.success ? said.output : null;
}
