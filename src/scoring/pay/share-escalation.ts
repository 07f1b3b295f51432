import {
  add,
  decimalOf,
  multiply,
  ONE,
  roundedQuotient,
  roundQuotient,
  subtract,
} from "../exact/decimal";
import { RESULT_PLACES } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";

/** How the performance share of salary grows while both KPIs are missed. Fractions: 10 % is 0.1. */
export interface EscalationTerms {
  readonly start: number;
  readonly increase: number;
  readonly most: number;
}

/** System 5: from 10 %, 5 points more after each quarter in which both KPIs are missed, at most the whole salary. */
export const ESCALATION_TERMS: EscalationTerms = { start: 0.1, increase: 0.05, most: 1 };

const TERMS_LIMITS = {
  start: "share",
  increase: "share",
  most: "share",
} as const satisfies Record<string, Limit>;

/**
 * The performance share in the quarter after the given ones, oldest first; true: both KPIs were missed. Missed again
 * adds again, any other quarter goes back to the start.
 */
export function nextShare(
  bothMissed: readonly boolean[],
  terms: EscalationTerms = ESCALATION_TERMS,
): number | Fault {
  const figures = settledFigures(TERMS_LIMITS, { ...terms });
  if (isFault(figures)) return figures;
  const lastKept = bothMissed.lastIndexOf(false);
  const running = bothMissed.length - 1 - lastKept;
  const increase = multiply(decimalOf(figures.increase), decimalOf(running));
  const share = roundQuotient(add(decimalOf(figures.start), increase), ONE, RESULT_PLACES);
  return Math.min(share, figures.most);
}

/** Salary in its two parts, in yuan: performance = salary × share (half up to 0.01), base the rest. */
export function splitSalary(
  salary: Figure,
  share: Figure,
): { readonly performance: number; readonly base: number } | Fault {
  const figures = settledFigures({ salary: "not-negative", share: "share" }, { salary, share });
  if (isFault(figures)) return figures;
  const product = multiply(decimalOf(figures.salary), decimalOf(figures.share));
  const performance = roundQuotient(roundedQuotient(product, ONE, RESULT_PLACES), ONE, 2);
  const rest = subtract(decimalOf(figures.salary), decimalOf(performance));
  const base = roundQuotient(rest, ONE, RESULT_PLACES);
  return Number.isFinite(performance) && Number.isFinite(base) ? { performance, base } : OVERFLOW;
}
