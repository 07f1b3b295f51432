import { MAX_SAFE_INTEGER, abs, isFinite, isNaN, round } from "../exact/globals";
import { decimalOf, multiply, numberOf, roundQuotient, subtract, sum } from "../exact/decimal";
import { RESULT_PLACES, roundWithin, UNIT_ROUNDOFF } from "../exact/rounding";
import { OVERFLOW, type Fault } from "../fault";
import { limitFault, type Figure } from "../limits";
import { explainBounded } from "./bounds";
import { shareOf } from "./proportion";
import type { Explained, TraceStep } from "./trace";

/** Mean grade of vote counts, best grade first; with points, mean ÷ top × points. */
export interface SurveyRule {
  readonly kind: "survey";
  /** The best grade; default the number of counts. Grades fall by 1 each. */
  readonly top?: number;
  /** Points for the best mean, ≥ 0; null where the mean itself is the score. */
  readonly points: Figure;
}

/** The fault of a best grade for so many counts: the worst grade, top − counts + 1, must not be below 0. */
export function topFault(top: number, counts: number): Fault | null {
  if (!isFinite(top)) return OVERFLOW;
  const least = counts - 1;
  return top >= least ? null : { code: "too-low", argument: "top", value: top, least };
}

/**
 * Mean grade, to 10 decimals, of `length` vote counts from `start`: five counts are weighted 5, 4, 3, 2, 1 (top − 0,
 * top − 1, …). The caller has checked the top and each count, and rounded the counts. NaN where {@link surveyFault} says why.
 */
export function surveyMean(
  counts: ArrayLike<number>,
  top: number,
  start: number,
  length: number,
): number {
  let votes = 0;
  let below = 0;
  for (let index = 0; index < length; index++) {
    const count = counts[start + index]!;
    votes += count;
    below += index * count;
  }
  if (votes === 0) return NaN;
  if (votes + below < MAX_SAFE_INTEGER) {
    const shortfall = below / votes;
    const error = (2 * abs(top) + 2 * shortfall) * UNIT_ROUNDOFF;
    const rounded = roundWithin(top - shortfall, error, RESULT_PLACES);
    if (rounded === rounded) return rounded;
  }
  return exactMean(
    Array.from({ length }, (_, index) => counts[start + index]!),
    top,
  );
}

/** Why vote counts have no mean. */
export function surveyFault(counts: ArrayLike<number>, start: number, length: number): Fault {
  for (let index = 0; index < length; index++) {
    if (counts[start + index] !== 0) return OVERFLOW;
  }
  return { code: "no-votes" };
}

function exactMean(counts: readonly number[], top: number): number {
  const votes = counts.map(decimalOf);
  const graded = votes.map((count, index) =>
    multiply(subtract(decimalOf(top), decimalOf(index)), count),
  );
  const [total, weighted] = [sum(votes), sum(graded)];
  if (!isFinite(numberOf(total)) || !isFinite(numberOf(weighted))) return NaN;
  const mean = roundQuotient(weighted, total, RESULT_PLACES);
  return isFinite(mean) ? mean : NaN;
}

/** The mean of the counts, or the points that it earns, with its steps. */
export function explainSurvey(rule: SurveyRule, counts: readonly Figure[]): Explained | Fault {
  if (counts.length === 0) return { code: "missing", argument: "votes" };
  for (const [index, votes] of counts.entries()) {
    const fault: Fault | null =
      votes === null ? { code: "missing", argument: "votes" } : limitFault("votes", votes, "count");
    if (fault) return { ...fault, at: [index] };
  }
  const numbers = (counts as readonly number[]).map((votes) => round(votes));
  const top = rule.top ?? counts.length;
  const fault =
    topFault(top, counts.length) ?? limitFault("points", rule.points ?? 0, "not-negative");
  if (fault) return fault;
  const mean = surveyMean(numbers, top, 0, numbers.length);
  if (isNaN(mean)) return surveyFault(numbers, 0, numbers.length);
  const votes = numberOf(sum(numbers.map(decimalOf)));
  const surveyed: TraceStep = { kind: "surveyed", counts: numbers, top, votes, mean };
  if (rule.points === null) return { score: mean, trace: [surveyed] };
  const raw = shareOf(mean, top, rule.points);
  return explainBounded(raw, 0, rule.points, [
    surveyed,
    { kind: "proportion", actual: mean, full: top, points: rule.points, raw },
  ]);
}
