import { isFault } from "../../scoring";
import { itemFor } from "../rules";
import { scorePlace } from "../system/keys";
import { standing } from "./standing";
/** How a person's score, total or pay came about: data with its own numbers, from a scorecard as it was read. */
import { type CoreCard, scoreItem, scorePerson } from "../core-card";
import type { ScorecardSystem } from "../system/description";
import { earlierInputs } from "../system/earlier";
import { RESULT_FIELDS } from "../system/result-fields";
import type { Locate } from "../calc/place";
import { isUnnamed, type PersonReading, type ScorecardReading } from "../reading";
import { EarnedExplainer } from "./earned";
import type { Explanation, InputExplanation, ItemExplanation } from "./explanation";
import { explainLine, type PersonItem } from "./lines";
import { inputObstacles } from "../calc/typed-obstacles";
import { findLine, linesOf } from "../system/lines";
import { appliedToItem } from "../results/vetoes";
import { distinct, itemObstacles, itemVetoObstacles, scoreOf } from "./obstacles";
import { explainRuleOf, findPart } from "./rule";
import type { EarnedField } from "../results/steps";
import { type Subject, usesOf } from "./subject";
import { contributionOf, explainTotal } from "./total";

export { NO_ACTION } from "../results/action";
export type * from "../results/steps";
export type { Aim, Gain } from "../calc/aim";
export type * from "./explanation";
export type { Obstacle } from "../calc/obstacle";
export { scoreOf } from "./obstacles";
export { lineUnit } from "../rules";
export { saidRule as ruleInWords } from "../rules/say";
export { subjectId, subjectOf, type Subject } from "./subject";

/** Results that can be explained, in the order of the sheets. */
const EARNED = RESULT_FIELDS.filter(
  (field): field is EarnedField => field !== "total" && field !== "status",
);

/** Where the figures of the rules stand that hold for a person. */
export const rulesOf = ({ layout, rules }: ScorecardReading, { results }: PersonReading): Locate =>
  layout === "form" ? results : rules;

/** What can be explained of a person: the total, each item, whatever follows from the total. */
export function subjectsOf({ system, results }: PersonReading): readonly Subject[] {
  return [
    { kind: "total" },
    ...system.items.map(({ id }): Subject => ({ kind: "item", item: id, part: null, of: "score" })),
    ...EARNED.filter((field) => results.place(`field:${field}`) !== null).map((field): Subject => ({
      kind: "field",
      field,
    })),
  ];
}

/** By the rules that hold for somebody: their own targets are theirs. */
function judged(person: PersonReading): PersonReading {
  const { system, items, entries } = person;
  const own = system.items.map((item) => itemFor(item, entries));
  if (own.every((item, index) => item === system.items[index])) return person;
  return {
    ...person,
    system: { ...system, items: own },
    items: items.map((each) => ({ ...each, item: itemFor(each.item, entries) })),
  };
}

/** Explains a score, the total, or what follows from it. What is not on the scorecard any more is told by its total. */
export function explain(
  reading: ScorecardReading,
  of: PersonReading,
  subject: Subject,
): Explanation {
  const person = judged(of);
  const { system, items } = person;
  const rules = rulesOf(reading, person);
  switch (subject.kind) {
    case "item": {
      const of = items.find(({ item }) => item.id === subject.item);
      if (of === undefined) break;
      const part = findPart(of, subject.part);
      if (subject.of === "rule") {
        return { kind: "rule", subject, rule: explainRuleOf(reading, person, rules, of, part) };
      }
      return { subject, ...explainItem(reading, person, rules, of, subject) };
    }
    case "field":
      return { subject, ...earnedOf(reading, person, rules).explain(subject.field) };
    case "input": {
      const explained = explainInput(person, system, subject.input);
      if (explained === null) break;
      return { subject, ...explained };
    }
    case "total":
      break;
  }
  return {
    subject: { kind: "total" },
    ...explainTotal(person, rules, coreOf(person)),
    earned: earnedOf(reading, person, rules).all(EARNED),
  };
}

const earnedOf = (reading: ScorecardReading, person: PersonReading, rules: Locate) =>
  new EarnedExplainer(reading, person, rules, coreOf(person));

/** On a line that names nobody there is no total, as on the sheet. */
function coreOf(person: PersonReading): CoreCard {
  const card = scorePerson(person.system, person.items, person.entries);
  return isUnnamed(person) ? { ...card, total: { code: "missing", argument: "name" } } : card;
}

function explainItem(
  reading: ScorecardReading,
  person: PersonReading,
  rules: Locate,
  of: PersonItem,
  { part: partId, of: what }: Subject & { readonly kind: "item" },
): Omit<ItemExplanation, "subject"> {
  const part = findPart(of, partId);
  const whole = explainWhole(person, of);
  const lines = linesOf(of.item)
    .filter((line) => part === null || line.part?.id === part.id)
    .map((line) => explainLine(person, of, line));
  const shown = part === null ? whole : (lines[0] ?? whole);
  const { cell, differs, result } = shown;
  return {
    kind: "item",
    of: what === "metric" ? "metric" : "score",
    rule: explainRuleOf(reading, person, rules, of, part),
    result,
    lines,
    contribution: part === null ? contributionOf(person, of, scoreOf(result)) : null,
    whole: part === null ? null : whole.result,
    vetoes: part === null ? appliedToItem(person.system, of.item, person.entries) : [],
    obstacles: distinct([
      ...itemObstacles(person, rules, of.item, lines),
      ...(part === null ? itemVetoObstacles(person, rules, of.item) : []),
    ]),
    cell,
    ...(differs === undefined ? {} : { differs }),
  };
}

/** An item as a whole: of one made of parts, what they come to. */
function explainWhole(person: PersonReading, { item, points }: PersonItem) {
  const result = scoreItem(person.system, { item, points }, person.entries);
  const score = isFault(result) ? null : result.score;
  return { result, ...standing(person.results, scorePlace(item.id), score) };
}

/** A figure that several items need, or that is there for comparison; null where nobody is asked for it. */
function explainInput(
  person: PersonReading,
  system: ScorecardSystem,
  id: string,
): Omit<InputExplanation, "subject"> | null {
  const entered = person.inputs.find(({ input }) => input.id === id);
  if (entered === undefined) return null;
  const { input, cell, value } = entered;
  const optional =
    input.optional === true ||
    system.items
      .flatMap((item) => [
        ...earlierInputs(item, system),
        ...(item.fine === undefined ? [] : [item.fine.cases, item.fine.amount]),
      ])
      .some((each) => each.id === id);
  return {
    kind: "input",
    figure: { input, cell, value },
    uses: usesOf(system, id).map((use) => {
      const of = person.items.find(({ item }) => item.id === use.item.id);
      const itemOf = { item: use.item, points: of?.points ?? 0 };
      const line = findLine(use.item, use.part);
      const { result } =
        line === undefined ? explainWhole(person, itemOf) : explainLine(person, itemOf, line);
      return { ...use, result };
    }),
    obstacles: inputObstacles(person, input, { optional }),
  };
}
