import type { Period } from "../system/period";
import type { SkippedLine } from "./read-export";
import {
  isWithin,
  monthName,
  monthNumber,
  readMonthWord,
  readStamp,
  republicDate,
  type Stamp,
} from "./stamp";
import { YEAR, yearOf } from "./written-year";

/** When something was printed says nothing of when it is about. */
const printing =
  /导出|打印|生成|制表|创建|更新|匯出|列印|產生|export|print|generated|created|run (?:on|at)|report date/i;
const aboutTime =
  /统计|周期|期间|日期范围|时间范围|月份|账期|統計|週期|期間|period|range|from|month|between/i;

const dated = new RegExp(`(?<!\\d)(?:${YEAR})[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?`, "g");

/** Titles, and remarks below a table, that speak of another time than the period; those that say nothing of time do not. */
export const titlesOfOthers = (
  skipped: readonly SkippedLine[],
  period: Period,
): readonly SkippedLine[] =>
  skipped.filter(({ what, text }) => {
    const isNote = what === "note" && aboutTime.test(text);
    if ((what !== "title" && !isNote) || printing.test(text)) return false;
    const plain = withPlainDates(text);
    const spans = [...spansIn(plain), ...spansWithoutYear(plain, period)];
    // The first half of a month is not the month, and two months are not one.
    if (spans.length > 0) return !spans.some((span) => isWholeOf(span, period));
    if (partOfMonth.test(plain) || isCutOff(plain, period)) return true;
    const stamps = stampsIn(plain);
    if (stamps.length === 0) {
      return shorter.test(plain) || (!/月/.test(plain) && longer.test(plain));
    }
    // A month of a quarter is not the quarter.
    const isPart = ({ month }: Stamp) => period.kind === "quarter" && month !== undefined;
    return !stamps.every((stamp) => isWithin(stamp, period) && !isPart(stamp));
  });

/** Ten days, half a month, or one of its weeks, whatever month stands beside it. */
const partOfMonth =
  /[上中下]旬|[上下]半[个個]?月|第\s*[一二三四五1-5]\s*[周週]|\b(?:first|second) half of (?=[a-z]{3})(?!year)/i;

const cutOff = new RegExp(
  `(?:截至|截止|as of|up to|until)\\D{0,6}(?:(?:${YEAR})\\s*[-/.年]\\s*)?(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)`,
  "i",
);

/** "截至1月20日": the month as far as it had come. */
function isCutOff(text: string, period: Period): boolean {
  const [, month, day] = cutOff.exec(text) ?? [];
  if (month === undefined) return false;
  const months =
    period.kind === "month"
      ? [period.month]
      : [1, 2, 3].map((each) => (period.quarter - 1) * 3 + each);
  if (!months.includes(Number(month))) return false;
  const last = months.at(-1) ?? 0;
  const days = new Date(Date.UTC(period.year, last, 0)).getUTCDate();
  return Number(month) < last || Number(day) < days;
}

/** A week or a day. */
const shorter = /周报|週報|日报|日報|第\s*\d{1,2}\s*[周週]|\b(?:weekly|daily|week \d{1,2})\b/i;

/** Half a year, a year, or all of it so far. */
const longer =
  /(?:19|20)\d\d\s*年度|全年|年报|[上下]半年|半年度|\b(?:annual|yearly|full[- ]year|half[- ]year|year[- ]to[- ]date|ytd|h[12] (?:19|20)\d\d)\b/i;

/** "Feb 1, 2024" and "1 Feb 2024" as "2024-2-1". */
function withPlainDates(text: string): string {
  if (!/[a-z]{3}/i.test(text)) return text;
  return text
    .replace(monthFirst, (_whole, month: string, day: string, year: string) => {
      return `${year}-${String(monthNumber(month))}-${day}`;
    })
    .replace(dayFirst, (_whole, day: string, month: string, year: string) => {
      return `${year}-${String(monthNumber(month))}-${day}`;
    });
}

