import { changeAgainst } from "../../formula/change";
import { call, guard, quote } from "../../calc/text";
import { peopleTotal } from "../../formula/totals";
import { lineUnit, partsScore, ruleKind } from "../../rules";
import { hasOwnPoints } from "../../system/lines";
import { changeUnit } from "../../system/units";
import { fixed, fixedRange } from "../address";
import { actualFormula, actualOf, figureCell, shareCell } from "./actual";
import type { ResultField } from "../../system/result-fields";
import { payFormulas } from "../results/pay-formulas";
import { failureFormulas, tierFormulas } from "../results/standing-formulas";
import { isOwnItem } from "./own-items";
import { type People, wholeResults } from "./people";
import { earlierInput } from "../results/person-inputs";
import type { ResultColumns } from "./result-columns";
import { RESULTS, type Roster, ruleCell, type RosterItem, type ScoredLine } from "./roster";
import { rosterPlaces } from "./places";
import { statusFormula } from "./status-formula";

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
  for (const [index, entry] of roster.items.entries()) {
    made.push(...itemFormulas(roster, columns, people, entry, columns.firstScore + index));
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

  const scoreColumns = roster.items.map((_, index) => columns.firstScore + index);
  const { weightRow } = RESULTS;
  const shares = fixedRange(weightRow, columns.firstScore, weightRow, columns.lastScore);
  const place = {
    scores: scoreColumns.map((column) => people.own(column)),
    block: people.own(columns.firstScore, columns.lastScore),
    shares,
    shareCells: scoreColumns.map((column) => fixed(weightRow, column)),
    spilled: people.spilled,
  };
  const total = people.own(columns.total);
  made.push([columns.total, peopleTotal(place, system.total, request.spelling, words)]);
  const put = (field: ResultField, formula: string) => {
    const column = columns.fields.get(field);
    if (column !== undefined) made.push([column, formula]);
  };
  const places = rosterPlaces(roster, columns, people);
  for (const [field, formula] of [
    ...tierFormulas(places),
    ...payFormulas(places),
    ...failureFormulas(places),
  ]) {
    put(field, formula);
  }
  const totals = people.spilled ? total : wholeResults(columns.total);
  put("rank", call("IF", `ISNUMBER(${total})`, `RANK(${total},${totals})`, quote(words.none)));
  put("status", statusFormula(roster, columns, people, place));
  return made;
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
  const { rule, item } = line;
  const { request, texts } = roster;
  const score = ruleKind(rule).score(rule, {
    wording: { spelling: request.spelling, words: texts.status },
    actuals: [actualOf(columns, people, line)],
    state: ruleCell(roster, line, "state"),
    spilled: people.spilled,
    figure: (name) => figureCell(roster, line, name),
    // A blank choice is its default, which the functions take "" for.
    choice: (name) => `${ruleCell(roster, line, name)}&""`,
    full: ruleCell(roster, line, "fullMarks"),
    team: () => quote(texts.status.missing),
  });
  return isOwnItem(item)
    ? call("IF", `${shareCell(roster, columns, line)}=0`, quote(""), score)
    : score;
}
