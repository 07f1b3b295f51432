import * as scoring from "../../scoring";
import { metricValue, ruleValue } from "../core-card";
import type {
  Metric,
  Part,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  RatingRule,
} from "../system/description";
import { metricName, metricUnit, quotientKind } from "../system/inputs";
import type { PersonReading } from "../reading";
import type { Aim } from "../calc/aim";
import type { Gain, Hints, NextTier } from "./explanation";
import { coreLine, linesOf, partsOf, type PersonItem, teamFigure } from "./lines";
import type { Tier } from "../system/description";

/** Gains that differ by less are equally good. */
const SAME = 1e-9;

/** What if one thing were otherwise: everything is scored by the core, once as it is and once with that alone changed. */
export interface WhatIf {
  readonly total: number;
  /** The total with another score of one item. */
  readonly with: (item: string, score: number) => number;
}

/** What would raise the total, best first: each metric at its target, answers at their best, members within their limit. */
export function gainsOf(person: PersonReading, whatIf: WhatIf): { lost: Gain[]; rewards: Gain[] } {
  const lost: Gain[] = [];
  const rewards: Gain[] = [];
  for (const of of person.items) {
    // What does not count in the total cannot raise it.
    if (of.points === 0) continue;
    const { item } = of;
    const gain = (part: Part | null, change: Change): Gain | null => {
      const points = gained(whatIf, item.id, change.score);
      if (points <= SAME) return null;
      const next = change.next && {
        to: change.next.to,
        points: gained(whatIf, item.id, change.next.score),
      };
      return { item, part, aim: change.aim, points, next };
    };
    const found = linesOf(of).flatMap(({ part }) => {
      const { better, reward } = changesOf(person, of, part);
      if (reward !== null) rewards.push(...one(gain(part, reward)));
      return better === null ? [] : [{ part, better }];
    });
    const gains = found.flatMap(({ part, better }) => one(gain(part, better)));
    lost.push(...gains);
    // Below the floor a part alone may not be enough.
    if (gains.length === 0 && found.length > 1) {
      const values = found.map(({ part, better }) => [part, better.value] as const);
      const score = scoreWith(person, of, new Map(values));
      if (score !== null) {
        lost.push(...one(gain(null, { aim: { kind: "parts" }, value: null, score, next: null })));
      }
    }
  }
  return { lost: lost.sort(byGain), rewards: rewards.sort(byGain) };
}

const one = (gain: Gain | null): Gain[] => (gain === null ? [] : [gain]);
const byGain = (left: Gain, right: Gain) => right.points - left.points;
const gained = ({ total, with: changed }: WhatIf, item: string, score: number): number =>
  Number((changed(item, score) - total).toFixed(10));

/** The two best; what is as good as the second is named with it. */
export function hintsOf({
  lost,
  rewards,
}: {
  lost: readonly Gain[];
  rewards: readonly Gain[];
}): Hints {
  const from = lost.length > 0 ? lost : rewards;
  const best = from.slice(0, 2);
  const second = best[1];
  const equal =
    second === undefined
      ? []
      : from.slice(2).filter(({ points }) => second.points - points <= SAME);
  return { best, equal, onlyRewards: lost.length === 0 && rewards.length > 0 };
}

/** The tier above, and what would reach it: the smallest thing that does alone, else the best ones together. */
export function nextTier(
  tiers: readonly Tier[],
  total: number,
  gains: readonly Gain[],
): NextTier | null {
  const above = tiers
    .flatMap((tier) => (tier.from.value === null ? [] : [{ tier, from: tier.from.value }]))
    .filter(
      ({ from }) =>
        scoring.roundDecimal(from, scoring.THRESHOLD_PLACES) >
        scoring.roundDecimal(total, scoring.THRESHOLD_PLACES),
    )
    .sort((left, right) => left.from - right.from)[0];
  if (above === undefined) return null;
  const missing = Number((above.from - total).toFixed(10));
  const enough = (points: number) => points >= missing - SAME;
  const alone = gains.filter(({ points }) => enough(points)).at(-1);
  if (alone !== undefined) return { ...above, missing, reachedBy: [alone] };
  let sum = 0;
  const needed = gains.findIndex(({ points }) => enough((sum += points)));
  return { ...above, missing, reachedBy: needed < 0 ? [] : gains.slice(0, needed + 1) };
}

/** What an item would score with something else on one of its lines. */
interface Change {
  readonly aim: Aim;
  readonly value: scoring.RuleValue;
  readonly score: number;
  readonly next: { readonly to: number; readonly score: number } | null;
}

interface Changes {
  readonly better: Change | null;
  readonly reward: Change | null;
}

const NOTHING: Changes = { better: null, reward: null };

function changesOf(person: PersonReading, of: PersonItem, part: Part | null): Changes {
  const rule = linesOf(of).find((line) => line.part === part)?.rule;
  switch (rule?.kind) {
    case "per-step":
      return stepChanges(person, of, part, rule);
    case "proportion":
      return { better: proportionChange(person, of, part, rule), reward: null };
    case "rating":
      return { better: ratingChange(person, of, part, rule), reward: null };
    case "per-person":
      return { better: memberChange(person, of, part, rule), reward: null };
    case undefined:
      return NOTHING;
  }
}

