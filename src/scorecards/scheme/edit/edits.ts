import { metricKind } from "../../metrics";
import { withPoints } from "../../parameters";
import { withVetoesOn } from "../../results/vetoes";
import { beginRule, lineFigures, type Measured, ruleKind } from "../../rules";
import { companyOwn } from "../../rules/scores";
import {
  type Input,
  type Item,
  type LineRule,
  type LocalText,
  POINTS_TOTAL,
  type ScorecardSystem,
  type Tier,
} from "../../system/description";
import { describedMarks, findLine, type Line, mapLines } from "../../system/lines";
import { inEach, sameInAll } from "../../system/local-text";
import { inWords } from "../../systems/wording";
import { scaledFailure } from "./failure";
import { freeItemId } from "./ids";
import { beginMeasure, type MeasureId, measureOf } from "./measures";
import { isBlank, sameText } from "./names";
import { ownNamed, ownTargetId, ownTargetOf, withOwn } from "./own-target";
import { retold } from "./retell";
import { kindsFor, measuredBy, withKind, withMeasured, worth } from "./rules";
import { scaledVetoes } from "./vetoes";

/**
 * How HR makes a scheme, one change at a time. A scheme is a system as data; while it is made it may be one that nothing can be
 * generated from (faults.ts says why). What HR writes says the same in every language.
 */

/** Until it is saved. */
const NEW_ID = "scheme-new";

const tier = (from: number, grade: LocalText): Tier => ({ from: companyOwn(from), grade });

export const newScheme = (): ScorecardSystem => ({
  id: NEW_ID,
  name: sameInAll(""),
  promise: sameInAll(""),
  layouts: ["roster", "form"],
  period: "month",
  total: "points",
  scale: 100,
  items: [],
  tiers: [
    tier(90, inWords("Excellent", "优秀", "優秀")),
    tier(80, inWords("Good", "良好", "良好")),
    tier(60, inWords("Passed", "合格", "合格")),
    tier(0, inWords("To improve", "待改进", "待改進")),
  ],
  presets: [],
  remarks: [],
});

const changed = (
  system: ScorecardSystem,
  change: Partial<Omit<ScorecardSystem, "id">>,
): ScorecardSystem => retold(system, { ...system, ...change });

/** A scheme that begins as another system, without what that offers beside the items that count. */
export function schemeFrom(system: ScorecardSystem, name: string): ScorecardSystem {
  const items = system.items.filter(({ points }) => points.value !== 0);
  return {
    ...changed(withVetoesOn(system, items), { items }),
    id: NEW_ID,
    name: sameInAll(name),
  };
}

export const withName = (system: ScorecardSystem, name: string): ScorecardSystem => ({
  ...system,
  name: sameInAll(name),
});

export const withPeriod = (
  system: ScorecardSystem,
  period: ScorecardSystem["period"],
): ScorecardSystem => ({ ...system, period });

/** Whether thresholds are held against the score as it is printed. */
export function withTiersAsPrinted(
  { tiersAsPrinted: _before, ...system }: ScorecardSystem,
  on: boolean,
): ScorecardSystem {
  return on ? { ...system, tiersAsPrinted: true } : system;
}

/** Points or weights, and full marks where scores are weighed; tables and tiers go along. */
export function withTotal(
  system: ScorecardSystem,
  { total, scale }: Pick<ScorecardSystem, "total" | "scale">,
): ScorecardSystem {
  const of = total === "points" ? 100 : scale;
  const items = system.items.map((item) =>
    mapLines(item, (line) => {
      const points = item.points.value ?? NaN;
      const [from, to] = [system, { total, scale: of }].map((marks) =>
        describedMarks(marks as ScorecardSystem, line, points),
      );
      return worth(line.rule, from ?? null, to ?? null);
    }),
  );
  const tiers =
    of === system.scale
      ? system.tiers
      : system.tiers.map((each) =>
          each.from.value === null
            ? each
            : {
                ...each,
                from: companyOwn(Number(((each.from.value / system.scale) * of).toPrecision(12))),
              },
        );
  return changed(system, {
    total,
    scale: of,
    items,
    tiers,
    ...scaledVetoes(system, of),
    ...scaledFailure(system, of),
  });
}

const sumOf = ({ items }: ScorecardSystem): number =>
  Number(items.reduce((sum, { points }) => sum + (points.value ?? 0), 0).toFixed(9));

export const pointsSum = sumOf;

/** A new item is worth what is still missing. */
const pointsLeft = (system: ScorecardSystem): number => {
  const left = Number((POINTS_TOTAL - sumOf(system)).toFixed(9));
  return left > 0 ? left : 0;
};

const SOME_MARKS = 10;

/** What an item begins with; every measure has a kind that goes with it. */
function firstRule(measured: Measured, full: number): LineRule {
  for (const kind of kindsFor(measured)) {
    const rule = beginRule(kind, measured, full > 0 ? full : SOME_MARKS);
    if (rule !== null) return rule;
  }
  throw new RangeError("No kind of rule goes with what is measured");
}

