import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const ROWS = [
  ["姓名", "满意度", "分"],
  ["张", 0.9, 5],
  ["李", "", 7],
  ["王", 0.8, 9],
];

/** A table of four rows at A1 of Sheet1. */
function addTable(context: Excel.RequestContext): [Excel.Worksheet, Excel.Table] {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:C4").values = ROWS;
  const table = sheet.tables.add("A1:C4", true);
  table.name = "tblData";
  return [sheet, table];
}

test("a table tells its parts", async () => {
  await excel.Excel.run(async (context) => {
    const [, table] = addTable(context);
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.load("id,name,style,showBandedRows,showFilterButton,showHeaders");
    const whole = table.getRange().load("address");
    const body = table.getDataBodyRange().load("address,values");
    const header = table.getHeaderRowRange().load("values");
    const columns = table.columns.load("items/name,items/index");
    const column = table.columns.getItem("满意度").getDataBodyRange().load("address");
    const rows = table.rows.load("count");
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: "tblData",
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: true,
      showHeaders: true,
    });
    expect(whole.address).toBe("Sheet1!A1:C4");
    expect(body.address).toBe("Sheet1!A2:C4");
    expect(header.values).toEqual([["姓名", "满意度", "分"]]);
    expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
      ["姓名", 0],
      ["满意度", 1],
      ["分", 2],
    ]);
    expect(column.address).toBe("Sheet1!B2:B4");
    expect(rows.count).toBe(3);
  });
});

test("structured references read columns with Chinese names, blanks as blanks", async () => {
  await excel.Excel.run(async (context) => {
    const [sheet] = addTable(context);
    sheet.getRange("E1:E3").formulas = [
      ["=SUM(tblData[分])"],
      ['=SUMPRODUCT(--(IF(tblData[满意度]="","",tblData[满意度])=""))'],
      ["=ROWS(tblData)"],
    ];
    const results = sheet.getRange("E1:E3").load("values");
    await context.sync();
    expect(results.values).toEqual([[21], [1], [3]]);
  });
});

test("a table grows when writing continues below it, and formulas over it with it", async () => {
  await excel.Excel.run(async (context) => {
    const [sheet, table] = addTable(context);
    sheet.getRange("E1").formulas = [["=SUM(tblData[分])"]];
    await context.sync();
    sheet.getRange("A5:C6").values = [
      ["赵", 1, 10],
      ["钱", 1, 20],
    ];
    const range = table.getRange().load("address");
    const sum = sheet.getRange("E1").load("values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C6");
    expect(sum.values).toEqual([[51]]);
  });
  await excel.host.paste("Sheet1", "A7", "孙\t95%\t1\n");
  expect(excel.host.read("Sheet1", "E1")).toEqual([[52]]);
  expect(excel.host.read("Sheet1", "B7")).toEqual([[0.95]]);
});

test("headers are distinct texts and name their columns", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D2").values = [
      ["a", "a", "", 2025],
      [1, 2, 3, 4],
    ];
    const table = sheet.tables.add("A1:D2", true);
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["a", "a2", "Column3", "2025"]]);
    sheet.getRange("A1").values = [["名"]];
    sheet.getRange("F1").formulas = [["=SUM(Table1[名])"]];
    const renamed = table.columns.getItem("名").load("index");
    const sum = sheet.getRange("F1").load("values");
    await context.sync();
    expect(renamed.index).toBe(0);
    expect(sum.values).toEqual([[1]]);
  });
});

test("rows are added and deleted; cells below give way", async () => {
  await excel.Excel.run(async (context) => {
    const [sheet, table] = addTable(context);
    sheet.getRange("A6").values = [["below"]];
    await context.sync();
    table.rows.add(undefined, [["赵", 1, 1]]);
    table.rows.add(0, [["first", 0, 0]]);
    const body = table.getDataBodyRange().load("values,address");
    await context.sync();
    expect(body.address).toBe("Sheet1!A2:C6");
    expect(body.values.map((row) => row[0] as unknown)).toEqual(["first", "张", "李", "王", "赵"]);
    const below = sheet.getRange("A6:A8").load("values");
    await context.sync();
    expect(below.values).toEqual([["赵"], ["below"], [""]]);
    table.rows.getItemAt(1).delete();
    const left = table.getDataBodyRange().load("values,address");
    await context.sync();
    expect(left.address).toBe("Sheet1!A2:C5");
    expect(left.values.map((row) => row[0] as unknown)).toEqual(["first", "李", "王", "赵"]);
  });
});

test("a column is added at the right", async () => {
  await excel.Excel.run(async (context) => {
    const [sheet, table] = addTable(context);
    table.columns.add(undefined, [["奖金"], [1], [2], [3]]);
    sheet.getRange("F1").formulas = [["=SUM(tblData[奖金])"]];
    const range = table.getRange().load("address");
    const sum = sheet.getRange("F1").load("values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:D4");
    expect(sum.values).toEqual([[6]]);
  });
});

test("tables are found by name, listed, and let go", async () => {
  await excel.Excel.run(async (context) => {
    const [sheet, table] = addTable(context);
    const all = context.workbook.tables.load("items/name,count");
    const missing = context.workbook.tables.getItemOrNullObject("nothing");
    const within = sheet.getRange("B2").getTables(false).load("items/name");
    await context.sync();
    expect(all.items.map(({ name }) => name)).toEqual(["tblData"]);
    expect(missing.isNullObject).toBe(true);
    expect(within.items.map(({ name }) => name)).toEqual(["tblData"]);
    table.convertToRange();
    const count = context.workbook.tables.getCount();
    const cells = sheet.getRange("A2").load("values");
    await context.sync();
    expect(count.value).toBe(0);
    expect(cells.values).toEqual([["张"]]);
  });
});

test("deleting a table takes its cells", async () => {
  await excel.Excel.run(async (context) => {
    const [sheet, table] = addTable(context);
    table.delete();
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

describe("what Excel refuses", () => {
  test.each([
    ["the name of another table", "TBLDATA"],
    ["a defined name", "taken"],
    ["a blank", "a b"],
    ["a cell address", "A1"],
  ])("%s as a table's name", async (_why, name) => {
    await excel.Excel.run(async (context) => {
      const [sheet] = addTable(context);
      context.workbook.names.add("taken", sheet.getRange("A1"));
      sheet.getRange("E1:E2").values = [["x"], [1]];
      const second = sheet.tables.add("E1:E2", true);
      await context.sync();
      second.name = name;
      await expect(context.sync()).rejects.toMatchObject({
        code: expect.stringMatching(/InvalidArgument|ItemAlreadyExists/) as string,
      });
    });
  });

  test("overlapping tables", async () => {
    await excel.Excel.run(async (context) => {
      const [sheet] = addTable(context);
      sheet.tables.add("C4:D6", true);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("a table over merged cells", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").merge();
      sheet.tables.add("A1:B3", true);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });

  test("resize, which belongs to a later requirement set", async () => {
    await excel.Excel.run(async (context) => {
      const [, table] = addTable(context);
      await context.sync();
      expect(() => table.resize("A1:C9")).toThrow(
        expect.objectContaining({ code: "ApiNotFound" }) as Error,
      );
    });
  });
});
