import { isSumWord } from "../people/not-people";
import type { Row } from "../people/split-rows";
import { isOfDayZero } from "./duration";
import type { Period } from "../system/period";
import { headingWord } from "./heading";
import {
  isWithin,
  ordersOf,
  readStamp,
  republicDate,
  stampKey,
  type DateOrder,
  type Stamp,
} from "./stamp";
import type { Column } from "./suggest";

const names: readonly string[] = [
  ...["月份", "考核月份", "统计月份", "账期", "周期", "期间", "考核期", "日期", "统计日期", "时间"],
  ...[
    "统计时间",
    "月",
    "日",
    "统计周期",
    "考核周期",
    "年月",
    "月度",
    "季度",
    "会计期间",
    "通话日期",
    "来电日期",
  ],
  ...[
    "month",
    "period",
    "date",
    "day",
    "call date",
    "created",
    "created at",
    "start time",
    "quarter",
  ],
  ...[
    "year month",
    "report date",
    "report month",
    "created date",
    "created time",
    "call time",
    "timestamp",
  ],
  ...[
    "开始时间",
    "接听时间",
    "呼叫时间",
    "创建时间",
    "来电时间",
    "通话开始时间",
    "评价时间",
    "接待日期",
  ],
];
const words = new Set(names.map(headingWord));
const weeks = new Set(
  ["周", "周次", "周数", "第几周", "week", "week number", "星期"].map(headingWord),
);
const plainMonths = new Set(
  ["月份", "考核月份", "统计月份", "月", "month", "report month"].map(headingWord),
);

/** Whether a heading says that a column tells months or days. */
export const isPeriodWord = (heading: string): boolean => words.has(headingWord(heading));

/** "1", "01" below "Month". */
function plainMonth(text: string): Stamp | null {
  const month = /^0?(\d{1,2})$/.exec(text) ? Number(text) : 0;
  return month >= 1 && month <= 12 ? { year: null, month } : null;
}

