import { partsOf } from "../system/lines";
import type { Input, Item, ScorecardSystem } from "../system/description";
import type { GenerationRequest, TakenNames } from "../generation-request";
import type { WorkbookPlan } from "../plan/plan";
import { planRoster } from "../plan/roster";
import { openRoster } from "../plan/roster/roster";
import { ruleKey } from "../system/keys";
import { type PlaceKey, scorePlace } from "../system/keys";
import { asSet } from "./as-set";
import { figureIn } from "./figure-in";
import { type CellGrid, isBlank, valueAt } from "./grid";
import { alignSheet } from "./align";
import { locateOn } from "./locate";
import { asNamed, isUsed } from "./own-items";
import type { IdentifiedSheet, PersonReading, PlannedSheet, ScorecardReading } from "./reading";
import type { InputReading } from "../calc/person";
import type { Locate } from "../calc/place";
import type { Entries } from "../calc/entries";

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
  const planned = (sheet: IdentifiedSheet): PlannedSheet => {
    const own = sheetOf(plan, sheet.identity.role);
    return { ...sheet, plan: own, alignment: alignSheet(own, sheet.grid) };
  };
  const [rulesSheet, dataSheet, resultsSheet] = [
    planned(content.rules),
    planned(content.data),
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
  const columns = dataColumns(roster.inputs, content.data.grid, request.locale).flatMap(
    ({ input, column }) => figures(input).map((named) => ({ input: named, column })),
  );
  const { id, name, department } = roster.texts.person;
  const [idColumn, nameColumn, departmentColumn] = personColumns(content.data.grid, [
    id,
    name,
    department,
  ]);
  const { grid, id: sheet } = content.data;
  const card = content.card === undefined ? undefined : planned(content.card);
  const people = grid.values.slice(1).map((_, index): PersonReading => {
    const row = grid.row + 1 + index;
    const text = (column: number | undefined) =>
      column === undefined ? "" : asText(valueAt(grid, { row, column }));
    const cell = (column: number | undefined) =>
      column === undefined ? null : { sheet, row, column };
    const inputs = columns.map(({ input, column }): InputReading => {
      const cell = { sheet, row, column };
      return { input, cell, value: valueAt(grid, cell) };
    });
    return {
      id: text(idColumn),
      name: text(nameColumn),
      department: text(departmentColumn),
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
    ...(card === undefined ? {} : { card: located(card)() }),
    sheets: [rulesSheet, dataSheet, resultsSheet, ...(card === undefined ? [] : [card])],
    planFor: (count) =>
      planRoster(standard, { ...request, people: Array<typeof nobody>(count).fill(nobody) }, taken),
  };
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

export const asText = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

/** Columns of the table by their headers; one that HR has renamed is where it was. */
function dataColumns(
  inputs: readonly Input[],
  grid: CellGrid,
  locale: GenerationRequest["locale"],
): { input: Input; column: number }[] {
  const headers = (grid.values[0] ?? []).map(asText);
  const known = new Set(inputs.map(({ name }) => name[locale]));
  return inputs.flatMap((input, index) => {
    const exact = headers.indexOf(input.name[locale]);
    if (exact >= 0) return [{ input, column: grid.column + exact }];
    const usual = headers[index + 3];
    return usual === undefined || known.has(usual)
      ? []
      : [{ input, column: grid.column + index + 3 }];
  });
}

/** Who somebody is stands in the first columns, also where HR has renamed them. */
function personColumns(grid: CellGrid, names: readonly string[]): (number | undefined)[] {
  const headers = (grid.values[0] ?? []).map(asText);
  return names.map((name, index) => {
    const exact = headers.indexOf(name);
    if (exact >= 0) return grid.column + exact;
    return index < headers.length ? grid.column + index : undefined;
  });
}
