import { isNaN } from "../exact/globals";
import { isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure } from "../limits";
import { quotient } from "../metrics";
import { explainBounded } from "./bounds";
import { explainPerStep, type PerStepRule, perStepScore } from "./per-step";
import type { Explained } from "./trace";

/** A rate by steps off its target; of so few cases that it says little, each case missed counts instead. */
export interface SmallSampleRule {
  readonly kind: "small-sample";
  /** Up to so many cases the sample is small. */
  readonly most: Figure;
  /** Points that each case missed costs then, ≥ 0. */
  readonly each: Figure;
  /** What holds for all others, and the bounds of both. */
  readonly rate: PerStepRule;
}

/**
 * The score, with its steps.
 *
 * @param value Cases and how many there were: [37, 40]; a rate alone is one of a large sample.
 */
export function explainSmallSample(
  rule: SmallSampleRule,
  value: Figure | readonly Figure[],
): Explained | Fault {
  const limits = settledFigures(
    { most: "positive", each: "not-negative" },
    { most: rule.most, each: rule.each },
  );
  if (isFault(limits)) return limits;
  const { most, each } = limits;
  if (value === null || typeof value === "number") return explainPerStep(rule.rate, value);
  const [counted = null, cases = null] = value;
  const rate = quotient(counted, cases, { isPart: true });
  if (isFault(rate)) return rate;
  const large = explainPerStep(rule.rate, rate);
  // Whatever is wrong with the rule is wrong for everybody.
  if (isFault(large) || counted === null || cases === null || cases > most) return large;
  const { points, floor = 0, cap = Infinity } = rule.rate;
  const [missed, full] = [cases - counted, points ?? 0];
  const raw = perStepScore(missed, 0, full, 1, each, 0, "lower", "whole", -Infinity, Infinity);
  if (isNaN(raw)) return OVERFLOW;
  return explainBounded(raw, floor, cap, [
    { kind: "small-sample", cases, most, missed, points: full, each, raw },
  ]);
}
