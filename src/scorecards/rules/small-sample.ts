import { fill } from "../../i18n/sheets";
import type * as scoring from "../../scoring";
import { named } from "../calc/entered";
import { type Entries, single } from "../calc/entries";
import { call, orElse, quote } from "../calc/text";
import { fits, whereUsable } from "../calc/usable";
import { bounded } from "../formula/twins/pieces";
import { metricKind } from "../metrics";
import type {
  Input,
  LocalText,
  Metric,
  PerStepRule,
  Parameter,
  SmallSampleRule,
} from "../system/description";
import { inSheetWords } from "../system/local-text";
import { isCount } from "../system/units";
import { boundFaults, capArgument, capOf } from "./bounds";
import { buildOfMetric, type Measured, usualOf } from "./build";
import {
  type ActualPlace,
  type Better,
  NOTHING_BETTER,
  type RuleFigure,
  type RuleKind,
  type ScorePlace,
} from "./kind";
import { firstOf } from "./least";
import { metricAim, metricRows, ofMetric } from "./metric-line";
import { perStep, plainSteps } from "./per-step";
import { companyOwn } from "./scores";

const SMALL: LocalText = inSheetWords(({ rules }) => rules.smallSample);
/** Up to so many cases where HR has not said otherwise. */
const USUAL_MOST = 50;

type Share = Metric & { readonly kind: "quotient" };

/** Cases that are some of all: what is missed can be counted. */
const isShare = (metric: Metric): metric is Share =>
  metric.kind === "quotient" &&
  metric.part &&
  isCount(metric.numerator.unit) &&
  isCount(metric.denominator.unit);

/** The rule of all who have cases enough: steps below a target. */
const ofRate = ({ most: _most, each: _each, ...rule }: SmallSampleRule): PerStepRule => ({
  ...rule,
  kind: "per-step",
  better: "higher",
});

const withRate = (rule: SmallSampleRule, { target, step, penalty, ...rate }: PerStepRule) => ({
  ...rule,
  ...{ target, step, penalty },
  ...(rate.partial === undefined ? {} : { partial: rate.partial }),
  ...(rate.unknownChoice === undefined ? {} : { unknownChoice: rate.unknownChoice }),
  ...(rate.fullMarks === undefined ? {} : { fullMarks: rate.fullMarks }),
  ...(rate.floor === undefined ? {} : { floor: rate.floor }),
  ...(rate.cap === undefined ? {} : { cap: rate.cap }),
});

