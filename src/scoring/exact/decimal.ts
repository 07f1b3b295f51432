/**
 * Exact decimal arithmetic on numbers as they are written: 0.1 is one tenth, not the binary
 * fraction beside it. Slow (BigInt), so the hot paths come here only when in doubt.
 */

import { min, toBigInt } from "./globals";

/** digits × 10^exponent. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ONE: Decimal = { digits: 1n, exponent: 0 };
const ZERO: Decimal = { digits: 0n, exponent: 0 };

/** A finite number as the shortest decimal that reads back as the same number. */
export function decimalOf(value: number): Decimal {
  const [mantissa = "", exponent = "0"] = `${value}`.split("e");
  const point = mantissa.indexOf(".");
  const places = point < 0 ? 0 : mantissa.length - 1 - point;
  return { digits: toBigInt(mantissa.replace(".", "")), exponent: +exponent - places };
}

export function add(left: Decimal, right: Decimal): Decimal {
  const exponent = min(left.exponent, right.exponent);
  return { digits: toExponent(left, exponent) + toExponent(right, exponent), exponent };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, { digits: -right.digits, exponent: right.exponent });
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, exponent: left.exponent + right.exponent };
}

export function sum(terms: readonly Decimal[]): Decimal {
  return terms.reduce(add, ZERO);
}

export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? { digits: -value.digits, exponent: value.exponent } : value;
}

export function isLess(left: Decimal, right: Decimal): boolean {
  return subtract(left, right).digits < 0n;
}

/** The nearest double; ±Infinity beyond the range of doubles. */
export function numberOf(value: Decimal): number {
  return +`${value.digits}e${value.exponent}`;
}

/**
 * numerator ÷ denominator, rounded half away from zero to `places` decimals, or to 15 significant
 * digits where that is coarser. The denominator must not be 0. ±Infinity beyond the range of doubles.
 */
export function roundQuotient(numerator: Decimal, denominator: Decimal, places: number): number {
  return numberOf(roundedQuotient(numerator, denominator, places));
}

/** As {@link roundQuotient}, kept as a decimal for further exact steps. */
export function roundedQuotient(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  if (numerator.digits === 0n) return ZERO;
  const kept = min(places, 14 - leadingPlace(numerator, denominator));
  const negative = numerator.digits < 0n !== denominator.digits < 0n;
  let above = magnitude(numerator.digits);
  let below = magnitude(denominator.digits);
  const shift = numerator.exponent - denominator.exponent + kept;
  if (shift >= 0) above *= tenTo(shift);
  else below *= tenTo(-shift);
  const rounded = (2n * above + below) / (2n * below);
  return { digits: negative ? -rounded : rounded, exponent: -kept };
}

/** INT(LOG10(|numerator ÷ denominator|)), exactly. */
function leadingPlace(numerator: Decimal, denominator: Decimal): number {
  const above = magnitude(numerator.digits);
  const below = magnitude(denominator.digits);
  const lengths = `${above}`.length - `${below}`.length;
  const reaches = lengths >= 0 ? above >= below * tenTo(lengths) : above * tenTo(-lengths) >= below;
  return numerator.exponent - denominator.exponent + lengths - (reaches ? 0 : 1);
}

function magnitude(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

/** The digits of a decimal written with an exponent of its own or below. */
export function toExponent(value: Decimal, exponent: number): bigint {
  return value.digits * tenTo(value.exponent - exponent);
}

/** Powers of ten made so far. */
const powers: bigint[] = [];

function tenTo(power: number): bigint {
  return (powers[power] ??= 10n ** toBigInt(power));
}
