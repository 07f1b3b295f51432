import ExcelJS from "exceljs";
import { type SheetCells } from "./plan-cells";

/** The cells as an .xlsx file, for engines that open files. */
export async function toXlsx(sheets: readonly SheetCells[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const [address, content] of cells) {
      sheet.getCell(address).value =
        content !== null && typeof content === "object"
          ? { formula: content.formula.slice(1), date1904: false }
          : content;
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
