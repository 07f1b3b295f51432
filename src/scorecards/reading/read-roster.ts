import { partsOf } from "../system/lines";
import type { Item, ScorecardSystem } from "../system/description";
import type { GenerationRequest, TakenNames } from "../generation-request";
import type { WorkbookPlan } from "../plan/plan";
import { planRoster } from "../plan/roster";
import { dataHeaders, FIRST_INPUT, openRoster } from "../plan/roster/roster";
import { ruleKey } from "../system/keys";
import { sameInAll } from "../system/local-text";
import { type PlaceKey, scorePlace } from "../system/keys";
import { itemInputs } from "../rules";
import { asSet } from "./as-set";
import { figureIn } from "./figure-in";
import { asText } from "./as-text";
import { findColumns, listOf } from "./data-columns";
import { isBlank, valueAt } from "./grid";
import { type Alignment, alignSheet } from "./align";
import { locateOn } from "./locate";
import { hasLostColumns } from "./lost-references";
import { asNamed, isUsed } from "./own-items";
import type { IdentifiedSheet, PersonReading, PlannedSheet, ScorecardReading } from "./reading";
import type { InputReading } from "../calc/person";
import type { Locate } from "../calc/place";
import type { Entries } from "../calc/entries";

/** Who somebody is stands left of the figures. */
const PERSON_COLUMNS = FIRST_INPUT - 1;

/** The sheets that make a roster; of Data, the table. */
export interface RosterContent {
  readonly rules: IdentifiedSheet;
  readonly data: IdentifiedSheet;
  readonly results: IdentifiedSheet;
  readonly card?: IdentifiedSheet;
}

/** Reads a roster back. `request` is that with which it was made, as far as its sheets still tell. */
export function readRoster(
  standard: ScorecardSystem,
  request: GenerationRequest,
  taken: TakenNames,
  content: RosterContent,
): ScorecardReading {
  const plan = planRoster(standard, { ...request, people: [] }, taken);
  const roster = openRoster(standard, request, taken);
  const headers = dataHeaders(roster);
  const { isWithoutTable = false } = content.data;
  const data = isWithoutTable
    ? { ...content.data, grid: listOf(headers, content.data.grid) }
    : content.data;
  const planned = (sheet: IdentifiedSheet): PlannedSheet => {
    const own = sheetOf(plan, sheet.identity.role);
    return { ...sheet, plan: own, alignment: alignSheet(own, sheet.grid) };
  };
  const [rulesSheet, dataSheet, resultsSheet] = [
    planned(content.rules),
    planned(data),
    planned(content.results),
  ];
  const located = ({ id, plan: own, grid, alignment }: PlannedSheet) =>
    locateOn(id, own, grid, alignment);
  const rules = located(rulesSheet)();
  const results = located(resultsSheet);
  const counts = (item: Item) => isThere(rules)(item) && isUsed(rules)(item);
  const system = asSet(
    { ...standard, items: roster.items.map(({ item }) => item).filter(counts) },
    rules,
  );
  const items = system.items.map((item) => ({ item, points: item.points.value ?? 0 }));
  const figures = asNamed(system);
  const { grid, id: sheet } = data;
  const places = findColumns(headers, grid, () => {
    const made = planRoster(standard, { ...request, people: [nobody] }, taken);
    const read = { sheet: content.data.name, table: roster.table };
    return hasLostColumns(sheetOf(made, "results"), resultsSheet, read);
  });
  const [idColumn, nameColumn, departmentColumn] = places;
  const columns = roster.inputs.flatMap((input, index) => {
    const column = places[index + PERSON_COLUMNS] ?? null;
    return column === null ? [] : figures(input).map((named) => ({ input: named, column }));
  });
  const idle = idleInputs(
    roster.items.map(({ item }) => item),
    system.items,
  );
  const lostColumns = [
    ...headers
      .slice(0, 2)
      .map(sameInAll)
      .filter((_, index) => places[index] === null),
    ...roster.inputs
      .filter((input, index) => places[index + PERSON_COLUMNS] === null && !idle.has(input.id))
      .flatMap(figures)
      .map(({ name }) => name),
  ];
  const card = content.card === undefined ? undefined : planned(content.card);
  const people = grid.values.slice(1).map((_, index): PersonReading => {
    const row = grid.row + 1 + index;
    const text = (index: number) => {
      const column = places[index] ?? null;
      const said = column === null ? "" : asText(valueAt(grid, { row, column }));
      // Headings that have come among the people are nobody.
      return said === headers[index] ? "" : said;
    };
    const cell = (column: number | null | undefined) =>
      column == null ? null : { sheet, row, column };
    const inputs = columns.map(({ input, column }): InputReading => {
      const cell = { sheet, row, column };
      return { input, cell, value: valueAt(grid, cell) };
    });
    return {
      id: text(0),
      name: text(1),
      department: text(2),
      own: {
        id: cell(idColumn),
        name: cell(nameColumn),
        department: cell(departmentColumn),
      },
      system,
      items,
      inputs,
      entries: entriesOf(inputs),
      results: results(index),
    };
  });
  const filled = people
    .map(
      ({ id, name, inputs }) =>
        id !== "" || name !== "" || inputs.some(({ value }) => !isBlank(value)),
    )
    .lastIndexOf(true);
  return {
    scorecard: plan.scorecard,
    layout: "roster",
    period: request.period,
    locale: request.locale,
    spelling: request.spelling,
    standard,
    system,
    rules,
    people: people.slice(0, filled + 1),
    lostColumns,
    isWithoutTable,
    ...(card === undefined ? {} : { card: located(card)() }),
    sheets: [
      rulesSheet,
      byColumns(dataSheet, places),
      resultsSheet,
      ...(card === undefined ? [] : [card]),
    ],
    planFor: (count) =>
      planRoster(standard, { ...request, people: Array<typeof nobody>(count).fill(nobody) }, taken),
  };
}

