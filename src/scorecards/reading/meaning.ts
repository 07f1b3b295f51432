import { itemTeam, lineFigures, ruleKind } from "../rules";
import { linesOf, partsOf } from "../system/lines";
import type { Item, ScorecardSystem } from "../system/description";
import { ruleKey, tierKey } from "../system/keys";
import { systemParameters } from "../parameters";
import {
  actualPlace,
  beforeVetoesPlace,
  weightedPlace,
  fieldPlace,
  inputPlace,
  lastPlace,
  parseKey,
  partPlace,
  type PlaceKey,
  ratingPlace,
  scorePlace,
  teamPlace,
} from "../system/keys";
import { RESULT_FIELDS } from "../system/result-fields";
import type { CellPlace, Locate } from "../calc/place";
import type { ScorecardReading } from "./reading";

/** What a cell of a scorecard stands for. */
export interface Meaning {
  readonly reading: ScorecardReading;
  /** The person's place in `reading.people`; null where the cell concerns everybody: rules, headers. */
  readonly person: number | null;
  readonly key: PlaceKey;
}

/**
 * What a cell of some scorecard's sheets means and whom it concerns: the plan's own key where it has one, else that of the
 * line on which it stands, and beside a name the total. null for cells of nobody and for sheets that are no scorecard's.
 */
export function meaningOf(readings: readonly ScorecardReading[], cell: CellPlace): Meaning | null {
  for (const reading of readings) {
    const sheet = reading.sheets.find(({ id }) => id === cell.sheet);
    if (sheet === undefined) continue;
    switch (sheet.identity.role) {
      case "results":
        return onResults(reading, cell);
      case "data":
        return onData(reading, cell, sheet.grid.row);
      case "rules":
        return onRules(reading, cell);
      case "form":
        return onForm(reading, reading.sheets.indexOf(sheet), cell);
      case "card":
        return onCard(reading, cell);
      case "cards":
      case "chart":
      case "departments":
      case "owed":
      case "interview":
      case "rollUp":
      case "rollUpTotals":
      case "payroll":
      case "yearlyPlan":
      case "history":
      case "rulesHistory":
      case "appeals":
        return null;
    }
  }
  return null;
}

const NUMBER: PlaceKey = "person:number";
const TOTAL = fieldPlace("total");

const isAt = (place: CellPlace | null, { row, column }: CellPlace): boolean =>
  place?.row === row && place.column === column;

/** What sheets show of a person: scores, what they are made of, what they earn. */
function resultKeys({ items }: ScorecardSystem): PlaceKey[] {
  return [
    ...RESULT_FIELDS.map(fieldPlace),
    ...items.flatMap((item) => [
      scorePlace(item.id),
      beforeVetoesPlace(item.id),
      weightedPlace(item.id),
      actualPlace(item.id, null),
      ...partsOf(item).flatMap(({ id }) => [partPlace(item.id, id), actualPlace(item.id, id)]),
    ]),
  ];
}

function onResults(reading: ScorecardReading, cell: CellPlace): Meaning | null {
  const { results } = reading.people[0] ?? {};
  const first = results?.place(TOTAL) ?? results?.place("person:id");
  if (results === undefined || first === undefined || first === null) return null;
  const key = resultKeys(reading.system).find(
    (each) => results.place(each)?.column === cell.column,
  );
  const person = cell.row - first.row;
  if (person < 0) return key === undefined ? null : { reading, person: null, key };
  return person < reading.people.length ? { reading, person, key: key ?? TOTAL } : null;
}

function onData(reading: ScorecardReading, cell: CellPlace, headerRow: number): Meaning | null {
  const input = reading.people[0]?.inputs.find((each) => each.cell.column === cell.column)?.input;
  const person = cell.row - headerRow - 1;
  if (person < 0) {
    return person === -1 && input !== undefined
      ? { reading, person: null, key: inputPlace(input.id) }
      : null;
  }
  if (person >= reading.people.length) return null;
  return { reading, person, key: input === undefined ? TOTAL : inputPlace(input.id) };
}

/** Figures and choices of an item's lines; what it is worth stands at their end, and is meant by its own cell alone. */
const lineKeys = (system: ScorecardSystem, item: Item): PlaceKey[] => [
  ...linesOf(item).flatMap((line) => {
    const { part, rule } = line;
    const names = [...lineFigures(system, line), ...ruleKind(rule).choices(rule)];
    return [...names.map(({ name }) => name), "points"].map((name) =>
      ruleKey(item.id, part?.id ?? null, name),
    );
  }),
  ruleKey(item.id, null, "points"),
];

/** Figures of the rules: the one in the cell, else the first one on its line. */
function ruleAt(system: ScorecardSystem, locate: Locate, cell: CellPlace): PlaceKey | null {
  const keys: readonly PlaceKey[] = [
    ...system.items.flatMap((item) => lineKeys(system, item)),
    ...systemParameters(system).keys(),
  ];
  const onLine = keys.filter((key) => locate.place(key)?.row === cell.row);
  const exact = onLine.find((key) => locate.place(key)?.column === cell.column);
  return exact ?? onLine[0] ?? (isTier(locate, cell) ? tierKey(0, "from") : null);
}

