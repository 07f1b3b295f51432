import { decimalOf, multiply, ONE, roundQuotient } from "../exact/decimal";
import { RESULT_PLACES } from "../exact/rounding";
import { faultAt, isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure } from "../limits";

/** Score ÷ full marks: 83 of 100 is the coefficient 0.83. To 10 decimals. */
export function scoreCoefficient(score: Figure, full = 100): number | Fault {
  const figures = settledFigures({ score: "not-negative", full: "positive" }, { score, full });
  if (isFault(figures)) return figures;
  return finite(roundQuotient(decimalOf(figures.score), decimalOf(figures.full), RESULT_PLACES));
}

/**
 * Department × individual coefficient; for a department head the individual one is itself the product of the
 * work-target result and each special audit's result. To 10 decimals; `at` of a fault is the factor's position.
 */
export function payCoefficient(factors: readonly Figure[]): number | Fault {
  for (const [index, coefficient] of factors.entries()) {
    const fault = settledFigures({ coefficient: "not-negative" }, { coefficient });
    if (isFault(fault)) return faultAt(fault, index);
  }
  const product = (factors as readonly number[]).map(decimalOf).reduce(multiply, ONE);
  return finite(roundQuotient(product, ONE, RESULT_PLACES));
}

/** Money per point: a bonus of 1,000 yuan with 20 % on an item of 20 points makes 10 yuan a point. To 10 decimals. */
export function moneyPerPoint(bonus: Figure, share: Figure, points: Figure): number | Fault {
  const figures = settledFigures(
    { bonus: "not-negative", share: "share", points: "positive" },
    { bonus, share, points },
  );
  if (isFault(figures)) return figures;
  const money = multiply(decimalOf(figures.bonus), decimalOf(figures.share));
  return finite(roundQuotient(money, decimalOf(figures.points), RESULT_PLACES));
}

function finite(result: number): number | Fault {
  return Number.isFinite(result) ? result : OVERFLOW;
}
