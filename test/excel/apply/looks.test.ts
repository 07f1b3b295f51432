import { carryOut } from "../../../src/excel/generate";
import type { SheetPlan } from "../../../src/scorecards/plan/plan";
import { anyRequest, planOfEverything, sheetPlan, workbookPlan } from "../support/plans";
import { openWorkbook, type TestWorkbook } from "../support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

/** Makes a sheet of the plan, then reads of it what a test asks for. */
async function lookAt<T>(
  plan: Partial<SheetPlan>,
  ask: (sheet: Excel.Worksheet) => () => T,
): Promise<T> {
  const { name: _name, role: _role, ...rest } = plan;
  await carryOut(anyRequest, {}, () => workbookPlan([sheetPlan("样", "data", rest)]));
  return workbook.run(async (context) => {
    const answer = ask(context.workbook.worksheets.getItem("样"));
    await context.sync();
    return answer();
  });
}

test("styles by Excel's own names, refined by what comes with and after them", async () => {
  const looks = await lookAt(
    {
      formats: [
        { range: "A1", style: "Title" },
        { range: "B1", style: "40% - Accent1", bold: true, fontSize: 14, fill: "#FFF2CC" },
        { range: "C1:D2", style: "Input", numberFormat: "0.0%", wrap: true, indent: 1 },
        { range: "D2", horizontal: "CenterAcrossSelection", vertical: "Top", italic: true },
        { range: "D2", fontColor: "#0000FF", locked: false },
      ],
    },
    (sheet) => {
      const at = (address: string) => {
        const range = sheet.getRange(address).load("style,numberFormat");
        range.format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
        range.format.font.load("bold,italic,size,color");
        range.format.fill.load("color");
        range.format.protection.load("locked");
        return range;
      };
      const [a, b, c, d] = ["A1", "B1", "C1", "D2"].map(at);
      return () => ({
        styles: [a?.style, b?.style, c?.style, d?.style],
        b: [b?.format.font.bold, b?.format.font.size, b?.format.fill.color],
        c: [
          c?.numberFormat,
          c?.format.wrapText,
          c?.format.indentLevel,
          c?.format.protection.locked,
        ],
        d: [
          ...[d?.numberFormat, d?.format.horizontalAlignment, d?.format.verticalAlignment],
          ...[d?.format.font.italic, d?.format.font.color, d?.format.protection.locked],
        ],
      });
    },
  );
  expect(looks).toEqual({
    styles: ["SheetTitle", "Accent1_40", "Input", "Input"],
    b: [true, 14, "#FFF2CC"],
    c: [[["0.0%"]], true, 1, true],
    d: [[["0.0%"]], "CenterAcrossSelection", "Top", true, "#0000FF", false],
  });
});

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

test.each([
  ["all", ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"]],
  ["outline", ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]],
  ["below", ["EdgeBottom"]],
  ["above", ["EdgeTop"]],
] as const)("a border %s", async (border, drawn) => {
  const lines = await lookAt({ formats: [{ range: "B2:C3", border }] }, (sheet) => {
    const { borders } = sheet.getRange("B2:C3").format;
    const read = sides.map((side) => borders.getItem(side).load("style"));
    return () => sides.filter((_, index) => read[index]?.style === "Continuous");
  });
  expect(lines).toEqual(drawn);
});

test("sizes, frozen panes, gridlines, tab and protection", async () => {
  const frame = await lookAt(
    {
      tabColor: "#70AD47",
      showGridlines: false,
      protect: true,
      freeze: { rows: 4, columns: 2 },
      columnWidths: [
        { columns: "A:A", characters: 8.43 },
        { columns: "B:C", characters: 20 },
      ],
      rowHeights: [{ rows: "2:3", points: 30 }],
    },
    (sheet) => {
      sheet.load("tabColor,showGridlines");
      sheet.protection.load("protected");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const sizes = ["A1", "C3"].map((address) =>
        sheet.getRange(address).format.load("columnWidth,rowHeight"),
      );
      return () => ({
        tab: [sheet.tabColor, sheet.showGridlines, sheet.protection.protected],
        frozen: frozen.address.replace(/^.*!/, ""),
        widths: sizes.map(({ columnWidth }) => columnWidth),
        height: sizes[1]?.rowHeight,
      });
    },
  );
  expect(frame).toEqual({
    tab: ["#70AD47", false, true],
    frozen: "A1:B4",
    widths: [48, 108.75],
    height: 30,
  });
});

test.each([
  [
    { kind: "decimal", min: 0, max: 1 },
    { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
  ],
  [{ kind: "decimal", max: 5 }, { decimal: { formula1: 5, operator: "LessThanOrEqualTo" } }],
  [{ kind: "whole", min: 0 }, { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } }],
  [{ kind: "decimal" }, { decimal: { formula1: -1e300, operator: "GreaterThanOrEqualTo" } }],
  [{ kind: "list", options: ["高", "低"] }, { list: { inCellDropDown: true, source: "高,低" } }],
  [
    { kind: "listFrom", formula: "=$A$1:$A$3" },
    { list: { inCellDropDown: true, source: "=$A$1:$A$3" } },
  ],
  [{ kind: "custom", formula: "=ISNUMBER(B2)" }, { custom: { formula: "=ISNUMBER(B2)" } }],
] as const)("validation %j", async (rule, expected) => {
  const [read, prompt, alert] = await lookAt(
    {
      validations: [
        {
          range: "B2:B9",
          rule,
          prompt: { title: "满意度", message: "百分数" },
          error: { title: "错误", message: "0–1", style: "warning" },
        },
      ],
    },
    (sheet) => {
      const validation = sheet.getRange("B5").dataValidation.load("rule,prompt,errorAlert");
      return () => [validation.rule, validation.prompt, validation.errorAlert];
    },
  );
  const [kind = ""] = Object.keys(expected);
  expect((read as Record<string, unknown>)[kind]).toMatchObject(
    (expected as Record<string, object>)[kind] ?? {},
  );
  expect(prompt).toEqual({ showPrompt: true, title: "满意度", message: "百分数" });
  expect(alert).toEqual({ showAlert: true, style: "Warning", title: "错误", message: "0–1" });
});

