import { abs, isFinite, isNaN } from "../exact/globals";
import { add, decimalOf, isLess, multiply, numberOf, ONE, roundQuotient } from "../exact/decimal";
import { RESULT_PLACES, roundDecimal, roundWithin, UNIT_ROUNDOFF } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";
import { boundsFault, clamp, explainBounded } from "./bounds";
import { countSteps, stepDifference, type PartialStep } from "./step-count";
import type { Better, Explained, TraceStep } from "./trace";

/** Points ∓ penalty / reward per step off a target; a count is a step of 1 off 0. */
export interface PerStepRule {
  readonly kind: "per-step";
  /** Full marks, ≥ 0. */
  readonly points: Figure;
  /** What was asked for, in the metric's own unit. */
  readonly target: Figure;
  /** > 0, in the metric's own unit: 1 % is 0.01. */
  readonly step: Figure;
  /** Points lost per step on the bad side, ≥ 0. */
  readonly penalty: Figure;
  /** Points gained per step on the good side, ≥ 0; default 0. Not used where the target itself is best. */
  readonly reward?: number;
  /** Default higher; nearest: either side of the target is bad. */
  readonly better?: Better;
  readonly partial?: PartialStep;
  /** Default 0; parts that may go below 0 on their own pass {@link NO_FLOOR}. */
  readonly floor?: number;
  /** Default none. */
  readonly cap?: number;
}

/** A floor that no part reaches; the plain formulas know it by the same number. */
export const NO_FLOOR = -1e9;

/** What the arguments of the rule may be, in the order in which a fault is looked for. */
export const PER_STEP_LIMITS = {
  actual: "any",
  target: "any",
  points: "not-negative",
  step: "positive",
  penalty: "not-negative",
  reward: "not-negative",
  floor: "any",
  cap: "any",
} as const satisfies Record<string, Limit>;

/**
 * Points left of one item, to 10 decimals: points − penalty × steps on the bad side of the target, points +
 * reward × steps on the good side, then floor, then cap (Infinity: none). The caller has checked the limits. NaN where
 * floor > cap or where an intermediate is beyond the range of doubles. Allocates nothing unless in doubt.
 */
export function perStepScore(
  actual: number,
  target: number,
  points: number,
  step: number,
  penalty: number,
  reward: number,
  better: Better,
  partial: PartialStep,
  floor: number,
  cap: number,
): number {
  const steps = countSteps(actual, target, step, partial);
  const rate = isGoodSide(actual, target, better) ? reward : -penalty;
  const change = rate * steps;
  const raw = points + change;
  if (floor > cap || steps === Infinity || !isFinite(raw)) return NaN;
  const result = clamp(raw, floor, cap);
  // Each of points, rate and bound is off by one rounding as a double; the product and the sum round once more.
  const error = (2 * points + 4 * abs(change) + abs(result)) * UNIT_ROUNDOFF;
  const rounded = roundWithin(result, error, RESULT_PLACES);
  return rounded === rounded ? rounded : exactScore(points, rate, steps, floor, cap);
}

function isGoodSide(actual: number, target: number, better: Better): boolean {
  switch (better) {
    case "higher":
      return actual > target;
    case "lower":
      return actual < target;
    case "nearest":
      return false;
  }
}

function exactScore(
  points: number,
  rate: number,
  steps: number,
  floor: number,
  cap: number,
): number {
  const change = multiply(decimalOf(rate), decimalOf(steps));
  const raw = add(decimalOf(points), change);
  if (!isFinite(numberOf(change)) || !isFinite(numberOf(raw))) return NaN;
  if (floor !== -Infinity && isLess(raw, decimalOf(floor)))
    return roundDecimal(floor, RESULT_PLACES);
  if (cap !== Infinity && isLess(decimalOf(cap), raw)) return roundDecimal(cap, RESULT_PLACES);
  return roundQuotient(raw, ONE, RESULT_PLACES);
}

/** The score of one figure by the rule, with its steps. */
export function explainPerStep(rule: PerStepRule, actual: Figure): Explained | Fault {
  const { better = "higher", partial = "whole", cap = Infinity } = rule;
  const figures = settledFigures(PER_STEP_LIMITS, {
    actual,
    target: rule.target,
    points: rule.points,
    step: rule.step,
    penalty: rule.penalty,
    reward: rule.reward ?? 0,
    floor: rule.floor ?? 0,
    cap: rule.cap ?? 0,
  });
  if (isFault(figures)) return figures;
  const fault = boundsFault(figures.floor, cap);
  if (fault) return fault;

  const { target, points, step, penalty, reward, floor } = figures;
  const raw = perStepScore(
    figures.actual,
    target,
    points,
    step,
    penalty,
    reward,
    better,
    partial,
    -Infinity,
    Infinity,
  );
  if (isNaN(raw)) return OVERFLOW;
  const side = sideOf(figures.actual, target, better);
  const exact = countSteps(figures.actual, target, step, "prorata");
  const steps = countSteps(figures.actual, target, step, partial);
  const difference = stepDifference(figures.actual, target);
  const trace: TraceStep[] = [
    { kind: "compared", actual: figures.actual, target, difference, side },
    { kind: "counted", step, exact, counted: steps, partial },
  ];
  if (side === "bad") trace.push({ kind: "deducted", points, penalty, steps, raw });
  else trace.push({ kind: "rewarded", points, reward, steps, raw });
  return explainBounded(raw, floor, cap, trace);
}

function sideOf(actual: number, target: number, better: Better): "good" | "bad" | "even" {
  if (actual === target) return "even";
  return isGoodSide(actual, target, better) ? "good" : "bad";
}
