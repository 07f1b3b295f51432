import { planDepartments } from "../scorecards/departments-sheet";
import { makeSheet, type MadeOnDemand } from "./make-sheet";
import { askScorecards } from "./read-scorecards";
import type { SheetReference } from "./scorecard-reference";

export type DepartmentsOutcome =
  | MadeOnDemand
  /** Nothing was done: the scorecard has such a sheet already. Ask HR, then call again with `secondCopy`. */
  | { readonly kind: "exists"; readonly sheet: SheetReference }
  /** Nothing was done: nobody has a department, or a column of Results is gone. */
  | { readonly kind: "no-departments" };

/** Makes a sheet of a roster's results by department. A failure leaves nothing behind, and undoGeneration takes it back. */
export const makeDepartments = (
  scorecard: string,
  { secondCopy = false }: { readonly secondCopy?: boolean } = {},
): Promise<DepartmentsOutcome> =>
  makeSheet<Exclude<DepartmentsOutcome, MadeOnDemand>>(async (context, before) => {
    const asked = askScorecards(context, before, false);
    await context.sync();
    const { references, readings } = await asked();
    const sheets = references.find((each) => each.scorecard === scorecard)?.sheets;
    const there = sheets?.find(({ role }) => role === "departments");
    if (there !== undefined && !secondCopy) return { otherwise: { kind: "exists", sheet: there } };
    const reading = readings.find((each) => each.scorecard === scorecard);
    const taken = before.sheets.map(({ name }) => name);
    const plan = reading === undefined ? null : planDepartments(reading, taken);
    return plan === null ? { otherwise: { kind: "no-departments" } } : { plan };
  });
