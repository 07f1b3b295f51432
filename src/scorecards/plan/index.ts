import { companySystem } from "../company/company-system";
import { findSystem } from "../systems";
import type { GenerationRequest, TakenNames } from "../generation-request";
import { withCompany } from "./company-header";
import { planForms } from "./form";
import type { WorkbookPlan } from "./plan";
import { planRoster } from "./roster";

/**
 * All sheets of a scorecard as data, taking only names that are free.
 * @throws RangeError for a system that does not exist; `checkRequest` finds everything that HR can get wrong.
 */
export function planScorecard(request: GenerationRequest, taken: TakenNames): WorkbookPlan {
  const standard = findSystem(request.system);
  if (standard === undefined) throw new RangeError(`No such scorecard system: ${request.system}`);
  const system = companySystem(standard, request);
  const plan =
    request.layout === "form"
      ? planForms(system, request, taken)
      : planRoster(system, request, taken);
  const { company } = taken;
  return company === undefined
    ? plan
    : { ...plan, sheets: plan.sheets.map((sheet) => withCompany(sheet, company)) };
}
