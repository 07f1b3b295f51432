import {
  add,
  decimalOf,
  multiply,
  ONE,
  roundedQuotient,
  roundQuotient,
  sum,
} from "../exact/decimal";
import { RESULT_PLACES, roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { faultAt, isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";

/** How the months of a quarter change its performance pay. Shares are fractions: 2 % is 0.02. */
export interface QuarterTerms {
  /** A month rated from here is excellent. */
  readonly excellentFrom: number;
  /** A month rated below this is unqualified. */
  readonly unqualifiedBelow: number;
  /** Added for each excellent month. */
  readonly excellentShare: number;
  /** Taken off for each unqualified month. */
  readonly unqualifiedShare: number;
}

/** System 5: +2 % for each month from 90, −4 % for each below 60. */
export const QUARTER_TERMS: QuarterTerms = {
  excellentFrom: 90,
  unqualifiedBelow: 60,
  excellentShare: 0.02,
  unqualifiedShare: 0.04,
};

export interface QuarterAdjustment {
  readonly excellent: number;
  readonly unqualified: number;
  /** The percentages add up, they do not compound: two excellent months and one unqualified make 0. */
  readonly share: number;
  /** pay × (1 + share), rounded to 10 decimals, then half up to 0.01; never below 0. */
  readonly pay: number;
}

const TERMS_LIMITS = {
  pay: "not-negative",
  excellentFrom: "any",
  unqualifiedBelow: "any",
  excellentShare: "share",
  unqualifiedShare: "share",
} as const satisfies Record<string, Limit>;

/** The quarter's performance pay after its months' ratings; `at` of a fault is the month's position. */
export function adjustQuarter(
  pay: Figure,
  scores: readonly Figure[],
  terms: QuarterTerms = QUARTER_TERMS,
): QuarterAdjustment | Fault {
  const figures = settledFigures(TERMS_LIMITS, { pay, ...terms });
  if (isFault(figures)) return figures;
  let excellent = 0;
  let unqualified = 0;
  for (const [month, score] of scores.entries()) {
    const settled = settledFigures({ score: "any" }, { score });
    if (isFault(settled)) return faultAt(settled, month);
    const rounded = roundDecimal(settled.score, THRESHOLD_PLACES);
    if (rounded >= roundDecimal(terms.excellentFrom, THRESHOLD_PLACES)) excellent++;
    else if (rounded < roundDecimal(terms.unqualifiedBelow, THRESHOLD_PLACES)) unqualified++;
  }
  const share = sum([
    multiply(decimalOf(excellent), decimalOf(terms.excellentShare)),
    multiply(decimalOf(-unqualified), decimalOf(terms.unqualifiedShare)),
  ]);
  const factor = add(ONE, share);
  const adjusted = multiply(decimalOf(figures.pay), factor.digits < 0n ? decimalOf(0) : factor);
  const amount = roundQuotient(roundedQuotient(adjusted, ONE, RESULT_PLACES), ONE, 2);
  if (!Number.isFinite(amount)) return OVERFLOW;
  return { excellent, unqualified, share: roundQuotient(share, ONE, RESULT_PLACES), pay: amount };
}
