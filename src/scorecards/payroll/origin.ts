import type { Locale } from "../../i18n/locale";
import { isBlank } from "../reading/grid";
import { hashOf } from "../scheme/hash";
import { periodCode } from "../system/period";
import type { PayrollColumn } from "./columns";
import type { Payroll, PayrollLine } from "./payroll";

/** The worksheet custom property of a payroll sheet: what it was made of, to be held against what is closed later. */
export const PAYROLL_PROPERTY = "KpiPayroll";

/** Raised when it says something else. */
export const PAYROLL_VERSION = 1;

export interface PayrollOrigin {
  readonly version: number;
  /** The id of the appraisal system. */
  readonly system: string;
  /** What is paid, as a code. */
  readonly period: string;
  readonly locale: Locale;
  /** Keys of those who are paid though something of theirs is lacking. */
  readonly paid: readonly string[];
  /** The columns of plain data, by their headers. */
  readonly columns: readonly string[];
  /** By a line's key, what its plain data came to when it was written: whatever differs was typed since. */
  readonly marks: Readonly<Record<string, string>>;
}

/** So many characters a line are enough to tell what HR has typed from what was written. */
const MARK = 8;

/** A short name for what stands in some cells. */
export const markOf = (cells: readonly unknown[]): string =>
  hashOf(
    JSON.stringify(
      cells.map((cell) => {
        if (isBlank(cell)) return "";
        // A number may come back in its last digit otherwise than it went.
        return typeof cell === "number" ? cell.toPrecision(12) : String(cell).trim();
      }),
    ),
  ).slice(0, MARK);

/** Plain data that is written once, and never follows. */
export const dataColumns = (columns: readonly PayrollColumn[]): readonly PayrollColumn[] =>
  columns.filter(({ formula }) => formula === undefined);

export function originOf(
  { lines, period }: Payroll,
  columns: readonly PayrollColumn[],
  { system, locale }: { readonly system: string; readonly locale: Locale },
): PayrollOrigin {
  const data = dataColumns(columns);
  const isPaid = ({ lacking, amounts }: PayrollLine) => lacking.length > 0 && amounts !== null;
  return {
    ...{ version: PAYROLL_VERSION, system, period: periodCode(period), locale },
    paid: lines.filter(isPaid).map(({ key }) => key),
    columns: data.map(({ header }) => header),
    marks: Object.fromEntries(
      lines.map((line) => [line.key, markOf(data.map(({ value }) => value(line)))]),
    ),
  };
}
