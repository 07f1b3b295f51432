import { floor } from "./globals";
import { ONE, roundedQuotient, roundQuotient, type Decimal } from "./decimal";
import { RESULT_PLACES, UNIT_ROUNDOFF } from "./rounding";

/**
 * An amount ≥ 0 rounded to 10 decimals, then half up to 0.01, from a double that stands for a true value at most `error`
 * away; NaN when in doubt.
 */
export function centsWithin(amount: number, error: number): number {
  // From 10^5 on, 15 significant digits are coarser than 10 decimals: what is nearly half a cent goes the exact way.
  const nearly = amount < 1e5 ? 0.5e-8 : 1e-13 * amount;
  const shifted = amount * 100 + 0.5 + (amount < 1e5 ? nearly : 0);
  const cents = floor(shifted);
  const distance = shifted - cents;
  const doubt = 100 * error + 4 * UNIT_ROUNDOFF * shifted + (amount < 1e5 ? 0 : 100 * nearly);
  return shifted < 1e14 && distance > doubt && distance < 1 - doubt ? cents / 100 : NaN;
}

/** numerator ÷ denominator, rounded to 10 decimals, then half away from zero to 0.01; ±Infinity beyond the range of doubles. */
export function exactCents(numerator: Decimal, denominator: Decimal): number {
  return roundQuotient(roundedQuotient(numerator, denominator, RESULT_PLACES), ONE, 2);
}
