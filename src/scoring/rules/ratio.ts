import { abs, isFinite, isNaN } from "../exact/globals";
import { decimalOf, multiply, numberOf, roundQuotient } from "../exact/decimal";
import {
  RESULT_PLACES,
  roundDecimal,
  roundWithin,
  THRESHOLD_PLACES,
  UNIT_ROUNDOFF,
} from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";
import { explainBounded } from "./bounds";
import type { Explained, Side } from "./trace";

/** In proportion to a target, with a gate below which nothing is earned. */
export interface RatioRule {
  readonly kind: "ratio";
  /** > 0. */
  readonly target: Figure;
  /** Points on the target, ≥ 0. */
  readonly points: Figure;
  /** Default higher. */
  readonly better?: Side;
  /** The least ratio that earns anything, 0 to 1; default 0. */
  readonly gate?: number;
  /** ≥ 0; default: the points. */
  readonly cap?: number;
}

/** What the arguments of the rule may be, in the order in which a fault is looked for. */
export const RATIO_LIMITS = {
  actual: "any",
  target: "positive",
  points: "not-negative",
  gate: "share",
  cap: "not-negative",
} as const satisfies Record<string, Limit>;

/** Ratios this far from the gate are on their side of it before rounding to 9 decimals as well as after. */
const CLEAR = 1e-8;

/**
 * points × actual ÷ target where higher is better, points × target ÷ actual where lower is; never below 0 or above the cap,
 * and 0 below the gate. Where lower is better, 0 or less earns the cap. To 10 decimals. The caller has checked the
 * limits. NaN where an intermediate is beyond the range of doubles. Allocates nothing unless in doubt.
 */
export function ratioScore(
  actual: number,
  target: number,
  points: number,
  better: Side,
  gate: number,
  cap: number,
): number {
  const isLower = better === "lower";
  if (actual <= 0) return isLower ? roundDecimal(cap, RESULT_PLACES) : 0;
  const above = isLower ? target : actual;
  const below = isLower ? actual : target;
  const ratio = above / below;
  if (!isFinite(ratio)) return NaN;
  if (isGated(above, below, ratio, gate)) return 0;
  const product = points * above;
  const raw = product / below;
  // Below this, a product may have lost digits to underflow.
  if (isFinite(raw) && (product > 1e-290 || points === 0)) {
    const result = raw > cap ? cap : raw;
    // One rounding in each of three numbers, the product, the quotient and the cap.
    const error = (6 * raw + abs(result)) * UNIT_ROUNDOFF;
    const rounded = roundWithin(result, error, RESULT_PLACES);
    if (rounded === rounded) return rounded;
  }
  const bounded = exactRatio(above, below, points);
  const highest = isFinite(cap) ? roundDecimal(cap, RESULT_PLACES) : cap;
  return bounded > highest ? highest : bounded;
}

function isGated(above: number, below: number, ratio: number, gate: number): boolean {
  if (gate === 0 || ratio > gate + CLEAR) return false;
  if (ratio < gate - CLEAR) return true;
  return ratioOf(above, below) < roundDecimal(gate, THRESHOLD_PLACES);
}

function ratioOf(above: number, below: number): number {
  return roundQuotient(decimalOf(above), decimalOf(below), THRESHOLD_PLACES);
}

function exactRatio(above: number, below: number, points: number): number {
  const product = multiply(decimalOf(points), decimalOf(above));
  const raw = roundQuotient(product, decimalOf(below), RESULT_PLACES);
  return isFinite(numberOf(product)) && isFinite(raw) ? raw : NaN;
}

/** The score of one figure by its ratio, with its steps. */
export function explainRatio(rule: RatioRule, actual: Figure): Explained | Fault {
  const { better = "higher" } = rule;
  const figures = settledFigures(RATIO_LIMITS, {
    actual,
    target: rule.target,
    points: rule.points,
    gate: rule.gate ?? 0,
    cap: rule.cap ?? rule.points,
  });
  if (isFault(figures)) return figures;
  const { actual: figure, target, points, gate, cap } = figures;
  const score = ratioScore(figure, target, points, better, gate, cap);
  if (isNaN(score)) return OVERFLOW;
  const isLower = better === "lower";
  if (isLower && figure <= 0) {
    return { score, trace: [{ kind: "at-best", actual: figure, cap }] };
  }
  const ratio = isLower ? ratioOf(target, figure) : ratioOf(figure, target);
  if (figure > 0 && ratio < roundDecimal(gate, THRESHOLD_PLACES)) {
    return { score, trace: [{ kind: "gated", ratio, gate }] };
  }
  const size = isLower
    ? exactRatio(target, figure, points)
    : exactRatio(abs(figure), target, points);
  // Only below 0, where nothing is earned however far below.
  if (isNaN(size)) return { score, trace: [] };
  const raw = (figure < 0 ? -size : size) + 0;
  return explainBounded(raw, 0, cap, [
    { kind: "ratio", actual: figure, target, better, points, raw },
  ]);
}
