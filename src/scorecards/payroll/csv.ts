import type { Locale } from "../../i18n/locale";
import { payrollTexts } from "../../i18n/sheets/payroll";
import { MONEY_FORMAT } from "../plan/look";
import { payrollColumns } from "./columns";
import { type Payroll, sumOf } from "./payroll";

/** By it programs know that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

const nowhere = {
  ...{ excellentFrom: "", excellentShare: "" },
  ...{ unqualifiedBelow: "", unqualifiedShare: "" },
};

/** The rows of a payroll sheet as a file for payroll (CSV, UTF-8), with what they come to in the last one. */
export function payrollCsv(payroll: Payroll, locale: Locale): string {
  const columns = payrollColumns(payroll, locale, nowhere);
  const number = (value: number, format: string) =>
    format === MONEY_FORMAT ? value.toFixed(2) : String(value);
  const rows = payroll.lines.map((line) =>
    columns.map(({ value, format }) => {
      const content = value(line);
      if (content === null) return "";
      return typeof content === "number" ? number(content, format) : quoted(harmless(content));
    }),
  );
  const sums = columns.map(({ value, format, isSummed = false }, index) => {
    if (index === 0) return quoted(payrollTexts[locale].sum);
    if (!isSummed) return "";
    const amounts = payroll.lines.map(value).filter((each) => typeof each === "number");
    return number(sumOf(amounts), format);
  });
  const header = columns.map(({ header: name }) => quoted(harmless(name)));
  return BYTE_ORDER_MARK + [header, ...rows, sums].map((row) => `${row.join(",")}\r\n`).join("");
}

/** What begins like a formula would be one in the spreadsheet that opens the file. */
const harmless = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
