import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

/** Runs a batch on the first sheet. */
const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) =>
  excel.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
const read = (a1: string) => excel.host.read("Sheet1", a1);
const formulas = (a1: string) => excel.host.formulas("Sheet1", a1);

describe("tables", () => {
  test("the first blank row of a new table is filled by rows.add", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      const table = sheet.tables.add("A1:B1", true);
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      const whole = table.getRange().load("address,values");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:B3");
      expect(whole.values).toEqual([
        ["a", "b"],
        [1, 2],
        [3, 4],
      ]);
      table.rows.add(undefined, [[5, 6]]);
      const longer = table.getRange().load("address");
      await context.sync();
      expect(longer.address).toBe("Sheet1!A1:B4");
    }));

  test("a new table takes as many blank rows as it is given", () =>
    onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B1", true);
      table.showTotals = true;
      const blank = [null, null];
      table.rows.add(undefined, [blank, blank, blank] as unknown as string[][]);
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:B4");
    }));

  test("made of data without headers, the data moves down", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A3").values = [["below"]];
      const whole = sheet.tables.add("A1:B2", false).getRange().load("address,values");
      const below = sheet.getRange("A4").load("values");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:B3");
      expect(whole.values).toEqual([
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ]);
      expect(below.values).toEqual([["below"]]);
    }));

  test("a formula in a blank column fills it, and rows that are added", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").values = [
        ["a", "b", "c"],
        [1, "", ""],
        [2, "", 9],
        [3, "", ""],
      ];
      sheet.tables.add("A1:C4", true).name = "tbl";
      sheet.getRange("B2").formulas = [["=A2*10"]];
      sheet.getRange("C4").formulas = [["=A4"]];
      await context.sync();
    });
    expect(formulas("B2:C4")).toEqual([
      ["=A2*10", ""],
      ["=A3*10", "9"],
      ["=A4*10", "=A4"],
    ]);
    await excel.host.paste("Sheet1", "A5", "4\n5");
    expect(read("B2:B6").flat()).toEqual([10, 20, 30, 40, 50]);
    await onSheet(async (sheet, context) => {
      sheet.tables.getItem("tbl").rows.add(undefined, [[6, "", ""]]);
      await context.sync();
    });
    expect(read("B7:C7")).toEqual([[60, ""]]);
    expect(read("A8")).toEqual([[""]]);
  });
});

test("HTML's names of colours", () =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.format.fill.color = "LightGoldenrodYellow";
    range.format.font.color = "rebecca";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    range.format.font.color = "rosybrown";
    range.load("format/fill/color,format/font/color");
    await context.sync();
    expect(range.format.fill.color).toBe("#FAFAD2");
    expect(range.format.font.color).toBe("#BC8F8F");
  }));

describe("validation", () => {
  test("one type with several rules is mixed, several types are inconsistent", () =>
    onSheet(async (sheet, context) => {
      const rule = (address: string, formula1: number) => {
        sheet.getRange(address).dataValidation.rule = {
          wholeNumber: { formula1, operator: "GreaterThan" },
        };
      };
      rule("A1:A2", 1);
      rule("A3", 2);
      sheet.getRange("A4").dataValidation.rule = { custom: { formula: "=A4>1" } };
      const mixed = sheet.getRange("A1:A3").dataValidation.load("type,rule");
      const several = sheet.getRange("A1:A4").dataValidation.load("type");
      const partly = sheet.getRange("A3:B3").dataValidation.load("type");
      const same = sheet.getRange("A1:A2").dataValidation.load("type");
      const custom = sheet.getRange("A4").dataValidation.load("rule");
      await context.sync();
      expect([mixed.type, several.type, partly.type, same.type]).toEqual([
        "MixedCriteria",
        "Inconsistent",
        "Inconsistent",
        "WholeNumber",
      ]);
      expect(custom.rule.custom?.formula).toBe("=A4>1");
    }));

  test("a list may be a range", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("D1:D2").values = [["x"], ["y"]];
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("D1:D2") },
      };
      sheet.getRange("A1").values = [["z"]];
      const held = sheet.getRange("A1").dataValidation.load("rule,valid");
      await context.sync();
      expect(held.rule.list?.source).toBe("=Sheet1!$D$1:$D$2");
      expect(held.valid).toBe(false);
    }));
});

describe("conditional formats", () => {
  test("a priority past the end is the last; cleared on a part they stay on the rest", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const add = (formula: string) => {
        const format = range.conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      };
      add("=A1=1");
      const last = add("=A1=2");
      last.priority = 99;
      last.load("priority");
      await context.sync();
      expect(last.priority).toBe(1);
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      const counts = ["A1", "A4", "A5", "A9"].map((cell) =>
        sheet.getRange(cell).conditionalFormats.getCount(),
      );
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([2, 0, 0, 2]);
    }));
});

