import { abs, round } from "./globals";
import { decimalOf, ONE, roundQuotient } from "./decimal";

/** Decimals to which thresholds and step counts are rounded before they are compared or cut. */
export const THRESHOLD_PLACES = 9;
/** Decimals of a result. */
export const RESULT_PLACES = 10;

/** Largest relative error of one rounding of a double. */
export const UNIT_ROUNDOFF = 2 ** -53;

/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, power) =>
  Number(`1e${power}`),
);

/**
 * Rounds half away from zero to `places` decimals, or to 15 significant digits where that is coarser,
 * as decimal arithmetic on the number as written does: 1.005 to 2 places is 1.01. Never -0.
 */
export function roundDecimal(value: number, places: number): number {
  const quick = roundWithin(value, abs(value) * UNIT_ROUNDOFF, places);
  return quick === quick ? quick : roundQuotient(decimalOf(value), ONE, places);
}

/**
 * Rounds a double that stands for a true value at most `error` away. The answer is the double
 * nearest to the rounded decimal, and certain; NaN says "in doubt": the caller then goes the exact way.
 *
 * Why it is certain: below 10^15 the nearest integer and the power of ten are exact doubles, so their
 * quotient is rounded once; and when value ± error lies on one side of a tie, so does the true value.
 */
export function roundWithin(value: number, error: number, places: number): number {
  const scale = POWERS_OF_TEN[places]!;
  const scaled = value * scale;
  const size = abs(scaled);
  const nearest = round(scaled);
  const doubt = abs(scaled - nearest) + (error * scale + size * UNIT_ROUNDOFF);
  return size < 1e15 && doubt < 0.4999999 ? nearest / scale + 0 : NaN;
}
