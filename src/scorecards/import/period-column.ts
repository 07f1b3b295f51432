import type { Period } from "../system/period";
import type { Row } from "../people/split-rows";
import { headingWord } from "./heading";
import type { Column } from "./suggest";

/** A month of a year; 2021-03 is { year: 2021, month: 3 }. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

const names: readonly string[] = [
  "月份",
  "考核月份",
  "统计月份",
  "账期",
  "周期",
  "期间",
  "考核期",
  "日期",
  "统计日期",
  "时间",
  "统计时间",
  "月",
  "日",
  "month",
  "period",
  "date",
  "day",
  "call date",
  "created",
  "created at",
  "start time",
  "开始时间",
  "接听时间",
  "呼叫时间",
  "创建时间",
];
const words = new Set(names.map(headingWord));

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The month that a text names or a date lies in; null where it is none, or none that is certain. */
export function readMonth(text: string): Month | null {
  const normal = text.normalize("NFKC").trim();
  const [, yearFirst, monthSecond] =
    /^((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})(?!\d)/.exec(normal) ??
    /^((?:19|20)\d\d)(\d\d)(?:\d\d)?$/.exec(normal) ??
    [];
  if (yearFirst !== undefined) return monthOf(yearFirst, monthSecond);
  const [, one, other, yearLast] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)(?!\d)/.exec(normal) ?? [];
  if (yearLast !== undefined) {
    // 31/01/2021 or 01/31/2021; of 02/03/2021 nobody knows which is the month.
    if (one === other || Number(one) > 12) return monthOf(yearLast, other);
    return Number(other) > 12 ? monthOf(yearLast, one) : null;
  }
  const [, name, year] =
    /^(?:\d{1,2}[\s-]+)?([a-z]{3,9})\.?[\s,-]+(?:\d{1,2},?[\s-]+)?((?:19|20)\d\d)(?!\d)/i.exec(
      normal,
    ) ?? [];
  if (name === undefined) return null;
  return monthOf(year, String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1));
}

function monthOf(year: string | undefined, month: string | undefined): Month | null {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { year: Number(year), month: number } : null;
}

/** Which column says of what month or day a row is; null where none does. */
export function findPeriodColumn(columns: readonly Column[], rows: readonly Row[]): number | null {
  const sample = rows.slice(0, 200);
  const dated = columns.filter(({ index, filled, word }) => {
    if (filled === 0) return false;
    const texts = sample.map(({ fields }) => fields[index] ?? "").filter((text) => text !== "");
    // Figures such as 202101 are months only where the heading says so.
    const plain = texts.every((text) => /^\d+$/.test(text)) && !words.has(word);
    const read = texts.filter((text) => readMonth(text) !== null).length;
    return !plain && texts.length > 0 && read >= texts.length * 0.8;
  });
  return (dated.find(({ word }) => words.has(word)) ?? dated[0])?.index ?? null;
}

/** The rows of each month that there is, in the order of time; null counts those that say none. */
export function monthsIn(
  rows: readonly Row[],
  column: number,
): readonly { readonly month: Month | null; readonly rows: readonly Row[] }[] {
  const found = new Map<string, { month: Month | null; rows: Row[] }>();
  for (const row of rows) {
    const month = readMonth(row.fields[column] ?? "");
    const key = month === null ? "" : monthKey(month);
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { month, rows: [row] });
    else entry.rows.push(row);
  }
  return [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => entry);
}

/** "2021-03": a month as a choice is kept. */
export const monthKey = ({ year, month }: Month): string =>
  `${year}-${String(month).padStart(2, "0")}`;

/** Whether a month is the period appraised, or one of its quarter's three. */
export const isWithin = ({ year, month }: Month, period: Period): boolean =>
  year === period.year &&
  (period.kind === "month" ? month === period.month : Math.ceil(month / 3) === period.quarter);
