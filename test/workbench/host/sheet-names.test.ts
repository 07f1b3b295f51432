import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const NAMES = [
  "R!ules",
  "!",
  "It's 3月",
  "结果 2021-02",
  "a(b)",
  '"q"',
  "{x}",
  "#1",
  "A1",
  "R1C1",
  "1月",
  "a,b;c",
  "a&b+c-d=e",
  "50%",
  "$A$1",
  "a'b!c",
  "<x>@y",
  "~^`|.",
];

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

test.each(NAMES)("a sheet called %s is read, referred to and followed", async (name) => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1").formulas = [["=SEQUENCE(2)"]];
    const other = context.workbook.worksheets.add("other");
    other.getRange("A1:B1").formulas = [["=SUM(Sheet1!A1:A3)", "=SUM(Sheet1!$C$1#)"]];
    context.workbook.names.add("all", sheet.getRange("A1:A3"));
    sheet.name = name;
    await context.sync();
    other.getRange("A2:A3").formulas = [[`=MAX(${quoted(name)}!$A$1:$A$3)`], ["=SUM(all)"]];
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A2").values = [[10]];
    sheet.load("name");
    const again = context.workbook.worksheets.getItem(name).getRange("A2").load("address,values");
    const cells = other.getRange("A1:B3").load("formulas,values");
    const all = context.workbook.names.getItem("all").load("formula");
    await context.sync();
    expect(sheet.name).toBe(name);
    expect(again.values).toEqual([[10]]);
    expect(cells.values).toEqual([
      [15, 3],
      [10, ""],
      [15, ""],
    ]);
    const spelled = again.address.slice(0, -"!A2".length);
    expect([name, quoted(name)]).toContain(spelled);
    const formulas = cells.formulas
      .flat()
      .map((formula) => String(formula).replace(quoted(name), spelled));
    expect(formulas).toEqual([
      `=SUM(${spelled}!A2:A4)`,
      `=SUM(${spelled}!$C$2#)`,
      `=MAX(${spelled}!$A$2:$A$4)`,
      "",
      "=SUM(all)",
      "",
    ]);
    expect(all.formula.replace(quoted(name), spelled)).toBe(`=${spelled}!$A$2:$A$4`);
  });
  expect(excel.host.sheets()).toEqual([name, "other"]);
  expect(excel.host.read(name, "A2")).toEqual([[10]]);
});

test("conditional formats, validation and copies read such sheets", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const rules = context.workbook.worksheets.add("R!ules");
    rules.getRange("A1:A2").values = [["yes"], ["no"]];
    const cell = sheet.getRange("A1");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: "='R!ules'!$A$1:$A$2" } };
    const format = cell.conditionalFormats.add("Custom");
    format.custom.rule.formula = "='R!ules'!$A$1=\"yes\"";
    await context.sync();
    rules.getRange("1:1").insert("Down");
    const twin = rules.copy("End").load("name");
    cell.dataValidation.load("rule,valid");
    format.custom.rule.load("formula");
    await context.sync();
    expect(cell.dataValidation.rule.list?.source).toBe("='R!ules'!$A$2:$A$3");
    expect(format.custom.rule.formula).toBe("='R!ules'!$A$2=\"yes\"");
    expect(twin.name).toBe("R!ules (2)");
  });
});
