import { type Entries, type Entry, figureOf, single } from "./calc/entries";
import * as scoring from "../scoring";
import { coreRule } from "./core-rule";
import type { Item, Metric, Rule, ScorecardSystem } from "./system/description";
import { quotientKind, ratingInput } from "./system/inputs";

/** One person's scorecard by the scoring core, as the sheet computes it. */
export interface CoreCard {
  readonly items: readonly {
    readonly id: string;
    readonly result: scoring.Explained | scoring.Fault;
  }[];
  readonly total: number | scoring.Fault;
}

/**
 * Scores what was entered, with the points or weights that HR chose. An item of weight 0 has its score, but the total does
 * without it; every figure is held to its limits first, as the sheet's formulas do.
 */
export function scorePerson(
  system: ScorecardSystem,
  items: readonly { readonly item: Item; readonly points: number }[],
  entries: Entries,
): CoreCard {
  const scored = items.map(({ item, points }) => {
    const value = ruleValue(item, item.rule, entries);
    const rule = coreRule(item.rule, system.total === "weights" ? system.scale : points);
    return {
      id: item.id,
      points,
      result: scoring.isFault(value) ? value : scoring.explainRule(rule, value),
    };
  });
  const counted = scored.filter(({ points }) => points !== 0);
  const total = scoring.totalOf(
    { kind: system.total === "weights" ? "weighted" : "sum" },
    counted.map(({ result }) => (scoring.isFault(result) ? result : result.score)),
    counted.map(({ points }) => points),
  );
  return { items: scored.map(({ id, result }) => ({ id, result })), total };
}

/** What a rule is applied to, or what is wrong with it. */
export function ruleValue(item: Item, rule: Rule, entries: Entries): Entry | scoring.Fault {
  switch (rule.kind) {
    case "per-step":
    case "proportion":
      return metricValue(rule.metric, entries);
    case "rating": {
      const answers = entries[item.id] ?? null;
      if (rule.questions.length > 1) return answers;
      const answer = figureOf(ratingInput(item, rule), entries);
      return scoring.isFault(answer) ? answer : [[answer]];
    }
    case "per-person":
      return entries[rule.figure.id] ?? null;
    case "parts": {
      const values = rule.parts.map((part) => ruleValue(item, part.rule, entries));
      const at = values.findIndex((value) => scoring.isFault(value));
      const fault = values[at];
      if (fault !== undefined && scoring.isFault(fault)) return scoring.faultAt(fault, at);
      return values as Entry[];
    }
  }
}

/** A metric from the figures that were entered: a number, null where one is missing, or what is wrong with them. */
export function metricValue(metric: Metric, entries: Entries): scoring.Figure | scoring.Fault {
  switch (metric.kind) {
    case "figure":
      return figureOf(metric.input, entries);
    case "quotient":
      return scoring.quotient(
        single(entries[metric.numerator.id]),
        single(entries[metric.denominator.id]),
        quotientKind(metric),
      );
    case "survey": {
      const votes = metric.votes.map(({ id }) => single(entries[id]));
      const rule = { kind: "survey", points: null } as const;
      return scoring.scoreRule(rule, votes);
    }
    case "team-mean": {
      const figures = entries[metric.figure.id];
      if (!Array.isArray(figures) || figures.length === 0) return null;
      const known = figures.map((figure) => single(figure as Entry));
      if (known.includes(null)) return null;
      // Text in the column: no mean, as for a single figure that is none.
      if (!known.every(Number.isFinite)) return scoring.OVERFLOW;
      const sum = scoring.sumOf(known as number[]);
      return scoring.isFault(sum) ? sum : sum / known.length;
    }
  }
}
