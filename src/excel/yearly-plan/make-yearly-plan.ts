import { type PlanOrder, planSheetName, planYearlyPlan } from "../../scorecards/yearly-plan";
import { makeSheet, type MadeOnDemand } from "../make-sheet";
import { sameName } from "../mentions";
import type { SheetReference } from "../scorecard-reference";

export type YearlyPlanOutcome =
  | MadeOnDemand
  /** Nothing was done: there is one already. Ask HR, then call again with `secondCopy`. */
  | { readonly kind: "exists"; readonly sheet: SheetReference };

/** Makes the sheet of a year's plan. A failure leaves nothing behind, and undoGeneration takes it back. */
export const makeYearlyPlan = (
  order: PlanOrder,
  { secondCopy = false }: { readonly secondCopy?: boolean } = {},
): Promise<YearlyPlanOutcome> =>
  makeSheet<Exclude<YearlyPlanOutcome, MadeOnDemand>>((_context, { sheets, tables }) => {
    const wanted = planSheetName(order);
    const there = sheets.find(({ name }) => sameName(name, wanted));
    if (there !== undefined && !secondCopy) {
      const { id, name } = there;
      return Promise.resolve({
        otherwise: { kind: "exists", sheet: { role: "yearlyPlan", id, name } },
      });
    }
    const taken = { sheets: sheets.map(({ name }) => name), tables };
    return Promise.resolve({ plan: planYearlyPlan(order, taken) });
  });
