import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const read = (a1: string) => excel.host.read("Sheet1", a1);

test("a spill knows its area, its parent and its cells", async () => {
  await excel.host.write("Sheet1", "B2", [["=SEQUENCE(3)"]]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const anchor = sheet.getRange("B2").load("hasSpill,formulas");
    const area = anchor.getSpillingToRangeOrNullObject().load("address,values,formulas");
    const parent = sheet.getRange("B4").getSpillParentOrNullObject().load("address");
    const outside = sheet.getRange("C2").load("hasSpill");
    const none = sheet.getRange("C2").getSpillingToRangeOrNullObject();
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    expect(anchor.hasSpill).toBe(true);
    expect(area.address).toBe("Sheet1!B2:B4");
    expect(area.values).toEqual([[1], [2], [3]]);
    expect(area.formulas).toEqual([["=SEQUENCE(3)"], [2], [3]]);
    expect(parent.address).toBe("Sheet1!B2");
    expect(outside.hasSpill).toBe(false);
    expect(none.isNullObject).toBe(true);
    expect(used.address).toBe("Sheet1!B2:B4");
  });
});

test("a filled cell in the way is #SPILL!, and clearing it lets the formula spill", async () => {
  await excel.host.write("Sheet1", "A3", [["x"]]);
  await excel.host.write("Sheet1", "A1", [["=SEQUENCE(3)"]]);
  expect(read("A1:A3")).toEqual([["#SPILL!"], [""], ["x"]]);
  await excel.host.write("Sheet1", "A3", [[""]]);
  expect(read("A1:A3")).toEqual([[1], [2], [3]]);
  await excel.host.write("Sheet1", "A2", [["y"]]);
  expect(read("A1:A3")).toEqual([["#SPILL!"], ["y"], [""]]);
});

test("a formula inside a table does not spill, nor one across a table", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1:B4").values = [["h"], [""], [""], [""]];
    sheet.tables.add("B1:B4", true);
    sheet.getRange("B2").formulas = [["=SEQUENCE(2)"]];
    sheet.getRange("A3").formulas = [["=SEQUENCE(1,3)"]];
    sheet.getRange("D1").formulas = [["=SEQUENCE(2)"]];
    const cells = sheet.getRange("A1:D4").load("values");
    await context.sync();
    expect(cells.values[1]?.[1]).toBe("#SPILL!");
    expect(cells.values[2]?.[0]).toBe("#SPILL!");
    expect(cells.values[1]?.[3]).toBe(2);
  });
});

test("a table put over a spilled formula turns it to #SPILL!", async () => {
  await excel.host.write("Sheet1", "A1", [["h"]]);
  await excel.host.write("Sheet1", "A2", [["=SEQUENCE(3)"]]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:A4", true);
    const cell = sheet.getRange("A2").load("values");
    await context.sync();
    expect(cell.values).toEqual([["#SPILL!"]]);
  });
});

test("formulas that read a spill follow when it grows and shrinks", async () => {
  await excel.host.write("Sheet1", "A1:C1", [[2, "=SEQUENCE(A1)", "=SUM(B1:B10)"]]);
  expect(read("C1")).toEqual([[3]]);
  await excel.host.write("Sheet1", "A1", [[4]]);
  expect(read("C1")).toEqual([[10]]);
  await excel.host.write("Sheet1", "A1", [[1]]);
  expect(read("B1:C2")).toEqual([
    [1, 1],
    ["", ""],
  ]);
});

test("a column as long as a table beside it is read by INDEX over its rows", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [["分"], [1], [2], [3]];
    sheet.tables.add("A1:A4", true).name = "tbl";
    sheet.getRange("C2").formulas = [["=tbl[分]*2"]];
    sheet.getRange("D2").formulas = [["=SUM(C2:INDEX(C2:C6000,ROWS(tbl)))"]];
    const sum = sheet.getRange("D2").load("values");
    await context.sync();
    expect(sum.values).toEqual([[12]]);
  });
  await excel.host.paste("Sheet1", "A5", "4\n5\n");
  expect(read("D2")).toEqual([[30]]);
});

test("a spill longer than the grid makes the grid grow", async () => {
  excel.close();
  excel = await openExcel({ size: { rows: 50, columns: 10 } });
  const metadata = { functions: [{ id: "ROWS", name: "ROWS", parameters: [] }] };
  const rows = Array.from({ length: 200 }, (_, index) => [index + 1]);
  excel.host.functions.register(JSON.stringify(metadata), () => rows);
  await excel.host.write("Sheet1", "A1", [["=HR.ROWS()"]]);
  expect(read("A200")).toEqual([[200]]);
});
