import { areaOf, cellAddress } from "../calc/a1";
import type { GridPlace } from "../calc/place";
import type { CellContent, SheetPlan } from "../plan/plan";
import type { PlannedSheet } from "../reading";
import { valueAt } from "../reading/grid";
import { contentOf } from "./content";

/*
 * What HR wrote on a sheet where nothing was planned, or over a text that it may write over: remarks, an appraiser, dates,
 * notes beside the lines. It goes with its line: the line on which the same figure or score, or else the same text, stands.
 */

export interface Beside {
  readonly value: Exclude<CellContent, null | object>;
  /** On the new sheet, as an address; null: its line is gone, or something else stands there. */
  readonly to: string | null;
}

/**
 * @param known Cells as they stand whose contents are carried otherwise, as `spot`.
 */
export function besideOn(
  { plan: old, alignment, grid }: PlannedSheet,
  plan: SheetPlan,
  known: ReadonlySet<string>,
): readonly Beside[] {
  const planned = new Map<string, CellContent>();
  for (const { at, rows } of old.blocks) {
    const corner = areaOf(at);
    rows.forEach((cells, down) =>
      cells.forEach((content, right) => {
        if (content === null) return;
        const place = alignment.at({ row: corner.row + down, column: corner.column + right });
        if (place !== null) planned.set(spot(place), content);
      }),
    );
  }
  const open = openAreas(old, (place) => alignment.at(place));
  const there = contentsOf(plan);
  const lines = linesBetween(old, plan);
  const rows = backwards(old, (row) => alignment.at({ row, column: 0 })?.row);
  const columns = backwards(old, (column) => alignment.at({ row: 0, column })?.column);
  return grid.values.flatMap((cells, down) =>
    cells.flatMap((_, right): Beside[] => {
      const place = { row: grid.row + down, column: grid.column + right };
      const value = contentOf(valueAt(grid, place));
      if (value === undefined || known.has(spot(place))) return [];
      const was = planned.get(spot(place));
      // Formulas, and texts that HR cannot write over, are the sheet's own.
      if (was !== undefined && (was === value || typeof was === "object" || !open(place)))
        return [];
      const row = lines.get(rows(place.row) ?? -1);
      const column = columns(place.column) ?? place.column;
      const to = row === undefined ? null : cellAddress({ row, column });
      const isFree = to !== null && (there.get(to) ?? was ?? null) === (was ?? null);
      return [{ value, to: isFree ? to : null }];
    }),
  );
}

export const spot = ({ row, column }: GridPlace): string => `${row},${column}`;

/** Where HR may write although the sheet is protected. */
function openAreas(
  { formats }: SheetPlan,
  at: (place: GridPlace) => GridPlace | null,
): (place: GridPlace) => boolean {
  const open = new Set<string>();
  for (const { range, locked } of formats) {
    if (locked !== false) continue;
    const area = areaOf(range);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const place = at({ row, column });
        if (place !== null) open.add(spot(place));
      }
    }
  }
  return (place) => open.has(spot(place));
}

function contentsOf({ blocks }: SheetPlan): ReadonlyMap<string, CellContent> {
  const found = new Map<string, CellContent>();
  for (const { at, rows } of blocks) {
    const corner = areaOf(at);
    rows.forEach((cells, down) =>
      cells.forEach((content, right) => {
        if (content === null) return;
        found.set(cellAddress({ row: corner.row + down, column: corner.column + right }), content);
      }),
    );
  }
  return found;
}

/** Planned rows of one sheet to the rows of the other on which the same stands. */
function linesBetween(old: SheetPlan, plan: SheetPlan): ReadonlyMap<number, number> {
  const [was, is] = [signsOf(old), signsOf(plan)];
  const rows = new Map(
    [...is].flatMap(([row, signs]) => signs.map((sign) => [sign, row] as const)),
  );
  const twice = new Set([was, is].flatMap(repeated));
  return new Map(
    [...was].flatMap(([row, signs]): [number, number][] => {
      const met = signs.find((sign) => rows.has(sign) && !twice.has(sign));
      const to = met === undefined ? undefined : rows.get(met);
      return to === undefined ? [] : [[row, to]];
    }),
  );
}

/** By what a row is known: the figures and scores on it, else its texts. */
function signsOf(plan: SheetPlan): ReadonlyMap<number, readonly string[]> {
  const keys = new Map<number, string[]>();
  const texts = new Map<number, string[]>();
  const add = (to: Map<number, string[]>, row: number, sign: string) =>
    to.set(row, [...(to.get(row) ?? []), sign]);
  for (const [key, address] of plan.places) add(keys, areaOf(address).row, `key ${key}`);
  for (const [address, content] of contentsOf(plan)) {
    const { row } = areaOf(address);
    if (typeof content === "string" && !keys.has(row)) add(texts, row, `text ${content}`);
  }
  return new Map([...keys, ...texts]);
}

function repeated(signs: ReadonlyMap<number, readonly string[]>): readonly string[] {
  const seen = new Set<string>();
  return [...signs.values()].flat().filter((sign) => {
    const isAgain = seen.has(sign);
    seen.add(sign);
    return isAgain;
  });
}

/** Rows or columns as they stand to those that were planned; what HR has inserted is none of them. */
function backwards(
  { blocks }: SheetPlan,
  forwards: (line: number) => number | undefined,
): (actual: number) => number | undefined {
  const most = Math.max(
    0,
    ...blocks.map(({ at, rows }) => {
      const { row, column } = areaOf(at);
      return Math.max(row + rows.length, column + Math.max(...rows.map(({ length }) => length)));
    }),
  );
  const found = new Map<number, number>();
  for (let line = most; line >= 0; line--) {
    const actual = forwards(line);
    if (actual !== undefined) found.set(actual, line);
  }
  return (actual) => found.get(actual);
}
