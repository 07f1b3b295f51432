import ExcelJS from "exceljs";
import { areaOf } from "../../../src/scorecards/calc/a1";
import type {
  ConditionalFormatPlan,
  FormatPlan,
  NamedStyle,
  PagePlan,
  SheetRole,
  WorkbookPlan,
} from "../../../src/scorecards/plan/plan";
import type { SheetCells } from "./plan-cells";

/** The font that stands for Excel's, and how much wider than Calibri's are the digits by which columns are measured with it. */
export interface PrintedFont {
  readonly name: string;
  readonly wider: number;
}

/** A plan with all its looks and pages as an .xlsx file, to be printed: sheets of other roles are hidden. */
export async function toStyledXlsx(
  plan: WorkbookPlan,
  sheets: readonly SheetCells[],
  printed: readonly SheetRole[],
  font: PrintedFont,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const activeTab = plan.sheets.findIndex(({ role }) => printed.includes(role));
  workbook.views = [
    { x: 0, y: 0, width: 1, height: 1, firstSheet: 0, visibility: "visible", activeTab },
  ];
  plan.sheets.forEach((planned, index) => {
    const sheet = workbook.addWorksheet(planned.name, {
      views: [{ showGridLines: planned.showGridlines }],
      state: printed.includes(planned.role) ? "visible" : "hidden",
    });
    const cells = sheets[index]?.cells ?? new Map<string, never>();
    for (const [address, content] of cells) {
      sheet.getCell(address).value =
        content !== null && typeof content === "object"
          ? { formula: content.formula.slice(1), date1904: false }
          : content;
    }
    for (const { columns, characters } of planned.columnWidths) {
      const { column, columns: count } = areaOf(columns.replace(/[A-Z]+/g, "$&1"));
      for (let at = column; at < column + count; at++) {
        // The file's width counts the padding as well.
        sheet.getColumn(at + 1).width = (characters + 5 / 7) / font.wider;
      }
    }
    for (const columns of planned.hiddenColumns ?? []) {
      sheet.getColumn(columns.split(":")[0] ?? "").hidden = true;
    }
    for (const { rows, points } of planned.rowHeights) {
      const [first = 1, last = first] = rows.split(":").map(Number);
      for (let row = first; row <= last; row++) sheet.getRow(row).height = points;
    }
    // LibreOffice has no pages without colours: they are taken off.
    const { blackAndWhite = false } = planned.page;
    for (const format of planned.formats) applyFormat(sheet, format, blackAndWhite, font.name);
    if (!blackAndWhite)
      planned.conditionalFormats.forEach((format, at) => addSign(sheet, format, at + 1));
    const used = Math.max(1, ...[...cells.keys()].map((address) => areaOf(address).row + 1));
    applyPage(sheet, planned.page, used);
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What Excel's own styles look like in its usual theme, as far as a page shows it. */
const STYLES: Readonly<Record<NamedStyle, Partial<ExcelJS.Style>>> = {
  Normal: {},
  Title: { font: { size: 18, color: { argb: "FF44546A" } } },
  "Heading 1": { font: { size: 15, bold: true, color: { argb: "FF44546A" } } },
  "Heading 3": {
    font: { bold: true, color: { argb: "FF44546A" } },
    border: { bottom: { style: "medium", color: { argb: "FFA2B8E1" } } },
  },
  "Explanatory Text": { font: { italic: true, color: { argb: "FF7F7F7F" } } },
  Accent1: { font: { color: { argb: "FFFFFFFF" } }, fill: solid("#4472C4") },
  "20% - Accent1": { fill: solid("#D9E2F3") },
  "40% - Accent1": { fill: solid("#B4C6E7") },
  Input: { fill: solid("#FFCC99") },
  Calculation: { font: { bold: true } },
  Total: {
    font: { bold: true },
    border: {
      top: { style: "thin", color: { argb: "FF4472C4" } },
      bottom: { style: "double", color: { argb: "FF4472C4" } },
    },
  },
  Good: { fill: solid("#C6EFCE") },
  Neutral: { fill: solid("#FFEB9C") },
  Bad: { fill: solid("#FFC7CE") },
  Note: { fill: solid("#FFFFCC") },
};

function solid(color: string): ExcelJS.FillPattern {
  return { type: "pattern", pattern: "solid", fgColor: { argb: argb(color) } };
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

function applyFormat(
  sheet: ExcelJS.Worksheet,
  format: FormatPlan,
  blackAndWhite: boolean,
  font: string,
): void {
  const area = areaOf(format.range);
  for (let down = 0; down < area.rows; down++) {
    for (let right = 0; right < area.columns; right++) {
      const cell = sheet.getCell(area.row + down + 1, area.column + right + 1);
      // Cells share what they were not given yet.
      const look = lookOf(cell.style, format, font, {
        top: down === 0,
        bottom: down === area.rows - 1,
        left: right === 0,
        right: right === area.columns - 1,
      });
      cell.style = blackAndWhite ? withoutColours(look) : look;
    }
  }
}

function withoutColours({
  fill: _fill,
  font,
  ...rest
}: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> {
  return { ...rest, font: { ...font, color: { argb: "FF000000" } } };
}

function lookOf(
  before: Partial<ExcelJS.Style>,
  plan: FormatPlan,
  font: string,
  edge: Readonly<Record<"top" | "bottom" | "left" | "right", boolean>>,
): Partial<ExcelJS.Style> {
  // A style sets what belongs to it alone: most have no lines, some no fill; all have a font.
  const from = plan.style === undefined ? before : { ...before, font: {}, ...STYLES[plan.style] };
  const line = { style: "thin" } as const;
  const draws = (side: keyof typeof edge): boolean =>
    plan.border === "all" ||
    (plan.border === "outline" && edge[side]) ||
    (plan.border === "below" && side === "bottom" && edge.bottom) ||
    (plan.border === "above" && side === "top" && edge.top);
  const sides = (["top", "bottom", "left", "right"] as const).filter(draws);
  const horizontal = { Left: "left", Center: "center", Right: "right" } as const;
  return {
    numFmt: plan.numberFormat ?? before.numFmt ?? "General",
    font: {
      name: font,
      size: 11,
      ...from.font,
      ...(plan.bold === undefined ? {} : { bold: plan.bold }),
      ...(plan.italic === undefined ? {} : { italic: plan.italic }),
      ...(plan.fontSize === undefined ? {} : { size: plan.fontSize }),
      ...(plan.fontColor === undefined ? {} : { color: { argb: argb(plan.fontColor) } }),
    },
    ...(from.fill === undefined ? {} : { fill: from.fill }),
    ...(plan.fill === undefined ? {} : { fill: solid(plan.fill) }),
    border: { ...from.border, ...Object.fromEntries(sides.map((side) => [side, line])) },
    alignment: {
      ...before.alignment,
      ...(plan.horizontal === undefined
        ? {}
        : {
            horizontal:
              plan.horizontal === "CenterAcrossSelection"
                ? "centerContinuous"
                : horizontal[plan.horizontal],
          }),
      ...(plan.vertical === undefined
        ? {}
        : {
            vertical: ({ Top: "top", Center: "middle", Bottom: "bottom" } as const)[plan.vertical],
          }),
      ...(plan.wrap === undefined ? {} : { wrapText: plan.wrap }),
      ...(plan.indent === undefined ? {} : { indent: plan.indent }),
    },
  };
}

function addSign(sheet: ExcelJS.Worksheet, format: ConditionalFormatPlan, priority: number): void {
  if (format.kind === "dataBar") return;
  const { fill, fontColor, bold, italic } = format;
  sheet.addConditionalFormatting({
    ref: format.range,
    rules: [
      {
        type: "expression",
        priority,
        formulae: [format.formula.slice(1)],
        style: {
          ...(fill === undefined
            ? {}
            : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } }),
          font: {
            ...(fontColor === undefined ? {} : { color: { argb: argb(fontColor) } }),
            ...(bold === undefined ? {} : { bold }),
            ...(italic === undefined ? {} : { italic }),
          },
        },
      },
    ],
  });
}

function applyPage(sheet: ExcelJS.Worksheet, page: PagePlan, lastRow: number): void {
  // The library fixes the columns itself, and the rows not at all.
  const bounded = page.printArea
    ?.replace(/^([A-Z]+):([A-Z]+)$/, `$11:$2${lastRow}`)
    .replaceAll(/\d+/g, "$$$&");
  const lines = (titles: string | undefined) => titles?.replaceAll("$", "");
  const [rows, columns] = [lines(page.titleRows), lines(page.titleColumns)];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: page.orientation,
    ...(page.scale === undefined
      ? {
          fitToPage: true,
          fitToWidth: page.pagesWide ?? 1,
          fitToHeight: page.onePage === true ? 1 : 0,
        }
      : { scale: page.scale }),
    horizontalCentered: true,
    blackAndWhite: page.blackAndWhite ?? false,
    ...(bounded === undefined ? {} : { printArea: bounded }),
    ...(rows === undefined ? {} : { printTitlesRow: rows }),
    ...(columns === undefined ? {} : { printTitlesColumn: columns }),
  });
  // A page ends below the row of the library's break.
  for (const row of page.breaks ?? []) sheet.getRow(row - 1).addPageBreak();
  const { left, center, right } = page.footer ?? {};
  const part = (code: string, text: string | undefined) =>
    text === undefined ? "" : `&${code}${text}`;
  sheet.headerFooter.oddHeader = part("C", page.header?.center);
  sheet.headerFooter.oddFooter = part("L", left) + part("C", center) + part("R", right);
}
