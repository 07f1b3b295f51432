import type { Locale } from "../../i18n/locale";
import { fill, sheetTexts } from "../../i18n/sheets";
import { payrollTexts } from "../../i18n/sheets/payroll";
import { periodInCell } from "../history/period-cell";
import { cell } from "../plan/address";
import { MONEY_FORMAT, SCORE_FORMAT, TEXT_FORMAT } from "../plan/look";
import { toCents } from "../results/money";
import { periodLabel } from "../system/period";
import { PAY_FACTORS, type PayFactor, type Payroll, type PayrollLine } from "./payroll";

/** A column of a payroll sheet, and of the file for payroll, which has the same. */
export interface PayrollColumn {
  readonly header: string;
  readonly format: string;
  readonly value: (line: PayrollLine) => string | number | null;
  /** On a sheet, where it follows from other columns. `at`: the cell of a column of this row. */
  readonly formula?: (at: (column: PayrollColumn) => string) => string;
  /** What everybody's comes to stands below it. */
  readonly isSummed?: boolean;
}

/** Where the terms stand by which months are rated. */
export interface TermPlaces {
  readonly excellentFrom: string;
  readonly excellentShare: string;
  readonly unqualifiedBelow: string;
  readonly unqualifiedShare: string;
}

const FACTOR_FORMATS: Record<PayFactor, string> = {
  individual: "0.0000",
  coefficient: "0.0000",
  share: "0.0#%",
  adjustment: "+0.0#%;-0.0#%;0.0%",
  attendance: "0.0#%",
  nextShare: "0.0#%",
};

/** Those in which somebody has something, in the order in which pay comes about. */
export function payrollColumns(
  { lines, periods, terms }: Payroll,
  locale: Locale,
  places: TermPlaces,
): readonly PayrollColumn[] {
  const { columns: words, person } = sheetTexts[locale];
  const texts = payrollTexts[locale];
  const label = (code: string) => {
    const period = periodInCell(code);
    return period === null ? code : periodLabel(period, locale);
  };
  const text = (header: string, of: (line: PayrollLine) => string): PayrollColumn => ({
    header,
    format: TEXT_FORMAT,
    value: (line) => of(line) || null,
  });
  const isUsed = ({ value }: PayrollColumn) => lines.some((line) => value(line) !== null);
  const isOne = periods.length === 1;
  const totals = periods.map((code, index): PayrollColumn => ({
    header: isOne ? words.total : fill(texts.totalOf, { period: label(code) }),
    format: SCORE_FORMAT,
    value: (line) => line.periods[index]?.total ?? null,
  }));
  const factors = PAY_FACTORS.map((factor): PayrollColumn => ({
    header: words[factor],
    format: FACTOR_FORMATS[factor],
    value: (line) => line.periods[0]?.factors.get(factor) ?? null,
  }));
  const fixed: PayrollColumn = {
    header: words.fixedPay,
    format: MONEY_FORMAT,
    value: ({ amounts }) => amounts?.fixed ?? null,
    isSummed: true,
  };
  const performances = periods.map((code, index): PayrollColumn => ({
    header: isOne ? words.performancePay : fill(texts.performanceOf, { period: label(code) }),
    format: MONEY_FORMAT,
    value: (line) => line.periods[index]?.performance ?? null,
  }));
  const performance: PayrollColumn = {
    header: isOne ? words.performancePay : texts.performanceSum,
    format: MONEY_FORMAT,
    value: ({ amounts }) => amounts?.performance ?? null,
    ...(isOne ? {} : { formula: (at) => `=${toCents(`SUM(${spread(performances.map(at))})`)}` }),
    isSummed: true,
  };
  const adjustment: PayrollColumn = {
    header: words.adjustment,
    format: FACTOR_FORMATS.adjustment,
    value: ({ amounts }) => amounts?.adjustment ?? null,
    formula: (at) => `=${adjustmentFormula(totals.map(at), places)}`,
  };
  const adjusted: PayrollColumn = {
    header: words.adjustedPay,
    format: MONEY_FORMAT,
    value: ({ amounts }) => amounts?.adjusted ?? null,
    formula: (at) => `=${toCents(`${at(performance)}*MAX(0,1+${at(adjustment)})`)}`,
    isSummed: true,
  };
  const bonus: PayrollColumn = {
    header: words.bonus,
    format: MONEY_FORMAT,
    value: ({ amounts }) => amounts?.bonus ?? null,
    isSummed: true,
  };
  const scored = terms === null ? performance : adjusted;
  const parts = [fixed, scored, bonus].filter(isUsed);
  const pay: PayrollColumn = {
    header: words.pay,
    format: MONEY_FORMAT,
    value: ({ amounts }) => amounts?.pay ?? null,
    formula: (at) => `=${toCents(parts.map(at).join("+"))}`,
    isSummed: true,
  };
  const fines: PayrollColumn = {
    header: texts.fines,
    format: MONEY_FORMAT,
    value: (line) => line.fines,
    isSummed: true,
  };
  const lacking = text(words.remark, ({ lacking: codes, amounts }) =>
    codes.length === 0
      ? ""
      : fill(amounts === null ? texts.notPaid : texts.paidWithout, {
          periods: new Intl.ListFormat(locale, { type: "conjunction" }).format(codes.map(label)),
        }),
  );
  const after = factors.filter((_, index) => PAY_FACTORS[index] === "nextShare");
  const before = factors.filter((factor) => !after.includes(factor));
  return [
    text(person.id, ({ id }) => id),
    text(person.name, ({ name }) => name),
    text(person.department, ({ department }) => department),
    ...totals,
    ...(isOne ? [text(words.tier, ({ periods: [closed] }) => closed?.tier ?? "")] : []),
    ...(isOne ? before : performances),
    fixed,
    performance,
    ...(terms === null ? [] : [adjustment, adjusted]),
    bonus,
    ...(parts.length === 0 ? [] : [pay]),
    fines,
    ...(isOne ? after : []),
    lacking,
  ].filter((column) => isUsed(column) || column === pay);
}

/** A1:C1 of the first and the last cell. */
const spread = (cells: readonly string[]): string => `${cells[0] ?? ""}:${cells.at(-1) ?? ""}`;

/** As the core rates months: an excellent one is not unqualified as well; a blank total is neither. */
function adjustmentFormula(totals: readonly string[], places: TermPlaces): string {
  const from = `ROUND(${places.excellentFrom},9)`;
  const below = `ROUND(MIN(${places.unqualifiedBelow},${places.excellentFrom}),9)`;
  const count = (is: string) =>
    totals.map((total) => `ISNUMBER(${total})*(ROUND(${total},9)${is})`).join("+");
  const excellent = count(`>=${from}`);
  const unqualified = count(`<${below}`);
  return `ROUND((${excellent})*${places.excellentShare}-(${unqualified})*${places.unqualifiedShare},10)`;
}

/** Where a column's cell of a row stands. */
export const cellIn =
  (columns: readonly PayrollColumn[], row: number) =>
  (column: PayrollColumn): string =>
    cell(row, columns.indexOf(column) + 1);
