import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const names = () => excel.host.sheets();

test("sheets are added at the end, found in any case, moved, renamed and deleted", async () => {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("一月");
    const results = worksheets.add("Results");
    await context.sync();
    expect(names()).toEqual(["Sheet1", "一月", "Results"]);
    results.position = 0;
    const found = worksheets.getItem("RESULTS").load("name,position,id");
    await context.sync();
    expect(found.position).toBe(0);
    results.name = "结果";
    worksheets.getItem("一月").delete();
    await context.sync();
    expect(names()).toEqual(["结果", "Sheet1"]);
    results.load("name");
    await context.sync();
    expect(results.name).toBe("结果");
  });
});

test("formulas follow the name of a sheet", async () => {
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1").values = [[4]];
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=Data!A1*2"]];
    await context.sync();
    data.name = "数据 表";
    cell.load("formulas,values");
    await context.sync();
    expect(cell.formulas).toEqual([["='数据 表'!A1*2"]]);
    expect(cell.values).toEqual([[8]]);
  });
});

test("a sheet whose formulas name it is deleted, and formulas elsewhere say so", async () => {
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1:B1").formulas = [[4, "=Data!A1*2"]];
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=Data!B1*2"]];
    await context.sync();
    data.delete();
    cell.load("formulas");
    await context.sync();
    expect(names()).toEqual(["Sheet1"]);
    expect(cell.formulas).toEqual([[expect.stringContaining("#REF!")]]);
  });
});

test.each([
  ["taken", "sheet1", "ItemAlreadyExists"],
  ["blank", "", "InvalidArgument"],
  ["of 32 characters", "x".repeat(32), "InvalidArgument"],
  ["with a slash", "a/b", "InvalidArgument"],
  ["with brackets", "a[b]", "InvalidArgument"],
  ["with an apostrophe first", "'a", "InvalidArgument"],
])("a name that is %s is refused", async (_why, name, code) => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    await context.sync();
    sheet.name = name;
    await expect(context.sync()).rejects.toMatchObject({ code });
    expect(names()).toEqual(["Sheet1", "Other"]);
  });
});

test("a missing sheet is ItemNotFound, or a null object on which nothing happens", async () => {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject("Sample").delete();
    const missing = worksheets.getItemOrNullObject("Sample");
    const below = missing.getRange("A1").load("values");
    missing.load("name");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(below.isNullObject).toBe(true);
    worksheets.getItem("Sample").load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("the active sheet, visibility and the last visible sheet", async () => {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add("Second");
    second.activate();
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(active.name).toBe("Second");
    second.visibility = "VeryHidden";
    const next = worksheets.getActiveWorksheet().load("name");
    const shown = worksheets.getCount(true);
    second.load("visibility");
    await context.sync();
    expect(next.name).toBe("Sheet1");
    expect(shown.value).toBe(1);
    expect(second.visibility).toBe("VeryHidden");
    worksheets.getItem("Sheet1").visibility = "Hidden";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    worksheets.getItem("Sheet1").delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("tab colour, gridlines and frozen panes are kept", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tabColor = "#1f6f5c";
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.load("tabColor,showGridlines");
    await context.sync();
    expect(sheet.tabColor).toBe("#1F6F5C");
    expect(sheet.showGridlines).toBe(false);
    expect(frozen.address).toBe("Sheet1!A1:B2");
    sheet.freezePanes.freezeRows(3);
    const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(rows.address).toBe("Sheet1!1:3");
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("a copy has contents, tables, names and properties of its own", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").formulas = [
      ["姓名", "分"],
      ["张", 5],
      ["李", "=目标+1"],
    ];
    sheet.customProperties.add("kpi.kind", "data");
    sheet.tables.add("A1:B3", true).name = "tblData";
    sheet.getRange("D1").values = [[9]];
    context.workbook.names.add("目标", sheet.getRange("D1"));
    const validation = sheet.getRange("D1").dataValidation;
    validation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
    const copy = sheet.copy("After", sheet);
    copy.load("name,position");
    const tables = copy.tables.load("items/name");
    const property = copy.customProperties.getItem("kpi.kind").load("value");
    const local = copy.names.load("items/name,items/formula");
    const rule = copy.getRange("D1").dataValidation.load("rule");
    copy.getRange("D1").values = [[1]];
    const cells = copy.getRange("B3").load("values,formulas");
    const original = sheet.getRange("B3").load("values");
    await context.sync();
    expect(copy.name).toBe("Sheet1 (2)");
    expect(copy.position).toBe(1);
    expect(tables.items.map((table) => table.name)).toEqual(["tblData2"]);
    expect(property.value).toBe("data");
    expect(local.items.map(({ name, formula }) => [name, formula])).toEqual([
      ["目标", "='Sheet1 (2)'!$D$1"],
    ]);
    expect(rule.rule).toEqual({
      wholeNumber: { formula1: 0, formula2: 10, operator: "Between" },
    });
    expect(cells.formulas).toEqual([["=目标+1"]]);
    expect(cells.values).toEqual([[2]]);
    expect(original.values).toEqual([[10]]);
  });
});

test("neighbours of a sheet", async () => {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hidden").visibility = "Hidden";
    worksheets.add("Last");
    const first = worksheets.getFirst();
    const next = first.getNext(true).load("name");
    const beyond = worksheets.getLast().getNextOrNullObject();
    await context.sync();
    expect(next.name).toBe("Last");
    expect(beyond.isNullObject).toBe(true);
  });
});

test("a protected workbook keeps its sheets", async () => {
  await excel.Excel.run(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.protect();
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    worksheets.add("No");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    worksheets.getItem("Sheet1").name = "No";
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    protection.unprotect();
    worksheets.add("Yes");
    await context.sync();
    expect(names()).toEqual(["Sheet1", "Yes"]);
  });
});
