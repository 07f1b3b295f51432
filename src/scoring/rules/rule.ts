import { decimalOf, numberOf, ONE, roundQuotient, sum } from "../exact/decimal";
import { RESULT_PLACES } from "../exact/rounding";
import { faultAt, isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";
import { explainBands, type BandsRule } from "./bands";
import { boundsFault, explainBounded } from "./bounds";
import {
  explainBoth,
  explainReward,
  testCondition,
  type BothRule,
  type Condition,
} from "./condition";
import { explainPerStep, type PerStepRule } from "./per-step";
import { explainProportion, type ProportionRule } from "./proportion";
import { explainRating, type RatingRule } from "./rating";
import { explainRatio, type RatioRule } from "./ratio";
import { explainScale, type ScaleRule } from "./scale";
import { explainSmallSample, type SmallSampleRule } from "./small-sample";
import { explainSurvey, type SurveyRule } from "./survey";
import type { Explained, TraceStep } from "./trace";

/** How a metric becomes points. */
export type Rule =
  | PerStepRule
  | BandsRule
  | ScaleRule
  | RatioRule
  | ProportionRule
  | RatingRule
  | SurveyRule
  | SmallSampleRule
  | BothRule
  | PerPersonRule
  | PartsRule;

/** A rule applied to each member of a team, then added up; value: one entry a member. */
export interface PerPersonRule {
  readonly kind: "per-person";
  readonly each: Rule;
  /** Granted once when every member's figure meets the condition. */
  readonly everyone?: { readonly condition: Condition; readonly reward: Figure };
}

/** Several rules added to a base, then floored and capped as one item; value: one entry a part. */
export interface PartsRule {
  readonly kind: "parts";
  readonly parts: readonly Rule[];
  /**
   * True when all parts read one and the same value (a response time that costs a point over 18 s and another over
   * 20 s): the value is then that value, not a list.
   */
  readonly sameValue?: boolean;
  /** Points before the parts are added, default 0: an item of 25 points starts from 25. */
  readonly base?: Figure;
  /** Default 0. */
  readonly floor?: number;
  /** Default none. */
  readonly cap?: number;
}

/**
 * What a rule is applied to: a figure (per step, bands, scale, ratio, in proportion), vote counts (survey), cases of
 * how many (small sample), raters × answers
 * (rating), a value a condition (both), a value a member (per person) or a part (parts). null is "not entered".
 */
export type RuleValue = Figure | readonly RuleValue[];

/** Points of a value by a rule, to 10 decimals, or what is wrong with it. */
export function scoreRule(rule: Rule, value: RuleValue): number | Fault {
  const explained = explainRule(rule, value);
  return isFault(explained) ? explained : explained.score;
}

/** Points of a value by a rule, with the steps of the calculation. */
export function explainRule(rule: Rule, value: RuleValue): Explained | Fault {
  switch (rule.kind) {
    case "per-step":
      return isFigure(value) ? explainPerStep(rule, value) : expected("figure");
    case "bands":
      return isFigure(value) ? explainBands(rule, value) : expected("figure");
    case "scale":
      return isFigure(value) ? explainScale(rule, value) : expected("figure");
    case "ratio":
      return isFigure(value) ? explainRatio(rule, value) : expected("figure");
    case "proportion":
      return isFigure(value) ? explainProportion(rule, value) : expected("figure");
    case "small-sample":
      return isFigure(value) || isRow(value) ? explainSmallSample(rule, value) : expected("list");
    case "survey":
      return isRow(value) ? explainSurvey(rule, value) : expected("list");
    case "both":
      return isRow(value) ? explainBoth(rule, value) : expected("list");
    case "rating":
      return isTable(value) ? explainRating(rule, value) : expected("table");
    case "per-person":
      return isList(value) ? explainPerPerson(rule, value) : expected("list");
    case "parts":
      return explainParts(rule, value);
  }
}

function explainPerPerson(rule: PerPersonRule, values: readonly RuleValue[]): Explained | Fault {
  if (values.length === 0) return { code: "missing", argument: "members" };
  const trace: TraceStep[] = [];
  const scores: number[] = [];
  for (const [index, value] of values.entries()) {
    const explained = explainRule(rule.each, value);
    if (isFault(explained)) return faultAt(explained, index);
    scores.push(explained.score);
    trace.push({ kind: "person", index, ...explained });
  }
  if (rule.everyone) {
    const granted = explainEveryone(rule.everyone, values);
    if (isFault(granted)) return granted;
    scores.push(granted.score);
    trace.push(...granted.trace);
  }
  return explainSum(0, scores, trace, -Infinity, Infinity);
}

function explainEveryone(
  { condition, reward }: NonNullable<PerPersonRule["everyone"]>,
  values: readonly RuleValue[],
): Explained | Fault {
  const tested: TraceStep[] = [];
  for (const [index, value] of values.entries()) {
    const step = isFigure(value) ? testCondition(condition, value) : expected("figure");
    if (isFault(step)) return faultAt(step, index);
    tested.push(step);
  }
  return explainReward(reward, tested);
}

const PARTS_LIMITS = { base: "any", floor: "any" } as const satisfies Record<string, Limit>;

function explainParts(rule: PartsRule, value: RuleValue): Explained | Fault {
  const { parts, sameValue = false, cap = Infinity } = rule;
  const figures = settledFigures(PARTS_LIMITS, {
    base: rule.base === undefined ? 0 : rule.base,
    floor: rule.floor ?? 0,
  });
  if (isFault(figures)) return figures;
  const fault = boundsFault(figures.floor, cap);
  if (fault) return fault;
  if (!sameValue && !(isList(value) && value.length === parts.length)) {
    return { code: "wrong-shape", argument: "value", expected: `${parts.length} parts` };
  }
  const trace: TraceStep[] = [];
  const scores: number[] = [];
  for (const [index, part] of parts.entries()) {
    const partValue = sameValue ? value : ((value as readonly RuleValue[])[index] ?? null);
    const explained = explainRule(part, partValue);
    if (isFault(explained)) return faultAt(explained, index);
    scores.push(explained.score);
    trace.push({ kind: "part", index, ...explained });
  }
  return explainSum(figures.base, scores, trace, figures.floor, cap);
}

function explainSum(
  base: number,
  scores: readonly number[],
  trace: readonly TraceStep[],
  floor: number,
  cap: number,
): Explained | Fault {
  const total = sum([base, ...scores].map(decimalOf));
  if (!Number.isFinite(numberOf(total))) return OVERFLOW;
  const raw = roundQuotient(total, ONE, RESULT_PLACES);
  return explainBounded(raw, floor, cap, [...trace, { kind: "added", base, scores, raw }]);
}

function expected(shape: "figure" | "list" | "table"): Fault {
  return { code: "wrong-shape", argument: "value", expected: shape };
}

function isFigure(value: RuleValue): value is Figure {
  return value === null || typeof value === "number";
}

function isList(value: RuleValue): value is readonly RuleValue[] {
  return Array.isArray(value);
}

function isRow(value: RuleValue): value is readonly Figure[] {
  return isList(value) && value.every(isFigure);
}

function isTable(value: RuleValue): value is readonly (readonly Figure[])[] {
  return isList(value) && value.every(isRow);
}
