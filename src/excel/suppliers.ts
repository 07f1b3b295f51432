import type { AssignedToFigures } from "../scorecards/owed";
import { readStoredSuppliers } from "../scorecards/stored/suppliers";
import { inExcel } from "./excel-run";
import { askSetting } from "./ask-setting";
import { keepSetting } from "./kept-setting";
import { asOwnWriting } from "./own-writing";

/** Asks along with what is asked for next; the function given back reads the answer. */
export const askSuppliers = (context: Excel.RequestContext) =>
  askSetting(context, "suppliers", (stored) => readStoredSuppliers(stored).assigned);

/** Of an appraisal system, whichever period. One request. */
export function readSuppliers(system: string): Promise<AssignedToFigures> {
  return inExcel(async (context) => {
    const read = askSuppliers(context);
    await context.sync();
    return read()[system] ?? {};
  });
}

/** Keeps them in the workbook. Three requests. */
export function saveSuppliers(system: string, assigned: AssignedToFigures): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const read = askSuppliers(context);
      await context.sync();
      const { [system]: _before, ...others } = read();
      const all = Object.keys(assigned).length === 0 ? others : { ...others, [system]: assigned };
      await keepSetting(context, "suppliers", Object.keys(all).length === 0 ? undefined : all);
    }),
  );
}
