import type { Locale } from "../../i18n/locale";
import { fill, sheetTexts } from "../../i18n/sheets";
import { historyLedger } from "../closing/ledger";
import { cell, range } from "../plan/address";
import { freeSheetName } from "../plan/free-names";
import { looks, MONEY_FORMAT, SCORE_FORMAT, TEXT_FORMAT } from "../plan/look";
import type { CellContent, SheetPlan, WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { lineWidth, wordWidth } from "../plan/text-size";
import { findSystem } from "../systems";
import { ROLL_UP_COLUMNS } from "./history-in-file";
import type { RollUp, RollUpTotal } from "./roll-up";

/** The table of all rows; further ones in a workbook have a number behind it. */
export const ROLL_UP_TABLE = "KpiRollUp";

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const NARROWEST = 12;
const WIDEST = 40;
/** Of the table's filter, at the right end of each header. */
const BUTTON_WIDTH = 3;
/** So many rows are looked at to find how wide a column has to be. */
const MEASURED = 500;

interface Taken {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/** Two sheets of plain data: every row of the workbooks' histories, and what each workbook's periods come to. */
export function planRollUp(
  rollUp: RollUp,
  { locale, made }: { readonly locale: Locale; readonly made: string },
  taken: Taken,
): WorkbookPlan {
  const { sheetNames } = sheetTexts[locale];
  const name = freeSheetName(sheetNames.rollUp, taken.sheets);
  const totals = freeSheetName(sheetNames.rollUpTotals, [...taken.sheets, name]);
  return {
    scorecard: "",
    sheets: [
      totalsSheet(rollUp, locale, made, totals),
      rowsSheet(rollUp, locale, name, freeTable(taken.tables)),
    ],
    names: [],
    show: "rollUpTotals",
  };
}

function freeTable(tables: readonly string[]): string {
  const used = new Set(tables.map((table) => table.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? ROLL_UP_TABLE : `${ROLL_UP_TABLE}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function rowsSheet(
  { columns, rows }: RollUp,
  locale: Locale,
  name: string,
  table: string,
): SheetPlan {
  const draft = new SheetDraft();
  const texts = sheetTexts[locale];
  sheetTitle(draft, texts.rollUp.rowsTitle, texts.rollUp.rowsHint);
  const headers = [ROLL_UP_COLUMNS.workbook, ROLL_UP_COLUMNS.counted, ...columns];
  draft.putRow(HEADER_ROW, 1, headers);
  rows.forEach(({ workbook, counted, row }, index) => {
    const cells: CellContent[] = [workbook, counted ? 1 : 0];
    // All rows of one extent are written in one piece.
    for (const column of columns) cells.push(row.get(column) ?? null);
    cells.forEach((content, at) => draft.put(FIRST_ROW + index, at + 1, content));
  });
  const last = FIRST_ROW + Math.max(rows.length, 1) - 1;
  const isText = (header: string) =>
    header === ROLL_UP_COLUMNS.workbook || historyLedger.columns.includes(header);
  headers.forEach((header, index) => {
    const contents = rows.slice(0, MEASURED).map(({ workbook, row }) => {
      const content = index === 0 ? workbook : row.get(header);
      return typeof content === "string" ? wordWidth(content) + 1 : 0;
    });
    const widest = Math.min(WIDEST, Math.max(0, ...contents));
    draft.width(index + 1, Math.max(NARROWEST, wordWidth(header) + BUTTON_WIDTH, widest));
    if (!isText(header)) return;
    draft.format(range(FIRST_ROW, index + 1, last, index + 1), {
      numberFormat: TEXT_FORMAT,
      horizontal: "Left",
    });
  });
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, headers.length), looks.header);
  draft.tables.push({
    name: table,
    range: range(HEADER_ROW, 1, last, headers.length),
    style: "TableStyleLight9",
  });
  return finish(draft, "rollUp", name, locale);
}

type TotalColumn = Exclude<keyof RollUpTotal, "workbook" | "period" | "system">;

/** What is added up; a column that no workbook has anything in is not there. */
const SUMMED: readonly { readonly column: TotalColumn; readonly format: string }[] = [
  { column: "people", format: "#,##0" },
  { column: "withTotal", format: "#,##0" },
  { column: "meanTotal", format: SCORE_FORMAT },
  { column: "performancePay", format: MONEY_FORMAT },
  { column: "bonus", format: MONEY_FORMAT },
  { column: "pay", format: MONEY_FORMAT },
];

function totalsSheet(
  { totals, rows }: RollUp,
  locale: Locale,
  made: string,
  name: string,
): SheetPlan {
  const draft = new SheetDraft();
  const { rollUp: texts } = sheetTexts[locale];
  const facts = { made, workbooks: new Set(rows.map(({ workbook }) => workbook)).size };
  sheetTitle(draft, texts.totalsTitle, fill(texts.totalsHint, facts));
  const summed = SUMMED.filter(({ column }) => totals.some((total) => total[column] !== null));
  const headers = [
    texts.workbook,
    texts.period,
    texts.system,
    ...summed.map(({ column }) => texts[column]),
  ];
  draft.putRow(HEADER_ROW, 1, headers);
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, headers.length), looks.header);
  const nameOf = (system: string) => findSystem(system)?.name[locale] ?? system;
  totals.forEach((total, index) => {
    const { workbook, period, system } = total;
    const cells = [workbook, period, nameOf(system), ...summed.map(({ column }) => total[column])];
    cells.forEach((content, at) => draft.put(FIRST_ROW + index, at + 1, content));
  });
  const last = FIRST_ROW + Math.max(totals.length, 1) - 1;
  draft.format(range(FIRST_ROW, 1, last, 3), { numberFormat: TEXT_FORMAT, horizontal: "Left" });
  summed.forEach(({ format }, index) => {
    draft.format(range(FIRST_ROW, index + 4, last, index + 4), {
      numberFormat: format,
      horizontal: "Right",
    });
  });
  const sum = last + 1;
  draft.put(sum, 1, texts.sum);
  summed.forEach(({ column, format }, index) => {
    // A mean of means says nothing.
    if (column === "meanTotal") return;
    draft.put(sum, index + 4, { formula: `=SUM(${range(FIRST_ROW, index + 4, last, index + 4)})` });
    draft.format(cell(sum, index + 4), { numberFormat: format, horizontal: "Right" });
  });
  draft.format(range(sum, 1, sum, headers.length), looks.total);
  const widths = [
    ...[totals.map(({ workbook }) => workbook), totals.map(({ period }) => period)],
    totals.map(({ system }) => nameOf(system)),
  ];
  headers.forEach((header, index) => {
    const longest = Math.max(0, ...(widths[index] ?? []).slice(0, MEASURED).map(lineWidth));
    draft.width(index + 1, Math.max(14, Math.min(WIDEST, longest), wordWidth(header) + 2));
  });
  return finish(draft, "rollUpTotals", name, locale);
}

const finish = (
  draft: SheetDraft,
  role: "rollUp" | "rollUpTotals",
  name: string,
  locale: Locale,
): SheetPlan =>
  draft.finish({
    role,
    name,
    tabColor: "#7F7F7F",
    freeze: { rows: HEADER_ROW, columns: 1 },
    page: {
      orientation: "landscape",
      titleRows: `$${HEADER_ROW}:$${HEADER_ROW}`,
      footer: { center: sheetTexts[locale].footer },
    },
    // Excel users filter and pivot it.
    protect: false,
    // Plain data, HR's own from then on: no tool looks for it.
    properties: {},
    select: cell(FIRST_ROW, 1),
  });