describe("copyFrom", () => {
  test("takes validation and conditional formats along", () =>
    onSheet(async (sheet, context) => {
      const source = sheet.getRange("A1:A2");
      source.dataValidation.rule = { custom: { formula: "=A1>1" } };
      source.conditionalFormats.add("Custom").custom.rule.formula = "=A1>5";
      sheet.getRange("C3:C4").copyFrom("A1:A2");
      sheet.getRange("E3:E4").copyFrom("A1:A2", "Formats");
      sheet.getRange("G3:G4").copyFrom("A1:A2", "Values");
      const rule = sheet.getRange("C3:C4").dataValidation.load("rule");
      const none = sheet.getRange("E3").dataValidation.load("type");
      const [all, formats, values] = ["C3:C4", "E3:E4", "G3:G4"].map((at) =>
        sheet.getRange(at).conditionalFormats.load("items/type"),
      );
      const formula = sheet
        .getRange("C3")
        .conditionalFormats.getItemAt(0)
        .custom.rule.load("formula");
      await context.sync();
      expect(rule.rule.custom?.formula).toBe("=C3>1");
      expect(none.type).toBe("None");
      expect([all?.items.length, formats?.items.length, values?.items.length]).toEqual([1, 1, 0]);
      expect(formula.formula).toBe("=C3>5");
    }));

  test("turns references when it transposes", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        [1, 10],
        [2, 20],
        [3, 30],
      ];
      sheet.getRange("C1:C3").formulas = [["=A1+B1"], ["=A2+$B$1"], ["=SUM(A$1:A3)"]];
      sheet.getRange("E5").copyFrom("A1:C3", "All", false, true);
      const copy = sheet.getRange("E5:G7").load("formulas");
      await context.sync();
      expect(copy.formulas).toEqual([
        [1, 2, 3],
        [10, 20, 30],
        ["=E5+E6", "=F5+$B$1", "=SUM(E$1:G5)"],
      ]);
    }));
});

test("nothing is in use: not found in a range, the first cell of a sheet", () =>
  onSheet(async (sheet, context) => {
    const whole = sheet.getUsedRange().load("address");
    await context.sync();
    expect(whole.address).toBe("Sheet1!A1");
    sheet.getRange("B2:C3").getUsedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  }));

test("names of formulas tell what they give", () =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const { names } = context.workbook;
    const made = [
      names.add("total", "=SUM(Sheet1!$A$1:$A$3)*2"),
      names.add("word", '="a"&"b"'),
      names.add("yes", "=1<2"),
      names.add("fault", "=1/0"),
      names.add("place", "=Sheet1!$A$1"),
    ].map((name) => name.load("type,value"));
    await context.sync();
    expect(made.map(({ type, value }) => [type, value])).toEqual([
      ["Double", 12],
      ["String", "ab"],
      ["Boolean", true],
      ["Error", "#DIV/0!"],
      ["Range", "Sheet1!$A$1"],
    ]);
  }));

test("onCalculated tells where", async () => {
  const told: string[] = [];
  await onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("other").getRange("A1").formulas = [["=1+1"]];
    sheet.getRange("B2:C2").formulas = [["=A1*2", "=B2+1"]];
    await context.sync();
    context.workbook.worksheets.onCalculated.add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel.host.write("Sheet1", "A1", [[4]]);
  await excel.host.settled();
  expect(told).toEqual(["B2:C2"]);
});

test("number formats of whole columns are refused", () =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A:A").numberFormat = [["0.0"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));

describe("as Microsoft's samples have it", () => {
  test("the colour of a tab may be a name", () =>
    onSheet(async (sheet, context) => {
      sheet.tabColor = "Red";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#FF0000");
    }));

  test("a range resized past its own corner goes on to the other side", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("D5").getResizedRange(-2, -3).load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A3:D5");
    }));

  test("text is found where cells show it, and on a whole sheet", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C2").values = [
        ["Apples", "pineapple", "plum"],
        ["apple", 0.5, ""],
      ];
      sheet.getRange("B2").numberFormat = [["0%"]];
      const range = sheet.getRange("A1:C2");
      const first = range.find("apple", {}).load("address");
      const whole = range.find("APPLE", { completeMatch: true }).load("address");
      const last = range.find("apple", { searchDirection: "Backwards" }).load("address");
      const shown = range.find("50%", {}).load("address");
      const none = range.findOrNullObject("apple", { matchCase: true, completeMatch: true });
      const nothing = range.findOrNullObject("kiwi", {});
      const all = sheet.findAll("apple", {}).load("address");
      await context.sync();
      expect([first, whole, last, shown].map(({ address }) => address)).toEqual([
        "Sheet1!A1",
        "Sheet1!A2",
        "Sheet1!A2",
        "Sheet1!B2",
      ]);
      expect([none.isNullObject, nothing.isNullObject]).toEqual([false, true]);
      expect(all.address).toBe("Sheet1!A1:B1,Sheet1!A2");
    }));

  test("a rule of a conditional format that is refused leaves the format as it was", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      const format = range.conditionalFormats.add("PresetCriteria");
      format.preset.rule = { criterion: "OneStdDevAboveAverage" };
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1:A3").conditionalFormats;
      formats.add("Custom").custom.rule.formula = "=TRUE";
      formats.clearAll();
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("a collection may be loaded for its items alone", () =>
    onSheet(async (_sheet, context) => {
      const sheets = context.workbook.worksheets.load("NoPropertiesNeeded");
      await context.sync();
      expect(sheets.items).toHaveLength(1);
    }));

  test("times are told as an English Excel writes them", () =>
    onSheet(async (_sheet, context) => {
      const { datetimeFormat } = context.application.cultureInfo;
      datetimeFormat.load("longTimePattern");
      await context.sync();
      expect(datetimeFormat.longTimePattern).toBe("h:mm:ss tt");
    }));
});