test("conditional formats, in the order in which they count", async () => {
  const kinds = await lookAt(
    {
      conditionalFormats: [
        { kind: "formula", range: "B2:B9", formula: '=$B2=""', fill: "#F2F2F2", italic: true },
        { kind: "formula", range: "B2:B9", formula: "=$B2<60", fontColor: "#9C0006", bold: true },
        { kind: "dataBar", range: "C2:C9", color: "#5B9BD5" },
      ],
    },
    (sheet) => {
      const formulas = sheet.getRange("B2:B9").conditionalFormats.load("items/type,items/priority");
      const bars = sheet.getRange("C2:C9").conditionalFormats.load("items/type");
      const first = formulas.getItemAt(0).custom;
      first.rule.load("formula");
      first.format.fill.load("color");
      first.format.font.load("italic");
      return () => ({
        types: [...formulas.items, ...bars.items].map(({ type }) => type),
        first: [first.rule.formula, first.format.fill.color, first.format.font.italic],
      });
    },
  );
  expect(kinds.types).toEqual(["Custom", "Custom", "DataBar"]);
  expect(kinds.first).toEqual(['=$B2=""', "#F2F2F2", true]);
});

test("a page of A4, one wide and one long, with titles, print area and footer", async () => {
  const page = await lookAt(
    {
      page: {
        orientation: "landscape",
        titleRows: "$1:$4",
        printArea: "A1:F60",
        onePage: true,
        footer: { left: "&F", center: "&P / &N", right: "&D" },
      },
    },
    (sheet) => {
      const layout = sheet.pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
      const footer = layout.headersFooters.defaultForAllPages.load(
        "leftFooter,centerFooter,rightFooter",
      );
      const titles = layout.getPrintTitleRowsOrNullObject().load("address");
      const area = layout.getPrintAreaOrNullObject().load("address");
      return () => ({
        paper: [layout.orientation, layout.paperSize, layout.zoom],
        centred: layout.centerHorizontally,
        footer: [footer.leftFooter, footer.centerFooter, footer.rightFooter],
        ranges: [titles.address, area.address].map((address) => address.replace(/^.*!/, "")),
      });
    },
  );
  expect(page).toEqual({
    paper: [
      "Landscape",
      "A4",
      expect.objectContaining({ horizontalFitToPages: 1, verticalFitToPages: 1 }),
    ],
    centred: true,
    footer: ["&F", "&P / &N", "&D"],
    ranges: [expect.stringMatching(/^\$?1:\$?4$/), "A1:F60"],
  });
});

test("pages that begin where the plan says, and so at a scale: fitted to pages, Excel overlooks that", async () => {
  const page = await lookAt(
    {
      page: { orientation: "landscape", breaks: [20, 44], scale: 64 },
    },
    (sheet) => {
      const layout = sheet.pageLayout.load("zoom");
      const breaks = sheet.horizontalPageBreaks.load("items");
      return () => [layout.zoom, breaks.items.length];
    },
  );
  expect(page).toEqual([expect.objectContaining({ scale: 64 }), 2]);
});

test("tables, names and formulas that need one another calculate", async () => {
  await carryOut(anyRequest, {}, planOfEverything);
  await workbook.host.settled();
  const [total, count] = workbook.host.read("数据", "D1:E1")[0] ?? [];
  expect(total).toBeCloseTo(1.87, 9);
  expect(count).toBe(2);
  expect(workbook.host.read("考核表 乙", "A1:B2")).toEqual([
    ["姓名", "乙"],
    ["得分", expect.closeTo(18.7, 9)],
  ]);
  const read = await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("KpiData1").load("style");
    const names = context.workbook.names.load("items/name,items/formula,items/comment");
    const sheetNames = context.workbook.worksheets.getItem("考核表 乙").names.load("items/name");
    await context.sync();
    return {
      style: table.style,
      names: names.items.map(({ name, comment }) => [name, comment]),
      ofSheet: sheetNames.items.length,
    };
  });
  expect(read.style).toBe("TableStyleLight9");
  expect(read.names.map(([name]) => name).sort()).toEqual([
    "KPI_1_TOTAL",
    "KPI_1_TOTAL_2",
    "满意度_1",
  ]);
  expect(read.ofSheet).toBe(0);
});

test("rows of formulas that repeat are filled down and are what the plan says", async () => {
  const formula = (row: number) =>
    `=IF(ISNUMBER(A${row}),ROUND(A${row}*B$1,2)+${"0+".repeat(40)}0,"missing from row A1")`;
  const rows = Array.from({ length: 60 }, (_, index) => [
    index + 2,
    { formula: formula(index + 2) },
    "text",
    { formula: `=A${index + 2}&"x"` },
  ]);
  await carryOut(anyRequest, {}, () =>
    workbookPlan([
      sheetPlan("样", "data", {
        blocks: [
          { at: "B1", rows: [[0.5]] },
          { at: "A2", rows },
        ],
      }),
    ]),
  );
  await workbook.host.settled();
  expect(workbook.host.formulas("样", "B2:B61").flat()).toEqual(
    rows.map((_, index) => formula(index + 2)),
  );
  expect(workbook.host.read("样", "A61:D61")).toEqual([[61, 30.5, "text", "61x"]]);
  const contents = workbook.traffic[3];
  expect(contents?.sent).toBeLessThan(8_000);
});
