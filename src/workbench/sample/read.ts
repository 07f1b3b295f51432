/** The scorecards that stand in the grid, read by what their sheets say of themselves. */
import { readIdentity, SHEET_PROPERTY, type SheetIdentity } from "../../scorecards";
import { adoptScheme, readScheme } from "../../scorecards/scheme";
import { SCHEME_PROPERTY } from "../../scorecards/scheme/kept";
import { isDataTable } from "../../scorecards/plan/free-names";
import {
  type CellGrid,
  type IdentifiedSheet,
  readScorecards,
  type ScorecardReading,
} from "../../scorecards/reading";
import type { Host } from "../host";
import { type Area, formatArea, wholeSheet } from "../host/addresses";

/** Every scorecard whose sheets can be read, that of the sheet in front first. */
export function scorecardsIn(host: Host): readonly ScorecardReading[] {
  const { sheets } = host.book;
  adoptSchemes(host);
  const found = sheets.ids().flatMap((id): IdentifiedSheet[] => {
    const property = sheets.state(id).customProperties.get(SHEET_PROPERTY.toLowerCase());
    const identity = readIdentity(property?.value);
    const grid = identity === null ? null : gridOf(host, id, identity);
    return identity === null || grid === null
      ? []
      : [{ id, name: sheets.name(id), identity, grid }];
  });
  const front = found.find(({ id }) => id === sheets.activeId())?.identity.scorecard;
  const numbers = [...new Set(found.map(({ identity }) => identity.scorecard))].sort(
    (one, other) => Number(other === front) - Number(one === front),
  );
  return readScorecards(
    numbers.map((number) => found.filter(({ identity }) => identity.scorecard === number)),
  );
}

/** The page is not the pane: what that knows of schemes, it has to read for itself. */
function adoptSchemes({ book: { sheets } }: Host): void {
  for (const id of sheets.ids()) {
    const text = sheets.state(id).customProperties.get(SCHEME_PROPERTY.toLowerCase())?.value;
    const stored = text === undefined ? null : readScheme(text);
    if (stored?.kind === "read") adoptScheme(stored.value);
  }
}

/** Of Data the table alone; null where there is nothing to read, as of a copy of it. */
function gridOf(host: Host, id: string, { role, scorecard }: SheetIdentity): CellGrid | null {
  const { tables, cells, sheets } = host.book;
  const table = tables.ids(id).find((each) => isDataTable(tables.name(each), scorecard));
  const area: Area | null =
    role === "data"
      ? table === undefined
        ? null
        : tables.area(table)
      : cells.used(id, wholeSheet, true);
  if (area === null) return null;
  const values = host.read(sheets.name(id), formatArea(area));
  return { row: area.top, column: area.left, values };
}