/** The item's score with other values on some of its lines; null where it has none. */
function scoreWith(
  person: PersonReading,
  of: PersonItem,
  values: ReadonlyMap<Part | null, scoring.RuleValue>,
): number | null {
  const { item } = of;
  const entered = ruleValue(item, item.rule, person.entries);
  const parts = partsOf(item);
  const value =
    parts.length === 0
      ? (values.get(null) ?? entered)
      : scoring.isFault(entered) || !Array.isArray(entered)
        ? entered
        : parts.map((part, index) => values.get(part) ?? (entered[index] as scoring.RuleValue));
  if (scoring.isFault(value)) return null;
  const score = scoring.scoreRule(coreLine(person, of, null), value);
  return scoring.isFault(score) ? null : score;
}

function change(
  person: PersonReading,
  of: PersonItem,
  part: Part | null,
  aim: Aim,
  value: scoring.RuleValue,
  next: Change["next"] = null,
): Change | null {
  const score = scoreWith(person, of, new Map([[part, value]]));
  return score === null ? null : { aim, value, score, next };
}

/** 0.95 − 2 × 0.01 as it is meant. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function stepChanges(
  person: PersonReading,
  of: PersonItem,
  part: Part | null,
  rule: PerStepRule,
): Changes {
  const value = metricValue(rule.metric, person.entries);
  const [target, step] = [rule.target.value, rule.step.value];
  if (typeof value !== "number" || target === null || step === null) return NOTHING;
  const higher = rule.better === "higher";
  const counted = scoring.countSteps(value, target, step, rule.partial ?? "whole");
  const at = (steps: number, side: "good" | "bad") =>
    tidy(target + (higher === (side === "good") ? 1 : -1) * steps * step);
  const scoreAt = (to: number) => scoreWith(person, of, new Map([[part, to]])) ?? -Infinity;
  const aim = (to: number): Aim => metricAim(rule.metric, person.entries, value, to, higher);
  if (higher ? value < target : value > target) {
    const now = scoreAt(value);
    // The most steps, short of those that there are, with which the score is higher: it falls with every step.
    let [low, high] = [0, Math.ceil(counted) - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (scoreAt(at(middle, "bad")) > now + SAME) low = middle;
      else high = middle - 1;
    }
    const to = at(low, "bad");
    const next = low > 0 ? { to, score: scoreAt(to) } : null;
    return { better: change(person, of, part, aim(target), target, next), reward: null };
  }
  if ((rule.reward?.value ?? 0) <= 0) return NOTHING;
  const beyond = at(Math.floor(counted) + 1, "good");
  return isPossible(rule.metric, beyond)
    ? { better: null, reward: change(person, of, part, aim(beyond), beyond) }
    : NOTHING;
}

/** A share cannot pass the whole, nor a figure its limits. */
function isPossible(metric: Metric, value: number): boolean {
  if (metric.kind === "quotient") return value >= 0 && !(metric.part && value > 1);
  const { min = -Infinity, max = Infinity } = metric.kind === "figure" ? metric.input : {};
  return value >= min && value <= max;
}

function metricAim(
  metric: Metric,
  entries: PersonReading["entries"],
  from: number,
  to: number,
  higher: boolean,
): Aim {
  return {
    kind: "metric",
    name: metricName(metric),
    unit: metricUnit(metric),
    from,
    to,
    cases: casesOf(metric, entries, to, higher),
  };
}

/** "48 of 50": how many cases the rate takes, where it is one of counts. */
function casesOf(
  metric: Metric,
  entries: PersonReading["entries"],
  to: number,
  higher: boolean,
): (Aim & { kind: "metric" })["cases"] {
  if (metric.kind !== "quotient" || !quotientKind(metric).counts || !metric.part) return null;
  const { numerator } = metric;
  const [from, of] = [entries[numerator.id], entries[metric.denominator.id]];
  if (typeof from !== "number" || typeof of !== "number") return null;
  const exact = to * of;
  const needed = higher ? Math.ceil(exact - SAME) : Math.floor(exact + SAME);
  return { name: numerator.name, unit: numerator.unit, from, to: needed, of };
}

function proportionChange(
  person: PersonReading,
  of: PersonItem,
  part: Part | null,
  { metric, full }: ProportionRule,
): Change | null {
  const value = metricValue(metric, person.entries);
  if (typeof value !== "number" || full.value === null || value >= full.value) return null;
  return change(
    person,
    of,
    part,
    metricAim(metric, person.entries, value, full.value, true),
    full.value,
  );
}

function ratingChange(
  person: PersonReading,
  of: PersonItem,
  part: Part | null,
  rule: RatingRule,
): Change | null {
  const answers = ruleValue(of.item, rule, person.entries);
  if (!Array.isArray(answers)) return null;
  const given = (answers as readonly (readonly number[])[]).flat();
  const from = given.reduce((sum, answer) => sum + answer, 0);
  const best = (answers as readonly (readonly number[])[]).map((row) => row.map(() => rule.most));
  const to = given.length * rule.most;
  return from >= to
    ? null
    : change(person, of, part, { kind: "answers", from: tidy(from), to }, best);
}

function memberChange(
  person: PersonReading,
  of: PersonItem,
  part: Part | null,
  rule: PerPersonRule,
): Change | null {
  const values = person.entries[teamFigure(rule) ?? ""];
  const limit = rule.each[0]?.limit.value ?? null;
  if (!Array.isArray(values) || limit === null) return null;
  const isBeyond = (value: unknown) =>
    typeof value === "number" && (rule.beyond === "above" ? value > limit : value < limit);
  const members = values.filter(isBeyond).length;
  if (members === 0) return null;
  const within = (values as readonly number[]).map((value) => (isBeyond(value) ? limit : value));
  const aim: Aim = { kind: "members", figure: rule.figure, beyond: rule.beyond, limit, members };
  return change(person, of, part, aim, within);
}
