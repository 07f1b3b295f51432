import { cell, fixed, unfixed } from "../address";
import { changeAgainst } from "../../formula/change";
import { call, guard, quote } from "../../calc/text";
import { entered } from "../../calc/entered";
import { askedOf, resultOf } from "../../results";
import { checkWording } from "../../results/asked";
import { itemsWithoutScore } from "../../results/total";
import { vetoedFormula } from "../../results/vetoes";
import { lineUnit, partsScore, ruleKind } from "../../rules";
import { POINTS_TOTAL } from "../../system/description";
import { hasOwnPoints } from "../../system/lines";
import { changeUnit } from "../../system/units";
import {
  actualFormula,
  actualOf,
  checkedOf,
  figureCell,
  gatheredFormula,
  missedFormula,
  usedTargetFormula,
} from "./actual";
import type { People } from "./people";
import { earlierInput } from "../../system/earlier";
import type { ResultColumns } from "./result-columns";
import { RESULTS, type Roster, ruleCell, type RosterItem, type ScoredLine } from "./roster";
import { rosterPlaces } from "./places";

/** Every formula of the sheet Results for the given people, by column. */
export function resultFormulas(
  roster: Roster,
  columns: ResultColumns,
  people: People,
): [number, string][] {
  const { texts, request, system } = roster;
  const words = texts.status;
  const made: [number, string][] = [
    [columns.id, guard(people.data(texts.person.id))],
    [columns.name, guard(people.data(texts.person.name))],
    [columns.department, guard(people.data(texts.person.department))],
  ];
  const places = rosterPlaces(roster, columns, people);
  for (const [index, entry] of roster.items.entries()) {
    const scoreColumn = columns.firstScore + index;
    const before = columns.beforeVetoes.get(entry);
    made.push(...itemFormulas(roster, columns, people, entry, before ?? scoreColumn));
    if (before === undefined) continue;
    made.push([scoreColumn, vetoedFormula(entry.item, people.own(before), places)]);
  }
  for (const [entry, column] of columns.weighted) {
    made.push([column, weightedScore(people, columns.firstScore + roster.items.indexOf(entry))]);
  }
  for (const { entry, line, earlier, column } of columns.changes) {
    const input = earlierInput(entry.item, earlier, system);
    if (input === null) continue;
    const current = actualOf(columns, people, line);
    const before = people.data(roster.local(input.name));
    const wording = { spelling: request.spelling, words };
    const place = { current, earlier: before, input, unit: changeUnit(lineUnit(line.rule)) };
    made.push([column, changeAgainst(place, wording)]);
  }

  for (const { input, blank } of askedOf(system)) {
    const column = columns.checked.get(input.id);
    if (column === undefined) continue;
    const otherwise = blank === undefined ? undefined : String(blank);
    made.push([column, entered(input, places.raw(input), checkWording(texts), otherwise)]);
  }
  for (const { of, column } of columns.beside.values()) made.push([column, of.formula(places)]);
  made.push([columns.withoutScore, itemsWithoutScore(places)]);
  for (const [field, column] of columns.fields)
    made.push([column, resultOf(field).formula(places)]);
  return made;
}

/** What a score comes to by the weight above it; nothing where there is none. */
function weightedScore(people: People, column: number): string {
  const score = people.own(column);
  const weight = cell(RESULTS.weightRow, column);
  const share = people.spilled ? weight : fixed(RESULTS.weightRow, column);
  return call("IF", `ISNUMBER(${score}*${share})`, `${score}*${share}/${POINTS_TOTAL}`, quote(""));
}

/** What is measured, scores of the parts and the score of one item. */
function itemFormulas(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  entry: RosterItem,
  scoreColumn: number,
): [number, string][] {
  const made: [number, string][] = [];
  for (const line of entry.lines) {
    const actual = columns.actuals.get(line);
    if (actual !== undefined) made.push([actual, actualFormula(roster, columns, people, line)]);
    const gathered = columns.gathered.get(line);
    if (gathered !== undefined) made.push([gathered, gatheredFormula(roster, people, line)]);
    const target = columns.targets.get(line);
    if (target !== undefined) made.push([target, usedTargetFormula(roster, people, line)]);
    const missed = columns.missed.get(line);
    if (missed !== undefined) made.push([missed, missedFormula(roster, columns, people, line)]);
    const score = lineScore(roster, columns, people, line);
    made.push([columns.parts.get(line) ?? scoreColumn, score]);
  }
  if (entry.lines.some(({ part }) => part !== null)) {
    const scores = entry.lines.map((line) => people.own(columns.parts.get(line) ?? 0));
    const base = hasOwnPoints(entry.item.rule) ? "0" : ruleCell(roster, entry, "weight");
    const place = { base, scores, onForm: false };
    made.push([scoreColumn, partsScore(place, roster.texts.status)]);
  }
  return made;
}

function lineScore(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  line: ScoredLine,
): string {
  const { rule } = line;
  const { request, texts } = roster;
  // A spilled formula is copied nowhere: without dollar signs it is read more easily.
  const at = (cell: string) => (people.spilled ? unfixed(cell) : cell);
  // Of an item of HR's own that does not count, what is measured is "" and so is its score.
  return ruleKind(rule).score(rule, {
    wording: { spelling: request.spelling, words: texts.status },
    actuals: checkedOf(columns, people, line),
    state: at(ruleCell(roster, line, "state")),
    spilled: people.spilled,
    figure: (name) => at(figureCell(roster, line, name)),
    // A blank choice is its default, which the functions take "" for.
    choice: (name) => `${at(ruleCell(roster, line, name))}&""`,
    full: at(ruleCell(roster, line, "fullMarks")),
    team: () => quote(texts.status.missing),
  });
}
