import { readMonthWord, readStamp, republicDate, type Stamp } from "./stamp";
import type { SkippedLine } from "./read-export";
import { YEAR } from "./written-year";

/** When something was printed says nothing of when it is about. */
const printing =
  /导出|打印|生成|制表|创建|更新|匯出|列印|產生|export|print|generated|created|run (?:on|at)|report date/i;
const aboutTime =
  /统计|周期|期间|日期范围|时间范围|月份|账期|統計|週期|期間|period|range|from|month|between/i;

const dated = new RegExp(`(?<!\\d)(?:${YEAR})[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?`, "g");

/**
 * The months that titles above a table say it is about: "2024年2月客服报表", "统计周期：2024-02-01 至 2024-02-29". Dates of
 * printing do not count, nor a date that may be one.
 */
export function titleStamps(skipped: readonly SkippedLine[]): readonly Stamp[] {
  return skipped.flatMap(({ what, text }): Stamp[] => {
    if (what !== "title" || printing.test(text)) return [];
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
  });
}