/** A rate by steps below its target; with few cases each one missed counts instead, as a rate of a few says little. */
export const smallSample: RuleKind<SmallSampleRule> = {
  ...ofMetric<SmallSampleRule>(),

  figures(rule, marks, scale) {
    const rated = perStep
      .figures(ofRate(rule), marks, scale)
      .filter(({ name }) => name !== "reward")
      .map((figure): RuleFigure<SmallSampleRule> => ({
        ...figure,
        with: (to, parameter) => withRate(to, figure.with(ofRate(to), parameter)),
      }));
    const kind = { below: 1, of: SMALL, optional: false, described: true, editable: true } as const;
    return [
      ...rated.filter(({ column }) => !isBound(column)),
      {
        ...kind,
        ...{ name: "most", column: "target", unit: casesOf(rule).unit, limit: "whole-from-1" },
        label: inSheetWords(({ rules }) => rules.smallMost),
        parameter: rule.most,
        with: (to, most) => ({ ...to, most }),
      },
      {
        ...kind,
        ...{ name: "each", column: "penalty", unit: "score", limit: "not-negative" },
        label: inSheetWords(({ rules }) => rules.smallEach),
        parameter: rule.each,
        with: (to, each) => ({ ...to, each }),
      },
      ...rated.filter(({ column }) => isBound(column)),
    ];
  },
  choices: (rule) =>
    perStep
      .choices(ofRate(rule))
      .filter(({ name }) => name === "partial")
      .map((choice) => ({
        ...choice,
        with: (to, value) => withRate(to, choice.with(ofRate(to), value)),
      })),
  further: () => [SMALL],
  formRows: (rule, item, texts) => [
    ...metricRows(rule.metric, ["target", "step", "penalty"], item, texts),
    {
      label: { text: SMALL, unit: casesOf(rule).unit },
      actual: { unit: casesOf(rule).unit, formula: (place) => missedFormula(rule, place) },
      figures: ["most", "each"],
    },
  ],
  missed: missedFormula,
  odds: (rule, figure, full, spelling) => perStep.odds(ofRate(rule), figure, full, spelling),

  score(_rule, place) {
    const [actual = "", missed] = place.actuals;
    if (missed === undefined) return whereUsable({ ...place, figures: [actual] }, large(place));
    const made = (isSmall: string) =>
      whereUsable(
        { ...place, figures: [actual] },
        place.wording.spelling === "hr"
          ? eitherCall(place, isSmall, missed)
          : (clean = "") => call("IF", isSmall, small(place, missed), large(place)(clean)),
      );
    return named(place.wording.spelling, [["s", `ISNUMBER(${missed})`]], (isSmall = "") =>
      made(isSmall),
    );
  },
  value(rule, _item, entries) {
    const rate = metricKind(rule.metric).value(rule.metric, entries);
    if (typeof rate !== "number" || !isShare(rule.metric)) return rate;
    return [rule.metric.numerator, rule.metric.denominator].map(({ id }) => single(entries[id]));
  },
  core: (rule, full) => ({
    kind: "small-sample",
    most: sound(rule.most, "whole-from-1"),
    each: sound(rule.each, "not-negative"),
    rate: perStep.core(ofRate(rule), full) as scoring.PerStepRule,
  }),

  target: (rule) => perStep.target(ofRate(rule)),
  better(rule, _item, { entries, scoreAt }) {
    const { metric } = rule;
    const cases = casesIn(metric, entries);
    if (cases === null) return NOTHING_BETTER;
    const { counted, all } = cases;
    const now = scoreAt([counted, all]);
    const most = scoreAt([all, all]);
    if (now === null || most === null || !(most > now)) return NOTHING_BETTER;
    const at = (more: number): Better => ({
      aim: metricAim(metric, entries, counted / all, (counted + more) / all, true),
      value: [counted + more, all],
    });
    // The fewest cases that earn as much as all of them.
    const needed = firstOf(all - counted, (more) => (scoreAt(at(more).value) ?? -1) >= most);
    const next = firstOf(needed, (more) => (scoreAt(at(more).value) ?? -1) > now);
    return {
      lost: {
        ...at(needed),
        next: next < needed ? { to: (counted + next) / all, value: at(next).value } : null,
        least: (isEnough) => {
          const more = firstOf(needed, (each) => isEnough(at(each).value));
          return more < needed && isEnough(at(more).value) ? at(more) : null;
        },
      },
      reward: null,
    };
  },

  say(rule, saying) {
    const { words, texts } = saying;
    const [first = "", ...bounds] = perStep.say(ofRate(rule), saying);
    const few = fill(texts.smallSample, {
      most: words.figure(rule.most.value, casesOf(rule).unit),
      each: words.points(rule.each.value),
    });
    return [[first, few].join(texts.between), ...bounds];
  },

  build: {
    ...buildOfMetric<SmallSampleRule>(begun),
    begin: (measured) => (hasCases(measured) ? begun(measured.metric) : null),
    measuring: (rule, measured) =>
      hasCases(measured) ? { ...rule, metric: measured.metric } : null,
    faults: (rule, full) => boundFaults(rule, full),
  },
};

function begun(metric: Metric): SmallSampleRule {
  const { good, step } = usualOf("percent");
  return {
    kind: "small-sample",
    metric,
    ...{ most: companyOwn(USUAL_MOST), each: companyOwn(1) },
    ...{ target: companyOwn(good), step: companyOwn(step), penalty: companyOwn(1) },
    partial: "whole",
  };
}

