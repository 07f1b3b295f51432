import { decimalOf, ONE, roundQuotient, sum } from "../exact/decimal";
import { RESULT_PLACES, roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";
import type { Figure } from "../limits";
import { explainRule, type Rule, type RuleValue } from "../rules/rule";
import type { Explained } from "../rules/trace";
import { weightedScore, type MissingScore } from "./weighted-mean";

/** One line of a scorecard as the core needs it. */
export interface ScoredItem {
  readonly id: string;
  readonly rule: Rule;
  /** Full marks where the total is a sum; weight (of 1 or of 100) where it is a weighted mean. */
  readonly share: Figure;
}

/** How items make a total: their points added up (they must be 100), or a weighted mean. */
export type TotalKind =
  | { readonly kind: "sum" }
  | { readonly kind: "weighted"; readonly missing?: MissingScore };

export interface ScoredCard {
  /** Each item's score with its steps, or what is wrong with it, in the order of the items. */
  readonly items: readonly { readonly id: string; readonly result: Explained | Fault }[];
  /** The total, or the first fault: shares that do not add up, then items in their order. */
  readonly total: number | Fault;
}

/** One person's scorecard from the values of each item; an item without a value is missing. */
export function scoreCard(
  items: readonly ScoredItem[],
  totalKind: TotalKind,
  values: Readonly<Record<string, RuleValue | undefined>>,
): ScoredCard {
  const results = items.map(({ id, rule }) => {
    const value = values[id];
    const absent = value === undefined || value === null;
    const result: Explained | Fault = absent
      ? { code: "missing", argument: id }
      : explainRule(rule, value);
    return { id, result };
  });
  const scores = results.map(({ result }) => (isFault(result) ? result : result.score));
  const shares = items.map(({ share }) => share);
  return { items: results, total: totalOf(totalKind, scores, shares) };
}

/** The total of item scores, to 10 decimals. `shares` are the items' points or weights. */
export function totalOf(
  totalKind: TotalKind,
  scores: readonly (number | Fault)[],
  shares: readonly Figure[],
): number | Fault {
  if (totalKind.kind === "sum") {
    return pointsFault(shares) ?? scores.find(isFault) ?? sumOf(scores as readonly number[]);
  }
  const { missing = "error" } = totalKind;
  const figures = scores.map((score) => (isFault(score) ? null : score));
  const total = weightedScore(figures, shares, missing);
  // Weights that do not add up come first, then the items' own faults, which say more than "missing".
  const isWeightsFault = isFault(total) && total.code !== "missing";
  const fault = scores.find(
    (score): score is Fault => isFault(score) && (missing === "error" || score.code !== "missing"),
  );
  return isWeightsFault ? total : (fault ?? total);
}

/** Items' points must add up to 100 (after rounding to 9 decimals): otherwise nothing is scored silently. */
export function pointsFault(points: readonly Figure[]): Fault | null {
  const unset = points.findIndex((value) => value === null);
  if (unset >= 0) return { code: "missing", argument: "points", at: [unset] };
  const total = sumOf(points as readonly number[]);
  if (isFault(total)) return total;
  return roundDecimal(total, THRESHOLD_PLACES) === 100 ? null : { code: "points-sum", sum: total };
}

/** Exact sum to 10 decimals. */
export function sumOf(values: readonly number[]): number | Fault {
  const total = roundQuotient(sum(values.map(decimalOf)), ONE, RESULT_PLACES);
  return Number.isFinite(total) ? total : OVERFLOW;
}
