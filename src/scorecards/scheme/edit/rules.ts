import {
  beginRule,
  lineFigures,
  type Measured,
  RULE_KINDS,
  type RuleFigure,
  ruleKind,
} from "../../rules";
import type { LineRule, Parameter, ScorecardSystem, Unit } from "../../system/description";
import { describedMarks, type Line } from "../../system/lines";
import { ownTargetOf, withOwn } from "./own-target";

type Scale = Pick<ScorecardSystem, "total" | "scale">;

/** Full marks that a rule begins with where the line has none. */
const SOME_MARKS = 10;

const marks = (system: Scale, line: Line): number => {
  const full = describedMarks(system, line, line.item.points.value ?? NaN);
  return full !== null && full > 0 ? full : SOME_MARKS;
};

export const measuredBy = (rule: LineRule): Measured => ruleKind(rule).build.measured(rule);

/** The kinds that go with what a line measures. */
export const kindsFor = (measured: Measured): readonly LineRule["kind"][] =>
  RULE_KINDS.filter((kind) => beginRule(kind, measured, SOME_MARKS) !== null);

/** Whether nothing has been set yet: figures are those that the kind begins with. */
function isUntouched(system: Scale, line: Line): boolean {
  const begun = beginRule(line.rule.kind, measuredBy(line.rule), marks(system, line));
  return JSON.stringify(begun) === JSON.stringify(withOwn(line.rule, null));
}

/**
 * The same line by another kind of rule. Figures that both have are kept, and so is which side is good.
 *
 * @param before The line by that kind before: as it was left, where it still measures the same.
 */
export function withKind(
  system: Scale,
  line: Line,
  kind: LineRule["kind"],
  before?: LineRule,
): LineRule {
  const { rule } = line;
  if (rule.kind === kind) return rule;
  const measured = measuredBy(rule);
  if (before !== undefined && sameUnit(before, rule)) {
    const again = ruleKind(before).build.measuring(before, measured);
    if (again !== null) return again;
  }
  const begun = beginRule(kind, measured, marks(system, line));
  if (begun === null) return rule;
  return keepingOwn(line, isUntouched(system, line) ? begun : carriedOver(system, line, begun));
}

/** Targets of one's own stay where the next kind of rule can have them, too. */
function keepingOwn(line: Line, next: LineRule): LineRule {
  const own = ownTargetOf(line.rule);
  return own !== null && ruleKind(next).own !== undefined ? withOwn(next, own) : next;
}

/** A line that measures something else: the rule as it was where the two go together. */
export function withMeasured(system: Scale, line: Line, measured: Measured): LineRule {
  const { rule } = line;
  const { measuring } = ruleKind(rule).build;
  const kept = measuring(rule, measured);
  const [first] = kindsFor(measured);
  if (kept === null) {
    const begun = first === undefined ? null : beginRule(first, measured, marks(system, line));
    return begun === null ? rule : keepingOwn(line, carriedOver(system, line, begun));
  }
  const before = ruleKind(rule).unit(rule);
  const now = ruleKind(kept).unit(kept);
  if (before === now) return kept;
  const begun = beginRule(rule.kind, measured, marks(system, line));
  if (begun !== null && isUntouched(system, line)) return keepingOwn(line, begun);
  // 0.95 is no 0.95 seconds; but what was 30 seconds may well be 30 minutes.
  return isShare(before) === isShare(now) ? kept : withUnset(system, line, kept, now);
}

const isShare = (unit: Unit): boolean => unit === "percent";
const sameUnit = (one: LineRule, other: LineRule): boolean =>
  ruleKind(one).unit(one) === ruleKind(other).unit(other);
const unset: Parameter = { value: null, origin: "company" };

/** Figures of what is measured are to be set anew. */
const withUnset = (system: Scale, line: Line, rule: LineRule, unit: Unit): LineRule => {
  const scored = new Set(
    lineFigures(system, line)
      .filter((figure) => figure.unit === ruleKind(line.rule).unit(line.rule))
      .map(({ name }) => name),
  );
  return lineFigures(system, { ...line, rule })
    .filter((figure) => figure.unit === unit && scored.has(figure.name) && figure.described)
    .reduce((changed, figure) => figure.with(changed, unset), rule);
};

function carriedOver(system: Scale, line: Line, begun: LineRule): LineRule {
  const had = lineFigures(system, line).filter(({ described }) => described);
  const same = (one: RuleFigure<LineRule>, other: RuleFigure<LineRule>) =>
    one.name === other.name && one.unit === other.unit && one.limit === other.limit;
  const isTarget = ({ column, below }: RuleFigure<LineRule>) =>
    column === "target" && below === undefined;
  const figures = lineFigures(system, { ...line, rule: begun }).reduce((rule, figure) => {
    const found =
      had.find((each) => same(each, figure)) ??
      (isTarget(figure)
        ? had.find(
            (each) =>
              isTarget(each) &&
              each.unit === figure.unit &&
              (figure.limit === "any" || (each.parameter.value ?? 0) > 0),
          )
        : undefined);
    return found === undefined ? rule : figure.with(rule, found.parameter);
  }, begun);
  const choices = ruleKind(line.rule).choices(line.rule);
  return ruleKind(figures)
    .choices(figures)
    .reduce((rule, choice) => {
      const chosen = choices.find(({ name }) => name === choice.name);
      return chosen === undefined ? rule : choice.with(rule, chosen.value);
    }, figures);
}

/** What a rule earns, where its full marks become others. */
export function worth(rule: LineRule, from: number | null, to: number | null): LineRule {
  const { worth: scaled } = ruleKind(rule).build;
  return scaled === undefined || from === null || to === null || !(from > 0) || !(to > 0)
    ? rule
    : scaled(rule, from, to);
}
