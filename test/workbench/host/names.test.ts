import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

test("a name stands for a range and moves with it", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").values = [[0.95]];
    const name = context.workbook.names.add("目标", sheet.getRange("B2"), "the target");
    name.load("name,formula,value,type,scope,comment,visible");
    sheet.getRange("D1").formulas = [["=目标*100"]];
    await context.sync();
    expect(name.toJSON()).toMatchObject({
      name: "目标",
      formula: "=Sheet1!$B$2",
      value: "Sheet1!$B$2",
      type: "Range",
      scope: "Workbook",
      comment: "the target",
      visible: true,
    });
    sheet.getRange("1:2").insert("Down");
    name.load("formula");
    const range = name.getRange().load("address,values");
    const dependent = sheet.getRange("D3").load("values,formulas");
    await context.sync();
    expect(name.formula).toBe("=Sheet1!$B$4");
    expect(range.address).toBe("Sheet1!B4");
    expect(range.values).toEqual([[0.95]]);
    expect(dependent.formulas).toEqual([["=目标*100"]]);
    expect(dependent.values).toEqual([[95]]);
  });
});

test.each([
  ["=0.95", "Double", 0.95],
  ['="甲"', "String", "甲"],
  ["=TRUE", "Boolean", true],
])("a name stands for the constant %s", async (formula, type, value) => {
  await excel.Excel.run(async (context) => {
    const name = context.workbook.names.add("constant", formula).load("type,value,formula");
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=constant"]];
    cell.load("values");
    const none = name.getRangeOrNullObject();
    await context.sync();
    expect(name.type).toBe(type);
    expect(name.value).toBe(value);
    expect(name.formula).toBe(formula);
    expect(cell.values).toEqual([[value]]);
    expect(none.isNullObject).toBe(true);
  });
});

test("a name of a sheet hides that of the workbook, on its sheet alone", async () => {
  await excel.Excel.run(async (context) => {
    const first = context.workbook.worksheets.getItem("Sheet1");
    const second = context.workbook.worksheets.add("张 三");
    first.getRange("A1").values = [[1]];
    second.getRange("A1").values = [[2]];
    for (const sheet of [first, second]) {
      sheet.getRange("B1:B2").formulas = [["=points*10"], ['=LEN("points")+points']];
    }
    context.workbook.names.add("points", first.getRange("A1"));
    const own = second.names.add("points", second.getRange("A1")).load("scope,formula");
    const results = [first, second].map((sheet) => sheet.getRange("B1:B2").load("values,formulas"));
    first.getRange("C1").formulas = [["='张 三'!points"]];
    const qualified = first.getRange("C1").load("values,formulas");
    await context.sync();
    expect(own.scope).toBe("Worksheet");
    expect(own.formula).toBe("='张 三'!$A$1");
    expect(results.map(({ values }) => values)).toEqual([
      [[10], [7]],
      [[20], [8]],
    ]);
    expect(results[1]?.formulas).toEqual([["=points*10"], ['=LEN("points")+points']]);
    expect(qualified.values).toEqual([[2]]);
    expect(qualified.formulas).toEqual([["='张 三'!points"]]);
    own.delete();
    const after = second.getRange("B1").load("values");
    await context.sync();
    expect(after.values).toEqual([[10]]);
  });
});

test.each([
  ["taken", "Taken", "ItemAlreadyExists"],
  ["a cell", "AB12", "InvalidArgument"],
  ["with a blank", "a b", "InvalidArgument"],
  ["with a digit first", "1a", "InvalidArgument"],
])("a name that is %s is refused", async (_why, name, code) => {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    context.workbook.names.add("taken", range);
    context.workbook.names.add(name, range);
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test("names are listed, changed and deleted", async () => {
  await excel.Excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    names.add("b", sheet.getRange("B1"));
    names.add("a", sheet.getRange("A1:A3"));
    names.load("items/name");
    await context.sync();
    expect(names.items.map((item) => item.name)).toEqual(["a", "b"]);
    const a = names.getItem("a");
    a.formula = "=Sheet1!$C$1";
    a.comment = "changed";
    a.visible = false;
    a.load("formula,comment,visible");
    names.getItem("b").delete();
    const gone = names.getItemOrNullObject("b");
    const count = names.getCount();
    await context.sync();
    expect([a.formula, a.comment, a.visible]).toEqual(["=Sheet1!$C$1", "changed", false]);
    expect(gone.isNullObject).toBe(true);
    expect(count.value).toBe(1);
  });
});
