import { leastOfMetric } from "./least";
import { fill } from "../../i18n/sheets";
import { named } from "../calc/entered";
import { isReference } from "../calc/text";
import { whereUsable } from "../calc/usable";
import { metricKind, metricUnit } from "../metrics";
import type { ProportionRule } from "../system/description";
import { boundFaults, boundFigures, capOf, coreBounds, coreMarks, floorAboveCap } from "./bounds";
import { buildOfMetric, usualOf, usualTarget } from "./build";
import { NOTHING_BETTER, type RuleKind, type ScorePlace } from "./kind";
import { metricAim, metricRows, ofMetric } from "./metric-line";
import { companyOwn } from "./scores";

/** Metric ÷ full mark × points, kept between floor and cap. One formula in both spellings. */
export const proportion: RuleKind<ProportionRule> = {
  ...ofMetric<ProportionRule>(),
  figures: (rule, marks, scale) => [
    {
      name: "target",
      column: "target",
      parameter: rule.full,
      unit: metricUnit(rule.metric),
      limit: "positive",
      optional: false,
      described: true,
      editable: true,
      with: (to, full) => ({ ...to, full }),
    },
    ...boundFigures(rule, marks, scale),
  ],
  choices: () => [],
  formRows: ({ metric }, item, texts) => metricRows(metric, ["target"], item, texts),
  endsAtFull: true,
  odds: (_rule, figure, full) => floorAboveCap(figure, full),
  score: (_rule, place) => shareOfFull(place),
  core: (rule, full) => ({
    kind: "proportion",
    full: rule.full.value,
    points: coreMarks(rule, full),
    ...coreBounds(rule, full),
  }),
  target: ({ full }) => ({ comparison: "at-least", bound: full.value }),
  better({ metric, full }, _item, { entries }) {
    const value = metricKind(metric).value(metric, entries);
    if (typeof value !== "number" || full.value === null || !(value < full.value)) {
      return NOTHING_BETTER;
    }
    const aim = metricAim(metric, entries, value, full.value, true);
    const way = { from: value, to: full.value, higher: true };
    const least = leastOfMetric(metric, entries, way);
    return { lost: { aim, value: full.value, next: null, least }, reward: null };
  },
  say: (rule, { words, texts, full }) => [
    fill(texts.proportion, {
      full: words.figure(rule.full.value, metricUnit(rule.metric)),
      points: words.number(rule.fullMarks === undefined ? full : rule.fullMarks.value),
    }),
  ],
  build: {
    ...buildOfMetric<ProportionRule>((metric) => ({
      kind: "proportion",
      metric,
      full: companyOwn(usualTarget(usualOf(metricUnit(metric)))),
    })),
    faults: (rule, full) => boundFaults(rule, full),
  },
};

/** What is measured ÷ full mark × points within floor and cap; by default 0 and the points. */
export const shareOfFull = (place: ScorePlace): string =>
  whereUsable({ ...place, figures: place.actuals }, (actual = "") => {
    const { figure, full } = place;
    const raw = `${actual}/${figure("target")}*${full}`;
    const floor = figure("floor");
    const pieces = [
      ["s", raw],
      // A blank cell is 0.
      ["f", isReference(floor) ? `${floor}+0` : floor],
      ["m", capOf(place, full)],
    ] as const;
    return named(
      place.wording.spelling,
      pieces,
      (score = "", least = "", most = "") =>
        `ROUND(IF(${score}<${least},${least},IF(${score}>${most},${most},${score})),10)`,
    );
  });
