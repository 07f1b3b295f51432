import fc from "fast-check";
import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("font, fill and alignment are kept cell by cell; differing cells give null", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:B2");
    range.format.font.set({
      name: "等线",
      size: 14,
      bold: true,
      italic: true,
      underline: "Single",
      strikethrough: true,
      color: "#1f4e79",
    });
    range.format.fill.color = "yellow";
    range.format.set({
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
      textOrientation: 45,
    });
    range.getCell(0, 0).format.font.bold = false;
    range.load(
      "format/font/name,format/font/size,format/font/italic,format/font/underline,format/font/bold," +
        "format/font/strikethrough,format/font/color,format/fill/color,format/horizontalAlignment," +
        "format/verticalAlignment,format/wrapText,format/indentLevel,format/textOrientation",
    );
    await context.sync();
    expect(range.format.toJSON()).toMatchObject({
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
      textOrientation: 45,
      font: {
        name: "等线",
        size: 14,
        italic: true,
        underline: "Single",
        strikethrough: true,
        color: "#1F4E79",
        bold: null,
      },
      fill: { color: "#FFFF00" },
    });
    range.format.fill.clear();
    range.load("format/fill/color");
    await context.sync();
    expect(range.format.fill.color).toBe("#FFFFFF");
  });
});

test("formats of whole columns hold for cells that come later", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A:B").format.font.bold = true;
    sheet.getRange("B1:B600").numberFormat = [["@"]];
    await context.sync();
    sheet.getRange("B3").values = [["001"]];
    const cells = ["A1", "A500", "B3", "C1"].map((address) =>
      sheet.getRange(address).load("values,numberFormat,format/font/bold"),
    );
    await context.sync();
    expect(cells.map((cell) => cell.format.font.bold)).toEqual([true, true, true, false]);
    expect(cells[2]?.values).toEqual([["001"]]);
    expect(cells[2]?.numberFormat).toEqual([["@"]]);
  });
});

test("number formats shape the text alone", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:C1");
    range.values = [[0.1234, 45688, -5]];
    range.numberFormat = [["0.0%", 'yyyy"年"m"月"d"日"', "#,##0.00;[Red]-#,##0.00"]];
    range.load("values,text");
    await context.sync();
    expect(range.values).toEqual([[0.1234, 45688, -5]]);
    expect(range.text).toEqual([["12.3%", "2025年1月31日", "-5.00"]]);
  });
});

test("borders at the edges and inside", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("B2:C3");
    const top = range.format.borders.getItem("EdgeTop");
    top.style = "Continuous";
    top.color = "#FF0000";
    top.weight = "Medium";
    range.format.borders.getItem("InsideHorizontal").style = "Dot";
    const read = range.format.borders.getItem("EdgeTop").load("style,color,weight");
    const inside = range.format.borders.getItem("InsideHorizontal").load("style");
    const bottom = range.format.borders.getItem("EdgeBottom").load("style");
    const cell = sheetOf(context).getRange("B3").format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect(read.toJSON()).toMatchObject({
      style: "Continuous",
      color: "#FF0000",
      weight: "Medium",
    });
    expect(inside.style).toBe("Dot");
    expect(bottom.style).toBe("None");
    expect(cell.style).toBe("Dot");
  });
});

test("column widths, row heights and hidden lines, in points", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRange("4:5").rowHidden = true;
    const width = sheet.getRange("A1:B1").load("format/columnWidth,width");
    const height = sheet.getRange("A1").load("format/rowHeight,height");
    const mixed = sheet.getRange("B1:D1").load("format/columnWidth,columnHidden");
    const hidden = sheet.getRange("A4:A5").load("rowHidden");
    await context.sync();
    expect(width.format.columnWidth).toBe(90);
    expect(width.width).toBe(180);
    expect(height.format.rowHeight).toBe(30);
    expect(height.height).toBe(30);
    expect(mixed.format.columnWidth).toBeNull();
    expect(mixed.columnHidden).toBeNull();
    expect(hidden.rowHidden).toBe(true);
    sheet.getRange("4:5").rowHidden = false;
    const shown = sheet.getRange("A4:A5").load("rowHidden");
    sheet.getRange("A1:B2").format.autofitColumns();
    await context.sync();
    expect(shown.rowHidden).toBe(false);
  });
});

