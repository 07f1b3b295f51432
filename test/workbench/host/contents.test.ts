import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

test("values, formulas, texts and formats of a range come back after one sync", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("数据 1");
    const range = sheet.getRange("A1:C3");
    range.values = [
      ["姓名", "满意度", "x"],
      ["张", 0.9, "=B2*2"],
      ["李", "", "85%"],
    ];
    range.load("values, formulas, text, address, format/fill/color, format/font/bold");
    const sheets = context.workbook.worksheets.load("items/name");
    const missing = context.workbook.worksheets.getItemOrNullObject("missing");
    await context.sync();
    expect(range.address).toBe("'数据 1'!A1:C3");
    expect(range.values).toEqual([
      ["姓名", "满意度", "x"],
      ["张", 0.9, 1.8],
      ["李", "", 0.85],
    ]);
    expect(range.formulas[1]).toEqual(["张", 0.9, "=B2*2"]);
    expect(range.text[2]).toEqual(["李", "", "85%"]);
    expect(range.format.fill.color).toBe("#FFFFFF");
    expect(range.format.font.bold).toBe(false);
    expect(sheets.items.map((item) => item.name)).toEqual(["Sheet1", "数据 1"]);
    expect(missing.isNullObject).toBe(true);
  });
});

describe("what is written is read as typed in a cell", () => {
  test.each([
    ["a number", 12.5, 12.5, "General", "12.5"],
    ["a percentage", "85%", 0.85, "0%", "85%"],
    ["thousands", "1,234", 1234, "#,##0", "1,234"],
    ["a date", "2025/1/31", 45688, "yyyy/m/d", "2025/1/31"],
    ["TRUE", "TRUE", true, "General", "TRUE"],
    ["a Boolean", false, false, "General", "FALSE"],
    ["leading zeros", "007", 7, "General", "7"],
    ["an apostrophe", "'007", "007", "General", "007"],
    ["an apostrophe before a formula", "'=1+1", "=1+1", "General", "=1+1"],
    ["an error", "#N/A", "#N/A", "General", "#N/A"],
    ["a lone equals sign", "=", "=", "General", "="],
    ["a sign and a sum", "-2+3", 1, "General", "1"],
    ["Chinese text", "张三", "张三", "General", "张三"],
    ["nothing", "", "", "General", ""],
  ])("%s", async (_name, written, value, format, text) => {
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("H9");
      cell.clear();
      cell.values = [[written]];
      cell.load("values,numberFormat,text");
      await context.sync();
      expect(cell.values).toEqual([[value]]);
      expect(cell.numberFormat).toEqual([[format]]);
      expect(cell.text).toEqual([[text]]);
    });
  });

  test.each(["=1+1", "007", "85%", "-2+3", "@x"])(
    "%s stays text in a text cell",
    async (written) => {
      await excel.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("H10");
        cell.numberFormat = [["@"]];
        cell.values = [[written]];
        cell.load("values,formulas,valueTypes");
        await context.sync();
        expect(cell.values).toEqual([[written]]);
        expect(cell.formulas).toEqual([[written]]);
        expect(cell.valueTypes).toEqual([["String"]]);
      });
    },
  );

  test.each(["@x", "=SUM(", "=1+", '="a'])("%s is refused", async (written) => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("H11").values = [[written]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

test.each([
  ["=1>0.0000001", true],
  ["=1>1E-7", true],
  ["=0.0000001*1E7", 1],
  ["=2<1E+300", true],
  ["=1.50=1.5", true],
  ['="001"', "001"],
])("a number in a formula is one however it is written: %s", async (formula, value) => {
  await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("K1");
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[value]]);
    cell.clear();
    await context.sync();
  });
});

test("null in a matrix leaves its cell alone, an empty text clears it", async () => {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("J1:L1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "", 4]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1, "", 4]]);
  });
});

test("one value fills a range; a matrix of another size is refused", async () => {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("J2:K3");
    range.values = 7 as unknown as number[][];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    range.values = [[1, 2]];
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });
});

test("a large write arrives in chunks and is one block in the sheet", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Large");
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `n${row}`, "=ROW()"]);
    const range = sheet.getRange("A1:C3000");
    range.formulas = rows;
    const last = sheet.getRange("A3000:C3000").load("values");
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    expect(last.values).toEqual([[2999, "n2999", 3000]]);
    expect(used.address).toBe("Large!A1:C3000");
  });
});

test("a large write of the wrong size is refused before anything is written", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Wrong size");
    sheet.getRange("A1:B1000").values = Array.from({ length: 999 }, () => [1, 2]);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("contents of whole columns are not given", async () => {
  await excel.Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
    column.load("values,rowCount,isEntireColumn,address");
    await context.sync();
    expect(column.values).toBeNull();
    expect(column.rowCount).toBe(1_048_576);
    expect(column.isEntireColumn).toBe(true);
    expect(column.address).toBe("Sheet1!A:A");
  });
});

test("manual calculation waits until it is asked for", async () => {
  await excel.Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.add("Manual");
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    await context.sync();
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
    const before = sheet.getRange("B1").load("values");
    await context.sync();
    expect(before.values).toEqual([[2]]);
    application.calculate("Full");
    const after = sheet.getRange("B1").load("values");
    application.calculationMode = "Automatic";
    await context.sync();
    expect(after.values).toEqual([[6]]);
  });
});
