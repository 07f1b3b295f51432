import { inExcel } from "./excel-run";

/** The names of the workbook's sheets, in the order of their tabs. One request. */
export function listSheetNames(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}
