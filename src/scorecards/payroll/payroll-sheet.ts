import type { Locale } from "../../i18n/locale";
import { fill, sheetTexts } from "../../i18n/sheets";
import { payrollTexts } from "../../i18n/sheets/payroll";
import { cell, fixed, range } from "../plan/address";
import { freeSheetName } from "../plan/free-names";
import { looks, parameterFormat, TEXT_FORMAT } from "../plan/look";
import type { WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { lineWidth, wordWidth, wrappedHeight } from "../plan/text-size";
import { toCents } from "../results/money";
import { periodCode, periodLabel } from "../system/period";
import { cellIn, type PayrollColumn, payrollColumns, type TermPlaces } from "./columns";
import { originOf, PAYROLL_PROPERTY } from "./origin";
import { type Payroll, type PayrollLine, sumOf } from "./payroll";

const TERM_ROW = 4;
const TERMS = ["excellentFrom", "excellentShare", "unqualifiedBelow", "unqualifiedShare"] as const;
const NARROWEST = 12;
const WIDEST = 30;
/** Characters across an A4 page on its side, in print that can be read. */
const READABLE_WIDTH = 230;
const [LINE_HEIGHT, SUM_HEIGHT, SIGNATURE_HEIGHT] = [20, 24, 36];
const SIGNERS = ["preparedBy", "checkedBy", "approvedBy"] as const;
/** Columns that a signer needs: for the word, and for the line to sign on. */
const LEAST_ACROSS = 2;
/** Characters of the title of a cell's input message. */
const LONGEST_TITLE = 32;

/** What the sheet of a period is called, as far as the name is free. */
export const payrollSheetName = ({ period }: Pick<Payroll, "period">, locale: Locale): string =>
  freeSheetName(`${payrollTexts[locale].sheetName} ${periodCode(period)}`, []);

export interface PayrollOrder {
  readonly locale: Locale;
  /** What the appraisal is called. */
  readonly system: string;
  /** The id of its system. */
  readonly appraised: string;
}

/** One sheet: closed figures as plain data, what is paid as formulas, and their sum below them. */
export function planPayroll(
  payroll: Payroll,
  { locale, system, appraised }: PayrollOrder,
  takenSheets: readonly string[],
): WorkbookPlan {
  const draft = new SheetDraft();
  const { rules } = sheetTexts[locale];
  const texts = payrollTexts[locale];
  const { terms, lines, period } = payroll;
  sheetTitle(
    draft,
    fill(texts.title, { system, period: periodLabel(period, locale) }),
    [
      texts[terms === null ? "hint" : "quarterHint"],
      ...(lines.some(({ fines }) => fines !== null) ? [texts.finesHint] : []),
    ].join(locale === "en" ? " " : ""),
  );
  if (terms !== null) {
    TERMS.forEach((term, index) => {
      const column = 2 * index + 2;
      const unit = term.endsWith("Share") ? "percent" : "score";
      draft.put(TERM_ROW, column, rules[term]);
      draft.format(cell(TERM_ROW, column), looks.label, { wrap: true, horizontal: "Right" });
      draft.put(TERM_ROW, column + 1, terms[term]);
      draft.format(cell(TERM_ROW, column + 1), looks.input, {
        numberFormat: parameterFormat(unit),
        horizontal: "Right",
      });
      // What HR may do is for the screen: the sheet is printed and signed.
      draft.validations.push({
        range: cell(TERM_ROW, column + 1),
        rule: { kind: "decimal", min: 0 },
        prompt: { title: rules[term].slice(0, LONGEST_TITLE), message: texts.termHint },
      });
    });
    draft.rowHeights.push({ rows: `${TERM_ROW}:${TERM_ROW}`, points: 36 });
  }
  const headerRow = terms === null ? TERM_ROW : TERM_ROW + 2;
  const columns = payrollColumns(payroll, locale, termPlaces);
  const first = headerRow + 1;
  const last = headerRow + Math.max(1, lines.length);
  const sum = last + 1;
  draft.putRow(
    headerRow,
    1,
    columns.map(({ header }) => header),
  );
  draft.format(range(headerRow, 1, headerRow, columns.length), looks.header);
  lines.forEach((line, index) => {
    const at = cellIn(columns, first + index);
    // All rows of one extent are written in one piece.
    columns.forEach(({ value, formula }, place) => {
      const isFormula = formula !== undefined && value(line) !== null;
      draft.put(first + index, place + 1, isFormula ? { formula: formula(at) } : value(line));
    });
  });
  draft.format(range(first, 1, last, columns.length), { border: "all" });
  draft.put(sum, 1, texts.sum);
  columns.forEach(({ header, format, value, isSummed = false }, index) => {
    const column = index + 1;
    const isText = format === TEXT_FORMAT;
    const at = range(first, column, last, column);
    draft.format(at, {
      numberFormat: format,
      vertical: "Center",
      ...(isText ? { horizontal: "Left", indent: 1, wrap: true } : { horizontal: "Right" }),
    });
    if (isSummed) {
      draft.put(sum, column, { formula: `=${toCents(`SUM(${at})`)}` });
      draft.format(cell(sum, column), { numberFormat: format, horizontal: "Right" });
    }
    const widest = Math.max(
      0,
      ...lines.map((line) => {
        const content = value(line);
        return typeof content === "string" ? lineWidth(content) : 0;
      }),
    );
    const inAll = isSummed ? lineWidth(money(sumOf(lines.map(amountIn(value))))) : 0;
    const width = Math.max(NARROWEST, wordWidth(header) + 1, inAll, Math.min(WIDEST, widest));
    draft.width(column, width);
  });
  const heights = columns.map(({ header }, index) =>
    wrappedHeight(header, draft.widthOf(index + 1, index + 1)),
  );
  draft.rowHeights.push({
    rows: `${headerRow}:${headerRow}`,
    points: Math.max(20, ...heights),
  });
  draft.format(range(sum, 1, sum, columns.length), looks.total);
  draft.rowHeights.push(
    ...lines.map((line, index) => ({
      rows: `${first + index}:${first + index}`,
      points: heightOf(line, columns, (column) => draft.widthOf(column, column)),
    })),
    { rows: `${sum}:${sum}`, points: SUM_HEIGHT },
  );
  signatures(draft, sum + 2, columns.length, locale);
  const isWide = draft.widthOf(1, columns.length) > READABLE_WIDTH;
  const sheet = draft.finish({
    role: "payroll",
    name: freeSheetName(payrollSheetName(payroll, locale), takenSheets),
    tabColor: "#7F7F7F",
    freeze: { rows: headerRow, columns: 2 },
    page: {
      orientation: "landscape",
      // What is signed is black on white.
      blackAndWhite: true,
      titleRows: `$1:$${headerRow}`,
      ...(isWide ? { pagesWide: 2, titleColumns: "$A:$B" } : {}),
      footer: { center: sheetTexts[locale].footer },
    },
    // Excel users filter it, and payroll adds columns of its own.
    protect: false,
    // Plain data, HR's own from then on; what it was made of is held against what is closed later.
    properties: {
      [PAYROLL_PROPERTY]: JSON.stringify(originOf(payroll, columns, { system: appraised, locale })),
    },
    select: cell(first, 1),
  });
  return { scorecard: "", sheets: [sheet], names: [], show: "payroll" };
}

/** Who made, checked and approved it: side by side below the sum, a line for the name and one for the day. */
function signatures(draft: SheetDraft, row: number, columns: number, locale: Locale): void {
  const texts = payrollTexts[locale];
  const across = Math.max(LEAST_ACROSS, Math.floor(columns / SIGNERS.length));
  SIGNERS.forEach((signer, index) => {
    const label = 1 + index * across;
    [texts[signer], sheetTexts[locale].form.signatures.date].forEach((words, below) => {
      draft.put(row + below, label, words);
      draft.format(cell(row + below, label), looks.label, {
        vertical: "Bottom",
        horizontal: "Right",
      });
      const line = range(row + below, label + 1, row + below, label + across - 1);
      draft.format(line, { border: "below" });
    });
  });
  draft.rowHeights.push({ rows: `${row}:${row + 1}`, points: SIGNATURE_HEIGHT });
}

/** As tall as the longest of what is said of somebody in words. */
const heightOf = (
  line: PayrollLine,
  columns: readonly PayrollColumn[],
  widthOf: (column: number) => number,
): number =>
  Math.max(
    ...columns.map(({ value }, index) => {
      const content = value(line);
      const said = typeof content === "string" ? content : "";
      return wrappedHeight(said, widthOf(index + 1) - 2, LINE_HEIGHT);
    }),
  );

const amountIn =
  (value: PayrollColumn["value"]) =>
  (line: PayrollLine): number => {
    const amount = value(line);
    return typeof amount === "number" ? amount : 0;
  };

const money = (amount: number): string =>
  amount.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const termPlaces = Object.fromEntries(
  TERMS.map((term, index) => [term, fixed(TERM_ROW, 2 * index + 3)]),
) as Record<(typeof TERMS)[number], string> satisfies TermPlaces;
