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
  readonly better: "higher" | "lower" | "nearest";
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
  const above = given.actual > given.target;
  const below = given.actual < given.target;
  const isGood = (given.better === "higher" && above) || (given.better === "lower" && below);
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

/** The difference of two figures to the 15 significant digits of the larger one. */
function difference(left: number, right: number): Rational {
  const larger = Math.max(Math.abs(left), Math.abs(right), 1);
  const places = 14 - written(larger).leadingPlace();
  return written(left).minus(written(right)).round(places);
}

const smaller = (one: Rational, other: Rational) => (one.compare(other) < 0 ? one : other);
const larger = (one: Rational, other: Rational) => (one.compare(other) > 0 ? one : other);

/** The position of the band, -1 outside all of them. */
export function kpiBand(
  actual: number,
  limits: readonly number[],
  better: "higher" | "lower",
  edge: "at" | "beyond",
): number {
  const value = written(actual).round(9);
  const sign = better === "higher" ? 1 : -1;
  let best = -1;
  limits.forEach((limit, index) => {
    const own = written(limit).round(9);
    const side = value.compare(own) * sign;
    if (side < 0 || (side === 0 && edge === "beyond")) return;
    if (best < 0 || own.compare(written(limits[best]!).round(9)) * sign > 0) best = index;
  });
  return best;
}

export function kpiScale(
  actual: number,
  zeroAt: number,
  fullAt: number,
  points: number,
  floor: number,
  cap: number,
): number | string {
  const span = difference(fullAt, zeroAt);
  if (floor > cap || span.compare(ZERO) === 0) return "#VALUE!";
  const covered = difference(actual, zeroAt);
  const product = written(points).times(covered);
  if ([span, covered, product].some(overflows)) return "#NUM!";
  const raw = product.over(span);
  if (overflows(raw)) return "#NUM!";
  return finished(smaller(larger(raw, written(floor)), written(cap)));
}

export function kpiRatio(
  actual: number,
  target: number,
  points: number,
  better: "higher" | "lower",
  gate: number,
  cap: number,
): number | string {
  if (actual <= 0) return better === "higher" ? 0 : finished(written(cap));
  const [above, below] = (better === "higher" ? [actual, target] : [target, actual]).map(written);
  const ratio = above!.over(below!);
  if (overflows(ratio)) return "#NUM!";
  if (ratio.round(9).compare(written(gate).round(9)) < 0) return 0;
  const product = written(points).times(above!);
  const raw = product.over(below!);
  if (overflows(product) || overflows(raw)) return "#NUM!";
  return finished(smaller(raw, written(cap)));
}

export function progressiveBonus(
  amount: number,
  tiers: readonly { readonly from: number; readonly rate: number }[],
): number | string {
  const rising = [...tiers].sort((one, other) => one.from - other.from);
  let total = ZERO;
  for (const [index, { from, rate }] of rising.entries()) {
    if (written(amount).round(9).compare(written(from).round(9)) <= 0) break;
    const width = difference(Math.min(amount, rising[index + 1]?.from ?? amount), from);
    const slice = width.times(written(rate));
    total = total.plus(slice);
    if ([width, slice, total].some(overflows)) return "#NUM!";
  }
  return total.round(10).round(2).toNumber();
}

/** Units of each, by the largest remainder; null takes no part. */
export function bonusPool(
  pool: number,
  shares: readonly (number | null)[],
  digits: number,
): (number | "")[] {
  const unit = written(10 ** digits);
  const units = written(pool).round(9).times(unit);
  const total = shares.reduce((sum, share) => sum.plus(written(share ?? 0)), ZERO);
  const own = shares.map((share) => units.times(written(share ?? 0)).over(total));
  const parts = own.map((exact) => exact.floor());
  let left = parts.reduce((rest, part) => rest.minus(part), units);
  const rests = own.map((exact, index) => exact.minus(parts[index]!));
  while (left.compare(ZERO) > 0) {
    let first = 0;
    rests.forEach((rest, index) => {
      if (rest.compare(rests[first]!) > 0) first = index;
    });
    parts[first] = parts[first]!.plus(Rational.of(1n));
    rests[first] = Rational.of(-1n);
    left = left.minus(Rational.of(1n));
  }
  return parts.map((part, index) => (shares[index] === null ? "" : part.over(unit).toNumber()));
}

/** The position of each one's grade among the quotas; null has none. */
export function quotaTier(
  scores: readonly (number | null)[],
  shares: readonly number[],
  ties: "up" | "down",
): (number | "")[] {
  const nominal = shares.reduce((sum, share) => sum + share, 0) > 50 ? 100 : 1;
  const there = scores.flatMap((score) => (score === null ? [] : [written(score).round(9)]));
  let together = ZERO;
  const ends = shares.map((share) => {
    together = together.plus(written(share));
    const places = together.times(written(there.length)).over(written(nominal));
    return Number(places.plus(Rational.of(1n, 2n)).floor().above);
  });
  return scores.map((score) => {
    if (score === null) return "";
    const own = written(score).round(9);
    const above = there.filter((other) => other.compare(own) > 0).length;
    const equal = there.filter((other) => other.compare(own) === 0).length;
    const place = ties === "up" ? above + 1 : above + equal;
    const grade = ends.findIndex((end) => place <= end);
    return grade < 0 ? shares.length - 1 : grade;
  });
}
