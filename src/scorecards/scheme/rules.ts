import * as v from "valibot";
import { figure, list, whole } from "../stored/stored";
import type {
  Band,
  BandsRule,
  Input,
  LineRule,
  Metric,
  NearestRule,
  OwnTarget,
  Part,
  PartsRule,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  RatingRule,
  RatioRule,
  Rule,
  ScaleRule,
  SmallSampleRule,
  TeamFigure,
  Unit,
} from "../system/description";
import { type EntriesOf, id, name, parameter, words } from "./texts";

/** What is measured, and the kinds of rules, a schema each. */

const UNITS = [
  "percent",
  "score",
  "count",
  "people",
  "votes",
  "times",
  "calls",
  "surveys",
  "periods",
  "yuan",
  "ratio",
  "seconds",
  "minutes",
  "hours",
  "days",
  "any",
] as const satisfies readonly Unit[];

export const unit = v.picklist(UNITS);

const limits = { min: v.exactOptional(figure), max: v.exactOptional(figure) };
const fed = v.exactOptional(v.picklist(["total", "response"]));

/** A rate that is entered as it is bears the name of what it counts (system/keys.ts). */
const inputId = v.union([id, v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}:rate$/))]);

export const input: v.GenericSchema<unknown, Input> = v.strictObject({
  id: inputId,
  name,
  unit,
  ...limits,
  source: v.exactOptional(words),
  feeds: fed,
  hint: v.exactOptional(words),
} satisfies EntriesOf<Omit<Input, "optional">>);

const teamFigure = v.strictObject({
  id,
  name,
  unit,
  ...limits,
  fedBy: fed,
} satisfies EntriesOf<TeamFigure>);

type OfKind<Of extends { readonly kind: string }, Kind extends string> = Extract<
  Of,
  { readonly kind: Kind }
>;

const METRICS = {
  figure: v.strictObject({ kind: v.literal("figure"), input } satisfies EntriesOf<
    OfKind<Metric, "figure">
  >),
  quotient: v.strictObject({
    kind: v.literal("quotient"),
    name,
    numerator: input,
    denominator: input,
    part: v.boolean(),
  } satisfies EntriesOf<OfKind<Metric, "quotient">>),
  survey: v.strictObject({
    kind: v.literal("survey"),
    name,
    votes: v.pipe(list(input, 20), v.minLength(1)),
  } satisfies EntriesOf<OfKind<Metric, "survey">>),
  "team-mean": v.strictObject({
    kind: v.literal("team-mean"),
    name,
    figure: teamFigure,
  } satisfies EntriesOf<OfKind<Metric, "team-mean">>),
} satisfies { readonly [Kind in Metric["kind"]]: v.GenericSchema<unknown, OfKind<Metric, Kind>> };

const metric: v.GenericSchema<unknown, Metric> = v.variant("kind", Object.values(METRICS));

const bounds = {
  fullMarks: v.exactOptional(parameter),
  floor: v.exactOptional(parameter),
  cap: v.exactOptional(parameter),
};
const ownTarget = v.exactOptional(
  v.strictObject({ id, name: v.exactOptional(name) } satisfies EntriesOf<
    NonNullable<OwnTarget["ownTarget"]>
  >),
);
const better = v.picklist(["higher", "lower"]);

const partial = v.exactOptional(v.picklist(["whole", "started", "prorata"]));

