import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import { call, isOneOf, isReference, orElse } from "../calc/text";
import { whereUsable } from "../calc/usable";
import { metricKind, metricUnit } from "../metrics";
import { CHOICE_WORDS } from "../system/choices";
import type { Parameter, Partial, PerStepRule } from "../system/description";
import { isCount } from "../system/units";
import { buildOfMetric, usualOf } from "./build";
import {
  boundFaults,
  boundFigures,
  capArgument,
  capOf,
  coreBounds,
  coreMarks,
  floorAboveCap,
  saidBounds,
} from "./bounds";
import { NOTHING_BETTER, type RuleFigure, type RuleKind, type ScorePlace } from "./kind";
import { metricAim, metricRows, ofMetric } from "./metric-line";
import { companyOwn, tidy } from "./scores";
import { betterChoice, bySide, targetOn } from "./side";
import { cutSteps, lostOff, saidStep } from "./steps";

const FORM_FIGURES = ["target", "step", "penalty", "reward"] as const;
const usual: Parameter = { value: 0, origin: "default" };

/** Points ∓ penalty or reward per step off a target (HR.KPI_DEDUCT); a count is a step of 1 off 0. */
export const perStep: RuleKind<PerStepRule> = {
  ...ofMetric<PerStepRule>(),

  figures(rule, marks, scale) {
    const unit = metricUnit(rule.metric);
    const figure = (
      name: "target" | "step" | "penalty" | "reward",
      of: Pick<RuleFigure<PerStepRule>, "unit" | "limit" | "optional">,
    ): RuleFigure<PerStepRule> => ({
      name,
      column: name,
      parameter: rule[name] ?? usual,
      described: rule[name] !== undefined,
      editable: true,
      ...of,
      with: (to, parameter) => ({ ...to, [name]: parameter }),
    });
    return [
      figure("target", { unit, limit: "any", optional: false }),
      figure("step", { unit, limit: "positive", optional: false }),
      figure("penalty", { unit: "score", limit: "not-negative", optional: false }),
      figure("reward", { unit: "score", limit: "not-negative", optional: true }),
      ...boundFigures(rule, marks, scale),
    ];
  },
  choices: (rule) => [
    betterChoice(rule),
    {
      name: "partial",
      value: rule.partial ?? "whole",
      with: (to, value) =>
        value === null ? { ...to, unknownChoice: "partial" } : { ...to, partial: value as Partial },
    },
  ],
  formRows: ({ metric }, item, texts) => metricRows(metric, FORM_FIGURES, item, texts),
  odds: (_rule, figure) => floorAboveCap(figure),

  score: (_rule, place) =>
    whereUsable(
      { ...place, figures: place.actuals },
      place.wording.spelling === "hr" ? functionCall(place) : plainSteps(place),
    ),
  core: (rule, full) => ({
    kind: "per-step",
    points: coreMarks(rule, full),
    target: rule.target.value,
    // With a choice that is none nothing can be scored.
    step: rule.unknownChoice === undefined ? rule.step.value : NaN,
    penalty: rule.penalty.value,
    reward: rule.reward?.value ?? 0,
    better: rule.better,
    partial: rule.partial ?? "whole",
    ...coreBounds(rule, full),
  }),

  target: ({ better, target }) => targetOn(better, target.value),
  better(rule, _item, { entries, scoreAt }) {
    const { metric } = rule;
    const value = metricKind(metric).value(metric, entries);
    const [target, step] = [rule.target.value, rule.step.value];
    if (typeof value !== "number" || target === null || step === null) return NOTHING_BETTER;
    // What HR has written may be no number, or none that is a step.
    if (![value, target].every(Number.isFinite) || !(step > 0)) return NOTHING_BETTER;
    const higher = rule.better === "higher";
    const { partial = "whole" } = rule;
    if (higher ? value < target : value > target) {
      const off = { value, target, step, partial };
      return { lost: lostOff(metric, { entries, scoreAt }, off), reward: null };
    }
    if ((rule.reward?.value ?? 0) <= 0) return NOTHING_BETTER;
    const counted = Math.floor(scoring.countSteps(value, target, step, partial));
    const beyond = tidy(target + (higher ? 1 : -1) * (counted + 1) * step);
    const aim = metricAim(metric, entries, value, beyond, higher);
    return metricKind(metric).allows(metric, beyond)
      ? { lost: null, reward: { aim, value: beyond } }
      : NOTHING_BETTER;
  },

  say(rule, saying) {
    const { words, texts } = saying;
    const { better, target, penalty, reward } = rule;
    const unit = metricUnit(rule.metric);
    const step = saidStep(rule, unit, saying);
    const each = isCount(unit) && target.value === 0 && better === "lower";
    const goal = words.figure(target.value, unit);
    const rewards = (reward?.value ?? 0) > 0;
    // What is gained is said first: that no more than everything is taken off stands behind what is taken off.
    const more = rewards
      ? [
          fill(texts.more[better], {
            step,
            target: goal,
            reward: words.points(reward?.value ?? null),
          }),
        ]
      : [];
    const off = fill(each ? texts.offEach : (rewards ? texts.offToo : texts.off)[better], {
      step,
      target: goal,
      penalty: words.points(penalty.value),
    });
    return [[...more, off].join(texts.between), ...saidBounds(rule, saying)];
  },

  build: {
    ...buildOfMetric<PerStepRule>((metric) => {
      const { good, step, better } = usualOf(metricUnit(metric));
      return {
        kind: "per-step",
        metric,
        target: companyOwn(good),
        step: companyOwn(step),
        penalty: companyOwn(1),
        better,
        partial: "whole",
      };
    }),
    faults: (rule, full) => boundFaults(rule, full),
  },
};

/** One call, with numbers alone: the rule's own cells have been looked at once, on its line. */
const functionCall =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, choice, full } = place;
    return call(
      "HR.KPI_DEDUCT",
      actual,
      figure("target"),
      full,
      figure("step"),
      figure("penalty"),
      figure("reward"),
      choice("better"),
      choice("partial"),
      figure("floor"),
      ...capArgument(place),
    );
  };

/** The same number from functions that every spreadsheet has (docs/functions.md, KPI_DEDUCT and plain-formula twins). */
export const plainSteps =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, choice, full } = place;
    const [target, step] = [figure("target"), figure("step")];
    const largest = `MAX(ABS(${actual}),ABS(${target}),1)`;
    const difference = `ROUND(ABS(${actual}-${target}),14-INT(LOG10(${largest})))`;
    const counted = cutSteps(`ROUND(${difference}/${step},9)`, choice("partial"));
    const bad = onBadSide(actual, target, choice("better"));
    const raw = `${full}+IF(${bad},-${figure("penalty")},${figure("reward")})*${counted}`;
    const floored = `MAX(${raw},${orElse(figure("floor"), "0")})`;
    const cap = figure("cap");
    return `ROUND(${cap === "" ? floored : `MIN(${floored},${capOf(place)})`},10)`;
  };

const onBadSide = (actual: string, target: string, better: string): string =>
  bySide(better, (side) => `${actual}${side === "lower" ? ">" : "<"}${target}`);

/** Whether a metric lies on the bad side of its target, however little; both rounded to nine decimals. */
export const missesTarget = (place: {
  readonly actual: string;
  readonly target: string;
  readonly better: string;
}): string => {
  const [actual, target] = [`ROUND(${place.actual},9)`, `ROUND(${place.target},9)`];
  const lower = isOneOf(place.better, CHOICE_WORDS.better.lower);
  return isReference(place.better)
    ? `(${actual}-${target})*IF(${lower},1,-1)>0`
    : onBadSide(actual, target, place.better);
};
