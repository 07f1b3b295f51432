import { leastOfMetric } from "./least";
import { fill } from "../../i18n/sheets";
import { roundDecimal, THRESHOLD_PLACES, type Figure } from "../../scoring";
import { areaOf } from "../calc/a1";
import { call, guard, haveEqual, rangeFrom } from "../calc/text";
import { whereUsable } from "../calc/usable";
import { kpiBand } from "../formula/twins/kpi-band";
import { metricKind, metricUnit } from "../metrics";
import type { Band, BandsRule, LocalText, Parameter, Unit } from "../system/description";
import { inSheetWords } from "../system/local-text";
import { boundFigures, coreMarks } from "./bounds";
import { buildOfMetric, type RuleFault, usualOf } from "./build";
import {
  NOTHING_BETTER,
  type RuleFigure,
  type RuleKind,
  type RuleProof,
  type Saying,
  type ScorePlace,
} from "./kind";
import { metricAim, metricRows, ofMetric } from "./metric-line";
import { companyOwn, SAME, tidy } from "./scores";
import { betterChoice, bySide, targetOn } from "./side";

const limitName = (index: number) => `limit:${index}`;
const pointsName = (index: number) => `points:${index}`;

/** "Band 2"; what is earned outside every band is called so. */
const bandName = ({ otherwise }: Band, index: number): LocalText =>
  inSheetWords(({ rules }) =>
    otherwise === true ? rules.otherwise : fill(rules.band, { number: index + 1 }),
  );
const bandPoints = (band: Band, index: number): LocalText =>
  inSheetWords(({ rules }, locale) =>
    fill(rules.bandPoints, { band: bandName(band, index)[locale] }),
  );

/** Points from a table of bands, a line each: the limit, and what is earned from there on (HR.KPI_BAND). */
export const bands: RuleKind<BandsRule> = {
  ...ofMetric<BandsRule>(),

  figures: (rule, marks, scale) => [
    ...rule.bands.flatMap((band, index) => bandFigures(band, index, metricUnit(rule.metric))),
    // What a band earns is what it says: there is neither floor nor cap.
    ...boundFigures(rule, marks, scale).filter(({ name }) => name === "fullMarks"),
  ],
  choices: (rule) => [betterChoice(rule)],
  further: (rule) => rule.bands.map(bandName),
  formRows: (rule, item, texts) => [
    ...metricRows(rule.metric, [], item, texts),
    ...rule.bands.map((band, index) => ({
      label: { text: bandName(band, index) },
      figures: [limitName(index), pointsName(index)],
    })),
  ],
  odds: (rule, figure, _full, spelling) =>
    spelling === "hr"
      ? [haveEqual(limitRange(rule.bands.length, figure))]
      : limitsInPairs(rule, figure),

  score: (rule, place) =>
    whereUsable(
      { ...place, figures: place.actuals },
      place.wording.spelling === "hr" ? functionCall(rule, place) : plainTwin(rule, place),
    ),
  core: (rule, full) => ({
    kind: "bands",
    better: rule.better,
    bands: rule.bands.map(({ limit, points }) => ({
      limit: limit.value,
      // One figure that cannot be used makes the table one that cannot; NaN is none that the core takes.
      points: isSound(rule, coreMarks(rule, full)) ? points.value : NaN,
    })),
  }),

  target(rule) {
    const [best] = limited(rule);
    return best === undefined ? null : targetOn(rule.better, best.limit);
  },
  better(rule, _item, { entries, scoreAt }) {
    const { metric } = rule;
    const value = metricKind(metric).value(metric, entries);
    const now = typeof value === "number" ? scoreAt(value) : null;
    if (typeof value !== "number" || now === null) return NOTHING_BETTER;
    const higher = rule.better === "higher";
    // From the nearest on; of bands that earn the same, the nearest is enough.
    const ahead = limited(rule)
      .filter(({ limit }) => (higher ? limit > value : limit < value))
      .map(({ limit }) => ({ limit, gained: (scoreAt(limit) ?? now) - now }))
      .filter(({ gained }) => gained > SAME)
      .reverse();
    const most = Math.max(...ahead.map(({ gained }) => gained));
    const best = ahead.find(({ gained }) => gained > most - SAME);
    const [nearest] = ahead;
    if (best === undefined || nearest === undefined) return NOTHING_BETTER;
    const aim = metricAim(metric, entries, value, best.limit, higher);
    const next = nearest === best ? null : { to: nearest.limit, value: nearest.limit };
    const least = leastOfMetric(metric, entries, { from: value, to: best.limit, higher });
    return { lost: { aim, value: best.limit, next, least }, reward: null };
  },

  say: (rule, saying) => [sentence(rule, saying)],
  proofs: bandProofs,

  build: {
    ...buildOfMetric<BandsRule>((metric, full) => {
      const { good, poor, better } = usualOf(metricUnit(metric));
      const band = (limit: number, points: number): Band => ({
        limit: companyOwn(tidy(limit)),
        points: companyOwn(tidy(points)),
      });
      return {
        kind: "bands",
        metric,
        better,
        bands: [
          band(good, full),
          band((good + poor) / 2, full * 0.8),
          band(poor, full * 0.6),
          { limit: noLimit, points: companyOwn(0), otherwise: true },
        ],
      };
    }),
    worth: (rule, from, to) =>
      Math.max(...rule.bands.map(({ points }) => points.value ?? NaN)) === from
        ? {
            ...rule,
            bands: rule.bands.map((band) => ({
              ...band,
              points: companyOwn(tidy(((band.points.value ?? 0) / from) * to)),
            })),
          }
        : rule,
    rows: {
      most: 20,
      heads: ({ better }) => [better === "higher" ? "from" : "upTo", "points"],
      first: limitName,
      rowOf: (figure) => (figure.includes(":") ? Number(figure.split(":")[1]) : null),
      count: ({ bands: { length } }) => length,
      add(rule) {
        const at = rule.bands.findIndex(({ otherwise }) => otherwise === true);
        const end = at < 0 ? rule.bands.length : at;
        const unset: Band = { limit: noLimit, points: noLimit };
        return { ...rule, bands: [...rule.bands.slice(0, end), unset, ...rule.bands.slice(end)] };
      },
      remove: (rule, row) => ({ ...rule, bands: rule.bands.filter((_, index) => index !== row) }),
    },
    faults: bandFaults,
  },
};