/** Data, with its columns where they were found: by a formula that is written anew, nobody has a neighbour's figure. */
function byColumns(sheet: PlannedSheet, places: readonly (number | null)[]): PlannedSheet {
  const { alignment } = sheet;
  const by =
    (aligned: Alignment["at"]): Alignment["at"] =>
    (place) => {
      const column = places[place.column];
      if (column === undefined) return aligned(place);
      if (column === null) return null;
      const [known] = [...places.keys()].flatMap(
        (each) => aligned({ ...place, column: each }) ?? [],
      );
      return known === undefined ? null : { row: known.row, column };
    };
  return {
    ...sheet,
    alignment: {
      ...alignment,
      at: by((place) => alignment.at(place)),
      lastAt: by((place) => alignment.lastAt(place)),
    },
  };
}

/** Figures of items alone that are not on the scorecard any more. */
function idleInputs(all: readonly Item[], counting: readonly Item[]): ReadonlySet<string> {
  const idle = new Set(all.flatMap(itemInputs).map(({ id }) => id));
  for (const { id } of counting.flatMap(itemInputs)) idle.delete(id);
  return idle;
}

const nobody = { id: "", name: "", department: "" };

export function sheetOf(plan: WorkbookPlan, role: string): WorkbookPlan["sheets"][number] {
  const sheet = plan.sheets.find((each) => each.role === role);
  if (sheet === undefined) throw new RangeError(`The plan has no sheet ${role}`);
  return sheet;
}

/** An item whose line HR has deleted counts no more; the points of one made of parts stand on its parts' lines. */
export const isThere =
  (locate: Locate) =>
  (item: Item): boolean => {
    const keys: PlaceKey[] = [
      ruleKey(item.id, null, "points"),
      scorePlace(item.id),
      ...partsOf(item).map(({ id }) => ruleKey(item.id, id, "points")),
    ];
    return keys.some((key) => locate.place(key) !== null);
  };

export const entriesOf = (inputs: readonly InputReading[]): Entries =>
  Object.fromEntries(inputs.map(({ input, value }) => [input.id, figureIn(value)]));
