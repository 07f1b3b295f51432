import { decimalOf, ONE, roundedQuotient, subtract, type Decimal } from "./decimal";
import { abs, floor, log10, max } from "./globals";
import { POWERS_OF_TEN, roundWithin, UNIT_ROUNDOFF } from "./rounding";

/** left − right, rounded to the 15 significant digits of its larger operand; of operands below 1 to 14 decimals. */
export function exactDifference(left: number, right: number): Decimal {
  const difference = subtract(decimalOf(left), decimalOf(right));
  return roundedQuotient(difference, ONE, places(left, right));
}

/** As {@link exactDifference}, as the nearest double, in doubles alone: NaN when in doubt. */
export function closeDifference(left: number, right: number): number {
  const decimals = places(left, right);
  if (decimals < 0) return NaN;
  const difference = left - right;
  const error = (abs(left) + abs(right) + abs(difference)) * UNIT_ROUNDOFF;
  return roundWithin(difference, error, decimals);
}

function places(left: number, right: number): number {
  return 14 - leadingPlace(max(abs(left), abs(right), 1));
}

/** INT(LOG10(value)) for value ≥ 1; log10 alone errs just below a power of ten. */
function leadingPlace(value: number): number {
  const guess = floor(log10(value));
  const power = POWERS_OF_TEN[guess] ?? +`1e${guess}`;
  if (value < power) return guess - 1;
  return value >= power * 10 ? guess + 1 : guess;
}
