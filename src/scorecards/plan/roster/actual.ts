import { quote } from "../../calc/text";
import { type ActualPlace, ruleKind } from "../../rules";
import { fixed } from "../address";
import { isOwnItem, whileUsed } from "./own-items";
import type { People } from "./people";
import { gatheredFirst, type ResultColumns } from "./result-columns";
import { RESULTS, type Roster, ruleCell, type ScoredLine } from "./roster";

/** Weight or points of an item, from the line above the scores. */
export const shareCell = (roster: Roster, columns: ResultColumns, line: ScoredLine): string => {
  const at = roster.items.findIndex(({ item }) => item.id === line.item.id);
  return fixed(RESULTS.weightRow, columns.firstScore + at);
};

/** The formula of what a line measures: a number, or in words why there is none. */
export function actualFormula(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  line: ScoredLine,
): string {
  const { rule, item } = line;
  const gathered = columns.gathered.get(line);
  const actual = ruleKind(rule).actual(rule, item, {
    ...actualPlace(roster, people, line),
    ...(gathered === undefined ? {} : { gathered: people.own(gathered) }),
  });
  return isOwnItem(item) ? whileUsed(shareCell(roster, columns, line), actual) : actual;
}

const actualPlace = (roster: Roster, people: People, line: ScoredLine): ActualPlace => {
  const { local, texts, request } = roster;
  return {
    wording: { spelling: request.spelling, words: texts.status },
    typed: ({ name }) => people.data(local(name)),
    figure: (name) => figureCell(roster, line, name),
    team: () => quote(texts.status.missing),
  };
};

/** The formula of what a line's metric is made of, where that has a column of its own. */
export const gatheredFormula = (roster: Roster, people: People, line: ScoredLine): string =>
  gatheredFirst(line)?.formula(actualPlace(roster, people, line)) ?? quote("");

/** The formula of the target that is used for somebody: their own, else the rule's. */
export const usedTargetFormula = (roster: Roster, people: People, line: ScoredLine): string =>
  ruleKind(line.rule).used?.(line.rule, line.item, actualPlace(roster, people, line)) ?? quote("");

/** The formula of the cases that count one by one for somebody who has few. */
export function missedFormula(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  line: ScoredLine,
): string {
  const place = {
    ...actualPlace(roster, people, line),
    checked: actualOf(columns, people, line),
  };
  return ruleKind(line.rule).missed?.(line.rule, place) ?? quote("");
}

/** What a line is scored by: what is measured, and the target where people may have their own, or the cases of a few. */
export function checkedOf(columns: ResultColumns, people: People, line: ScoredLine): string[] {
  const target = columns.targets.get(line) ?? columns.missed.get(line);
  const actual = actualOf(columns, people, line);
  return target === undefined ? [actual] : [actual, people.own(target)];
}

/** Where a line's checked metric stands on Results. */
export const actualOf = (columns: ResultColumns, people: People, line: ScoredLine): string =>
  people.own(columns.actuals.get(line) ?? 0);

/** A figure of a line's rule in its cell. */
export function figureCell(roster: Roster, line: ScoredLine, name: string): string {
  const figure = ruleKind(line.rule)
    .figures(line.rule, line.marks, roster.system.scale)
    .find((each) => each.name === name);
  if (figure === undefined) throw new RangeError(`A rule ${line.rule.kind} has no figure ${name}`);
  return ruleCell(roster, { row: line.row + (figure.below ?? 0) }, figure.column);
}
