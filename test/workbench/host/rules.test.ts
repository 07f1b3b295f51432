import { type ExcelForTests, gridServices, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

/** The fills that conditional formats give to the cells at the top left, as the page draws them. */
async function shownFills(rows: number, columns: number): Promise<(string | null)[][]> {
  const { grid } = excel.host.book;
  const formats = grid.injector.get(gridServices.ConditionalFormattingService);
  const read = () =>
    Array.from({ length: rows }, (_, row) =>
      Array.from(
        { length: columns },
        (__, column) =>
          formats.composeStyle(grid.unitId, "sheet-1", row, column)?.style?.bg?.rgb ?? null,
      ),
    );
  excel.host.keepDrawn();
  // A format is calculated when it is first looked at.
  read();
  await excel.host.drawn();
  return read();
}

describe("data validation", () => {
  test("a rule, its message and its alert are kept", async () => {
    await excel.Excel.run(async (context) => {
      const validation = sheetOf(context).getRange("B2:B9").dataValidation;
      validation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      validation.prompt = { showPrompt: true, title: "满意度", message: "0 到 100 %" };
      validation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "?",
        message: "0–100 %",
      };
      validation.ignoreBlanks = false;
      validation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      const part = sheetOf(context).getRange("B3").dataValidation.load("type");
      const larger = sheetOf(context).getRange("B1:B3").dataValidation.load("type,rule");
      await context.sync();
      expect(validation.type).toBe("Decimal");
      expect(validation.rule).toEqual({
        decimal: { formula1: 0, formula2: 1, operator: "Between" },
      });
      expect(validation.prompt).toEqual({
        showPrompt: true,
        title: "满意度",
        message: "0 到 100 %",
      });
      expect(validation.errorAlert).toMatchObject({ style: "Warning", message: "0–100 %" });
      expect(validation.ignoreBlanks).toBe(false);
      expect(part.type).toBe("Decimal");
      expect(larger.type).toBe("Inconsistent");
    });
  });

  test.each<[string, Excel.DataValidationRule, string]>([
    ["a list", { list: { inCellDropDown: true, source: "=$A$1:$A$3" } }, "List"],
    ["a written list", { list: { inCellDropDown: false, source: "是,否" } }, "List"],
    ["whole numbers", { wholeNumber: { formula1: "=A1", operator: "GreaterThan" } }, "WholeNumber"],
    ["text length", { textLength: { formula1: 5, operator: "LessThan" } }, "TextLength"],
    ["a formula", { custom: { formula: "=B2>A2" } }, "Custom"],
  ])("%s comes back as given", async (_name, rule, type) => {
    await excel.Excel.run(async (context) => {
      const validation = sheetOf(context).getRange("B2").dataValidation;
      validation.rule = rule;
      validation.load("type,rule");
      await context.sync();
      expect(validation.type).toBe(type);
      expect(validation.rule).toEqual(rule);
    });
  });

  test("a new rule replaces the old one where they meet; clearing takes it away", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A4").dataValidation.rule = { custom: { formula: "=TRUE" } };
      sheet.getRange("A2").dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: "EqualTo" },
      };
      sheet.getRange("A4").dataValidation.clear();
      const types = ["A1", "A2", "A3", "A4"].map((address) =>
        sheet.getRange(address).dataValidation.load("type"),
      );
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["Custom", "WholeNumber", "Custom", "None"]);
    });
  });

  test("rules move with their cells", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2").dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: "EqualTo" },
      };
      sheet.getRange("C2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=$F$1:$F$3" },
      };
      const other = context.workbook.worksheets.add("Other").getRange("A1").dataValidation;
      other.rule = { list: { inCellDropDown: true, source: "=Sheet1!$F$2:$F$3" } };
      sheet.getRange("2:2").insert("Down");
      const moved = sheet.getRange("B3").dataValidation.load("type");
      const left = sheet.getRange("B2").dataValidation.load("type");
      const list = sheet.getRange("C3").dataValidation.load("rule");
      other.load("rule");
      await context.sync();
      expect([moved.type, left.type]).toEqual(["WholeNumber", "None"]);
      expect(list.rule.list?.source).toBe("=$F$1:$F$4");
      expect(other.rule.list?.source).toBe("=Sheet1!$F$3:$F$4");
    });
  });

  test("cells that break their rule are found", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[0.5], [7], [""]];
      const range = sheet.getRange("A1:A3");
      range.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      await context.sync();
      const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
      const good = sheet.getRange("A1").dataValidation.load("valid");
      const bad = sheet.getRange("A2").dataValidation.load("valid");
      const mixed = range.dataValidation.load("valid");
      await context.sync();
      expect(invalid.address).toBe("Sheet1!A2");
      expect([good.valid, bad.valid, mixed.valid]).toEqual([true, false, null]);
    });
  });

  test.each<[string, Excel.DataValidationRule]>([
    [
      "a written list of more than 255 characters",
      { list: { inCellDropDown: true, source: "选项,".repeat(100) } },
    ],
    ["a custom function", { custom: { formula: "=HR.KPI_DEDUCT(A1,1,1,1,1)>0" } }],
    ["an operator without its second value", { decimal: { formula1: 1, operator: "Between" } }],
  ])("%s is refused", async (_name, rule) => {
    await excel.Excel.run(async (context) => {
      sheetOf(context).getRange("A1").dataValidation.rule = rule;
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

describe("conditional formats", () => {
  test("a formula's rule and look", async () => {
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A5");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=A1="A"';
      format.custom.format.fill.color = "#c6efce";
      format.custom.format.font.color = "#006100";
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      await context.sync();
      const list = range.conditionalFormats.load("items/type,items/id,items/priority");
      format.load("type,stopIfTrue,priority");
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      const other = format.dataBarOrNullObject;
      const where = format.getRange().load("address");
      await context.sync();
      expect(list.items.map(({ type, priority }) => [type, priority])).toEqual([["Custom", 0]]);
      expect(format.stopIfTrue).toBe(true);
      expect(format.custom.rule.formula).toBe('=A1="A"');
      expect(format.custom.format.fill.color).toBe("#C6EFCE");
      expect(other.isNullObject).toBe(true);
      expect(where.address).toBe("Sheet1!A1:A5");
    });
  });

  test("a formula is evaluated as far down as there is something, and further once there is more", async () => {
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A500");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>5";
      format.custom.format.fill.color = "#FF0000";
      await context.sync();
    });
    await excel.host.write("Sheet1", "A1:A2", [[9], [1]]);
    expect((await shownFills(2, 1)).flat()).toEqual(["#FF0000", null]);
    await excel.host.write("Sheet1", "A300", [[9]]);
    const further = (await shownFills(301, 1)).flat();
    expect([further[0], further[1], further[299], further[300]]).toEqual([
      "#FF0000",
      null,
      "#FF0000",
      null,
    ]);
    await excel.host.write("Sheet1", "A300:A301", [[1], [9]]);
    expect((await shownFills(301, 1)).flat().slice(299)).toEqual([null, "#FF0000"]);
  });

  test("rules by value, text, rank and preset", async () => {
    await excel.Excel.run(async (context) => {
      const formats = sheetOf(context).getRange("A1:A9").conditionalFormats;
      const value = formats.add("CellValue");
      value.cellValue.rule = { formula1: "=60", operator: "LessThan" };
      value.cellValue.format.font.color = "red";
      const text = formats.add("ContainsText");
      text.textComparison.rule = { text: "缺", operator: "Contains" };
      const top = formats.add("TopBottom");
      top.topBottom.rule = { rank: 3, type: "TopItems" };
      const preset = formats.add("PresetCriteria");
      preset.preset.rule = { criterion: "Errors" };
      const loaded = [
        value.cellValue.load("rule"),
        text.textComparison.load("rule"),
        top.topBottom.load("rule"),
        preset.preset.load("rule"),
      ];
      const count = formats.getCount();
      await context.sync();
      expect(loaded.map(({ rule }) => rule)).toEqual([
        { formula1: "=60", operator: "LessThan" },
        { text: "缺", operator: "Contains" },
        { rank: 3, type: "TopItems" },
        { criterion: "Errors" },
      ]);
      expect(count.value).toBe(4);
    });
  });

  test("data bars and colour scales", async () => {
    await excel.Excel.run(async (context) => {
      const formats = sheetOf(context).getRange("A1:A9").conditionalFormats;
      const bar = formats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#5b9bd5";
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.dataBar.upperBoundRule = { type: "Number", formula: "100" };
      const scale = formats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percent", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      bar.dataBar.load("lowerBoundRule,upperBoundRule");
      bar.dataBar.positiveFormat.load("fillColor,gradientFill");
      scale.colorScale.load("threeColorScale,criteria");
      await context.sync();
      expect(bar.dataBar.upperBoundRule).toEqual({ type: "Number", formula: "100" });
      expect(bar.dataBar.positiveFormat.fillColor).toBe("#5B9BD5");
      expect(bar.dataBar.positiveFormat.gradientFill).toBe(false);
      expect(scale.colorScale.threeColorScale).toBe(true);
    });
  });

  test("several formats show where their formulas hold, ROW() meaning the formatted cell", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:C4").values = Array.from({ length: 4 }, () => [1, 1, 1]);
      const add = (address: string, formula: string, color: string) => {
        const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = color;
      };
      add("B1:C4", "=MOD(ROW(),2)=0", "#DDEBF7");
      add("A1:B4", "=A1=1", "#C6EFCE");
      await context.sync();
    });
    const band = "#DDEBF7";
    const one = "#C6EFCE";
    expect(await shownFills(4, 3)).toEqual([
      [one, one, null],
      [one, one, band],
      [one, one, null],
      [one, one, band],
    ]);
    await excel.host.write("Sheet1", "A2:B2", [[5, 5]]);
    expect((await shownFills(2, 3))[1]).toEqual([null, band, band]);
  });

  test("formats are deleted one by one, all at once, and with the formats of their cells", async () => {
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A9");
      const first = range.conditionalFormats.add("DataBar");
      range.conditionalFormats.add("ColorScale");
      await context.sync();
      first.delete();
      const one = range.conditionalFormats.getCount();
      range.conditionalFormats.clearAll();
      const none = range.conditionalFormats.getCount();
      range.conditionalFormats.add("DataBar");
      range.clear("Formats");
      const cleared = range.conditionalFormats.getCount();
      await context.sync();
      expect([one.value, none.value, cleared.value]).toEqual([1, 0, 0]);
    });
  });

  test("formats and their formulas move with inserted rows", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const format = sheet.getRange("A2:A5").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=AND(A2>$C$9,B$1="x")';
      sheet.getRange("2:3").insert("Down");
      const range = format.getRange().load("address");
      format.custom.rule.load("formula");
      await context.sync();
      expect(range.address).toBe("Sheet1!A4:A7");
      expect(format.custom.rule.formula).toBe('=AND(A4>$C$11,B$1="x")');
    });
  });

  test("custom functions, and icon sets for now, are refused", async () => {
    await excel.Excel.run(async (context) => {
      const formats = sheetOf(context).getRange("A1").conditionalFormats;
      const format = formats.add("Custom");
      format.custom.rule.formula = "=HR.KPI_DEDUCT(A1,1,1,1,1)>1";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      formats.add("IconSet");
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
  });
});
