import { isFault, OVERFLOW, type Fault } from "./fault";
import { settledFigures, type Figure, type Limit } from "./limits";

/** Whether the numerator counts a part of what the denominator counts, and whether both are counts at all. */
export interface QuotientKind {
  /** The numerator cannot be larger: amended reviews are some of the reviews. */
  readonly isPart?: boolean;
  /** Both are whole numbers (default); false for amounts of money or time. */
  readonly counts?: boolean;
}

/** numerator ÷ denominator as a sheet divides them (a double, not rounded): 46 of 50 is 0.92. */
export function quotient(
  numerator: Figure,
  denominator: Figure,
  { isPart = false, counts = true }: QuotientKind = {},
): number | Fault {
  const limit: Limit = counts ? "count" : "not-negative";
  const limits = { numerator: limit, denominator: limit };
  const figures = settledFigures(limits, { numerator, denominator });
  if (isFault(figures)) return figures;
  if (figures.denominator === 0) return { code: "zero-denominator", argument: "denominator" };
  if (isPart && figures.numerator > figures.denominator) {
    return { code: "part-above-whole", part: figures.numerator, whole: figures.denominator };
  }
  const rate = figures.numerator / figures.denominator;
  return Number.isFinite(rate) ? rate : OVERFLOW;
}