const hasCases = (measured: Measured): measured is Measured & { kind: "metric" } =>
  measured.kind === "metric" && isShare(measured.metric);

const isBound = (column: string): boolean => ["fullMarks", "floor", "cap"].includes(column);

/** What is no number that it may be is none that the core takes. */
const sound = ({ value }: Parameter, limit: "whole-from-1" | "not-negative"): number | null =>
  value === null || fits(value, limit) ? value : NaN;

/** How many cases there were. */
const casesOf = ({ metric }: SmallSampleRule): Pick<Input, "unit"> =>
  isShare(metric) ? metric.denominator : { unit: "count" };

function casesIn(metric: Metric, entries: Entries): { counted: number; all: number } | null {
  if (!isShare(metric) || typeof metricKind(metric).value(metric, entries) !== "number")
    return null;
  const [counted, all] = [metric.numerator, metric.denominator].map(({ id }) =>
    single(entries[id]),
  );
  return counted == null || all == null ? null : { counted, all };
}

/** How many cases were missed where there were few; "" where there were enough, or where the figures are none. */
function missedFormula({ metric }: SmallSampleRule, place: ActualPlace): string {
  if (!isShare(metric)) return quote("");
  const pieces = [
    ["a", place.typed(metric.numerator)],
    ["b", place.typed(metric.denominator)],
  ] as const;
  return named(place.wording.spelling, pieces, (counted = "", all = "") => {
    // One by one, so that text among them is no error in a column of people.
    const number = (of: string) => `IF(ISNUMBER(${of}),${of},0)`;
    const isSmall = call(
      "IF",
      `${all}<=${place.figure("most")}`,
      `${number(all)}-${number(counted)}`,
      quote(""),
    );
    return call("IF", `ISNUMBER(${place.checked ?? counted})`, isSmall, quote(""));
  });
}

const large = (place: ScorePlace): ((actual?: string) => string) =>
  place.wording.spelling === "hr"
    ? (actual = "") => deduct(place, actual)
    : plainSteps(asPerStep(place));

/** What the line does not say: nothing is gained, and higher is better. */
const asPerStep = (place: ScorePlace): ScorePlace => ({
  ...place,
  figure: (name) => (name === "reward" ? "0" : place.figure(name)),
  choice: (name) => (name === "better" ? quote("higher") : place.choice(name)),
});

/** Cases missed are so many steps of 1 below 0: one call, whichever of the two holds. */
const eitherCall =
  (place: ScorePlace, isSmall: string, missed: string) =>
  (actual = ""): string => {
    const either = (few: string, many: string) => call("IF", isSmall, few, many);
    const { figure } = place;
    const clean = place.spilled ? either(missed, "0") : missed;
    return call(
      "HR.KPI_DEDUCT",
      either(`-${clean}`, actual),
      either("0", figure("target")),
      place.full,
      either("1", figure("step")),
      either(figure("each"), figure("penalty")),
      ...ends(place),
    );
  };

const deduct = (place: ScorePlace, actual: string): string => {
  const [target = "", step = "", penalty = ""] = ["target", "step", "penalty"].map(place.figure);
  return call("HR.KPI_DEDUCT", actual, target, place.full, step, penalty, ...ends(place));
};

/** No reward, higher is better, how steps are counted, and the bounds. */
const ends = (place: ScorePlace): readonly string[] => [
  ...["0", "1", place.choice("partial"), place.figure("floor")],
  ...capArgument(place),
];

const small = (place: ScorePlace, missed: string): string => {
  const { figure, full } = place;
  const cap = figure("cap");
  return bounded(
    `${full}-${figure("each")}*${missed}`,
    orElse(figure("floor"), "0"),
    cap === "" ? "" : capOf(place),
  );
};
