import { owedBy, planFillInSheet, supplierKey } from "../scorecards/owed";
import { makeSheet, type MadeOnDemand } from "./make-sheet";
import { askScorecards } from "./read-scorecards";
import { askSuppliers } from "./suppliers";
import type { SheetReference } from "./scorecard-reference";

export type FillInOutcome =
  | MadeOnDemand
  /** Nothing was done: there is such a sheet of this supplier already. Ask HR, then call again with `secondCopy`. */
  | { readonly kind: "exists"; readonly sheet: SheetReference }
  /** Nothing was done: meanwhile everything has been entered, or the scorecard is gone. */
  | { readonly kind: "nothing-owed" };

/**
 * Makes a sheet on which a supplier fills in what is still missing in a scorecard: people by figures. Seven requests whatever the
 * number of people.
 *
 * @param supplier What the supplier is called on the sheets; "" for figures of which no supplier is named.
 */
export function makeFillInSheet(
  scorecard: string,
  supplier: string,
  { secondCopy = false }: { readonly secondCopy?: boolean } = {},
): Promise<FillInOutcome> {
  return makeSheet<Exclude<FillInOutcome, MadeOnDemand>>(async (context, before) => {
    const there = before.sheets.find(
      ({ identity }) =>
        identity?.role === "owed" &&
        identity.scorecard === scorecard &&
        identity.supplier === supplier,
    );
    if (there !== undefined && !secondCopy) {
      const { id, name } = there;
      return { otherwise: { kind: "exists", sheet: { role: "owed", id, name } } };
    }
    const asked = askScorecards(context, before, false);
    const suppliers = askSuppliers(context);
    await context.sync();
    const { readings } = await asked();
    const reading = readings.find((each) => each.scorecard === scorecard);
    const assigned = suppliers()[reading?.standard.id ?? ""] ?? {};
    const owed =
      reading && owedBy(reading, assigned).find((each) => supplierKey(each, reading) === supplier);
    const hasColumns = owed?.figures.some(({ input }) => input !== undefined) === true;
    if (reading === undefined || owed === undefined || !hasColumns) {
      return { otherwise: { kind: "nothing-owed" } };
    }
    const taken = before.sheets.map(({ name }) => name);
    return { plan: planFillInSheet(reading, owed, taken) };
  });
}