const noLimit: Parameter = { value: null, origin: "company" };

function bandFaults({ bands: all }: BandsRule): RuleFault[] {
  if (all.every(({ otherwise }) => otherwise === true)) {
    return [{ code: "no-bands", figure: limitName(0) }];
  }
  const limits = all.map(({ limit: { value } }) =>
    value === null || !Number.isFinite(value) ? null : roundDecimal(value, THRESHOLD_PLACES),
  );
  return limits.flatMap((limit, index): RuleFault[] =>
    limit !== null && limits.indexOf(limit) < index
      ? [{ code: "same-limit", figure: limitName(index) }]
      : [],
  );
}

/** Figures that belong to two bands or to none, and a better band that earns less than a worse one. */
function bandProofs(rule: BandsRule): RuleProof[] {
  const rows = rule.bands
    .flatMap(({ limit: { value: limit }, points: { value: points } }, index) =>
      limit === null || !Number.isFinite(limit) || points === null || !Number.isFinite(points)
        ? []
        : [{ limit: roundDecimal(limit, THRESHOLD_PLACES), points, index }],
    )
    .sort((one, other) => (other.limit - one.limit) * (rule.better === "higher" ? 1 : -1));
  const name = ({ index }: (typeof rows)[number]) => limitName(index);
  const next = rows.flatMap((row, at) => {
    const worse = rows[at + 1];
    return worse === undefined ? [] : [{ row, worse }];
  });
  const twice = next
    .filter(({ row, worse }) => row.limit === worse.limit)
    .map(({ row, worse }): RuleProof => ({
      code: "in-two-bands",
      at: row.limit,
      figures: [name(row), name(worse)],
    }));
  const less = next
    .filter(({ row, worse }) => row.limit !== worse.limit && row.points < worse.points)
    .map(({ row, worse }): RuleProof => ({
      code: "better-earns-less",
      better: row.limit,
      worse: worse.limit,
      figures: [pointsName(row.index), pointsName(worse.index)],
    }));
  const last = rows.at(-1);
  const side = rule.better === "higher" ? "below" : "above";
  const isSaid = rule.bands.some(({ otherwise }) => otherwise === true);
  const outside: RuleProof[] =
    last === undefined || isSaid
      ? []
      : [{ code: "in-no-band", at: last.limit, side, figures: [name(last)] }];
  return [...twice, ...less, ...outside];
}

