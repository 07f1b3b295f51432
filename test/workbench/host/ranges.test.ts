import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ["a cell", (range) => range.getCell(1, 1), "C3"],
  ["a row", (range) => range.getRow(1), "B3:D3"],
  ["a column", (range) => range.getColumn(2), "D2:D5"],
  ["the last cell", (range) => range.getLastCell(), "D5"],
  ["the last row", (range) => range.getLastRow(), "B5:D5"],
  ["the last column", (range) => range.getLastColumn(), "D2:D5"],
  ["whole rows", (range) => range.getEntireRow(), "2:5"],
  ["whole columns", (range) => range.getEntireColumn(), "B:D"],
  ["an offset", (range) => range.getOffsetRange(-1, 2), "D1:F4"],
  ["a larger range", (range) => range.getResizedRange(1, -1), "B2:C6"],
  ["a size", (range) => range.getAbsoluteResizedRange(1, 2), "B2:C2"],
  ["rows above", (range) => range.getRowsAbove(1), "B1:D1"],
  ["rows below", (range) => range.getRowsBelow(2), "B6:D7"],
  ["columns before", (range) => range.getColumnsBefore(1), "A2:A5"],
  ["columns after", (range) => range.getColumnsAfter(), "E2:E5"],
  ["a bounding range", (range) => range.getBoundingRect("A1:B9"), "A1:D9"],
  ["an intersection", (range) => range.getIntersection("C1:Z3"), "C2:D3"],
])("%s of a range", async (_name, step, address) => {
  await excel.Excel.run(async (context) => {
    const found = step(sheetOf(context).getRange("B2:D5")).load("address");
    await context.sync();
    expect(found.address).toBe(`Sheet1!${address}`);
  });
});

test("ranges without common cells have no intersection", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1");
    const none = range.getIntersectionOrNullObject("B2");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    range.getIntersection("B2").load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("used ranges and regions", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const blank = sheet.getUsedRangeOrNullObject();
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("E9").format.fill.color = "#FF0000";
    const used = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    const region = sheet.getRange("C3").getSurroundingRegion().load("address");
    const within = sheet.getRange("A1:B2").getUsedRange(true).load("address");
    await context.sync();
    expect(blank.isNullObject).toBe(true);
    expect(used.address).toBe("Sheet1!B2:E9");
    expect(values.address).toBe("Sheet1!B2:C3");
    expect(region.address).toBe("Sheet1!B2:C3");
    expect(within.address).toBe("Sheet1!B2");
  });
});

test("rows and columns come and go; formulas, names and kept ranges follow", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B3").formulas = [
      [1, "=A1*2"],
      [2, "=A2*2"],
      [3, "=SUM(A1:A3)"],
    ];
    const kept = sheet.getRange("B3").load("address,values");
    context.trackedObjects.add(kept);
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A2").values = [[10]];
    sheet.getRange("A:A").insert("Right");
    kept.load("address,formulas,values");
    await context.sync();
    expect(kept.address).toBe("Sheet1!C4");
    expect(kept.formulas).toEqual([["=SUM(B1:B4)"]]);
    expect(kept.values).toEqual([[16]]);
    sheet.getRange("1:2").delete("Up");
    kept.load("address,values");
    await context.sync();
    expect(kept.address).toBe("Sheet1!C2");
    expect(kept.values).toEqual([[5]]);
    context.trackedObjects.remove(kept);
  });
});

test("cells are inserted and deleted in their columns alone, on a sheet that is not active", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:B3").values = [
      ["a1", "b1"],
      ["a2", "b2"],
      ["a3", "b3"],
    ];
    sheet.getRange("A2").insert("Down");
    const inserted = sheet.getRange("A1:B4").load("values");
    await context.sync();
    expect(inserted.values).toEqual([
      ["a1", "b1"],
      ["", "b2"],
      ["a2", "b3"],
      ["a3", ""],
    ]);
    sheet.getRange("A1:A2").delete("Up");
    const deleted = sheet.getRange("A1:B3").load("values");
    await context.sync();
    expect(deleted.values).toEqual([
      ["a2", "b1"],
      ["a3", "b2"],
      ["", "b3"],
    ]);
  });
});

test("copies move relative references, fill larger targets, or take values alone", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*10"],
      [2, "=A2*10"],
    ];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("D1:E2").copyFrom("A1:B2");
    sheet.getRange("G1").copyFrom("B1:B2", "Values");
    sheet.getRange("A5:A8").copyFrom("A1:A2");
    sheet.getRange("A10:B11").copyFrom("A1:B2", "Values", false, true);
    const copied = sheet.getRange("D1:E2").load("formulas,values");
    const bold = sheet.getRange("E1").format.font.load("bold");
    const values = sheet.getRange("G1:G2").load("formulas");
    const filled = sheet.getRange("A5:A8").load("values");
    const turned = sheet.getRange("A10:B11").load("values");
    await context.sync();
    expect(copied.formulas).toEqual([
      [1, "=D1*10"],
      [2, "=D2*10"],
    ]);
    expect(copied.values[1]).toEqual([2, 20]);
    expect(bold.bold).toBe(true);
    expect(values.formulas).toEqual([[10], [20]]);
    expect(filled.values).toEqual([[1], [2], [1], [2]]);
    expect(turned.values).toEqual([
      [1, 2],
      [10, 20],
    ]);
  });
});

test("special cells and several areas at once", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:C2").formulas = [
      [1, "", "=1/0"],
      ["x", "=A1", ""],
    ];
    const blanks = sheet.getRange("A1:C2").getSpecialCells("Blanks").load("address,areaCount");
    const errors = sheet.getRange("A1:C2").getSpecialCells("Formulas", "Errors").load("address");
    const none = sheet.getRange("A1").getSpecialCellsOrNullObject("Formulas");
    const areas = sheet.getRanges("A1,C2");
    areas.format.fill.color = "#00FF00";
    areas.load("address,cellCount");
    const cell = sheet.getRange("C2").format.fill.load("color");
    await context.sync();
    expect(blanks.address).toBe("Sheet1!B1,Sheet1!C2");
    expect(errors.address).toBe("Sheet1!C1");
    expect(none.isNullObject).toBe(true);
    expect(areas.cellCount).toBe(2);
    expect(cell.color).toBe("#00FF00");
  });
});

test("several areas are one object over several requests", async () => {
  await excel.Excel.run(async (context) => {
    const areas = sheetOf(context).getRanges("A1,C2:D3").load("address");
    await context.sync();
    areas.format.font.bold = true;
    sheetOf(context).getRange("1:1").insert("Down");
    areas.load("address");
    const cell = sheetOf(context).getRange("D4").format.font.load("bold");
    await context.sync();
    expect(areas.address).toBe("Sheet1!A2,Sheet1!C3:D4");
    expect(cell.bold).toBe(true);
  });
});

test("a range is found by a name or a table's name", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:A3").values = [["h"], [1], [2]];
    sheet.tables.add("A1:A3", true).name = "tbl";
    context.workbook.names.add("cell", sheet.getRange("C7"));
    const table = sheet.getRange("tbl").load("address");
    const name = sheet.getRange("cell").load("address");
    await context.sync();
    expect([table.address, name.address]).toEqual(["Sheet1!A2:A3", "Sheet1!C7"]);
  });
});

test("objects of a run are let go when it ends", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1").load("address");
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await excel.host.settled();
  expect(excel.host.book.references.count).toBe(0);
});