function isTier(locate: Locate, { row }: CellPlace): boolean {
  const first = locate.place(tierKey(0, "from"));
  const last = locate.place(lastPlace(tierKey(0, "from")));
  return first !== null && last !== null && row >= first.row && row <= last.row;
}

function onRules(reading: ScorecardReading, cell: CellPlace): Meaning | null {
  const { system, rules } = reading;
  const key = ruleAt(system, rules, cell);
  if (key !== null) return { reading, person: null, key };
  // An item whose parts have points of their own has no figure on its line: its parts stand right below.
  const item = system.items.find((each) => {
    const [first] = linesOf(each);
    const [name] = first === undefined ? [] : lineFigures(system, first);
    const part = first?.part && name && rules.place(ruleKey(each.id, first.part.id, name.name));
    return part?.row === cell.row + 1;
  });
  return item === undefined ? null : { reading, person: null, key: scorePlace(item.id) };
}

function onForm(reading: ScorecardReading, person: number, cell: CellPlace): Meaning | null {
  const found = reading.people[person];
  if (found === undefined) return null;
  const { system, results, inputs } = found;
  const key =
    inputs
      .map(({ input }) => inputPlace(input.id))
      .find((each) => isAt(results.place(each), cell)) ??
    resultKeys(system).find((each) => isAt(results.place(each), cell)) ??
    itemsLine(system, results, cell) ??
    resultLine(reading, results, cell) ??
    blockLine(system, results, cell) ??
    ruleAt(system, results, cell);
  // The heading says who it is.
  const first = results.place(scorePlace(system.items[0]?.id ?? ""));
  const above = first !== null && cell.row < first.row;
  return key === null && !above ? null : { reading, person, key: key ?? TOTAL };
}

/** A line of the items' table: the part on whose figures the cell stands, else the item. */
function itemsLine(system: ScorecardSystem, locate: Locate, cell: CellPlace): PlaceKey | null {
  const total = locate.place(TOTAL);
  if (total === null || cell.row >= total.row) return null;
  const item = system.items
    .filter(({ id }) => {
      const place = locate.place(scorePlace(id));
      return place !== null && place.row <= cell.row;
    })
    .at(-1);
  if (item === undefined) return null;
  const { id } = item;
  const exact = lineKeys(system, item).find((key) => isAt(locate.place(key), cell));
  if (exact !== undefined) return exact;
  const part = partsOf(item)
    .filter((each) => {
      const place = locate.place(partPlace(id, each.id));
      return place !== null && place.row <= cell.row && cell.column <= place.column;
    })
    .at(-1);
  const last = part && locate.place(partPlace(id, part.id));
  // Left of its figures stand the item's own name and text.
  const figures = last ? last.column - FIGURE_COLUMNS : 0;
  return part !== undefined && cell.column >= figures ? partPlace(id, part.id) : scorePlace(id);
}

/** From the name of a figure to the part's score there are so many columns on a form. */
const FIGURE_COLUMNS = 7;

/** The total and the lines below it: their names stand left of their figures. */
function resultLine(
  { people }: ScorecardReading,
  locate: Locate,
  { row }: CellPlace,
): PlaceKey | null {
  const inputs = people[0]?.inputs.map(({ input }) => inputPlace(input.id)) ?? [];
  return (
    [...RESULT_FIELDS.map(fieldPlace), ...inputs].find((key) => locate.place(key)?.row === row) ??
    null
  );
}

/** Answers of raters, and figures of the team. */
function blockLine(system: ScorecardSystem, locate: Locate, cell: CellPlace): PlaceKey | null {
  const holdsRow = (first: PlaceKey) => {
    const [from, to] = [locate.place(first), locate.place(lastPlace(first))];
    return from !== null && to !== null && cell.row >= from.row - 2 && cell.row <= to.row;
  };
  const rated = system.items.find(({ id }) => holdsRow(ratingPlace(id)));
  if (rated !== undefined) return scorePlace(rated.id);
  if (!holdsRow(teamPlace("member"))) return null;
  const figures = system.items.flatMap(itemTeam).map(({ id }) => id);
  const key = figures.map(teamPlace).find((figure) => locate.place(figure)?.column === cell.column);
  return key ?? teamPlace(figures[0] ?? "member");
}

/** The card shows whoever is chosen on it, by the number of their row. */
function onCard(reading: ScorecardReading, cell: CellPlace): Meaning | null {
  const { card, people, system } = reading;
  const number = card?.value(NUMBER);
  if (card === undefined || typeof number !== "number") return null;
  const person = number - 1;
  if (people[person] === undefined) return null;
  const keys = resultKeys(system).filter((key) => card.place(key)?.row === cell.row);
  const exact = keys.find((key) => card.place(key)?.column === cell.column);
  const line = keys.find((key) => parseKey(key).kind !== "actual");
  return { reading, person, key: exact ?? line ?? TOTAL };
}