test("named cell styles bring their look; own styles can be made", async () => {
  await excel.Excel.run(async (context) => {
    const { styles } = context.workbook;
    const sheet = sheetOf(context);
    sheet.getRange("A1").style = "Good";
    styles.add("KPI input");
    const own = styles.getItem("KPI input");
    own.font.color = "#0000FF";
    own.fill.color = "#EAF3FB";
    own.numberFormat = "0.00";
    own.locked = false;
    sheet.getRange("B1").style = "KPI input";
    const good = sheet.getRange("A1").load("style,format/fill/color,format/font/color");
    const input = sheet
      .getRange("B1")
      .load("style,format/fill/color,numberFormat,format/protection/locked");
    own.load("name,builtIn");
    await context.sync();
    expect(good.style).toBe("Good");
    expect(good.format.fill.color).toBe("#C6EFCE");
    expect(input.style).toBe("KPI input");
    expect(input.format.fill.color).toBe("#EAF3FB");
    expect(input.numberFormat).toEqual([["0.00"]]);
    expect(input.format.protection.locked).toBe(false);
    expect(own.builtIn).toBe(false);
    sheet.getRange("A1").style = "No such style";
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("clearing contents keeps formats, clearing formats keeps contents", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getRange("A1:A2");
    range.values = [[1], [2]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    range.load("values");
    const first = sheet.getRange("A1").format.font.load("bold");
    const second = sheet.getRange("A2").format.font.load("bold");
    await context.sync();
    expect(range.values).toEqual([[""], [2]]);
    expect([first.bold, second.bold]).toEqual([true, false]);
  });
});

test("merged cells", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B2").merge();
    await context.sync();
    expect(excel.host.book.layout.merged({ sheetId: "sheet-1", area: area(0, 0) })).toHaveLength(1);
    sheet.getRange("A1:D4").unmerge();
    sheet.getRange("A1:B2").merge(true);
    await context.sync();
    expect(excel.host.book.layout.merged({ sheetId: "sheet-1", area: area(1, 1) })).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
    ]);
  });
});

test("a text result that looks like a number or a truth stays text when its look changes", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:A2");
    range.formulas = [['="001"'], ['="TRUE"']];
    await context.sync();
    range.format.font.bold = true;
    range.numberFormat = [["General"], ["General"]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([["001"], ["TRUE"]]);
    expect(range.valueTypes).toEqual([["String"], ["String"]]);
  });
});

test("cells that looked alike look alike when everything is taken away again", async () => {
  await excel.Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:B3");
    range.numberFormat = [
      ["@", "@"],
      ["@", "@"],
      ["@", "0%"],
    ];
    await context.sync();
    range.numberFormat = Array.from({ length: 3 }, () => ["General", "General"]);
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat.flat()).toEqual(Array.from({ length: 6 }, () => "General"));
  });
});

test.each([
  ["a colour", (range: Excel.Range) => (range.format.fill.color = "no colour")],
  ["a size", (range: Excel.Range) => (range.format.font.size = 500)],
  ["a height", (range: Excel.Range) => (range.format.rowHeight = -1)],
  ["an alignment", (range: Excel.Range) => (range.format.verticalAlignment = "Left" as "Top")],
])("%s that does not exist is refused", async (_what, change) => {
  await excel.Excel.run(async (context) => {
    change(sheetOf(context).getRange("A1"));
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

const area = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

type Changed = Excel.Range & Excel.RangeAreas;
/** Ways to change looks that overlap one another, of one range or of several. */
const changes: [address: string, change: (range: Changed) => void][] = [
  ["A1:C4", (range) => (range.style = "Input")],
  ["B2:D3", (range) => (range.style = "Normal")],
  ["A1:A2,C3:D4", (range) => (range.style = "Total")],
  ["B1:B4", (range) => (range.numberFormat = [["0.0%"]])],
  ["A2:B2", (range) => (range.numberFormat = [["0.00", "General"]])],
  ["A1:D1,B3:B4", (range) => (range.format.fill.color = "#ff0000")],
  ["C1:D4", (range) => (range.format.font.bold = false)],
  ["A1:D4", (range) => (range.format.borders.getItem("InsideHorizontal").style = "Dot")],
  ["B2:C3", (range) => (range.format.borders.getItem("EdgeTop").color = "#00ff00")],
  ["A1:A3", (range) => (range.format.rowHeight = 30)],
  ["B2:B4", (range) => (range.format.rowHeight = 45)],
  ["3:3", (range) => (range.format.rowHeight = 12)],
  ["B2", (range) => range.clear("Formats")],
];

/** As the add-in does it: a range that is kept for later would be looked up after each change. */
function make([address, change]: (typeof changes)[number], sheet: Excel.Worksheet): void {
  const range = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  change(range as Changed);
  range.untrack();
}

async function looksOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown> {
  const cells = ["A", "B", "C", "D"].flatMap((column) =>
    [1, 2, 3, 4].map((row) => sheet.getRange(`${column}${row}`)),
  );
  const borders = cells.map((cell) => cell.format.borders.load("items/style,items/color"));
  for (const cell of cells) {
    cell.load(
      "style,numberFormat,format/rowHeight,format/fill/color,format/font/bold,format/font/color",
    );
  }
  await context.sync();
  return cells.map((cell, index) => [cell.toJSON(), borders[index]?.toJSON()]);
}

test("looks set one after another in one request are those of as many requests", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(changes, { minLength: 4 }), async (chosen) => {
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const [together, apart] = [worksheets.add(), worksheets.add()];
        await context.sync();
        for (const change of chosen) make(change, together);
        await context.sync();
        for (const change of chosen) {
          make(change, apart);
          await context.sync();
        }
        expect(await looksOf(context, together)).toEqual(await looksOf(context, apart));
      });
    }),
    { numRuns: 20 },
  );
});
