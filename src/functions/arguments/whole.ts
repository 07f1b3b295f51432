import { roundDecimal, THRESHOLD_PLACES } from "../../scoring";
import { readNumber } from "./cell";
import type { FunctionFault } from "./fault";
import { singleCell } from "./grid";

/** A single whole number within bounds (after rounding to 9 decimals), or what is wrong with it; missing is the default. */
export function readWhole(
  name: string,
  argument: unknown,
  least: number,
  most: number,
  fallback: number,
): number | FunctionFault {
  const single = singleCell(name, argument);
  if ("code" in single) return single;
  const value = readNumber(single.cell, { name, limit: "any", fallback });
  if (typeof value === "object") return value;
  const whole = roundDecimal(value, THRESHOLD_PLACES);
  if (Number.isInteger(whole) && whole >= least && whole <= most) return whole;
  return { code: "out-of-range", argument: name, value, least, most };
}
