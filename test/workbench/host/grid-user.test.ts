import { parseClipboard } from "../../../src/workbench/host/user/clipboard";
import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

test.each<[string, string, string[][]]>([
  [
    "cells and rows",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "blank cells",
    "a\t\t\n\t\tb",
    [
      ["a", "", ""],
      ["", "", "b"],
    ],
  ],
  [
    "rows of unequal length",
    "a\nb\tc",
    [
      ["a", ""],
      ["b", "c"],
    ],
  ],
  ["a line break in quotation marks", '"a\nb"\tc', [["a\nb", "c"]]],
  ["doubled quotation marks", '"say ""hi"""', [['say "hi"']]],
  ["a quotation mark that closes nothing", '"a\tb', [['"a', "b"]]],
  ["nothing", "", []],
])("the clipboard is read: %s", (_name, text, rows) => {
  expect(parseClipboard(text)).toEqual(rows);
});

test("pasted text is read as typed, but stays text in text cells; blank cells clear", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A9").numberFormat = [["@"]];
    await context.sync();
  });
  await excel.host.write("Sheet1", "B1:D1", [["old", "old", "old"]]);
  await excel.host.paste("Sheet1", "A1", "001\t92%\t\t1,034,000\n=1+1\tTRUE\t=1+1\t2025/1/31\n");
  expect(excel.host.read("Sheet1", "A1:D2")).toEqual([
    ["001", 0.92, "", 1_034_000],
    ["=1+1", true, 2, 45688],
  ]);
  expect(excel.host.text("Sheet1", "A1:D2")).toEqual([
    ["001", "92%", "", "1,034,000"],
    ["=1+1", "TRUE", "2", "2025/1/31"],
  ]);
});

test("what is typed in the page's own grid reaches tables, formulas and the add-in", async () => {
  const { host } = excel;
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["姓名", "分"],
      ["张", 5],
    ];
    sheet.tables.add("A1:B2", true).name = "tbl";
    sheet.getRange("D1").formulas = [["=SUM(tbl[分])"]];
    sheet.names.add("local", sheet.getRange("B2"));
    sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await host.settled();
  heard.length = 0;
  const sheet = host.book.grid.api.getActiveWorkbook()?.getActiveSheet();
  sheet?.getRange("A3:B3").setValues([["李", 7]]);
  sheet?.getRange("D2").setValue({ f: "=local+1" });
  sheet?.getRange("B3").setFontWeight("bold");
  await host.settled();
  expect(host.read("Sheet1", "D1:D2")).toEqual([[12], [6]]);
  expect(host.formulas("Sheet1", "D2")).toEqual([["=local+1"]]);
  expect(heard).toEqual(["A3:B3", "D2"]);
});

test("a sheet or an address that does not exist is refused", async () => {
  expect(() => excel.host.read("Nowhere", "A1")).toThrow(/doesn't exist/);
  await expect(excel.host.write("Sheet1", "A1:B1", [[1]])).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  expect(excel.host.read("Sheet1", "A1")).toEqual([[""]]);
});

test("errors are read as texts, and text looks as displayed", async () => {
  await excel.host.write("Sheet1", "A1:B1", [["=1/0", "=1/3"]]);
  expect(excel.host.read("Sheet1", "A1")).toEqual([["#DIV/0!"]]);
  expect(excel.host.text("Sheet1", "A1")).toEqual([["#DIV/0!"]]);
  expect(excel.host.formulas("Sheet1", "A1:B1")).toEqual([["=1/0", "=1/3"]]);
});

test("rows are sorted by a column: numbers, then text, blank ones last, and equal ones stay", async () => {
  const { host } = excel;
  await host.write("Sheet1", "A1:C5", [
    ["'002", "b", 2],
    ["'001", "", 1],
    ["'004", "a", "=1+2"],
    ["'003", "b", 5],
    ["'005", 7, ""],
  ]);
  await host.sort("Sheet1", "A1:C5", { column: 1, descending: false });
  expect(host.read("Sheet1", "A1:C5")).toEqual([
    ["005", 7, ""],
    ["004", "a", 3],
    ["002", "b", 2],
    ["003", "b", 5],
    ["001", "", 1],
  ]);
  expect(host.formulas("Sheet1", "C2")).toEqual([["=1+2"]]);
  await host.sort("Sheet1", "A1:C5", { column: 1, descending: true });
  expect(host.read("Sheet1", "A1:A5").flat()).toEqual(["002", "003", "004", "005", "001"]);
});
