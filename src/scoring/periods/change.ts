import { decimalOf, ONE, roundQuotient, subtract } from "../exact/decimal";
import { RESULT_PLACES } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure } from "../limits";

/** In points for a rate or a score, in per cent of the last value for a count or a time. */
export type ChangeUnit = "points" | "percent";

/**
 * The change of a metric against the last period, to 10 decimals. Points: current − last, in the metric's own unit (0.92
 * after 0.9 is 0.02, two points). Per cent: (current − last) ÷ |last|, as a fraction. It is shown, not scored.
 */
export function changeAgainst(current: Figure, last: Figure, unit: ChangeUnit): number | Fault {
  const figures = settledFigures({ current: "any", last: "any" }, { current, last });
  if (isFault(figures)) return figures;
  const difference = subtract(decimalOf(figures.current), decimalOf(figures.last));
  if (unit === "percent" && figures.last === 0) {
    return { code: "zero-denominator", argument: "last" };
  }
  const whole = unit === "percent" ? decimalOf(Math.abs(figures.last)) : ONE;
  const change = roundQuotient(difference, whole, RESULT_PLACES);
  return Number.isFinite(change) ? change : OVERFLOW;
}
