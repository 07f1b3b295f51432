import type { Period } from "../system/period";
import { REPUBLIC, yearOf, YEAR } from "./written-year";

/** Of when something is, as far as it says: a month or a quarter, of a year or of none that is named. */
export interface Stamp {
  readonly year: number | null;
  readonly month?: number;
  readonly quarter?: number;
}

/** In which order the parts of a date stand: 2/1/2024 is 1 February or 2 January. */
export type DateOrder = "month-first" | "day-first" | "year-first";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The name of a month, as part of a pattern. */
export const monthName =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const hanNumbers = "一二三四五六七八九十";

export const monthNumber = (name: string): number =>
  months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.startsWith("十"))
    return 10 + (text.length > 1 ? hanNumbers.indexOf(text[1] ?? "") + 1 : 0);
  return hanNumbers.indexOf(text) + 1;
}

const monthStamp = (year: number | null, month: number): Stamp | null =>
  month >= 1 && month <= 12 ? { year, month } : null;
const quarterStamp = (year: number | null, quarter: number): Stamp | null =>
  quarter >= 1 && quarter <= 4 ? { year, quarter } : null;

/** What a cell says of when it is, whatever the order of a date's parts; null where it says nothing that is certain. */
export function readStamp(text: string, order?: DateOrder): Stamp | null {
  if (text.length > 60 || isSpanOfMonths(text)) return null;
  const normal = text.normalize("NFKC").replaceAll("−", "-").replaceAll("年度", "年").trim();
  return (
    readQuarter(normal) ??
    readYearFirst(normal) ??
    readNamed(normal) ??
    readYearless(normal) ??
    readNumbers(normal, order)
  );
}

const spanEnds = new RegExp(`(?<!\\d)(?:${YEAR})[-/.年]\\d{1,2}(?!\\d)`, "g");

/** "2024-01-01至2024-03-31" is of no one month. */
function isSpanOfMonths(text: string): boolean {
  if (text.length < 12) return false;
  const [first, second] = text.match(spanEnds) ?? [];
  if (first === undefined || second === undefined) return false;
  const plain = (each: string) => each.replace(/\D/, "-").replace(/-0/, "-");
  return plain(first) !== plain(second);
}

const yearAndQuarter = new RegExp(
  `^(${YEAR}|'?\\d\\d)\\s*年?度?[-\\s/.]*(?:q|第?)([1-4一二三四])(?:季度?)?$`,
  "i",
);
const quarterAndYear = new RegExp(
  `^(?:q([1-4])|第?([1-4一二三四])季度?)[-\\s/,]*(?:(${YEAR}|'?\\d\\d)年?)?$`,
  "i",
);

function readQuarter(text: string): Stamp | null {
  const first = yearAndQuarter.exec(text);
  if (first && /[q季]/i.test(text)) {
    return quarterStamp(yearOf(first[1] ?? ""), hanNumber(first[2] ?? ""));
  }
  const last: readonly (string | undefined)[] | null = quarterAndYear.exec(text);
  if (!last) return null;
  const year = last[3];
  return quarterStamp(
    year === undefined ? null : yearOf(year),
    hanNumber(last[1] ?? last[2] ?? ""),
  );
}

const yearFirst = new RegExp(
  `^(?:((?:19|20)\\d\\d|${REPUBLIC})\\s*[-/.年]|(1[0-4]\\d)\\s*年)\\s*(\\d{1,2})(?!\\d)`,
);

function readYearFirst(text: string): Stamp | null {
  const parted: readonly (string | undefined)[] = yearFirst.exec(text) ?? [];
  const whole = parted[1] ?? parted[2];
  if (whole !== undefined) return monthStamp(yearOf(whole), Number(parted[3]));
  const [, year, month] =
    /^((?:19|20)\d\d)(\d\d)(?:\d\d)?$/.exec(text) ??
    /^(\d\d)\s*年\s*(\d{1,2})\s*月/.exec(text) ??
    [];
  return year === undefined ? null : monthStamp(yearOf(year), Number(month));
}

