import { fill } from "../../i18n/sheets";
import { call, orElse, quote } from "../calc/text";
import { whereUsable } from "../calc/usable";
import { bounded, difference } from "../formula/twins/pieces";
import { metricKind, metricUnit } from "../metrics";
import type { NearestRule, Partial } from "../system/description";
import { buildOfMetric, usualOf, usualTarget } from "./build";
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
import { metricRows, ofMetric } from "./metric-line";
import { companyOwn } from "./scores";
import { cutSteps, lostOff, saidStep } from "./steps";

const FORM_FIGURES = ["target", "step", "penalty"] as const;

/** The target itself is best: each step to either side costs (HR.KPI_DEDUCT, nearest). */
export const nearest: RuleKind<NearestRule> = {
  ...ofMetric<NearestRule>(),

  figures(rule, marks, scale) {
    const unit = metricUnit(rule.metric);
    const figure = (
      name: "target" | "step" | "penalty",
      of: Pick<RuleFigure<NearestRule>, "unit" | "limit">,
    ): RuleFigure<NearestRule> => ({
      name,
      column: name,
      parameter: rule[name],
      optional: false,
      described: true,
      editable: true,
      ...of,
      with: (to, parameter) => ({ ...to, [name]: parameter }),
    });
    return [
      figure("target", { unit, limit: "any" }),
      figure("step", { unit, limit: "positive" }),
      figure("penalty", { unit: "score", limit: "not-negative" }),
      ...boundFigures(rule, marks, scale),
    ];
  },
  choices: (rule) => [
    {
      name: "partial",
      value: rule.partial ?? "whole",
      with: (to, value) =>
        value === null ? { ...to, unknownChoice: "partial" } : { ...to, partial: value as Partial },
    },
  ],
  further: () => [],
  formRows: ({ metric }, item, texts) => metricRows(metric, FORM_FIGURES, item, texts),
  odds: (_rule, figure) => floorAboveCap(figure),

  score: (_rule, place) =>
    whereUsable(
      { ...place, figures: place.actuals },
      place.wording.spelling === "hr" ? functionCall(place) : plainTwin(place),
    ),
  core: (rule, full) => ({
    kind: "per-step",
    points: coreMarks(rule, full),
    target: rule.target.value,
    // With a choice that is none nothing can be scored.
    step: rule.unknownChoice === undefined ? rule.step.value : NaN,
    penalty: rule.penalty.value,
    better: "nearest",
    partial: rule.partial ?? "whole",
    ...coreBounds(rule, full),
  }),

  // It is missed on either side, which is no one bound.
  target: () => null,
  better({ metric, target, step, partial = "whole" }, _item, place) {
    const value = metricKind(metric).value(metric, place.entries);
    const [best, each] = [target.value, step.value];
    if (typeof value !== "number" || best === null || each === null) return NOTHING_BETTER;
    if (![value, best].every(Number.isFinite) || !(each > 0) || value === best) {
      return NOTHING_BETTER;
    }
    return {
      lost: lostOff(metric, place, { value, target: best, step: each, partial }),
      reward: null,
    };
  },

  say(rule, saying) {
    const { words, texts } = saying;
    const unit = metricUnit(rule.metric);
    const off = fill(texts.offNearest, {
      step: saidStep(rule, unit, saying),
      target: words.figure(rule.target.value, unit),
      penalty: words.points(rule.penalty.value),
    });
    return [off, ...saidBounds(rule, saying)];
  },

  build: {
    ...buildOfMetric<NearestRule>((metric) => {
      const usual = usualOf(metricUnit(metric));
      return {
        kind: "nearest",
        metric,
        target: companyOwn(usualTarget(usual)),
        step: companyOwn(usual.step),
        penalty: companyOwn(1),
        partial: "whole",
      };
    }),
    faults: (rule, full) => boundFaults(rule, full),
  },
};

const functionCall =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, choice, full } = place;
    return call(
      "HR.KPI_DEDUCT",
      ...[actual, figure("target"), full, figure("step"), figure("penalty"), "0"],
      ...[quote("nearest"), choice("partial"), figure("floor")],
      ...capArgument(place),
    );
  };

const plainTwin =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, choice, full } = place;
    const steps = `ROUND(ABS(${difference(actual, figure("target"))})/${figure("step")},9)`;
    const cap = figure("cap") === "" ? "" : capOf(place);
    return bounded(
      `${full}-${figure("penalty")}*${cutSteps(steps, choice("partial"))}`,
      orElse(figure("floor"), "0"),
      cap,
    );
  };
