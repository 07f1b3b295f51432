import type { AssignedToFigures } from "../scorecards/owed";
import { readStoredSuppliers } from "../scorecards/stored/suppliers";
import { inExcel } from "./excel-run";
import { keepSetting } from "./keep-setting";
import { asOwnWriting } from "./own-writing";

/** The workbook's setting that holds who supplies figures of which the rules name nobody. */
const SUPPLIERS_KEY = "KpiSuppliers";

/** Asks along with what is asked for next; the function given back reads the answer. */
export function askSuppliers(context: Excel.RequestContext) {
  const setting = context.workbook.settings.getItemOrNullObject(SUPPLIERS_KEY).load("value");
  return () => readStoredSuppliers(setting.isNullObject ? null : setting.value);
}

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
      await keepSetting(context, SUPPLIERS_KEY, Object.keys(all).length === 0 ? undefined : all);
    }),
  );
}
