import type { Unit } from "./description";

export const COUNT_UNITS = [
  "count",
  "people",
  "votes",
  "times",
  "calls",
  "surveys",
  "periods",
] as const satisfies readonly Unit[];

/** Units of counts, which are whole and not negative (docs/rules.md, rules that hold for every system). */
export type CountUnit = (typeof COUNT_UNITS)[number];

export const isCount = (unit: Unit): unit is CountUnit =>
  COUNT_UNITS.some((count) => count === unit);

/** Rates and means of a month are none of a year. */
const MEANS: readonly Unit[] = ["percent", "score", "ratio", "seconds", "minutes"];

/** Whether what months come to is what the year comes to: amounts do, rates and means do not. */
export const addsUp = (unit: Unit): boolean => !MEANS.includes(unit);

/** How a change is told: in points for a rate or a score, in per cent for a count, a time or money (docs/rules.md, system 4). */
export type ChangeUnit = "points" | "percentagePoints" | "percent";

export const changeUnit = (unit: Unit): ChangeUnit =>
  unit === "percent" ? "percentagePoints" : unit === "score" ? "points" : "percent";

/** Units of time in seconds. */
export const SECONDS: Readonly<Partial<Record<Unit, number>>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86400,
};