const RULES = {
  "per-step": v.strictObject({
    kind: v.literal("per-step"),
    metric,
    target: parameter,
    step: parameter,
    penalty: parameter,
    reward: v.exactOptional(parameter),
    better,
    partial,
    ownTarget,
    ...bounds,
  } satisfies EntriesOf<Omit<PerStepRule, "unknownChoice">>),
  nearest: v.strictObject({
    kind: v.literal("nearest"),
    metric,
    target: parameter,
    step: parameter,
    penalty: parameter,
    partial,
    ownTarget,
    ...bounds,
  } satisfies EntriesOf<Omit<NearestRule, "unknownChoice">>),
  proportion: v.strictObject({
    kind: v.literal("proportion"),
    metric,
    full: parameter,
    ownTarget,
    ...bounds,
  } satisfies EntriesOf<ProportionRule>),
  bands: v.strictObject({
    kind: v.literal("bands"),
    metric,
    bands: v.pipe(
      list(
        v.strictObject({
          limit: parameter,
          points: parameter,
          otherwise: v.exactOptional(v.literal(true)),
        } satisfies EntriesOf<Band>),
        50,
      ),
      v.minLength(1),
      v.check((bands) => bands.filter(({ otherwise }) => otherwise).length < 2),
    ),
    better,
    fullMarks: bounds.fullMarks,
  } satisfies EntriesOf<Omit<BandsRule, "unknownChoice">>),
  scale: v.strictObject({
    kind: v.literal("scale"),
    metric,
    zeroAt: parameter,
    fullAt: parameter,
    ...bounds,
  } satisfies EntriesOf<ScaleRule>),
  ratio: v.strictObject({
    kind: v.literal("ratio"),
    metric,
    target: parameter,
    gate: v.exactOptional(parameter),
    better,
    ownTarget,
    fullMarks: bounds.fullMarks,
    cap: bounds.cap,
  } satisfies EntriesOf<Omit<RatioRule, "unknownChoice">>),
  "small-sample": v.strictObject({
    kind: v.literal("small-sample"),
    metric: v.pipe(
      metric,
      // Only cases that are some of all can be missed one by one.
      v.check((of) => of.kind === "quotient" && of.part),
    ),
    most: parameter,
    each: parameter,
    target: parameter,
    step: parameter,
    penalty: parameter,
    partial,
    ...bounds,
  } satisfies EntriesOf<Omit<SmallSampleRule, "unknownChoice">>),
  rating: v.strictObject({
    kind: v.literal("rating"),
    questions: v.pipe(list(name, 30), v.minLength(1)),
    most: v.pipe(figure, v.gtValue(0)),
    raters: whole(1, 50),
    raterName: name,
    ...bounds,
  } satisfies EntriesOf<RatingRule>),
  "per-person": v.strictObject({
    kind: v.literal("per-person"),
    figure: teamFigure,
    each: v.pipe(
      list(
        v.strictObject({ name, limit: parameter, penalty: parameter } satisfies EntriesOf<
          PerPersonRule["each"][number]
        >),
        20,
      ),
      v.minLength(1),
    ),
    beyond: v.picklist(["above", "below"]),
    everyone: v.exactOptional(
      v.strictObject({ name, reward: parameter } satisfies EntriesOf<
        NonNullable<PerPersonRule["everyone"]>
      >),
    ),
  } satisfies EntriesOf<PerPersonRule>),
} satisfies {
  readonly [Kind in LineRule["kind"]]: v.GenericSchema<unknown, OfKind<LineRule, Kind>>;
};

const PARTS = v.variant("kind", [RULES["per-step"], RULES.proportion, RULES["per-person"]]);

const parts: v.GenericSchema<unknown, PartsRule> = v.strictObject({
  kind: v.literal("parts"),
  parts: v.pipe(
    list(
      v.strictObject({
        id,
        name,
        rule: PARTS,
        points: v.exactOptional(parameter),
      } satisfies EntriesOf<Part>),
      30,
    ),
    v.minLength(1),
    // Either all of them have points of their own, or none has.
    v.check((all) => new Set(all.map(({ points }) => points === undefined)).size === 1),
  ),
} satisfies EntriesOf<PartsRule>);

const lineRule: v.GenericSchema<unknown, LineRule> = v.variant("kind", Object.values(RULES));

export const rule: v.GenericSchema<unknown, Rule> = v.lazy((value) =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "parts"
    ? parts
    : lineRule,
);
