import { isFinite, isInteger } from "./exact/globals";
import { roundDecimal, THRESHOLD_PLACES } from "./exact/rounding";
import { OVERFLOW, type Fault } from "./fault";

/** What an argument's number may be. One word each, so that signatures can be declared as data. */
export type Limit = "any" | "not-negative" | "positive" | "share" | "count";

interface Bounds {
  readonly least: number;
  readonly most: number;
  /** What a number outside is called. */
  readonly fault: "negative" | "not-positive" | "not-share";
}

const { MAX_VALUE, MIN_VALUE } = Number;

/** The least and the most allowed, both inclusive; the smallest positive double stands for "above 0". A count is whole, too. */
export const BOUNDS: Readonly<Record<Limit, Bounds>> = {
  any: { least: -MAX_VALUE, most: MAX_VALUE, fault: "negative" },
  "not-negative": { least: 0, most: MAX_VALUE, fault: "negative" },
  positive: { least: MIN_VALUE, most: MAX_VALUE, fault: "not-positive" },
  share: { least: 0, most: 1, fault: "not-share" },
  count: { least: 0, most: MAX_VALUE, fault: "negative" },
};

/** The fault of a number outside its limit, or null. A number that is not finite is an overflow. */
export function limitFault(argument: string, value: number, limit: Limit): Fault | null {
  const { least, most, fault } = BOUNDS[limit];
  if (!isFinite(value)) return OVERFLOW;
  if (!(value >= least && value <= most)) return { code: fault, argument, value };
  return limit === "count" && !isWhole(value) ? { code: "fractional", argument, value } : null;
}

/** Whether a number is whole after rounding to 9 decimals, so that binary rests do not matter. */
export function isWhole(value: number): boolean {
  return isInteger(value) || isInteger(roundDecimal(value, THRESHOLD_PLACES));
}

/** A figure that has been entered or not. */
export type Figure = number | null;

/** The figures as numbers, or the first fault among them in the order in which the limits are declared. */
export function settledFigures<Name extends string>(
  limits: Readonly<Record<Name, Limit>>,
  figures: Readonly<Record<Name, Figure>>,
): Readonly<Record<Name, number>> | Fault {
  for (const name of Object.keys(limits) as Name[]) {
    const value = figures[name];
    const fault: Fault | null =
      value === null ? { code: "missing", argument: name } : limitFault(name, value, limits[name]);
    if (fault) return fault;
  }
  return figures as Readonly<Record<Name, number>>;
}
