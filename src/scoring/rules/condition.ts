import { RESULT_PLACES, roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { faultAt, isFault, type Fault } from "../fault";
import { settledFigures, type Figure } from "../limits";
import type { Comparison, Explained, TraceStep } from "./trace";

/** A value held against a bound, both rounded to 9 decimals. */
export interface Condition {
  readonly comparison: Comparison;
  readonly bound: Figure;
}

/** A reward that needs several conditions together: satisfaction at its target and no complaint. */
export interface BothRule {
  readonly kind: "both";
  readonly conditions: readonly Condition[];
  /** Points, or yuan, granted when all conditions hold; else 0. */
  readonly reward: Figure;
}

/** The condition's outcome as a step of a trace. */
export function testCondition(condition: Condition, value: Figure): TraceStep | Fault {
  const figures = settledFigures(
    { actual: "any", bound: "any" },
    { actual: value, bound: condition.bound },
  );
  if (isFault(figures)) return figures;
  const { actual, bound } = figures;
  const met = holds(
    condition.comparison,
    roundDecimal(actual, THRESHOLD_PLACES),
    roundDecimal(bound, THRESHOLD_PLACES),
  );
  return { kind: "tested", value: actual, comparison: condition.comparison, bound, met };
}

function holds(comparison: Comparison, value: number, bound: number): boolean {
  switch (comparison) {
    case "at-least":
      return value >= bound;
    case "above":
      return value > bound;
    case "at-most":
      return value <= bound;
    case "below":
      return value < bound;
  }
}

/** The reward if every value meets its condition, else 0, with its steps. */
export function explainBoth(rule: BothRule, values: readonly Figure[]): Explained | Fault {
  const { conditions, reward } = rule;
  if (values.length !== conditions.length) {
    return { code: "wrong-shape", argument: "values", expected: `${conditions.length} values` };
  }
  const tested: TraceStep[] = [];
  for (const [index, condition] of conditions.entries()) {
    const step = testCondition(condition, values[index] ?? null);
    if (isFault(step)) return faultAt(step, index);
    tested.push(step);
  }
  return explainReward(reward, tested);
}

/** Grants a reward where every step before it that tested something was met. */
export function explainReward(reward: Figure, tested: readonly TraceStep[]): Explained | Fault {
  const figures = settledFigures({ reward: "not-negative" }, { reward });
  if (isFault(figures)) return figures;
  const met = tested.every((step) => step.kind !== "tested" || step.met);
  const granted = met ? roundDecimal(figures.reward, RESULT_PLACES) : 0;
  return {
    score: granted,
    trace: [...tested, { kind: "granted", reward: figures.reward, granted }],
  };
}
