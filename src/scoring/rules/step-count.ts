import { abs, ceil, floor, max } from "../exact/globals";
import { absolute, decimalOf, numberOf, roundQuotient } from "../exact/decimal";
import { closeDifference, exactDifference } from "../exact/difference";
import { roundWithin, THRESHOLD_PLACES, UNIT_ROUNDOFF } from "../exact/rounding";

/** Which steps count: full ones, every one begun, or fractions of one as well. */
export type PartialStep = "whole" | "started" | "prorata";

/** Half of the last decimal of a step count: counts this close to an integer are that integer. */
const HALF_LAST_PLACE = 0.5e-9;

/** The difference, the step as a double, their division and the shift by half a place. */
const FOUR_ROUNDINGS = 4.1 * UNIT_ROUNDOFF;

/**
 * How many steps lie between actual and target, ≥ 0. The difference is rounded to the 15 significant
 * digits of its larger operand and the count to 9 decimals, then cut, raised or kept by `partial`:
 * 0.92 against 0.95 in steps of 0.01 is 3, not 2.99… Infinity beyond the range of doubles.
 *
 * Three ways, tried from the fastest: plain doubles when rounding cannot change the count, doubles with the
 * difference rounded, exact decimals. Each hands on what it cannot decide for certain.
 */
export function countSteps(
  actual: number,
  target: number,
  step: number,
  partial: PartialStep,
): number {
  const difference = abs(actual - target);
  if (difference === 0) return 0;
  const largest = max(abs(actual), abs(target), 1);
  const quotient = difference / step;
  // Rounding the difference moves it by at most half a unit of its 15th digit, the doubles by less than another.
  const quick = cutWithin(quotient, (largest * 1.5e-14) / step, partial);
  if (quick === quick) return quick;
  const close = cutRounded(actual, target, step, partial);
  return close === close ? close : cutExactly(actual, target, step, partial);
}

/** The difference as the rules see it: |actual − target| to the 15 significant digits of the larger operand. */
export function stepDifference(actual: number, target: number): number {
  return numberOf(absolute(exactDifference(actual, target)));
}

/** Cuts a quotient known up to `error` and the roundings of a division; NaN when in doubt. */
function cutWithin(quotient: number, error: number, partial: PartialStep): number {
  // From 10^6 on, 15 significant digits are coarser than 9 decimals: the exact way knows how.
  if (!(quotient < 1e6)) return NaN;
  const doubt = error + quotient * FOUR_ROUNDINGS;
  if (partial === "prorata") return roundWithin(quotient, doubt, THRESHOLD_PLACES);
  const shifted = partial === "whole" ? quotient + HALF_LAST_PLACE : quotient - HALF_LAST_PLACE;
  const count = partial === "whole" ? floor(shifted) : ceil(shifted);
  const distance = abs(shifted - count);
  return distance > doubt && distance < 1 - doubt ? count + 0 : NaN;
}

function cutRounded(actual: number, target: number, step: number, partial: PartialStep): number {
  return cutWithin(abs(closeDifference(actual, target)) / step, 0, partial);
}

function cutExactly(actual: number, target: number, step: number, partial: PartialStep): number {
  const difference = absolute(exactDifference(actual, target));
  if (numberOf(difference) === Infinity) return Infinity;
  const steps = roundQuotient(difference, decimalOf(step), THRESHOLD_PLACES);
  if (partial === "prorata") return steps;
  return partial === "whole" ? floor(steps) : ceil(steps);
}