const monthFirst = new RegExp(
  `\\b(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`,
  "gi",
);
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${monthName})\\.?,?[\\s-]+((?:19|20)\\d\\d)(?!\\d)`,
  "gi",
);

const to = "\\s*(?:[-–—~～至到]|to)\\s*";
const ofDays = new RegExp(
  `(?:((?:19|20)\\d\\d)年)?(\\d{1,2})月(\\d{1,2})[日号]?${to}(?:(?:19|20)\\d\\d年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
);
const ofMonths = new RegExp(
  `(?:((?:19|20)\\d\\d)年)?(?<!\\d)(\\d{1,2})月?${to}(?:(?:19|20)\\d\\d年)?(\\d{1,2})月(?!\\d)`,
);

/** "1月1日-1月15日", "1-3月": a span in Chinese, of the period's year where it names none. */
function spansWithoutYear(text: string, { year: own }: Period): readonly Span[] {
  const days: readonly (string | undefined)[] | null = ofDays.exec(text);
  if (days !== null) {
    const year = Number(days[1] ?? own);
    const month = Number(days[2]);
    return [
      {
        from: { year, month, day: Number(days[3]) },
        to: { year, month: Number(days[4] ?? month), day: Number(days[5]) },
      },
    ];
  }
  const months: readonly (string | undefined)[] | null = ofMonths.exec(text);
  if (months === null) return [];
  const year = Number(months[1] ?? own);
  const last = Number(months[3]);
  if (last > 12 || Number(months[2]) > 12) return [];
  const day = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return [{ from: { year, month: Number(months[2]), day: 1 }, to: { year, month: last, day } }];
}

/**
 * The months that a title above a table says it is about: "2024年2月客服报表". Dates of printing do not count, nor a date that
 * may be one.
 */
function stampsIn(text: string): readonly Stamp[] {
  const dates = text.match(dated) ?? [];
  if (dates.length > 1 || (dates.length === 1 && aboutTime.test(text))) {
    return dates.flatMap((date) => readStamp(date) ?? republicDate(date) ?? []);
  }
  // A single day may be that of the print.
  if (dates.length === 1 && /\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(dates.join(""))) return [];
  const named = readMonthWord(text.toLowerCase());
  // "1月" without a year may stand for anything; "Q1 2024" and "2024年2月" do not.
  return named === null ||
    (named.stamp.year === null &&
      !/月报|月份|month|^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/i.test(text))
    ? []
    : [named.stamp];
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const yearFirst = new RegExp(`(?<!\\d)(${YEAR})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)`, "g");
const yearLast = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g;

/** From which day to which a title says that a table is: "统计周期：2024-02-01 至 2024-02-29", in each order that it can be read in. */
function spansIn(text: string): readonly Span[] {
  const spans = (days: readonly Day[]) => {
    const [from, to, ...more] = days;
    return from === undefined || to === undefined || more.length > 0 ? [] : [{ from, to }];
  };
  const first = [...text.matchAll(yearFirst)].map(([, year = "", month, day]) => ({
    year: yearOf(year),
    month: Number(month),
    day: Number(day),
  }));
  if (first.length > 0) return spans(first);
  const last = [...text.matchAll(yearLast)];
  const inOrder = (monthFirst: boolean) =>
    spans(
      last.map(([, one, , other, year]) => ({
        year: Number(year),
        month: Number(monthFirst ? one : other),
        day: Number(monthFirst ? other : one),
      })),
    );
  return [...inOrder(true), ...inOrder(false)];
}

function isWholeOf({ from, to }: Span, period: Period): boolean {
  const [first, last] =
    period.kind === "month"
      ? [period.month, period.month]
      : [period.quarter * 3 - 2, period.quarter * 3];
  const days = new Date(Date.UTC(period.year, last, 0)).getUTCDate();
  return (
    from.year === period.year &&
    to.year === period.year &&
    from.month === first &&
    from.day === 1 &&
    to.month === last &&
    to.day === days
  );
}
