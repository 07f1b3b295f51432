import type { Input, Item, LocalText, Metric, RatingRule, Rule, Unit } from "./description";
import { isCount } from "./units";

/** What HR enters for a metric, in the order in which it is asked for. */
export function metricInputs(metric: Metric): readonly Input[] {
  switch (metric.kind) {
    case "figure":
      return [metric.input];
    case "quotient":
      return [metric.numerator, metric.denominator];
    case "survey":
      return metric.votes;
    case "team-mean":
      return [];
  }
}

/** The unit of the metric itself, and so of its target and step. */
export function metricUnit(metric: Metric): Unit {
  switch (metric.kind) {
    case "figure":
      return metric.input.unit;
    case "quotient":
      return "percent";
    case "survey":
      return "score";
    case "team-mean":
      return metric.figure.unit;
  }
}

export const metricName = (metric: Metric): LocalText =>
  metric.kind === "figure" ? metric.input.name : metric.name;

/** The one answer of a rating with one question: 0 to the best answer. */
export const ratingInput = (item: Item, rule: RatingRule): Input => ({
  id: item.id,
  name: rule.questions[0] ?? item.name,
  unit: "score",
  min: 0,
  max: rule.most,
});

/** What HR enters for one rule of an item; members of a team and several raters are asked in blocks of their own. */
export function ruleInputs(item: Item, rule: Rule): readonly Input[] {
  switch (rule.kind) {
    case "per-step":
    case "proportion":
      return metricInputs(rule.metric);
    case "rating":
      return rule.questions.length === 1 ? [ratingInput(item, rule)] : [];
    case "per-person":
      return [];
    case "parts":
      return rule.parts.flatMap((part) => ruleInputs(item, part.rule));
  }
}

/** Each input once: orders of the quarter are the denominator of three rates. */
export const distinctInputs = (inputs: readonly Input[]): readonly Input[] => [
  ...new Map(inputs.map((input) => [input.id, input])).values(),
];

/** What the two figures of a quotient are: counts or not, the one a part of the other or not. */
export const quotientKind = (
  metric: Metric & { kind: "quotient" },
): { readonly isPart: boolean; readonly counts: boolean } => ({
  isPart: metric.part,
  counts: isCount(metric.numerator.unit) && isCount(metric.denominator.unit),
});

/** Shares of an item's points for its parts, in proportion to the points that the parts have by default. */
export function partPoints(
  parts: readonly { readonly points?: { readonly value: number | null } }[],
  itemPoints: number,
): readonly number[] {
  const own = parts.map(({ points }) => points?.value ?? 0);
  const sum = own.reduce((total, each) => total + each, 0);
  // 15 points fall to two halves of 7.5 exactly; other points may leave a binary rest.
  return own.map((each) => (sum === 0 ? 0 : Number(((each / sum) * itemPoints).toFixed(9))));
}

/** Whether an item's parts have full marks of their own, which add up to the item's. */
export const hasOwnPoints = (rule: Rule): boolean =>
  rule.kind === "parts" && rule.parts.some(({ points }) => points !== undefined);
