import { leastOfMetric } from "./least";
import { fill } from "../../i18n/sheets";
import { call, orElse } from "../calc/text";
import { whereUsable } from "../calc/usable";
import { kpiScale } from "../formula/twins/kpi-scale";
import { difference } from "../formula/twins/pieces";
import { metricKind, metricUnit } from "../metrics";
import type { LocalText, ScaleRule } from "../system/description";
import { inSheetWords } from "../system/local-text";
import { buildOfMetric, usualOf } from "./build";
import {
  boundFaults,
  boundFigures,
  capArgument,
  capOf,
  coreBounds,
  coreMarks,
  floorAboveCap,
  saidBoundsBut0,
} from "./bounds";
import { NOTHING_BETTER, type RuleFigure, type RuleKind, type ScorePlace } from "./kind";
import { metricAim, metricRows, ofMetric } from "./metric-line";
import { companyOwn } from "./scores";
import { targetOn } from "./side";

const ZERO_AT: LocalText = inSheetWords(({ rules }) => rules.zeroAt);
const FULL_AT: LocalText = inSheetWords(({ rules }) => rules.fullAt);

/** On a straight line from nothing at one figure to full marks at another (HR.KPI_SCALE). */
export const scale: RuleKind<ScaleRule> = {
  ...ofMetric<ScaleRule>(),

  figures(rule, marks, scaleOfTotal) {
    const unit = metricUnit(rule.metric);
    const usual = { column: "target", unit, limit: "any", optional: false } as const;
    const kind = { ...usual, described: true, editable: true } as const;
    const full: RuleFigure<ScaleRule> = {
      ...kind,
      name: "fullAt",
      label: FULL_AT,
      parameter: rule.fullAt,
      with: (to, fullAt) => ({ ...to, fullAt }),
    };
    const zero: RuleFigure<ScaleRule> = {
      ...kind,
      name: "zeroAt",
      below: 1,
      label: ZERO_AT,
      of: ZERO_AT,
      parameter: rule.zeroAt,
      with: (to, zeroAt) => ({ ...to, zeroAt }),
    };
    return [full, zero, ...boundFigures(rule, marks, scaleOfTotal)];
  },
  choices: () => [],
  further: () => [ZERO_AT],
  formRows: ({ metric }, item, texts) => [
    ...metricRows(metric, ["fullAt"], item, texts),
    { label: { text: ZERO_AT, unit: metricUnit(metric) }, figures: ["zeroAt"] },
  ],
  endsAtFull: true,
  odds: (_rule, figure, full) => [
    `${difference(figure("zeroAt"), figure("fullAt"))}=0`,
    ...floorAboveCap(figure, full),
  ],

  score: (_rule, place) =>
    whereUsable(
      { ...place, figures: place.actuals },
      place.wording.spelling === "hr" ? functionCall(place) : plainTwin(place),
    ),
  core: (rule, full) => ({
    kind: "scale",
    zeroAt: rule.zeroAt.value,
    fullAt: rule.fullAt.value,
    points: coreMarks(rule, full),
    ...coreBounds(rule, full),
  }),

  target: (rule) => targetOn(isHigher(rule) ? "higher" : "lower", rule.fullAt.value),
  better(rule, _item, { entries, scoreAt }) {
    const { metric } = rule;
    const value = metricKind(metric).value(metric, entries);
    const full = rule.fullAt.value;
    if (typeof value !== "number" || full === null) return NOTHING_BETTER;
    const higher = isHigher(rule);
    // A floor may leave nothing to gain, and beyond the full mark there is no more than the cap gives.
    const [now, then] = [scoreAt(value), scoreAt(full)];
    if (!(higher ? value < full : value > full) || now === null || then === null || !(then > now)) {
      return NOTHING_BETTER;
    }
    const aim = metricAim(metric, entries, value, full, higher);
    const least = leastOfMetric(metric, entries, { from: value, to: full, higher });
    return { lost: { aim, value: full, next: null, least }, reward: null };
  },

  say(rule, saying) {
    const { words, texts, full } = saying;
    const unit = metricUnit(rule.metric);
    const line = fill(texts.scale, {
      zero: words.figure(rule.zeroAt.value, unit),
      full: words.figure(rule.fullAt.value, unit),
      points: words.number(rule.fullMarks === undefined ? full : rule.fullMarks.value),
    });
    return [line, ...saidBoundsBut0(rule, saying)];
  },

  proofs: ({ zeroAt: { value: at }, fullAt }) =>
    at !== null && at === fullAt.value
      ? [{ code: "no-line", at, figures: ["zeroAt", "fullAt"] }]
      : [],

  build: {
    ...buildOfMetric<ScaleRule>((metric) => {
      const { good, poor } = usualOf(metricUnit(metric));
      return { kind: "scale", metric, zeroAt: companyOwn(poor), fullAt: companyOwn(good) };
    }),
    faults: (rule, full) => [
      ...(rule.zeroAt.value !== null && rule.zeroAt.value === rule.fullAt.value
        ? [{ code: "zero-is-full", figure: "zeroAt" } as const]
        : []),
      ...boundFaults(rule, full, full ?? Infinity),
    ],
  },
};

const isHigher = ({ zeroAt, fullAt }: ScaleRule): boolean =>
  (fullAt.value ?? 0) >= (zeroAt.value ?? 0);

const functionCall =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, full } = place;
    return call(
      "HR.KPI_SCALE",
      ...[actual, figure("zeroAt"), figure("fullAt"), full],
      figure("floor"),
      ...capArgument(place, full),
    );
  };

const plainTwin =
  (place: ScorePlace) =>
  (actual = ""): string => {
    const { figure, full } = place;
    return kpiScale({
      actual,
      zeroAt: figure("zeroAt"),
      fullAt: figure("fullAt"),
      points: full,
      floor: orElse(figure("floor"), "0"),
      cap: capOf(place, full),
    });
  };
