import { fill } from "../../i18n/sheets";
import { entered } from "../calc/entered";
import { type Entries, figureOf } from "../calc/entries";
import { call } from "../calc/text";
import { inputObstacles } from "../calc/typed-obstacles";
import { fits } from "../calc/usable";
import type { Input, Item, LineRule, OwnTarget } from "../system/description";
import { inSheetWords } from "../system/local-text";
import { isCount } from "../system/units";
import type { ActualPlace, FormRow, OwnFigure, RuleKind, ScorePlace } from "./kind";

/** The figure of a rule that somebody may have of their own. */
const TARGET = "target";

/** What is divided by has to be above 0. */
const LEAST_ABOVE_0 = 0.0001;

/**
 * Targets of one's own: a person's column of Data says it, blank is the rule's. What is used is decided once, in a place of its
 * own, and stands there for everybody to see; the score takes it from there. A kind of rule that has a target is wrapped in this.
 */
export function withOwnTarget<R extends LineRule & OwnTarget>(kind: RuleKind<R>): RuleKind<R> {
  const own = (rule: R, item: Item): OwnFigure | null => {
    const { ownTarget } = rule;
    const least = leastOf(kind, rule);
    if (ownTarget === undefined || least === null) return null;
    const { id, name = nameOf(item) } = ownTarget;
    const unit = kind.unit(rule);
    const input: Input = {
      ...{ id, name, unit, optional: true },
      ...(unit === "any" && least === 0 ? {} : { min: least }),
      hint: inSheetWords(({ data }) => data.ownTargetHint),
    };
    return { figure: TARGET, input };
  };
  const used = ({ input }: OwnFigure, place: ActualPlace): string =>
    entered(input, place.typed(input), place.wording, place.figure(TARGET));
  return {
    ...kind,
    own,
    used: (rule, item, place) => {
      const figure = own(rule, item);
      return figure === null ? null : used(figure, place);
    },
    inputs(rule, item) {
      const figure = own(rule, item);
      const inputs = kind.inputs(rule, item);
      return figure === null ? inputs : [...inputs, figure.input];
    },
    formRows(rule, item, texts) {
      const figure = own(rule, item);
      const rows = kind.formRows(rule, item, texts);
      if (figure === null) return rows;
      const { input } = figure;
      const row: FormRow = {
        input,
        actual: { unit: input.unit, formula: (place) => used(figure, place) },
        figures: [],
      };
      return [...rows, row];
    },
    score(rule, place) {
      // The target that is used stands behind what is measured.
      const [actual = "", target] = place.actuals;
      if (rule.ownTarget === undefined || target === undefined) return kind.score(rule, place);
      // A target of 0 would be an error where it has to be more.
      const instead = leastOf(kind, rule) === 0 ? 0 : 1;
      return kind.score(rule, withTarget(place, actual, target, instead));
    },
    obstacles(rule, item, person) {
      const figure = own(rule, item);
      const found = kind.obstacles(rule, item, person);
      return figure === null
        ? found
        : [...found, ...inputObstacles(person, figure.input, { optional: true })];
    },
    say(rule, saying) {
      const said = kind.say(rule, saying);
      const has = rule.ownTarget !== undefined && leastOf(kind, rule) !== null;
      return has ? [...said, saying.texts.ownTarget] : said;
    },
  };
}

/** The least target of one's own; null where the rule cannot have one: a number of cases may well be 0. */
function leastOf<R extends LineRule>(kind: RuleKind<R>, rule: R): number | null {
  const target = kind.figures(rule, "points", 0).find(({ name }) => name === TARGET);
  if (target === undefined) return null;
  if (target.limit !== "positive") return 0;
  return isCount(kind.unit(rule)) ? null : LEAST_ABOVE_0;
}

const nameOf = ({ name }: Item): Input["name"] =>
  inSheetWords(({ columns }, locale) => fill(columns.ownTarget, { name: name[locale] }));

/**
 * Numbers alone are handed on, `instead` where there is none, and the word of whichever figure is none stands where there is
 * no score.
 */
const withTarget = (
  place: ScorePlace,
  actual: string,
  target: string,
  instead: number,
): ScorePlace => ({
  ...place,
  figure: (name) =>
    name !== TARGET
      ? place.figure(name)
      : place.spilled
        ? `IF(ISNUMBER(${target}),${target},${instead})`
        : target,
  otherwise: call("IF", `ISNUMBER(${actual})`, target, actual),
});

/** Whether somebody's own figure is there, and is none that can be used. */
export const isFaulty = ({ input }: OwnFigure, entries: Entries): boolean => {
  const value = figureOf(input, entries);
  return value !== null && !(typeof value === "number" && Number.isFinite(value));
};

/** The rule as it holds for somebody: with their own target where they have one; what is none leaves no score. */
export function ruleFor<R extends LineRule>(
  kind: RuleKind<R>,
  rule: R,
  item: Item,
  entries: Entries,
): R {
  const own = kind.own?.(rule, item) ?? null;
  if (own === null) return rule;
  const value = figureOf(own.input, entries);
  if (value === null) return rule;
  const figure = kind.figures(rule, "points", 0).find(({ name }) => name === own.figure);
  // A line that cannot be used scores nobody, whatever they have of their own.
  return figure === undefined || !fits(figure.parameter.value ?? NaN, figure.limit)
    ? rule
    : figure.with(rule, {
        ...figure.parameter,
        value: typeof value === "number" ? value : NaN,
      });
}
