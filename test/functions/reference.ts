/**
 * The contract's arithmetic, step by step in exact rationals: what the functions must return for valid numbers. "#NUM!"
 * where an intermediate is beyond the range of doubles, "#N/A" and "#DIV/0!" where the contract says so.
 */
import { Rational } from "./rational";

const written = (value: number) => Rational.written(value);
const ZERO = Rational.of(0n);

function overflows(value: Rational): boolean {
  return !Number.isFinite(value.toNumber());
}

function finished(value: Rational): number | string {
  const result = value.round(10).toNumber();
  return Number.isFinite(result) ? result : "#NUM!";
}

export interface PerStepCase {
  readonly actual: number;
  readonly target: number;
  readonly points: number;
  readonly step: number;
  readonly penalty: number;
  readonly reward: number;
  readonly better: "higher" | "lower";
  readonly partial: "whole" | "started" | "prorata";
  readonly floor: number;
  readonly cap: number | undefined;
}

export function kpiDeduct(given: PerStepCase): number | string {
  const actual = written(given.actual);
  const target = written(given.target);
  const larger = Math.max(Math.abs(given.actual), Math.abs(given.target), 1);
  const difference = actual
    .minus(target)
    .absolute()
    .round(14 - written(larger).leadingPlace());
  if (overflows(difference)) return "#NUM!";
  const exact = difference.over(written(given.step)).round(9);
  if (overflows(exact)) return "#NUM!";
  const steps =
    given.partial === "whole"
      ? exact.floor()
      : given.partial === "started"
        ? exact.ceiling()
        : exact;
  const isGood =
    given.better === "higher" ? given.actual > given.target : given.actual < given.target;
  const change = isGood
    ? written(given.reward).times(steps)
    : ZERO.minus(written(given.penalty).times(steps));
  let result = written(given.points).plus(change);
  if (overflows(change) || overflows(result)) return "#NUM!";
  if (result.compare(written(given.floor)) < 0) result = written(given.floor);
  if (given.cap !== undefined && result.compare(written(given.cap)) > 0)
    result = written(given.cap);
  return finished(result);
}

/** Weights have been made to add up; null is a score left out. */
export function weightedScore(
  scores: readonly (number | null)[],
  weights: readonly number[],
): number | string {
  let total = ZERO;
  let weight = ZERO;
  for (const [index, score] of scores.entries()) {
    if (score === null) continue;
    const product = written(score).times(written(weights[index]!));
    if (overflows(product)) return "#NUM!";
    total = total.plus(product);
    weight = weight.plus(written(weights[index]!));
  }
  if (overflows(total)) return "#NUM!";
  return weight.compare(ZERO) === 0 ? "#N/A" : finished(total.over(weight));
}

export function bonusTier(score: number, thresholds: readonly number[]): number {
  const value = written(score).round(9);
  let best = -1;
  thresholds.forEach((threshold, index) => {
    const from = written(threshold).round(9);
    const isHigher = best < 0 || from.compare(written(thresholds[best]!).round(9)) > 0;
    if (value.compare(from) >= 0 && isHigher) best = index;
  });
  return best;
}

export function surveyMean(votes: readonly number[], top: number): number | string {
  let graded = ZERO;
  let total = ZERO;
  for (const [index, count] of votes.entries()) {
    graded = graded.plus(written(top).minus(written(index)).times(written(count)));
    total = total.plus(written(count));
  }
  if (overflows(graded) || overflows(total)) return "#NUM!";
  return total.compare(ZERO) === 0 ? "#DIV/0!" : finished(graded.over(total));
}

export function performancePay(
  salary: number,
  share: number,
  score: number,
  full: number,
  coefficient: number,
): number | string {
  const scored = written(salary).times(written(share)).times(written(score));
  const graded = scored.over(written(full));
  const pay = graded.times(written(coefficient));
  if ([scored, graded, pay].some(overflows)) return "#NUM!";
  return pay.round(10).round(2).toNumber();
}

export function failStreak(scores: readonly (number | null)[], pass: number): number {
  const mark = written(pass).round(9);
  const appraised = [...scores];
  while (appraised.length > 0 && appraised[appraised.length - 1] === null) appraised.pop();
  let streak = 0;
  for (const score of appraised.reverse()) {
    if (score === null || written(score).round(9).compare(mark) >= 0) break;
    streak++;
  }
  return streak;
}
