import { isFinite, isNaN } from "../exact/globals";
import { centsWithin, exactCents } from "../exact/cents";
import { decimalOf, multiply, numberOf } from "../exact/decimal";
import { UNIT_ROUNDOFF } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";

/** What the arguments of performance pay may be, in the order in which a fault is looked for. */
export const PERFORMANCE_PAY_LIMITS = {
  salary: "not-negative",
  share: "share",
  score: "not-negative",
  full: "positive",
  coefficient: "not-negative",
} as const satisfies Record<string, Limit>;

/**
 * salary × share × score ÷ full × coefficient, rounded to 10 decimals, then half up to 0.01. The caller has checked the
 * limits. NaN where an intermediate is beyond the range of doubles. Allocates nothing unless in doubt.
 */
export function performancePayAmount(
  salary: number,
  share: number,
  score: number,
  full: number,
  coefficient: number,
): number {
  if (salary === 0 || share === 0 || score === 0 || coefficient === 0) return 0;
  const scored = salary * share * score;
  const graded = scored / full;
  const pay = graded * coefficient;
  if (!isFinite(pay)) return NaN;
  // A product of five factors: one rounding in each, one in each step.
  const cents = centsWithin(pay, 8 * UNIT_ROUNDOFF * pay);
  // Beyond these sizes a product may have lost digits to underflow.
  const normal = scored > 1e-200 && graded > 1e-200;
  return cents === cents && normal ? cents : exactPay(salary, share, score, full, coefficient);
}

function exactPay(
  salary: number,
  share: number,
  score: number,
  full: number,
  coefficient: number,
): number {
  const scored = [share, score].map(decimalOf).reduce(multiply, decimalOf(salary));
  const product = multiply(scored, decimalOf(coefficient));
  const graded = numberOf(scored) / full;
  if (!isFinite(numberOf(scored)) || !isFinite(graded)) return NaN;
  const pay = exactCents(product, decimalOf(full));
  return isFinite(pay) ? pay : NaN;
}

/** Performance pay of one person in yuan; `full` defaults to 100, `coefficient` to 1. */
export function performancePay(figures: {
  readonly salary: Figure;
  readonly share: Figure;
  readonly score: Figure;
  readonly full?: number;
  readonly coefficient?: number;
}): number | Fault {
  const settled = settledFigures(PERFORMANCE_PAY_LIMITS, {
    salary: figures.salary,
    share: figures.share,
    score: figures.score,
    full: figures.full ?? 100,
    coefficient: figures.coefficient ?? 1,
  });
  if (isFault(settled)) return settled;
  const { salary, share, score, full, coefficient } = settled;
  const pay = performancePayAmount(salary, share, score, full, coefficient);
  return isNaN(pay) ? OVERFLOW : pay;
}