function bandFigures(band: Band, index: number, unit: Unit): RuleFigure<BandsRule>[] {
  const name = bandName(band, index);
  const common = { below: index + 1, of: name, described: true, editable: true } as const;
  const change = (rule: BandsRule, with_: Partial<Band>): BandsRule => ({
    ...rule,
    bands: rule.bands.map((each, at) => (at === index ? { ...each, ...with_ } : each)),
  });
  return [
    {
      ...common,
      name: limitName(index),
      column: "target",
      label: name,
      parameter: band.limit,
      unit,
      limit: "any",
      optional: band.otherwise === true,
      // What is earned otherwise has no limit: there is nothing to offer.
      editable: band.otherwise !== true,
      with: (rule, limit) => change(rule, { limit }),
    },
    {
      ...common,
      name: pointsName(index),
      column: "fullMarks",
      label: bandPoints(band, index),
      parameter: band.points,
      unit: "score",
      limit: "not-negative",
      optional: false,
      with: (rule, points) => change(rule, { points }),
    },
  ];
}

const isSound = (rule: BandsRule, full: number | null): boolean =>
  rule.unknownChoice === undefined &&
  full !== null &&
  full >= 0 &&
  rule.bands.every(
    ({ limit, points, otherwise }) =>
      (limit.value === null ? otherwise === true : !Number.isNaN(limit.value)) &&
      points.value !== null &&
      points.value >= 0,
  );

/** Bands with a limit that is a number, the best one first. */
const limited = ({ bands: all, better }: BandsRule): { limit: number; points: Figure }[] =>
  all
    .flatMap(({ limit, points }) =>
      limit.value === null || Number.isNaN(limit.value)
        ? []
        : [{ limit: limit.value, points: points.value }],
    )
    .sort((one, other) => (other.limit - one.limit) * (better === "higher" ? 1 : -1));

/** "From 100 % 100 points; from 90 % 85 points; otherwise 0 points." */
function sentence(rule: BandsRule, { words, texts }: Saying): string {
  const unit = metricUnit(rule.metric);
  const notSet = rule.bands.filter(
    ({ limit, otherwise }) => otherwise !== true && (limit.value === null || isNaN(limit.value)),
  );
  const other = rule.bands.find(
    ({ limit, otherwise }) => otherwise === true && limit.value === null,
  );
  const said = [
    ...limited(rule),
    ...notSet.map(({ points }) => ({ limit: null, points: points.value })),
  ].map(({ limit, points }) =>
    fill(texts.band[rule.better], {
      limit: words.figure(limit, unit),
      points: words.points(points),
    }),
  );
  const rest = fill(texts.otherwise, { points: words.points(other?.points.value ?? 0) });
  return [...said, rest].join(texts.between);
}

/** Every two limits compared: not every engine turns a column within a formula. */
const limitsInPairs = ({ bands: all }: BandsRule, figure: (name: string) => string): string[] =>
  all.flatMap((band, index) =>
    all.slice(0, index).map((other, before) => {
      const [one, two] = [figure(limitName(before)), figure(limitName(index))];
      // Only what is earned otherwise may have no limit, and a blank cell is 0 to ROUND.
      const there = [other, band].flatMap(({ otherwise }, at) =>
        otherwise === true ? [`(${[one, two][at] ?? ""}<>"")*`] : [],
      );
      return `${there.join("")}(ROUND(${one},9)=ROUND(${two},9))`;
    }),
  );

/** The limits as one range, the lines standing below each other. */
const limitRange = (length: number, figure: (name: string) => string): string =>
  rangeFrom(figure(limitName(0)), figure(limitName(length - 1)));

const functionCall =
  (rule: BandsRule, place: ScorePlace) =>
  (actual = ""): string => {
    const table = rangeFrom(
      place.figure(limitName(0)),
      place.figure(pointsName(rule.bands.length - 1)),
    );
    const { columns } = areaOf(table);
    return call("HR.KPI_BAND", actual, guard(table), place.choice("better"), String(columns));
  };

const plainTwin =
  ({ bands: { length } }: BandsRule, { figure, choice }: ScorePlace) =>
  (actual = ""): string =>
    bySide(choice("better"), (better) =>
      kpiBand({
        actual,
        limits: limitRange(length, figure),
        payouts: rangeFrom(figure(pointsName(0)), figure(pointsName(length - 1))),
        rows: length,
        better,
        edge: "at",
      }),
    );
