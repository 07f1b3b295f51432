import { inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";

/** Brings a sheet to the front, visible again where HR had hidden it. */
export function showSheet(id: string): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new ExcelFaultError({ kind: "sheet-gone", id });
    if (sheet.visibility !== Excel.SheetVisibility.visible) {
      sheet.visibility = Excel.SheetVisibility.visible;
    }
    sheet.activate();
    await context.sync();
  });
}
