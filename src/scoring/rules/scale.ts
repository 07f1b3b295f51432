import { abs, isFinite, isNaN } from "../exact/globals";
import { decimalOf, multiply, numberOf, roundQuotient } from "../exact/decimal";
import { closeDifference, exactDifference } from "../exact/difference";
import { RESULT_PLACES, roundDecimal, roundWithin, UNIT_ROUNDOFF } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";
import { boundsFault, clamp, explainBounded } from "./bounds";
import type { Explained } from "./trace";

/** On a straight line: 0 points at `zeroAt`, all points at `fullAt`; which is larger says which side is good. */
export interface ScaleRule {
  readonly kind: "scale";
  readonly zeroAt: Figure;
  readonly fullAt: Figure;
  /** Points at `fullAt`, ≥ 0. */
  readonly points: Figure;
  /** Default 0. */
  readonly floor?: number;
  /** Default: the points. */
  readonly cap?: number;
}

/** What the arguments of the rule may be, in the order in which a fault is looked for. */
export const SCALE_LIMITS = {
  actual: "any",
  zero_at: "any",
  full_at: "any",
  points: "not-negative",
  floor: "any",
  cap: "any",
} as const satisfies Record<string, Limit>;

/**
 * points × (actual − zeroAt) ÷ (fullAt − zeroAt), then floor, then cap, to 10 decimals; both differences are rounded to
 * the 15 significant digits of their larger operand. The caller has checked the limits. NaN where {@link scaleFault} says
 * why. Allocates nothing unless in doubt.
 */
export function scaleScore(
  actual: number,
  zeroAt: number,
  fullAt: number,
  points: number,
  floor: number,
  cap: number,
): number {
  const raw = (points * closeDifference(actual, zeroAt)) / closeDifference(fullAt, zeroAt);
  if (isFinite(raw) && floor <= cap) {
    const result = clamp(raw, floor, cap);
    // One rounding in each of three numbers, the product, the quotient and the bound.
    const error = (6 * abs(raw) + abs(result)) * UNIT_ROUNDOFF;
    const rounded = roundWithin(result, error, RESULT_PLACES);
    if (rounded === rounded) return rounded;
  }
  return exactScore(actual, zeroAt, fullAt, points, floor, cap);
}

function exactScore(
  actual: number,
  zeroAt: number,
  fullAt: number,
  points: number,
  floor: number,
  cap: number,
): number {
  const covered = exactDifference(actual, zeroAt);
  const span = exactDifference(fullAt, zeroAt);
  const product = multiply(decimalOf(points), covered);
  if (floor > cap || span.digits === 0n) return NaN;
  if (![covered, span, product].every((value) => isFinite(numberOf(value)))) return NaN;
  const raw = roundQuotient(product, span, RESULT_PLACES);
  if (!isFinite(raw)) return NaN;
  // Rounding keeps the order, so the bounds may be rounded first. No bound is an infinite one.
  return clamp(raw, bound(floor), bound(cap));
}

const bound = (value: number): number =>
  isFinite(value) ? roundDecimal(value, RESULT_PLACES) : value;

/** Why figures within their limits have no score on the line. */
export function scaleFault(zeroAt: number, fullAt: number, floor: number, cap: number): Fault {
  const isPoint = exactDifference(fullAt, zeroAt).digits === 0n;
  return boundsFault(floor, cap) ?? (isPoint ? { code: "no-span", value: fullAt } : OVERFLOW);
}

/** The score of one figure on the line, with its steps. */
export function explainScale(rule: ScaleRule, actual: Figure): Explained | Fault {
  const figures = settledFigures(SCALE_LIMITS, {
    actual,
    zero_at: rule.zeroAt,
    full_at: rule.fullAt,
    points: rule.points,
    floor: rule.floor ?? 0,
    cap: rule.cap ?? rule.points,
  });
  if (isFault(figures)) return figures;
  const { zero_at: zeroAt, full_at: fullAt, points, floor, cap } = figures;
  const raw = scaleScore(figures.actual, zeroAt, fullAt, points, -Infinity, Infinity);
  if (isNaN(raw) || floor > cap) return scaleFault(zeroAt, fullAt, floor, cap);
  return explainBounded(raw, floor, cap, [
    { kind: "scaled", actual: figures.actual, zeroAt, fullAt, points, raw },
  ]);
}
