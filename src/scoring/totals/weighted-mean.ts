import { abs, isFinite, isNaN } from "../exact/globals";
import {
  decimalOf,
  multiply,
  numberOf,
  ONE,
  roundQuotient,
  subtract,
  sum,
  type Decimal,
} from "../exact/decimal";
import { RESULT_PLACES, roundWithin, UNIT_ROUNDOFF } from "../exact/rounding";
import { faultAt, OVERFLOW, type Fault } from "../fault";
import { limitFault, type Figure } from "../limits";

/** What a missing score does: fails the result, counts as 0, or shares its weight among the others. */
export type MissingScore = "error" | "zero" | "skip";

/** Weights may miss 1 or 100 by this much, relatively: thirds typed with ten digits are meant. */
const SUM_TOLERANCE = 1e-9;

/** The fault of weights, or of other shares, that do not add up to 1 or to 100, or null. Each has been checked to be ≥ 0. */
export function weightsFault(weights: ArrayLike<number>): Fault | null {
  const total = sum(Array.from(weights, decimalOf));
  if (nominalSum(total) !== null) return null;
  const rounded = roundQuotient(total, ONE, RESULT_PLACES);
  return isFinite(rounded) ? { code: "weights-sum", sum: rounded } : OVERFLOW;
}

/** What weights with this sum are meant to add up to: 1 or 100; null where they are neither. */
export function nominalSum(total: Decimal): 1 | 100 | null {
  return isNear(total, 1) ? 1 : isNear(total, 100) ? 100 : null;
}

function isNear(total: Decimal, nominal: number): boolean {
  const off = numberOf(subtract(total, decimalOf(nominal)));
  return abs(off) <= SUM_TOLERANCE * nominal;
}

/**
 * Weighted mean, to 10 decimals, of `weights.length` scores from `start`; a NaN score is left out and its weight shared
 * among the others. Divides by the sum of the weights that count, so that equal scores have that score as their mean. The
 * caller has checked the weights. NaN where {@link meanFault} says why.
 */
export function weightedMean(
  scores: ArrayLike<number>,
  weights: ArrayLike<number>,
  start: number,
): number {
  let total = 0;
  let size = 0;
  let weight = 0;
  for (let index = 0; index < weights.length; index++) {
    const score = scores[start + index]!;
    if (score !== score) continue;
    const share = weights[index]!;
    const product = score * share;
    total += product;
    size += abs(product);
    weight += share;
  }
  // Below this, products may have lost digits to underflow.
  if (!(weight > 1e-200 && size < 1e300)) return exactMean(scores, weights, start);
  // Three roundings in a product, one in each addition to either sum, one in each weight and in the quotient.
  const error = ((2 * weights.length + 3) * UNIT_ROUNDOFF * size) / weight;
  const rounded = roundWithin(total / weight, error, RESULT_PLACES);
  return rounded === rounded ? rounded : exactMean(scores, weights, start);
}

/** Why scores have no weighted mean. */
export function meanFault(
  scores: ArrayLike<number>,
  weights: ArrayLike<number>,
  start: number,
): Fault {
  for (let index = 0; index < weights.length; index++) {
    if (weights[index]! > 0 && !isNaN(scores[start + index]!)) return OVERFLOW;
  }
  return { code: "nothing-to-weigh" };
}

function exactMean(scores: ArrayLike<number>, weights: ArrayLike<number>, start: number): number {
  const counted = Array.from(weights, (_, index) => index).filter(
    (index) => !isNaN(scores[start + index]!),
  );
  const weight = sum(counted.map((index) => decimalOf(weights[index]!)));
  if (weight.digits === 0n) return NaN;
  const products = counted.map((index) =>
    multiply(decimalOf(scores[start + index]!), decimalOf(weights[index]!)),
  );
  const total = sum(products);
  if (![total, ...products].every((value) => isFinite(numberOf(value)))) return NaN;
  const mean = roundQuotient(total, weight, RESULT_PLACES);
  return isFinite(mean) ? mean : NaN;
}

/**
 * Weighted mean of scores on their own scale, missing ones treated as `missing` says. `at` of a fault is the
 * position of the score or weight. A missing score fails also at weight 0 unless told otherwise.
 */
export function weightedScore(
  scores: readonly Figure[],
  weights: readonly Figure[],
  missing: MissingScore = "error",
): number | Fault {
  if (scores.length !== weights.length) {
    return { code: "wrong-shape", argument: "weights", expected: `${scores.length} weights` };
  }
  for (const [index, weight] of weights.entries()) {
    const fault = figureFault("weights", weight, "not-negative");
    if (fault) return faultAt(fault, index);
  }
  const checked = weights as readonly number[];
  const fault = weightsFault(checked);
  if (fault) return fault;
  const counted: number[] = [];
  for (const [index, score] of scores.entries()) {
    const fault =
      score === null && missing !== "error" ? null : figureFault("scores", score, "any");
    if (fault) return faultAt(fault, index);
    counted.push(score ?? (missing === "zero" ? 0 : NaN));
  }
  const mean = weightedMean(counted, checked, 0);
  return isNaN(mean) ? meanFault(counted, checked, 0) : mean;
}

function figureFault(
  argument: string,
  value: Figure,
  limit: Parameters<typeof limitFault>[2],
): Fault | null {
  return value === null ? { code: "missing", argument } : limitFault(argument, value, limit);
}
