import { quote, sentence, sheetPrefix } from "../../calc/text";
import { askedOf } from "../../results";
import type { ResultPlaces, TargetPlace } from "../../results/places";
import { ruleKind } from "../../rules";
import { fixed, fixedRange, unfixed } from "../address";
import { actualOf } from "./actual";
import { openResults, type People, wholeColumn } from "./people";
import type { ResultColumns } from "./result-columns";
import { RESULTS, type Roster, RULES, ruleCell, settingCell, tierRows } from "./roster";

/** Where a roster keeps what a person's results are made of: columns of Data and Results, cells of Rules. */
export function rosterPlaces(roster: Roster, columns: ResultColumns, people: People): ResultPlaces {
  const { system, texts, request, local } = roster;
  const rows = tierRows(roster.sumRow, system);
  const rulesSheet = sheetPrefix(roster.sheets.rules);
  // The thresholds stand below the items' names, what they earn to the right of them.
  const tierColumn = (column: number) => RULES.columns.item + column - 1;
  const scores = roster.items.map((_, index) => columns.firstScore + index);
  const { weightRow } = RESULTS;
  const { results } = texts;
  const says = (before: string, number: string, all: string, after: string) =>
    sentence(`${before}{number} / {all}${after}`, { number, all });
  return {
    system,
    texts,
    local,
    spelling: request.spelling,
    spilled: people.spilled,
    fields: new Set(columns.fields.keys()),
    field: (field) => people.own(columns.fields.get(field) ?? columns.total),
    raw: (input) => people.data(local(input.name)),
    typed: (input) => people.own(columns.checked.get(input.id) ?? columns.total),
    everybodys: (input) => wholeColumn(roster, local(input.name)),
    beside: (id) => {
      const column = columns.beside.get(id)?.column ?? columns.total;
      const own = people.own(column);
      const upToHere = `${fixed(RESULTS.firstRow, column)}:${own}`;
      return { own, all: openResults(roster, column), upToHere };
    },
    everybody: (field) => {
      const column = columns.fields.get(field) ?? columns.total;
      return people.spilled ? people.own(column) : openResults(roster, column);
    },
    setting: (id, what) => asRead(people, settingCell(roster, id, what)),
    items: {
      scores: scores.map((column) => people.own(column)),
      block: people.own(columns.firstScore, columns.lastScore),
      shares: fixedRange(weightRow, columns.firstScore, weightRow, columns.lastScore),
      shareCells: scores.map((column) => fixed(weightRow, column)),
    },
    withoutScore: people.own(columns.withoutScore),
    pointsState: rulesSheet + fixed(roster.sumRow, RULES.columns.state),
    tiers: (first, last = first) =>
      rulesSheet + fixedRange(rows.first, tierColumn(first), rows.last, tierColumn(last)),
    tierState: rulesSheet + fixed(rows.header, RULES.columns.state),
    target: (item) => targetOf(roster, columns, people, item),
    asked: askedOf(system),
    says: {
      complete: quote(results.complete),
      missing: (number, all) => says(results.missingBefore, number, all, results.missingAfter),
      faulty: (number, all) => says(results.faultyBefore, number, all, results.faultyAfter),
      nobody: {
        isTrue: `(${people.own(columns.id)}="")*(${people.own(columns.name)}="")=1`,
        withFigures: quote(results.noName),
      },
    },
  };
}

/** A spilled formula is copied nowhere: without dollar signs it is read more easily. */
const asRead = ({ spilled }: People, cell: string): string => (spilled ? unfixed(cell) : cell);

function targetOf(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  id: string,
): TargetPlace | null {
  const at = roster.items.findIndex(({ item }) => item.id === id);
  const line = roster.items[at]?.lines[0];
  if (line === undefined) return null;
  const own = columns.targets.get(line);
  const chooses = ruleKind(line.rule)
    .choices(line.rule)
    .some(({ name }) => name === "better");
  return {
    actual: actualOf(columns, people, line),
    target: own === undefined ? asRead(people, ruleCell(roster, line, "target")) : people.own(own),
    share: fixed(RESULTS.weightRow, columns.firstScore + at),
    better: chooses ? `${asRead(people, ruleCell(roster, line, "better"))}&""` : quote("higher"),
  };
}
