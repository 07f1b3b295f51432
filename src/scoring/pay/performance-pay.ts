import { floor, isFinite, isNaN } from "../exact/globals";
import {
  decimalOf,
  multiply,
  numberOf,
  ONE,
  roundedQuotient,
  roundQuotient,
} from "../exact/decimal";
import { RESULT_PLACES, UNIT_ROUNDOFF } from "../exact/rounding";
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
  const cents = toCents(pay);
  // Beyond these sizes a product may have lost digits to underflow.
  const normal = scored > 1e-200 && graded > 1e-200;
  return cents === cents && normal ? cents : exactPay(salary, share, score, full, coefficient);
}

/** Half up to 0.01 after rounding to 10 decimals, of a product of five factors; NaN when in doubt. */
function toCents(pay: number): number {
  // From 10^5 on, 15 significant digits are coarser than 10 decimals: what is nearly half a cent goes the exact way.
  const nearly = pay < 1e5 ? 0.5e-8 : 1e-13 * pay;
  const shifted = pay * 100 + 0.5 + (pay < 1e5 ? nearly : 0);
  const cents = floor(shifted);
  const distance = shifted - cents;
  const doubt = 12 * UNIT_ROUNDOFF * shifted + (pay < 1e5 ? 0 : 100 * nearly);
  return shifted < 1e14 && distance > doubt && distance < 1 - doubt ? cents / 100 : NaN;
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
  const tenths = roundedQuotient(product, decimalOf(full), RESULT_PLACES);
  const pay = roundQuotient(tenths, ONE, 2);
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