/** "113/01", "11301", "1130105": months and days of years of the Republic, where something else says that it is one. */
export function republicDate(text: string): Stamp | null {
  const [, year, month] =
    /^(1[0-4]\d)[-/.](0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?(?!\d)/.exec(text) ??
    /^(1[0-4]\d)(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/.exec(text) ??
    [];
  return year === undefined ? null : { year: yearOf(year), month: Number(month) };
}

/** "Mar 2021", "5-Mar-21", "March 5, 2021", "Jan-24", "2024-Jan"; a day of a month without a year too. */
function readNamed(text: string): Stamp | null {
  const yearFirst = new RegExp(`^((?:19|20)\\d\\d)[\\s/.-]*(${monthName})\\b`, "i").exec(text);
  if (yearFirst) return monthStamp(Number(yearFirst[1]), monthNumber(yearFirst[2] ?? ""));
  const named: readonly (string | undefined)[] =
    new RegExp(
      `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,\\s]+)?(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+)?(${monthName})\\.?(?:[\\s,'’-]+(\\d{1,2})(?:st|nd|rd|th)?(?=[\\s,])[,\\s]+)?(?:[\\s,'’-]*((?:19|20)\\d\\d|\\d\\d))?(?!\\d)`,
      "i",
    ).exec(text) ?? [];
  const name = named[2];
  if (name === undefined) return null;
  const year = named[4];
  return monthStamp(year === undefined ? null : yearOf(year), monthNumber(name));
}

/** "1月", "1月15日", "一月", "M1". */
function readYearless(text: string): Stamp | null {
  const [, month] =
    /^(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:\s*\d{1,2}\s*[日号]?)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$/.exec(
      text,
    ) ?? [];
  return month === undefined ? null : monthStamp(null, hanNumber(month));
}

/** "31/01/2021", "1/15/24": what order settles, by itself where only one is possible. */
function readNumbers(text: string, order?: DateOrder): Stamp | null {
  const possible = ordersOf(text);
  if (order !== undefined) return possible.get(order) ?? null;
  const [first, ...others] = [...possible.values()];
  if (first === undefined) return null;
  return others.every((other) => other.year === first.year && other.month === first.month)
    ? first
    : null;
}

/** What a date of figures says in each order that it can stand in. */
export function ordersOf(text: string): ReadonlyMap<DateOrder, Stamp> {
  const found = new Map<DateOrder, Stamp>();
  if (text.length > 60) return found;
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)/.exec(
    text.normalize("NFKC").trim(),
  );
  if (!match) return found;
  const [, one = "", , other = "", last = ""] = match;
  const [a, b, year] = [Number(one), Number(other), yearOf(last)];
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) found.set("month-first", { year, month: a });
  if (b >= 1 && b <= 12 && a >= 1 && a <= 31) found.set("day-first", { year, month: b });
  if (
    last.length === 2 &&
    one.length === 2 &&
    b >= 1 &&
    b <= 12 &&
    Number(last) >= 1 &&
    Number(last) <= 31
  ) {
    found.set("year-first", { year: yearOf(one), month: b });
  }
  return found;
}

const hanMonth = new RegExp(
  `(?:(${YEAR}|\\d\\d)年度?)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?![初末底中])`,
);
const namedQuarter = new RegExp(
  `(?:(${YEAR})\\s*年?度?\\s*)?(?:(?<![a-z])q([1-4])\\b|第([一二三四1-4])季度?|([一二三四1-4])季度)`,
);
const datedMonth = new RegExp(
  `(?<!\\d)(?:((?:19|20)\\d\\d|${REPUBLIC})[-/.](\\d{1,2})|(1[0-4]\\d)[-/](\\d\\d))(?!\\d)`,
);

/** A month or quarter that a heading names among other words, and the heading without it; text in lower case. */
export function readMonthWord(
  text: string,
): { readonly stamp: Stamp; readonly rest: string } | null {
  const named = (match: readonly (string | undefined)[], ...groups: readonly number[]) =>
    groups.map((group) => match[group]).find((each) => each !== undefined);
  const yearIn = (match: readonly (string | undefined)[], ...groups: readonly number[]) => {
    const year = named(match, ...groups);
    return year === undefined ? null : yearOf(year);
  };
  const without = (stamp: Stamp | null, words: string) =>
    stamp === null ? null : { stamp, rest: text.replace(words, " ") };
  const han = hanMonth.exec(text);
  const month = han && without(monthStamp(yearIn(han, 1), hanNumber(han[2] ?? "")), han[0]);
  if (month) return month;
  const quarter = namedQuarter.exec(text);
  const ofQuarter =
    quarter &&
    without(quarterStamp(yearIn(quarter, 1), hanNumber(named(quarter, 2, 3, 4) ?? "")), quarter[0]);
  if (ofQuarter) return ofQuarter;
  const dated = datedMonth.exec(text);
  const inFigures =
    dated && without(monthStamp(yearIn(dated, 1, 3), Number(named(dated, 2, 4))), dated[0]);
  if (inFigures) return inFigures;
  const english = new RegExp(
    `\\b(${monthName})\\b\\.?(?:[\\s'-]*((?:19|20)\\d\\d|\\d\\d))?(?!\\d)`,
  ).exec(text);
  if (!english || (english[1] === "may" && text.trim() !== "may")) return null;
  return without(monthStamp(yearIn(english, 2), monthNumber(english[1] ?? "")), english[0]);
}

/** Whether something of then belongs to the period that is appraised; where it names no year, its month decides. */
export function isWithin({ year, month, quarter }: Stamp, period: Period): boolean {
  if (year !== null && year !== period.year) return false;
  if (quarter !== undefined) return period.kind === "quarter" && quarter === period.quarter;
  if (month === undefined) return false;
  return period.kind === "month" ? month === period.month : Math.ceil(month / 3) === period.quarter;
}

/** "2021-03", "2024-Q1", "03" where no year is named: a stamp as a choice is kept. */
export function stampKey({ year, month, quarter }: Stamp): string {
  const part = quarter === undefined ? String(month).padStart(2, "0") : `Q${quarter}`;
  return year === null ? part : `${year}-${part}`;
}
