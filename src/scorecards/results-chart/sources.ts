import { plainEnd, RESULTS } from "../plan/roster/roster";
import { fixed, fixedRange } from "../plan/address";
import { fieldPlace, type PlaceKey, scorePlace } from "../system/keys";
import { areaOf } from "../calc/a1";
import { sheetPrefix } from "../calc/text";
import type { CellPlace } from "../calc/place";
import type { PersonReading, ScorecardReading } from "../reading";

/** What the charts' formulas count: for each kind of result one column of cells. */
export interface ChartSources {
  readonly totals: string;
  readonly tiers: string | null;
  /** A formula for the number of people, complete or not. */
  readonly people: string;
  /** By item; what HR has deleted is not there. */
  readonly scores: ReadonlyMap<string, string>;
  /** Forms have no column in common: one is made for them, a row a person. */
  readonly gathered: Gathered | null;
}

/** A table on the chart's own sheet that brings the forms' results together. */
interface Gathered {
  readonly columns: readonly GatheredColumn[];
  readonly rows: readonly (readonly string[])[];
}

type GatheredColumn = "person" | "total" | "tier" | { readonly item: string };

/** Where the gathered table stands on the chart's sheet, from its header: right of the charts. */
export const GATHERED = { headerRow: 5, firstColumn: 14 } as const;

/** A cell, or a column of cells, from any sheet of the workbook. */
export function reference(
  { sheets }: Pick<ScorecardReading, "sheets">,
  place: CellPlace,
): string | null {
  const sheet = sheets.find(({ id }) => id === place.sheet);
  return sheet === undefined
    ? null
    : sheetPrefix(sheet.name) + fixed(place.row + 1, place.column + 1);
}

export function sourcesOf(reading: ScorecardReading): ChartSources | null {
  return reading.layout === "roster" ? ofRoster(reading) : ofForms(reading);
}

/**
 * A column of a roster's Results, down to whoever is added: what its formula fills, or with room for more; null where HR has
 * deleted it.
 */
export function resultsColumn(reading: ScorecardReading, key: PlaceKey): string | null {
  const place = reading.people[0]?.results.place(key) ?? null;
  const sheet = reading.sheets.find(({ id }) => id === place?.sheet);
  const planned = sheet?.plan.places.get(key);
  // Whose row is the first one may be blank: the formula stands where it was planned.
  const first = planned === undefined ? null : (sheet?.alignment.at(areaOf(planned)) ?? null);
  if (sheet === undefined || first === null) return null;
  const [row, column] = [first.row + 1, first.column + 1];
  return (
    sheetPrefix(sheet.name) +
    (reading.spelling === "hr"
      ? `${fixed(row, column)}#`
      : fixedRange(row, column, row + plainEnd(reading.people.length) - RESULTS.firstRow, column))
  );
}

function ofRoster(reading: ScorecardReading): ChartSources | null {
  const column = (key: PlaceKey) => resultsColumn(reading, key);
  const totals = column(fieldPlace("total"));
  if (totals === null) return null;
  const statuses = column(fieldPlace("status"));
  return {
    totals,
    tiers: column(fieldPlace("tier")),
    // Beside a row with nobody in it the status says nothing.
    people: statuses === null ? `COUNT(${totals})` : `COUNTIF(${statuses},"?*")`,
    scores: new Map(
      reading.system.items.flatMap(({ id }) => {
        const scores = column(scorePlace(id));
        return scores === null ? [] : [[id, scores] as const];
      }),
    ),
    gathered: null,
  };
}

function ofForms(reading: ScorecardReading): ChartSources | null {
  const { people, system } = reading;
  if (people.length === 0) return null;
  const columns: readonly GatheredColumn[] = [
    "person",
    "total",
    ...(system.tiers.length > 0 ? (["tier"] as const) : []),
    ...system.items.map(({ id }) => ({ item: id })),
  ];
  const first = GATHERED.headerRow + 1;
  const last = GATHERED.headerRow + people.length;
  const column = (index: number) => {
    const at = GATHERED.firstColumn + index;
    return fixedRange(first, at, last, at);
  };
  const totals = column(columns.indexOf("total"));
  const tier = columns.indexOf("tier");
  return {
    totals,
    tiers: tier < 0 ? null : column(tier),
    people: `ROWS(${totals})`,
    scores: new Map(
      columns.flatMap((each, index) =>
        typeof each === "object" ? [[each.item, column(index)] as const] : [],
      ),
    ),
    gathered: {
      columns,
      rows: people.map((person) => columns.map((each) => read(reading, person, each))),
    },
  };
}

/** The formula that reads one result of a form; blank where HR has deleted its cell. */
function read(reading: ScorecardReading, { results }: PersonReading, what: GatheredColumn): string {
  const key: PlaceKey =
    what === "person"
      ? "person:name"
      : typeof what === "object"
        ? scorePlace(what.item)
        : fieldPlace(what);
  const place = results.place(key);
  const cell = place === null ? null : reference(reading, place);
  return cell === null ? `=""` : `=${cell}`;
}
