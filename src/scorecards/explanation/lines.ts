import * as scoring from "../../scoring";
import { metricValue, ruleValue } from "../core-card";
import { coreRule } from "../core-rule";
import type { Item, Metric, Part, PerStepRule, ProportionRule, Unit } from "../system/description";
import { hasOwnPoints, metricName, metricUnit, partPoints, ruleInputs } from "../system/inputs";
import { actualPlace, partPlace, scorePlace } from "../system/keys";
import type { PersonReading } from "../reading";
import type { LineExplained, MetricExplained } from "./explanation";
import type { LineRule } from "../system/description";
import { standing } from "./standing";

/** An item with what it is worth to one person. */
export interface PersonItem {
  readonly item: Item;
  readonly points: number;
}

export const partsOf = ({ rule }: Item): readonly Part[] =>
  rule.kind === "parts" ? rule.parts : [];

/** Full marks of an item: its points, or the scale where scores are weighed. */
export function fullOf(
  { system }: Pick<PersonReading, "system">,
  { item, points }: PersonItem,
): number {
  const usual = system.total === "weights" ? system.scale : points;
  const { rule } = item;
  return rule.kind === "per-step" || rule.kind === "proportion" ? (rule.fullMarks ?? usual) : usual;
}

/** Full marks of a part of its own; null where it adds to its item and takes away from it. */
export function fullOfPart(
  person: Pick<PersonReading, "system">,
  of: PersonItem,
  part: Part,
): number | null {
  const { rule } = of.item;
  if (rule.kind !== "parts" || !hasOwnPoints(rule)) return null;
  return partPoints(rule.parts, fullOf(person, of))[rule.parts.indexOf(part)] ?? 0;
}

/** The rules of an item, one a line: its own, or those of its parts. */
export const linesOf = ({ item }: PersonItem): readonly { part: Part | null; rule: LineRule }[] =>
  item.rule.kind === "parts"
    ? item.rule.parts.map((part) => ({ part, rule: part.rule }))
    : [{ part: null, rule: item.rule }];

/** The core's rule of an item's line. */
export function coreLine(
  person: Pick<PersonReading, "system">,
  of: PersonItem,
  part: Part | null,
): scoring.Rule {
  const { system } = person;
  const rule = coreRule(of.item.rule, system.total === "weights" ? system.scale : of.points);
  if (part === null || rule.kind !== "parts") return rule;
  return rule.parts[partsOf(of.item).indexOf(part)] ?? rule;
}

/** One rule of an item, applied to what was entered. */
export function explainLine(
  person: PersonReading,
  of: PersonItem,
  part: Part | null,
): LineExplained {
  const { item } = of;
  const rule = linesOf(of).find((line) => line.part === part)?.rule ?? (item.rule as LineRule);
  const value = ruleValue(item, rule, person.entries);
  const result = scoring.isFault(value)
    ? value
    : scoring.explainRule(coreLine(person, of, part), value);
  const key = part === null ? scorePlace(item.id) : partPlace(item.id, part.id);
  return {
    part,
    rule,
    full: part === null ? fullOf(person, of) : fullOfPart(person, of, part),
    figures: ruleInputs(item, rule).map((input) => {
      const entered = person.inputs.find((each) => each.input.id === input.id);
      return {
        input,
        cell: entered?.cell ?? null,
        value: entered?.value ?? person.entries[input.id],
      };
    }),
    metric:
      rule.kind === "per-step" || rule.kind === "proportion"
        ? metricOf(person, item, part, rule)
        : null,
    members: teamFigure(rule) === null ? [] : (person.members?.[teamFigure(rule) ?? ""] ?? []),
    result,
    ...standing(person.results, key, scoring.isFault(result) ? null : result.score),
  };
}

/** The figure of the team that a rule reads. */
export function teamFigure(rule: LineRule): string | null {
  if (rule.kind === "per-person") return rule.figure.id;
  return rule.kind === "per-step" && rule.metric.kind === "team-mean"
    ? rule.metric.figure.id
    : null;
}

/** The unit of what a line measures. */
export function lineUnit(rule: LineRule): Unit {
  switch (rule.kind) {
    case "per-step":
    case "proportion":
      return metricUnit(rule.metric);
    case "rating":
      return "score";
    case "per-person":
      return rule.figure.unit;
  }
}

function metricOf(
  { entries, results }: PersonReading,
  item: Item,
  part: Part | null,
  { metric }: PerStepRule | ProportionRule,
): MetricExplained | null {
  const value = metricValue(metric, entries);
  const how = howMeasured(metric, entries);
  return how === null
    ? null
    : {
        name: metricName(metric),
        unit: metricUnit(metric),
        value: typeof value === "number" ? value : null,
        cell: results.place(actualPlace(item.id, part?.id ?? null)),
        ...how,
      };
}

type HowMeasured =
  | { readonly kind: "figure" }
  | { readonly kind: "quotient"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "survey"; readonly trace: scoring.Trace }
  | { readonly kind: "team-mean"; readonly values: readonly number[] };

/** null while what it takes has not been entered, or is no number. */
function howMeasured(metric: Metric, entries: PersonReading["entries"]): HowMeasured | null {
  const number = (id: string) => {
    const entry = entries[id];
    return typeof entry === "number" && Number.isFinite(entry) ? entry : null;
  };
  switch (metric.kind) {
    case "figure":
      return number(metric.input.id) === null ? null : { kind: "figure" };
    case "quotient": {
      const [numerator, denominator] = [number(metric.numerator.id), number(metric.denominator.id)];
      return numerator === null || denominator === null
        ? null
        : { kind: "quotient", numerator, denominator };
    }
    case "survey": {
      const votes = metric.votes.map(({ id }) => number(id));
      const explained = scoring.explainRule({ kind: "survey", points: null }, votes);
      return scoring.isFault(explained) ? null : { kind: "survey", trace: explained.trace };
    }
    case "team-mean": {
      const values = entries[metric.figure.id];
      const known = Array.isArray(values) ? values.filter((each) => typeof each === "number") : [];
      return known.length === 0 ? null : { kind: "team-mean", values: known };
    }
  }
}
