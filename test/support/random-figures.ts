import type { Entries } from "../../src/scorecards/calc/entries";
import type { Input, Metric, Rule } from "../../src/scorecards/system/description";
import { ownFigure, ruleKind } from "../../src/scorecards/rules";
import { isCount } from "../../src/scorecards/system/units";
import type { CellContent } from "../../src/scorecards/plan/plan";
import type { Roster } from "../../src/scorecards/plan/roster/roster";

/** One person's figures as they stand on Data: some missing, some dirty. By the input's id. */
export type Typed = Readonly<Record<string, CellContent>>;

/** What the core makes of a cell: what is no number at all is NaN, which it refuses. */
export const asEntries = (typed: Typed): Entries =>
  Object.fromEntries(
    Object.entries(typed).map(([id, content]) => [
      id,
      content === null || typeof content === "number" ? content : NaN,
    ]),
  );

/**
 * Figures for everything that a roster asks for, on both sides of each target and often exactly on a step; about one in
 * nine is spoilt.
 */
export function randomFigures(roster: Roster, random: () => number): Typed {
  const typed: Record<string, CellContent> = {};
  const below = (most: number) => Math.floor(random() * most);
  const near = (target: number, step: number) => {
    const value = target + ((below(25) - 12) / 4) * step;
    return Math.max(0, Math.round(value * 1e6) / 1e6);
  };
  const setMetric = (metric: Metric, target: number, step: number) => {
    switch (metric.kind) {
      case "figure":
        typed[metric.input.id] = isCount(metric.input.unit)
          ? Math.round(near(target, step))
          : near(target, step);
        break;
      case "quotient": {
        const { numerator, denominator } = metric;
        const known = typed[denominator.id];
        const whole = typeof known === "number" ? known : below(target < 0.1 ? 4000 : 60);
        typed[denominator.id] = whole;
        typed[numerator.id] = Math.round(whole * near(target, step));
        break;
      }
      case "survey":
        for (const votes of metric.votes) typed[votes.id] = random() < 0.1 ? 0 : below(20);
        break;
      case "team-mean":
        throw new Error("A roster has no team");
    }
  };
  const setRule = (rule: Rule, id: string) => {
    switch (rule.kind) {
      case "per-step":
      case "nearest":
      case "small-sample":
        setMetric(rule.metric, rule.target.value ?? 1, rule.step.value ?? 1);
        break;
      case "proportion":
        setMetric(rule.metric, rule.full.value ?? 1, (rule.full.value ?? 1) / 10);
        break;
      case "bands": {
        const [first = 1, second = 0] = rule.bands.flatMap(({ limit }) => limit.value ?? []);
        setMetric(rule.metric, second, Math.abs(first - second) / 2);
        break;
      }
      case "scale": {
        const [zero, full] = [rule.zeroAt.value ?? 0, rule.fullAt.value ?? 1];
        setMetric(rule.metric, (zero + full) / 2, Math.abs(full - zero) / 4);
        break;
      }
      case "ratio":
        setMetric(rule.metric, rule.target.value ?? 1, (rule.target.value ?? 1) / 6);
        break;
      case "rating":
        typed[id] = below(rule.most * 2 + 3) / 2;
        break;
      default:
        throw new Error(`A roster has no rule of the kind ${rule.kind}`);
    }
  };
  for (const { lines } of roster.items) for (const { rule, id } of lines) setRule(rule, id);
  for (const { lines } of roster.items) {
    for (const line of lines) {
      const own = ownFigure(line)?.input;
      // Most people are held to the rule's.
      if (own === undefined || random() < 0.6) continue;
      const [target] = ruleKind(line.rule).figures(line.rule, "points", 0);
      const value = near(target?.parameter.value ?? 1, (target?.parameter.value ?? 1) / 10);
      typed[own.id] = isCount(own.unit) ? Math.round(value) : value;
    }
  }

  // Few, so that every veto applies to some and to most none does.
  for (const veto of roster.system.vetoes ?? []) {
    if ("cases" in veto) typed[veto.cases.id] ??= random() < 0.7 ? 0 : 1 + below(3);
  }
  for (const input of roster.inputs) {
    typed[input.id] ??= usual(input, random);
    typed[input.id] = spoilt(input, typed[input.id] ?? null, random);
  }
  return typed;
}

/** What HR might type where no rule says what to expect. */
function usual(input: Input, random: () => number): CellContent {
  const chance = random();
  switch (input.id) {
    case "failuresBefore":
      return chance < 0.5 ? null : Math.floor(random() * 3);
    case "shareThisQuarter":
      return chance < 0.5 ? null : Math.floor(random() * 4) / 20;
    case "daysAttended":
      return chance < 0.5 ? null : Math.floor(random() * 46) / 2;
    case "departmentCoefficient":
      return Math.round((0.7 + random() * 0.5) * 100) / 100;
  }
  if (input.id.startsWith("audit"))
    return chance < 0.8 ? null : 0.9 + Math.floor(random() * 20) / 100;
  if (input.unit === "yuan") return Math.round(random() * 2_000_000) / 100;
  if (input.unit === "percent") return Math.round(random() * 1000) / 1000;
  if (isCount(input.unit)) return Math.round(random() * 120);
  return Math.round((40 + random() * 60) * 2) / 2;
}

function spoilt(input: Input, content: CellContent, random: () => number): CellContent {
  const chance = random();
  if (chance < 0.04) return null;
  if (chance < 0.06) return "n/a";
  if (chance < 0.07) return { formula: "=1/0" };
  if (typeof content !== "number") return content;
  if (chance < 0.08) return -1;
  if (chance < 0.09 && isCount(input.unit)) return content + 0.5;
  if (chance < 0.1 && input.max !== undefined) return input.max + 1;
  return content;
}
