import { leastOfMetric } from "./least";
import { fill } from "../../i18n/sheets";
import { call, orElse } from "../calc/text";
import { whereUsable } from "../calc/usable";
import { kpiRatio } from "../formula/twins/kpi-ratio";
import { metricKind, metricUnit } from "../metrics";
import type { LocalText, Parameter, RatioRule } from "../system/description";
import { inSheetWords } from "../system/local-text";
import { boundFigures, capArgument, capOf, coreMarks, saidBoundsBut0 } from "./bounds";
import { buildOfMetric, usualOf, usualTarget } from "./build";
import { NOTHING_BETTER, type RuleFigure, type RuleKind, type ScorePlace } from "./kind";
import { metricAim, metricRows, ofMetric } from "./metric-line";
import { companyOwn, SAME, tidy } from "./scores";
import { betterChoice, bySide, targetOn } from "./side";

const GATE: LocalText = inSheetWords(({ rules }) => rules.gate);
const noGate: Parameter = { value: null, origin: "default" };

/** In proportion to a target, where more or less is better, and nothing below a gate (HR.KPI_RATIO). */
export const ratio: RuleKind<RatioRule> = {
  ...ofMetric<RatioRule>(),

  figures(rule, marks, scale) {
    const target: RuleFigure<RatioRule> = {
      name: "target",
      column: "target",
      parameter: rule.target,
      unit: metricUnit(rule.metric),
      limit: "positive",
      optional: false,
      described: true,
      editable: true,
      with: (to, parameter) => ({ ...to, target: parameter }),
    };
    const gate: RuleFigure<RatioRule> = {
      name: "gate",
      column: "target",
      below: 1,
      label: GATE,
      of: GATE,
      parameter: rule.gate ?? noGate,
      unit: "percent",
      limit: "share",
      optional: true,
      described: rule.gate !== undefined,
      editable: true,
      with: (to, parameter) => ({ ...to, gate: parameter }),
    };
    // It never falls below 0, and its cap cannot be there either.
    const bounds = boundFigures(rule, marks, scale)
      .filter(({ name }) => name !== "floor")
      .map((figure): RuleFigure<RatioRule> =>
        figure.name === "cap" ? { ...figure, limit: "not-negative" } : figure,
      );
    return [target, gate, ...bounds];
  },
  choices: (rule) => [betterChoice(rule)],
  further: () => [GATE],
  formRows: ({ metric }, item, texts) => [
    ...metricRows(metric, ["target"], item, texts),
    { label: { text: GATE, unit: "percent" }, figures: ["gate"] },
  ],
  odds: () => [],

  score: (_rule, place) =>
    whereUsable(
      { ...place, figures: place.actuals },
      place.wording.spelling === "hr" ? functionCall(place) : plainTwin(place),
    ),
  core: (rule, full) => ({
    kind: "ratio",
    // With a choice that is none nothing can be scored.
    target: rule.unknownChoice === undefined ? rule.target.value : NaN,
    points: coreMarks(rule, full),
    better: rule.better,
    gate: rule.gate?.value ?? 0,
    ...(rule.cap?.value == null ? {} : { cap: rule.cap.value }),
  }),

  target: ({ better, target }) => targetOn(better, target.value),
  better(rule, _item, { entries, scoreAt }) {
    const { metric } = rule;
    const value = metricKind(metric).value(metric, entries);
    const [target, gate] = [rule.target.value, rule.gate?.value ?? 0];
    if (typeof value !== "number" || target === null || !(target > 0)) return NOTHING_BETTER;
    const higher = rule.better === "higher";
    const now = scoreAt(value);
    const gained = (to: number) => (scoreAt(to) ?? -Infinity) - (now ?? Infinity);
    if (!(higher ? value < target : value > target) || !(gained(target) > SAME)) {
      return NOTHING_BETTER;
    }
    // Below the gate, reaching it is the nearest change that counts.
    const open = tidy(higher ? target * gate : target / gate);
    const nearer = higher ? value < open && open < target : value > open && open > target;
    const counts = nearer && gained(open) > SAME && gained(open) < gained(target) - SAME;
    const aim = metricAim(metric, entries, value, target, higher);
    const next = counts ? { to: open, value: open } : null;
    const least = leastOfMetric(metric, entries, { from: value, to: target, higher });
    return { lost: { aim, value: target, next, least }, reward: null };
  },

  say(rule, saying) {
    const { words, texts, full } = saying;
    const { better, target, gate } = rule;
    const share = fill(texts.ratio[better], {
      target: words.figure(target.value, metricUnit(rule.metric)),
      points: words.number(rule.fullMarks === undefined ? full : rule.fullMarks.value),
    });
    const least = gate?.value ?? 0;
    return [
      share,
      ...(least === 0 ? [] : [fill(texts.gate, { gate: words.figure(least, "percent") })]),
      ...saidBoundsBut0(rule, saying),
    ];
  },

  build: {
    ...buildOfMetric<RatioRule>((metric) => {
      const usual = usualOf(metricUnit(metric));
      return {
        kind: "ratio",
        metric,
        target: companyOwn(usualTarget(usual)),
        better: usual.better,
      };
    }),
    faults: () => [],
  },
};

const functionCall =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, choice, full } = place;
    return call(
      "HR.KPI_RATIO",
      ...[actual, figure("target"), full, choice("better")],
      figure("gate"),
      ...capArgument(place, full),
    );
  };

const plainTwin =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, choice, full } = place;
    return bySide(choice("better"), (better) =>
      kpiRatio({
        actual,
        target: figure("target"),
        points: full,
        better,
        gate: orElse(figure("gate"), "0"),
        cap: capOf(place, full),
      }),
    );
  };
