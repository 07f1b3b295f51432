import { inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";

/** Brings a cell to the front and selects it; row and column count from 0. */
export function showCell(place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new ExcelFaultError({ kind: "sheet-gone", id: place.sheet });
    if (sheet.visibility !== Excel.SheetVisibility.visible) {
      sheet.visibility = Excel.SheetVisibility.visible;
    }
    sheet.activate();
    sheet.getRangeByIndexes(place.row, place.column, 1, 1).select();
    await context.sync();
  });
}
