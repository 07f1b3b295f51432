import * as scoring from "../scoring";
import type {
  PartsRule,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  Rule,
} from "./system/description";
import { hasOwnPoints, partPoints } from "./system/inputs";

/**
 * The scoring core's rule of an item, so that what the sheet's formulas compute can be computed, and explained, without
 * a sheet. `points` are the item's full marks; on a scale it is the scale.
 */
export function coreRule(rule: Rule, points: number): scoring.Rule {
  switch (rule.kind) {
    case "per-step":
      return perStep(rule, points);
    case "proportion":
      return proportion(rule, points);
    case "rating":
      return { kind: "rating", questions: rule.questions.length, best: rule.most, points };
    case "per-person":
      return perPerson(rule);
    case "parts":
      return parts(rule, points);
  }
}

function perStep(rule: PerStepRule, points: number, floor = 0): scoring.PerStepRule {
  return {
    kind: "per-step",
    points: rule.fullMarks ?? points,
    target: rule.target.value,
    step: rule.step.value,
    penalty: rule.penalty.value,
    reward: rule.reward?.value ?? 0,
    better: rule.better,
    partial: rule.partial ?? "whole",
    floor: rule.floor ?? floor,
    ...(typeof rule.cap?.value === "number" ? { cap: rule.cap.value } : {}),
  };
}

const proportion = (rule: ProportionRule, points: number): scoring.ProportionRule => ({
  kind: "proportion",
  full: rule.full.value,
  points: rule.fullMarks ?? points,
});

/** A flat loss beyond a limit is one step begun, and no more than one. */
function perPerson(rule: PerPersonRule): scoring.PerPersonRule {
  const better = rule.beyond === "above" ? "lower" : "higher";
  const each = rule.each.map(({ limit, penalty }): scoring.PerStepRule => ({
    kind: "per-step",
    points: 0,
    target: limit.value,
    step: 1,
    penalty: penalty.value,
    better,
    partial: "started",
    floor: -(penalty.value ?? 0),
  }));
  const first = rule.each[0]?.limit.value ?? null;
  return {
    kind: "per-person",
    each: { kind: "parts", parts: each, sameValue: true, floor: scoring.NO_FLOOR },
    ...(rule.everyone === undefined
      ? {}
      : {
          everyone: {
            condition: { comparison: rule.beyond === "above" ? "below" : "above", bound: first },
            reward: rule.everyone.reward.value,
          },
        }),
  };
}

/** Parts with full marks of their own are added up; others add to, and take from, the item's points. */
function parts(rule: PartsRule, points: number): scoring.PartsRule {
  const owned = hasOwnPoints(rule);
  const own = owned ? partPoints(rule.parts, points) : [];
  return {
    kind: "parts",
    base: owned ? 0 : points,
    parts: rule.parts.map(({ rule: part }, index): scoring.Rule => {
      const partsPoints = own[index] ?? 0;
      switch (part.kind) {
        case "per-step":
          return perStep(part, partsPoints, owned ? 0 : scoring.NO_FLOOR);
        case "proportion":
          return proportion(part, partsPoints);
        case "per-person":
          return perPerson(part);
      }
    }),
  };
}
