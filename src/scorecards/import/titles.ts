import type { Period } from "../system/period";
import type { SkippedLine } from "./read-export";
import { isWithin, readMonthWord, readStamp, republicDate, type Stamp } from "./stamp";
import { YEAR, yearOf } from "./written-year";

/** When something was printed says nothing of when it is about. */
const printing =
  /导出|打印|生成|制表|创建|更新|匯出|列印|產生|export|print|generated|created|run (?:on|at)|report date/i;
const aboutTime =
  /统计|周期|期间|日期范围|时间范围|月份|账期|統計|週期|期間|period|range|from|month|between/i;

const dated = new RegExp(`(?<!\\d)(?:${YEAR})[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?`, "g");

/** Whether what titles say of the time that a table is about is the period; where they say nothing, it is. */
export const titlesFit = (skipped: readonly SkippedLine[], period: Period): boolean =>
  skipped.every(({ what, text }) => {
    if (what !== "title" || printing.test(text)) return true;
    const spans = spansIn(text);
    // The first half of a month is not the month, and two months are not one.
    if (spans.length > 0) return spans.some((span) => isWholeOf(span, period));
    return stampsIn(text).every((stamp) => isWithin(stamp, period));
  });

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
  return named === null || (named.stamp.year === null && !/月报|月份|month/i.test(text))
    ? []
    : [named.stamp];
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const yearFirst = new RegExp(`(?<!\\d)(${YEAR})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)`, "g");
const yearLast = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g;

/** From which day to which a title says that a table is: "统计周期：2024-02-01 至 2024-02-29", in each order that it can be read in. */
function spansIn(text: string): readonly { readonly from: Day; readonly to: Day }[] {
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

function isWholeOf(
  { from, to }: { readonly from: Day; readonly to: Day },
  period: Period,
): boolean {
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
