import type { Unit } from "../system/description";

export type TimeUnit = Extract<Unit, "seconds" | "minutes" | "hours" | "days">;

/** What times of an export may be in: call systems count milliseconds as well. */
export type SourceTime = TimeUnit | "milliseconds";

/** What plain numbers of an export are in: a time unit, or per cent (92 means 0.92). */
export type SourceUnit = SourceTime | "percent";

/** How times of two parts are read: "26:30" is 26 hours 30 minutes, or 26 minutes 30 seconds. */
export type ClockParts = "h:mm" | "m:ss";

const seconds: Readonly<Record<SourceTime, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
};

export const isTime = (unit: Unit | SourceUnit | "fraction" | undefined): unit is TimeUnit =>
  unit !== undefined && unit in seconds && unit !== "milliseconds";

/** Whether a unit that an export names is one of time. */
export const isSourceTime = (unit: SourceUnit | "fraction" | undefined): unit is SourceTime =>
  unit !== undefined && unit in seconds;

export const secondsIn = (unit: SourceTime): number => seconds[unit];

/** No month's mean is that short: what looks like it is a time that a spreadsheet keeps as a part of a day. */
export const PART_OF_A_DAY = 0.05;

const names: Readonly<Record<SourceUnit, readonly string[]>> = {
  milliseconds: ["ms", "msec", "msecs", "millisecond", "milliseconds", "毫秒"],
  seconds: ["s", "ss", "sec", "secs", "second", "seconds", "秒", "秒钟", "秒鐘", "秒数", "秒數"],
  minutes: [
    ...["m", "min", "mins", "minute", "minutes", "分钟", "分鐘", "分钟数", "分鐘數"],
    ...["mm", "mnt", "mnts"],
  ],
  hours: [
    ...["h", "hr", "hrs", "hour", "hours", "小时", "小時", "时", "時", "小时数", "小時數"],
    ...["钟头", "鐘頭", "hh"],
  ],
  days: ["d", "day", "days", "天", "日", "天数", "天數"],
  percent: ["%", "percent", "pct", "百分比"],
};
const unitOfName = new Map(
  (Object.entries(names) as [SourceUnit, readonly string[]][]).flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit] as const),
  ),
);

/** The unit that a word in a heading names; undefined for any other word. */
export const unitNamed = (word: string): SourceUnit | undefined => unitOfName.get(word);

/** What is written where a unit stands alone, in brackets or in a cell of a line of units. */
export interface UnitNote {
  readonly unit?: SourceUnit;
  /** "(hh:mm)" says how times of two parts are meant. */
  readonly clock?: ClockParts;
}

const clocks: readonly (readonly [RegExp, UnitNote])[] = [
  [/^\[?h{1,2}\]?:m{1,2}$|^h(?:ou)?rs?:min(?:ute)?s?$|^(?:小时|时):分钟?$/, { clock: "h:mm" }],
  [/^\[?m{1,2}\]?:s{1,2}(?:\.0+)?$|^min(?:ute)?s?:sec(?:ond)?s?$|^分钟?:秒$/, { clock: "m:ss" }],
  // Three parts say themselves what they are; two of them under such a heading do not.
  [/^(?:d{1,2}[:.])?\[?h{1,2}\]?:m{1,2}:s{1,2}(?:\.\w+)?$|^(?:小时|时):分钟?:秒$/, {}],
];

/** "in mins", "Min.", "单位:分钟", "hh:mm"; null for any other text. */
export function unitNote(text: string): UnitNote | null {
  const bare = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("時", "时")
    .replaceAll("鐘", "钟")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:单位|單位|units?)\s*[:=]?\s*/, "")
    .replace(/^(?:in|by|按|以)\s+/, "")
    .replace(/^[([{【/]+|[)\]}】.]+$/g, "");
  for (const [pattern, note] of clocks) {
    if (pattern.test(bare) || pattern.test(`[${bare}`)) return note;
  }
  const unit = unitNamed(bare);
  return unit === undefined ? null : { unit };
}