/** One more item, behind the others; `id` is the new one's. */
export function addItem(system: ScorecardSystem): { system: ScorecardSystem; id: string } {
  const id = freeItemId(system);
  const name = sameInAll("");
  const measured = beginMeasure("figure", { item: { id, name }, before: null });
  const section = system.items.at(-1)?.section;
  const points = pointsLeft(system);
  const item: Item = {
    id,
    name,
    measured: name,
    points: companyOwn(points),
    ...(section === undefined ? {} : { section }),
    rule: firstRule(measured, system.total === "weights" ? system.scale : points),
  };
  return { system: changed(system, { items: [...system.items, item] }), id };
}

/** The same item once more, behind it, with figures of its own. */
export function copyItem(
  system: ScorecardSystem,
  of: string,
): { system: ScorecardSystem; id: string } {
  const at = system.items.findIndex(({ id }) => id === of);
  const item = system.items[at];
  if (item === undefined) return { system, id: of };
  const id = freeItemId(system);
  let number = 0;
  const inputs = new Map<string, string>();
  const own = (input: Input): Input => {
    const role = input.id.startsWith(of) ? input.id.slice(of.length) : `Figure${(number += 1)}`;
    const known = inputs.get(input.id) ?? `${id}${role}`;
    inputs.set(input.id, known);
    return { ...input, id: known };
  };
  const copied = withInputs(withOwnTargetOf({ ...item, id }), own);
  const copy: Item = {
    ...copied,
    ...(item.fine === undefined
      ? {}
      : { fine: { cases: own(item.fine.cases), amount: own(item.fine.amount) } }),
  };
  const named = renamed(copy, copyName(system, item.name));
  const items = [...system.items.slice(0, at + 1), named, ...system.items.slice(at + 1)];
  return { system: changed(system, { items }), id };
}

/** A copy has a column of its own for targets of one's own. */
const withOwnTargetOf = (item: Item): Item =>
  mapLines(item, ({ rule, part }) => {
    const own = ownTargetOf(rule);
    return own === null ? rule : withOwn(rule, { id: ownTargetId(`${item.id}${part?.id ?? ""}`) });
  });

/** "Conversion 2". */
function copyName({ items }: ScorecardSystem, name: LocalText): LocalText {
  if (isBlank(name)) return name;
  const numbered = (number: number) => inEach((locale) => `${name[locale]} ${number}`);
  let number = 2;
  while (items.some((item) => sameText(item.name, numbered(number)))) number += 1;
  return numbered(number);
}

export const removeItem = (system: ScorecardSystem, id: string): ScorecardSystem =>
  changed(system, { items: system.items.filter((item) => item.id !== id) });

/** An item that was removed stands where it was. */
export function putBackItem(system: ScorecardSystem, item: Item, at: number): ScorecardSystem {
  if (system.items.some(({ id }) => id === item.id)) return system;
  const items = [...system.items.slice(0, at), item, ...system.items.slice(at)];
  return changed(system, { items });
}

/** @param by −1: one place up. */
export function moveItem(system: ScorecardSystem, id: string, by: -1 | 1): ScorecardSystem {
  const at = system.items.findIndex((item) => item.id === id);
  const [item, other] = [system.items[at], system.items[at + by]];
  if (item === undefined || other === undefined) return system;
  const items = [...system.items];
  items[at] = other;
  items[at + by] = item;
  return { ...system, items };
}

const withItem = (
  system: ScorecardSystem,
  id: string,
  change: (item: Item) => Item,
): ScorecardSystem => {
  const items = system.items.map((item) => (item.id === id ? change(item) : item));
  return items.every((item, index) => item === system.items[index])
    ? system
    : changed(system, { items });
};

export const withItemName = (system: ScorecardSystem, id: string, name: string) =>
  withItem(system, id, (item) => renamed(item, sameInAll(name)));

/** What is called like its item is called so after it was renamed. */
function renamed(item: Item, name: LocalText): Item {
  const before = item.name;
  const again = (text: LocalText) => (sameText(text, before) ? name : text);
  const changedItem = mapLines({ ...item, name }, ({ rule }) => {
    const measured = measuredBy(rule);
    switch (measured.kind) {
      case "metric": {
        const { metric } = measured;
        const of = metricKind(metric).mapInputs(metric, (input) => ({
          ...input,
          name: again(input.name),
        }));
        const named = "name" in of ? { ...of, name: again(of.name) } : of;
        return measuring(rule, { kind: "metric", metric: named });
      }
      case "rating": {
        const questions = measured.answers.questions.map(again);
        return measuring(rule, { kind: "rating", answers: { ...measured.answers, questions } });
      }
      case "team":
        return rule;
    }
  });
  return changedItem;
}

const measuring = (rule: LineRule, measured: Measured): LineRule =>
  ruleKind(rule).build.measuring(rule, measured) ?? rule;

const withInputs = (item: Item, map: (input: Input) => Input): Item =>
  mapLines(item, ({ rule }) => {
    const measured = measuredBy(rule);
    if (measured.kind !== "metric") return rule;
    const { metric } = measured;
    return measuring(rule, { kind: "metric", metric: metricKind(metric).mapInputs(metric, map) });
  });

