import { decimalOf, multiply, roundQuotient } from "../exact/decimal";
import { RESULT_PLACES } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";
import { boundsFault, explainBounded } from "./bounds";
import type { Explained } from "./trace";

/** Metric ÷ full mark × points, capped: a rate of 90 % where 100 % earns 15 points is 13.5. */
export interface ProportionRule {
  readonly kind: "proportion";
  /** The metric that earns all points, > 0. */
  readonly full: Figure;
  /** Points for the full mark, ≥ 0. */
  readonly points: Figure;
  /** Default 0. */
  readonly floor?: number;
  /** Default: the points. */
  readonly cap?: number;
}

const PROPORTION_LIMITS = {
  actual: "any",
  full: "positive",
  points: "not-negative",
  floor: "any",
  cap: "any",
} as const satisfies Record<string, Limit>;

/** The score of one figure by the rule, to 10 decimals, with its steps. */
export function explainProportion(rule: ProportionRule, actual: Figure): Explained | Fault {
  const figures = settledFigures(PROPORTION_LIMITS, {
    actual,
    full: rule.full,
    points: rule.points,
    floor: rule.floor ?? 0,
    cap: rule.cap ?? rule.points,
  });
  if (isFault(figures)) return figures;
  const { full, points, floor, cap } = figures;
  const fault = boundsFault(floor, cap);
  if (fault) return fault;
  const raw = shareOf(figures.actual, full, points);
  if (!Number.isFinite(raw)) return OVERFLOW;
  return explainBounded(raw, floor, cap, [
    { kind: "proportion", actual: figures.actual, full, points, raw },
  ]);
}

/** actual ÷ full × points to 10 decimals, in exact decimals; ±Infinity beyond the range of doubles. */
export function shareOf(actual: number, full: number, points: number): number {
  const product = multiply(decimalOf(actual), decimalOf(points));
  return roundQuotient(product, decimalOf(full), RESULT_PLACES);
}
