/** The kinds of rules, a module each. A new kind is its module, its type in the description, its words and a line here. */
import * as scoring from "../../scoring";
import type { Entries, Entry } from "../calc/entries";
import { metricKind } from "../metrics";
import type {
  Input,
  Item,
  LineRule,
  Metric,
  ScorecardSystem,
  TeamFigure,
  Unit,
} from "../system/description";
import {
  describedMarks,
  hasOwnPoints,
  type Line,
  linesOf,
  mapLines,
  marksOf,
} from "../system/lines";
import type { Measured } from "./build";
import type { OwnFigure, RuleFigure, RuleKind } from "./kind";
import { bands } from "./bands";
import { nearest } from "./nearest";
import { ruleFor, withOwnTarget } from "./own-target";
import { partsCore } from "./parts";
import { perPerson } from "./per-person";
import { perStep } from "./per-step";
import { proportion } from "./proportion";
import { rating } from "./rating";
import { ratio } from "./ratio";
import { scale } from "./scale";
import { smallSample } from "./small-sample";

export type * from "./kind";
export type { Answers, Measured, RuleFault, RuleRows } from "./build";
export { missesTarget } from "./per-step";
export { answerInput, raterSum } from "./rating";
export { partsScore } from "./parts";

const KINDS: { readonly [Kind in LineRule["kind"]]: RuleKind<LineRule & { readonly kind: Kind }> } =
  {
    "per-step": withOwnTarget(perStep),
    nearest: withOwnTarget(nearest),
    proportion: withOwnTarget(proportion),
    rating,
    "per-person": perPerson,
    bands,
    scale,
    ratio: withOwnTarget(ratio),
    "small-sample": smallSample,
  };

export const RULE_KINDS = Object.keys(KINDS) as readonly LineRule["kind"][];

/** A rule of a kind to begin with, for what is measured; null where the two do not go together. */
export const beginRule = (
  kind: LineRule["kind"],
  measured: Measured,
  full: number,
): LineRule | null => (KINDS[kind] as unknown as RuleKind<LineRule>).build.begin(measured, full);

/** What a rule's kind is and does. */
export const ruleKind = (rule: LineRule): RuleKind<LineRule> =>
  KINDS[rule.kind] as unknown as RuleKind<LineRule>;

export const lineUnit = (rule: LineRule): Unit => ruleKind(rule).unit(rule);
export const lineMetric = (rule: LineRule): Metric | null => ruleKind(rule).metric(rule);

/** Every figure of a line's rule, in the order of its columns. */
export const lineFigures = (
  system: Pick<ScorecardSystem, "total" | "scale">,
  line: Line,
): readonly RuleFigure<LineRule>[] =>
  ruleKind(line.rule).figures(line.rule, marksOf(system, line), system.scale);

/** What HR enters one by one for a line; members of a team and several raters are asked in blocks of their own. */
export const lineInputs = ({ rule, item }: Pick<Line, "rule" | "item">): readonly Input[] =>
  ruleKind(rule).inputs(rule, item);

/** The figure of a line that somebody may have of their own; null: it is everybody's. */
export const ownFigure = ({ rule, item }: Pick<Line, "rule" | "item">): OwnFigure | null =>
  ruleKind(rule).own?.(rule, item) ?? null;

/** An item as it holds for somebody: with the targets of their own that they have. */
export const itemFor = (item: Item, entries: Entries): Item =>
  linesOf(item).some((line) => ownFigure(line) !== null)
    ? mapLines(item, ({ rule }) => ruleFor(ruleKind(rule), rule, item, entries))
    : item;

/** What HR enters one by one for an item. */
export const itemInputs = (item: Item): readonly Input[] => linesOf(item).flatMap(lineInputs);

/** Figures of the team that an item needs. */
export const itemTeam = (item: Item): readonly TeamFigure[] =>
  linesOf(item).flatMap(({ rule }) => ruleKind(rule).team(rule) ?? []);

/** Each input once: orders of the quarter are the denominator of three rates. */
export const distinctInputs = <Each extends { readonly id: string }>(
  inputs: readonly Each[],
): readonly Each[] => [...new Map(inputs.map((input) => [input.id, input])).values()];

/** Full marks of a line as HR has set them; null where it adds to its item and takes away from it. */
export function fullMarks(
  system: Pick<ScorecardSystem, "total" | "scale">,
  line: Pick<Line, "item" | "part">,
  points: number,
): number | null {
  const described = describedMarks(system, line, points);
  const rule = line.part === null ? line.item.rule : line.part.rule;
  return described === null || rule.kind === "parts" || !("fullMarks" in rule)
    ? described
    : (rule.fullMarks?.value ?? described);
}

/** The core's rule of a line; `points` are the item's points or weight. */
export function lineCore(
  system: Pick<ScorecardSystem, "total" | "scale">,
  line: Line,
  points: number,
): scoring.Rule {
  // Points that have not been set are no full marks; NaN is none that the core takes.
  const marks = marksOf(system, line);
  const unset =
    marks === "own"
      ? line.part?.points?.value === null
      : marks === "points" && line.item.points.value === null && points === 0;
  return ruleKind(line.rule).core(line.rule, unset ? NaN : describedMarks(system, line, points));
}

/** The scoring core's rule of an item, so that what the sheet computes can be computed, and explained, without a sheet. */
export function itemCore(
  system: Pick<ScorecardSystem, "total" | "scale">,
  item: Item,
  points: number,
): scoring.Rule {
  const lines = linesOf(item);
  const cores = lines.map((line) => lineCore(system, line, points));
  const [only] = cores;
  if (item.rule.kind !== "parts" && only !== undefined) return only;
  const base = hasOwnPoints(item.rule) ? 0 : describedMarks(system, { item, part: null }, points);
  return partsCore(cores, base);
}

/** What a line's rule is applied to, or what is wrong with it. */
export const lineValue = (
  { rule, item }: Pick<Line, "rule" | "item">,
  entries: Entries,
): Entry | scoring.Fault => ruleKind(rule).value(rule, item, entries);

/** The same of an item: of one made of parts, a value a part. */
export function itemValue(item: Item, entries: Entries): Entry | scoring.Fault {
  const values = linesOf(item).map((line) => lineValue(line, entries));
  if (item.rule.kind !== "parts") return values[0] ?? null;
  const at = values.findIndex((value) => scoring.isFault(value));
  const fault = values[at];
  return fault !== undefined && scoring.isFault(fault)
    ? scoring.faultAt(fault, at)
    : (values as Entry[]);
}

/** A metric from the figures that were entered: a number, null where one is missing, or what is wrong with them. */
export const metricValue = (metric: Metric, entries: Entries): scoring.Figure | scoring.Fault =>
  metricKind(metric).value(metric, entries);
