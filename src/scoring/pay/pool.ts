import { floor, isFinite, max, min, round } from "../exact/globals";
import { decimalOf, multiply, numberOf, sum, toExponent, type Decimal } from "../exact/decimal";
import { POWERS_OF_TEN, roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { OVERFLOW, type Fault } from "../fault";

/** The fault of a pool (≥ 0) that cannot be paid in units of `digits` decimals, or null. */
export function poolFault(pool: number, digits: number): Fault | null {
  return decimalOf(roundDecimal(pool, THRESHOLD_PLACES)).exponent < -digits
    ? { code: "too-fine", argument: "pool", value: pool, digits }
    : null;
}

/**
 * Divides a pool by shares, ≥ 0 or NaN for who takes no part, so that the parts add up to it exactly: pool × share ÷
 * Σ shares, cut to `digits` decimals, and what is left over one unit each to the largest remainders, the earlier first where
 * they are equal. NaN stays NaN. The caller has checked the pool. Faults: nothing to divide by, overflow.
 */
export function dividePool(
  pool: number,
  shares: ArrayLike<number>,
  digits: number,
): Float64Array | Fault {
  const rounded = roundDecimal(pool, THRESHOLD_PLACES);
  return divideQuickly(rounded, shares, digits) ?? divideExactly(rounded, shares, digits);
}

/** Integers up to here are doubles, as are their products and remainders. */
const LARGEST = 2 ** 52;
/** Shares with more decimals than these are rare: points × coefficient has four. */
const MOST_PLACES = 6;

/** In doubles that are integers; null where they would not be exact. */
function divideQuickly(
  pool: number,
  shares: ArrayLike<number>,
  digits: number,
): Float64Array | null {
  const length = shares.length;
  const unit = POWERS_OF_TEN[digits]!;
  const units = round(pool * unit);
  let places = 0;
  for (let index = 0; index < length; index++) {
    const share = shares[index]!;
    while (share === share && !isDecimal(share, places)) if (++places > MOST_PLACES) return null;
  }
  const whole = new Float64Array(length);
  const scale = POWERS_OF_TEN[places]!;
  let total = 0;
  let most = 1;
  for (let index = 0; index < length; index++) {
    const share = round(shares[index]! * scale);
    whole[index] = share;
    if (share !== share) continue;
    total += share;
    most = max(most, share);
  }
  if (total === 0 || total > LARGEST || units * most > LARGEST) return null;
  const parts = new Float64Array(length);
  const remainders = new Float64Array(length);
  let left = units;
  for (let index = 0; index < length; index++) {
    const product = units * whole[index]!;
    if (product !== product) {
      parts[index] = NaN;
      remainders[index] = -1;
      continue;
    }
    const part = floor(product / total);
    const rest = product - part * total;
    // A quotient a hair below a whole number may have been rounded up to it.
    const over = rest < 0 ? 1 : 0;
    parts[index] = part - over;
    remainders[index] = rest + over * total;
    left -= part - over;
  }
  addToLargest(parts, remainders, total, left);
  for (let index = 0; index < length; index++) parts[index]! /= unit;
  return parts;
}

/** Whether a number is written with at most so many decimals and fifteen digits: then it is this integer of them. */
function isDecimal(value: number, places: number): boolean {
  const scale = POWERS_OF_TEN[places]!;
  const whole = round(value * scale);
  return whole < 1e15 && whole / scale === value;
}

/** So many classes of remainders: sorting one of them finds what sorting all of them would. */
const CLASSES = 1024;

/** One unit more for the largest remainders (below `total`, -1 for who takes no part), so many of them; of equal ones the earlier. */
function addToLargest(
  parts: Float64Array,
  remainders: Float64Array,
  total: number,
  count: number,
): void {
  if (count === 0) return;
  const classOf = (remainder: number) => floor((remainder / total) * CLASSES);
  const sizes = new Uint32Array(CLASSES + 1);
  for (let index = 0; index < remainders.length; index++) {
    const remainder = remainders[index]!;
    if (remainder >= 0) sizes[classOf(remainder)]!++;
  }
  let last = CLASSES;
  let equal = count;
  while (sizes[last]! < equal) equal -= sizes[last--]!;
  const rising = remainders.filter((remainder) => classOf(remainder) === last).sort();
  const least = rising[rising.length - equal]!;
  equal = count;
  for (let index = 0; index < parts.length; index++) if (remainders[index]! > least) equal--;
  for (let index = 0; index < parts.length; index++) {
    const remainder = remainders[index]!;
    if (remainder > least || (remainder === least && equal-- > 0)) parts[index]!++;
  }
}

function divideExactly(
  pool: number,
  shares: ArrayLike<number>,
  digits: number,
): Float64Array | Fault {
  const decimals = Array.from(shares, (share) => (share === share ? decimalOf(share) : null));
  const counted = decimals.filter((share): share is Decimal => share !== null);
  const total = sum(counted);
  if (total.digits === 0n) return { code: "no-shares" };
  const money = decimalOf(pool);
  const isCountable = counted.every((share) => isFinite(numberOf(multiply(money, share))));
  if (!isCountable || !isFinite(numberOf(total))) return OVERFLOW;
  const exponent = counted.reduce((least, share) => min(least, share.exponent), 0);
  const units = toExponent(money, -digits);
  const divisor = toExponent(total, exponent);
  const products = decimals.map((share) =>
    share === null ? null : units * toExponent(share, exponent),
  );
  const parts = products.map((product) => (product === null ? null : product / divisor));
  const cut = parts.reduce((all: bigint, part) => all + (part ?? 0n), 0n);
  const remainders = products.map((product) => (product === null ? 0n : product % divisor));
  const order = products
    .flatMap((product, index) => (product === null ? [] : [index]))
    .sort((one, other) => {
      const difference = remainders[other]! - remainders[one]!;
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    });
  for (const index of order.slice(0, +`${units - cut}`)) parts[index]! += 1n;
  return Float64Array.from(parts, (part) =>
    part === null ? NaN : numberOf({ digits: part, exponent: -digits }),
  );
}
