import { abs, isFinite, isNaN, min } from "../exact/globals";
import { centsWithin, exactCents } from "../exact/cents";
import { add, decimalOf, multiply, numberOf, ONE, type Decimal } from "../exact/decimal";
import { exactDifference } from "../exact/difference";
import { roundDecimal, THRESHOLD_PLACES, UNIT_ROUNDOFF } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { tierTable } from "../totals/tier";

/** One slice of an amount: where it begins, its rate, and what the slices below it earn together. */
interface Slice {
  readonly from: number;
  /** `from` rounded to 9 decimals. */
  readonly limit: number;
  readonly rate: number;
  readonly base: Decimal;
  /** `base` as a double; Infinity where something below was beyond the range of doubles. */
  readonly below: number;
}

/** Slices from the highest to the lowest. */
export type Slices = readonly Slice[];

/** Slices from where each rate (≥ 0, checked by the caller) begins, in any order; none, or two that begin together, is a fault. */
export function slicesOf(
  tiers: readonly { readonly from: number; readonly rate: number }[],
): Slices | Fault {
  const table = tierTable(tiers.map(({ from }) => from));
  if (isFault(table)) return table;
  const slices: Slice[] = [];
  for (const { threshold, position } of [...table].reverse()) {
    const { from, rate } = tiers[position]!;
    const last = slices[0];
    const { base, below } = last
      ? earned(last, from)
      : { base: { digits: 0n, exponent: 0 }, below: 0 };
    slices.unshift({ from, limit: threshold, rate, base, below });
  }
  return slices;
}

/** What the slices up to an amount earn together, the amount lying in the slice given or at its end. */
function earned(
  { from, rate, base, below }: Slice,
  amount: number,
): { readonly base: Decimal; readonly below: number } {
  const width = exactDifference(amount, from);
  const total = add(base, multiply(width, decimalOf(rate)));
  const isCountable = isFinite(below) && isFinite(numberOf(width));
  return { base: total, below: isCountable ? numberOf(total) : Infinity };
}

/**
 * Each slice of an amount at its own rate, added up; rounded to 10 decimals, then half up to 0.01. 0 below the lowest
 * slice. NaN where an intermediate is beyond the range of doubles. Allocates nothing unless in doubt.
 */
export function progressiveBonus(slices: Slices, amount: number): number {
  for (let index = 0; index < slices.length; index++) {
    const { from, rate, below } = slices[index]!;
    const width = amount - from;
    const size = abs(amount) + abs(from) + 1;
    // Whether an amount this close to the slice's beginning lies in it is for the exact way to say.
    const edge = 1e-8 * size;
    if (width < -edge) continue;
    if (width > edge) {
      const bonus = below + width * rate;
      // The width is rounded at its 15th digit; four more roundings.
      const error = 2e-14 * size * rate + 6 * UNIT_ROUNDOFF * bonus;
      const cents = centsWithin(bonus, error);
      if (cents === cents) return cents;
    }
    return exactBonus(slices, amount);
  }
  return 0;
}

function exactBonus(slices: Slices, amount: number): number {
  const rounded = roundDecimal(amount, THRESHOLD_PLACES);
  const at = slices.findIndex(({ limit }) => rounded > limit);
  const slice = slices[at];
  if (!slice) return 0;
  // A hair above the next slice's beginning does not reach it.
  const { base, below } = earned(slice, min(amount, slices[at - 1]?.from ?? amount));
  const bonus = exactCents(base, ONE);
  return isFinite(below) && isFinite(bonus) ? bonus : NaN;
}

/** One slice of the way to a bonus: how much of the amount lies in it, to its 15th digit. */
export interface SlicePart {
  readonly from: number;
  readonly amount: number;
  readonly rate: number;
}

/** The slices that an amount fills, from the lowest, and its bonus; or the fault of tiers that are none, or overflow. */
export function explainProgressive(
  tiers: readonly { readonly from: number; readonly rate: number }[],
  amount: number,
): { readonly bonus: number; readonly parts: readonly SlicePart[] } | Fault {
  const slices = slicesOf(tiers);
  if (isFault(slices)) return slices;
  const bonus = isFinite(amount) ? progressiveBonus(slices, amount) : NaN;
  if (isNaN(bonus)) return OVERFLOW;
  const rounded = roundDecimal(amount, THRESHOLD_PLACES);
  const rising = [...slices].reverse();
  const parts = rising
    .map(({ from, limit, rate }, index) => {
      const next = rising[index + 1]?.from ?? amount;
      const end = next < amount ? next : amount;
      return { from, limit, rate, amount: numberOf(exactDifference(end, from)) };
    })
    .filter(({ limit }) => rounded > limit)
    .map(({ from, rate, amount: part }) => ({ from, amount: part, rate }));
  return { bonus, parts };
}
