import type { Unit } from "../system/description";

export type TimeUnit = Extract<Unit, "seconds" | "minutes" | "hours" | "days">;

/** What plain numbers of an export are in: a time unit, or per cent (92 means 0.92). */
export type SourceUnit = TimeUnit | "percent";

const seconds: Readonly<Record<TimeUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
};

export const isTime = (unit: Unit | SourceUnit | "fraction" | undefined): unit is TimeUnit =>
  unit !== undefined && unit in seconds;

export const secondsIn = (unit: TimeUnit): number => seconds[unit];

const names: Readonly<Record<SourceUnit, readonly string[]>> = {
  seconds: ["s", "sec", "secs", "second", "seconds", "秒", "秒钟", "秒鐘"],
  minutes: ["m", "min", "mins", "minute", "minutes", "分钟", "分鐘"],
  hours: ["h", "hr", "hrs", "hour", "hours", "小时", "小時", "时"],
  days: ["d", "day", "days", "天", "日"],
  percent: ["%"],
};
const unitOfName = new Map(
  (Object.entries(names) as [SourceUnit, readonly string[]][]).flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit] as const),
  ),
);

/** The unit that a word in a heading names; undefined for any other word. */
export const unitNamed = (word: string): SourceUnit | undefined => unitOfName.get(word);