/** "45296": a date whose format was lost, as spreadsheets number days. */
function serialDate(text: string): Stamp | null {
  const day = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (day < 36_526 || day > 73_050) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(day) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** How the cells of a column of months or dates are read; decided for all of them together. */
export interface DateReading {
  /** In which order the parts of its dates stand; null where no cell leaves it open. */
  readonly order: DateOrder | null;
  /** The orders that every cell can stand in, and that lead to different months: HR says which. */
  readonly open: readonly DateOrder[];
  /** Plain numbers are months. */
  readonly plain: boolean;
  /** "Jan-05" is a day of January, not January 2005: there are many of one month. */
  readonly days: boolean;
}

const none: DateReading = { order: null, open: [], plain: false, days: false };

/** So many "Jan-05", "Jan-06", … of one month are days; as years they would be too many. */
const mostYears = 3;
const monthAndNumber = /^([a-z]{3})[a-z]*[-\s](\d{1,2})$/i;

function areDays(texts: ReadonlySet<string>): boolean {
  const found = [...texts].flatMap((text) => monthAndNumber.exec(text)?.[2] ?? []);
  return found.length > mostYears && found.every((number) => Number(number) <= 31);
}

/**
 * Decides how a column's dates are read: one 1/15 among them settles the order for all. Where none does, the order that keeps
 * the years near the period's; else it is open.
 */
export function dateReading(
  rows: readonly Row[],
  column: Pick<Column, "index" | "word">,
  period: Period,
): DateReading {
  const texts = new Set(rows.map(({ fields }) => fields[column.index] ?? ""));
  const plain = plainMonths.has(column.word);
  const days = areDays(texts);
  const possible = new Map<DateOrder, Map<string, Stamp>>();
  let dates = 0;
  for (const text of texts) {
    const orders = ordersOf(text);
    if (orders.size === 0) continue;
    dates += 1;
    for (const [order, stamp] of orders) {
      const found = possible.get(order) ?? new Map<string, Stamp>();
      found.set(text, stamp);
      possible.set(order, found);
    }
  }
  if (dates === 0) return { ...none, plain, days };
  const near = (stamp: Stamp) => stamp.year !== null && Math.abs(stamp.year - period.year) <= 1;
  const all = [...possible].filter(([, stamps]) => stamps.size === dates);
  const likely = all.filter(([, stamps]) => [...stamps.values()].some(near));
  const orders = likely.length > 0 ? likely : all;
  const [first, ...others] = orders;
  if (first === undefined) return { ...none, plain, days };
  const within = (stamps: ReadonlyMap<string, Stamp>) =>
    [...stamps].map(([text, stamp]) => (isWithin(stamp, period) ? text : "")).join("\n");
  // It does not matter in which order they stand where the same rows belong to the period.
  const differs = others.some(([, stamps]) => within(stamps) !== within(first[1]));
  return differs
    ? { order: null, open: orders.map(([order]) => order), plain, days }
    : { order: first[0], open: [], plain, days };
}

/** Of when a cell is, under a reading of its column; null where it does not say. */
export function stampIn(text: string, { order, plain, days }: DateReading): Stamp | null {
  if (days && monthAndNumber.test(text)) return readStamp(text.replace(/[-\s]\d+$/, ""));
  return (
    (plain ? plainMonth(text) : null) ??
    readStamp(text, order ?? undefined) ??
    readStamp(text) ??
    serialDate(text) ??
    republicDate(text)
  );
}

/** Which column says of what month or day a row is; null where none does. */
export function findPeriodColumn(columns: readonly Column[], rows: readonly Row[]): number | null {
  const dated = datedColumns(columns, rows);
  return (dated.find(({ word }) => words.has(word)) ?? dated[0])?.index ?? null;
}

/** When somebody or something else was: no day of the case. */
const ofOthers =
  /入职|离职|生日|出生|到期|截止|更新|修改|注册|登录|birth|hire|joined|due|expir|updated|modified|login|logged|registered/i;
const DAY = 86_400_000;

/**
 * Other columns of dates by which other rows would belong to the period, such as the day of solving beside the day of asking.
 * What begins and ends within a day is of one day.
 */
export function rivalPeriods(
  columns: readonly Column[],
  rows: readonly Row[],
  chosen: number,
  period: Period,
): readonly number[] {
  const own = columns[chosen];
  if (own === undefined) return [];
  const isIn = (column: Column) => {
    const reading = dateReading(rows, column, period);
    const known = new Map<string, boolean>();
    return ({ fields }: Row): boolean => {
      const text = fields[column.index] ?? "";
      let is = known.get(text);
      if (is === undefined) {
        const stamp = stampIn(text, reading);
        is = stamp !== null && isWithin(stamp, period);
        known.set(text, is);
      }
      return is;
    };
  };
  const isOwn = isIn(own);
  return datedColumns(columns, rows)
    .filter(({ index, name }) => index !== chosen && !ofOthers.test(name))
    .filter((column) => {
      const isOther = isIn(column);
      return rows.some((row) => {
        const [one = "", other = ""] = [row.fields[chosen], row.fields[column.index]];
        if (one === "" || other === "" || isOwn(row) === isOther(row)) return false;
        const [from, to] = [dayOf(one), dayOf(other)];
        // From its first day to the first day after it, as reports write whole months, is the period itself.
        if (from === firstDay(period, 0) && to === firstDay(period, 1)) return false;
        return !(Math.abs(from - to) <= DAY);
      });
    })
    .map(({ index }) => index);
}

/** The day that a date with its year first says; NaN for any other text. */
function dayOf(text: string): number {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** The first day of a period, or of the one so many later. */
const firstDay = (period: Period, later: number): number =>
  period.kind === "month"
    ? Date.UTC(period.year, period.month - 1 + later, 1)
    : Date.UTC(period.year, (period.quarter - 1 + later) * 3, 1);

function datedColumns(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const sample = rows.slice(0, 200);
  return columns.filter(({ index, filled, word }) => {
    if (filled === 0) return false;
    const texts = sample
      .map(({ fields }) => fields[index] ?? "")
      // A sum of days stands among them, and says no day.
      .filter((text) => text !== "" && !isSumWord(text));
    // Times of a day that never was are no dates.
    if (texts.some(isOfDayZero)) return false;
    // Figures such as 202101 are months only where the heading says so.
    const plain = texts.every((text) => /^\d+(?:\.\d+)?$/.test(text)) && !words.has(word);
    const isMonth = plainMonths.has(word);
    const read = texts.filter(
      (text) =>
        readStamp(text) !== null ||
        ordersOf(text).size > 0 ||
        (isMonth && plainMonth(text) !== null) ||
        (words.has(word) && (serialDate(text) ?? republicDate(text)) !== null),
    ).length;
    return !plain && texts.length > 0 && read >= texts.length * 0.8;
  });
}

/** A column that says of when rows are in a way that cannot be read, such as weeks; null where there is none. */
export function unreadPeriod(columns: readonly Column[]): Column | null {
  return (
    columns.find(
      ({ word, values, filled }) =>
        filled > 0 &&
        (values === null ||
          values.length > 1 ||
          values.some((value) => /(?:19|20)\d\d/.test(value))) &&
        (words.has(word) || weeks.has(word)),
    ) ?? null
  );
}

/** The rows of each month that there is, in the order of time; null counts those that say none. */
export function monthsIn(
  rows: readonly Row[],
  column: number,
  reading: DateReading = none,
): readonly { readonly month: Stamp | null; readonly rows: readonly Row[] }[] {
  const found = new Map<string, { month: Stamp | null; rows: Row[] }>();
  const known = new Map<string, { readonly month: Stamp | null; readonly key: string }>();
  for (const row of rows) {
    const text = row.fields[column] ?? "";
    let read = known.get(text);
    if (read === undefined) {
      const month = stampIn(text, reading);
      read = { month, key: month === null ? "" : stampKey(month) };
      known.set(text, read);
    }
    const entry = found.get(read.key);
    if (entry === undefined) found.set(read.key, { month: read.month, rows: [row] });
    else entry.rows.push(row);
  }
  return [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => entry);
}