export const withSection = (system: ScorecardSystem, id: string, section: string) =>
  withItem(system, id, ({ section: _before, ...item }) => ({
    ...item,
    ...(section === "" ? {} : { section: sameInAll(section) }),
  }));

/** Who supplies an item's figures is said beside each of them, too. */
export const withSupplier = (system: ScorecardSystem, id: string, supplier: string) =>
  withItem(system, id, ({ supplier: _before, ...item }) => {
    const source = supplier === "" ? {} : { source: sameInAll(supplier) };
    return withInputs(
      { ...item, ...(supplier === "" ? {} : { supplier: sameInAll(supplier) }) },
      ({ source: _was, ...input }) => ({ ...input, ...source }),
    );
  });

/** @param points NaN: what was typed is no number. */
export const withItemPoints = (system: ScorecardSystem, id: string, points: number | null) =>
  withItem(system, id, (item) => {
    const worthIt =
      points === null || Number.isNaN(points)
        ? { ...item, points: { ...item.points, value: points } }
        : withPoints(item, points);
    const own = { ...worthIt, points: { ...worthIt.points, origin: "company" as const } };
    if (system.total === "weights") return own;
    return mapLines(own, (line) =>
      line.part === null ? worth(line.rule, item.points.value, points) : line.rule,
    );
  });

const withLine = (
  system: ScorecardSystem,
  id: string,
  part: string | null,
  change: (line: Line) => LineRule,
): ScorecardSystem =>
  withItem(system, id, (item) =>
    mapLines(item, (line) => ((line.part?.id ?? null) === part ? change(line) : line.rule)),
  );

/** What an item measures; the kind of its rule and its figures stay where they fit. */
export const withMeasure = (system: ScorecardSystem, id: string, measure: MeasureId) =>
  withLine(system, id, null, (line) => {
    const before = measuredBy(line.rule);
    return measureOf(before) === measure
      ? line.rule
      : withMeasured(system, line, beginMeasure(measure, { item: line.item, before }));
  });

export const withMeasuredField = (system: ScorecardSystem, id: string, measured: Measured) =>
  withLine(system, id, null, (line) => withMeasured(system, line, measured));

/** @param before The item's rule when it was of that kind before. */
export const withRuleKind = (
  system: ScorecardSystem,
  id: string,
  kind: LineRule["kind"],
  before?: LineRule,
) => withLine(system, id, null, (line) => withKind(system, line, kind, before));

export const withFigure = (
  system: ScorecardSystem,
  { item, part, figure }: { item: string; part: string | null; figure: string },
  value: number | null,
) =>
  withLine(system, item, part, (line) => {
    const found = lineFigures(system, line).find(({ name }) => name === figure);
    return found === undefined
      ? line.rule
      : found.with(line.rule, { ...found.parameter, value, origin: "company" });
  });

export const withChoice = (
  system: ScorecardSystem,
  { item, part, choice }: { item: string; part: string | null; choice: string },
  value: string,
) =>
  withLine(system, item, part, (line) => {
    const found = ruleKind(line.rule)
      .choices(line.rule)
      .find(({ name }) => name === choice);
    return found === undefined ? line.rule : found.with(line.rule, value);
  });

export const addRow = (system: ScorecardSystem, id: string, part: string | null) =>
  withLine(system, id, part, ({ rule }) => {
    const { rows } = ruleKind(rule).build;
    return rows === undefined || rows.count(rule) >= rows.most ? rule : rows.add(rule);
  });

export const removeRow = (system: ScorecardSystem, id: string, part: string | null, row: number) =>
  withLine(system, id, part, ({ rule }) => ruleKind(rule).build.rows?.remove(rule, row) ?? rule);

/** An item made of parts, or measured otherwise than HR is offered, begins anew. */
export const startAnew = (system: ScorecardSystem, id: string, measure: MeasureId) =>
  withItem(system, id, (item) => {
    const measured = beginMeasure(measure, { item, before: null });
    const full = describedMarks(system, { item, part: null }, item.points.value ?? NaN);
    return { ...item, rule: firstRule(measured, full ?? NaN) };
  });

/** An item as it was measured and scored before, called as it is now. */
export const withRuleAgain = (
  system: ScorecardSystem,
  id: string,
  before: Pick<Item, "name" | "rule">,
) => withItem(system, id, (item) => renamed({ ...item, ...before }, item.name));

/** Whether people may have a target of their own; blank ones are the rule's. */
export const withOwnTarget = (system: ScorecardSystem, id: string, on: boolean) =>
  withLine(system, id, null, ({ rule }) => withOwn(rule, on ? { id: ownTargetId(id) } : null));

/** @param name What their column is called; blank: by the item's name. */
export const withOwnTargetName = (system: ScorecardSystem, id: string, name: string) =>
  withLine(system, id, null, ({ rule }) => {
    const own = ownTargetOf(rule);
    return own === null ? rule : withOwn(rule, ownNamed(own.id, sameInAll(name)));
  });

/** The rule of an item as it stands; undefined where it is made of parts. */
export const ruleOf = (item: Item): LineRule | undefined => findLine(item, null)?.rule;
