import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const DENIED = { code: "AccessDenied" };

/** Sheet1 with B1 unlocked, protected without a password. */
async function protect(context: Excel.RequestContext, options?: Excel.WorksheetProtectionOptions) {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:B1").formulas = [["=B1*2", 3]];
  sheet.getRange("B1").format.protection.locked = false;
  sheet.protection.protect(options);
  await context.sync();
  return sheet;
}

test("locked cells refuse contents, unlocked ones take them and formulas follow", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = await protect(context);
    sheet.getRange("B1").values = [[5]];
    const result = sheet.getRange("A1").load("values");
    await context.sync();
    expect(result.values).toEqual([[10]]);
    sheet.getRange("A1").values = [[1]];
    await expect(context.sync()).rejects.toMatchObject(DENIED);
    sheet.getRange("A1:B1").values = [[1, 1]];
    await expect(context.sync()).rejects.toMatchObject(DENIED);
    sheet.getRange("A1").clear();
    await expect(context.sync()).rejects.toMatchObject(DENIED);
  });
  await expect(excel.host.write("Sheet1", "A1", [[1]])).rejects.toMatchObject(DENIED);
  await expect(excel.host.paste("Sheet1", "A1", "1\t2")).rejects.toMatchObject(DENIED);
  expect(excel.host.read("Sheet1", "A1:B1")).toEqual([[10, 5]]);
  expect(excel.host.editable("Sheet1", "B1")).toBe(true);
  expect(excel.host.editable("Sheet1", "A1:B1")).toBe(false);
});

test.each([
  ["formats", (sheet: Excel.Worksheet) => (sheet.getRange("B1").format.font.bold = true)],
  ["number formats", (sheet: Excel.Worksheet) => (sheet.getRange("B1").numberFormat = [["0"]])],
  ["column widths", (sheet: Excel.Worksheet) => (sheet.getRange("B:B").format.columnWidth = 9)],
  ["inserted rows", (sheet: Excel.Worksheet) => sheet.getRange("1:1").insert("Down")],
  ["deleted rows", (sheet: Excel.Worksheet) => sheet.getRange("3:3").delete("Up")],
  ["merged cells", (sheet: Excel.Worksheet) => sheet.getRange("B2:B3").merge()],
  ["tables", (sheet: Excel.Worksheet) => sheet.tables.add("D1:E3", true)],
  ["validation", (sheet: Excel.Worksheet) => sheet.getRange("B1").dataValidation.clear()],
])("a protected sheet refuses %s", async (_what, change) => {
  await excel.Excel.run(async (context) => {
    const sheet = await protect(context);
    change(sheet);
    await expect(context.sync()).rejects.toMatchObject(DENIED);
  });
});

test("options allow what they name", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = await protect(context, { allowFormatCells: true, allowFormatColumns: true });
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
  });
});

test("protecting twice is an error; unprotecting asks for the password", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.protection.protect(undefined, "secret");
    await context.sync();
    sheet.protection.protect();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheet.protection.unprotect("wrong");
    await expect(context.sync()).rejects.toMatchObject(DENIED);
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
});

test("a whole sheet, then columns and cells can be unlocked and locked again", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange().format.protection.locked = false;
    sheet.getRange("B:B").format.protection.locked = true;
    sheet.getRange("B2").format.protection.locked = false;
    const column = sheet.getRange("B1").format.protection.load("locked");
    const cell = sheet.getRange("B2").format.protection.load("locked");
    const mixed = sheet.getRange("A1:B1").format.protection.load("locked");
    sheet.protection.protect();
    await context.sync();
    expect([column.locked, cell.locked, mixed.locked]).toEqual([true, false, null]);
  });
  expect(excel.host.editable("Sheet1", "A1:A500")).toBe(true);
  expect(excel.host.editable("Sheet1", "B1")).toBe(false);
  expect(excel.host.editable("Sheet1", "B2")).toBe(true);
});
