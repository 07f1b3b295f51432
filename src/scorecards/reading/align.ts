import { areaOf } from "../calc/a1";
import type { CellContent, SheetPlan } from "../plan/plan";
import type { PlaceKey } from "../system/keys";
import { type CellGrid } from "./grid";
import { type GridPlace } from "../calc/place";

/**
 * Where the cells of a planned sheet stand now. HR may have inserted and deleted rows and columns: lines are known again by
 * the texts on them, in the order in which they were; those without texts by their neighbours.
 */
export interface Alignment {
  /** null: its row or column is gone. */
  at(place: GridPlace): GridPlace | null;
  /** The last line of a block: lines inserted in its middle belong to it. */
  lastAt(place: GridPlace): GridPlace | null;
  /** Nothing was inserted, deleted or moved. */
  readonly unmoved: boolean;
}

/** Rows beyond the plan's last that are looked at: HR's own insertions; the people of a list are no landmarks. */
const MOST_INSERTED = 200;

export function alignSheet(plan: SheetPlan, grid: CellGrid): Alignment {
  const texts = landmarks(plan);
  const lastRow = Math.max(0, ...texts.map(({ row }) => row)) + MOST_INSERTED;
  const found = occurrences(grid, lastRow);
  const rows = matchLines(texts, ({ row, text }) => [row, text], found.byRow);
  const inRow = (line: number) => rows.get(line);
  const columns = matchLines(
    texts.filter(({ row }) => rows.has(row)),
    ({ row, column, text }) => [column, `${inRow(row) ?? ""}\n${text}`],
    found.byColumn,
  );
  const rowOf = lineFinder(rows, new Set(texts.map(({ row }) => row)));
  const columnOf = lineFinder(columns, new Set(texts.map(({ column }) => column)));
  const place = (row: number | null, column: number | null): GridPlace | null =>
    row === null || column === null ? null : { row, column };
  return {
    at: ({ row, column }) => place(rowOf(row, "before"), columnOf(column, "before")),
    lastAt: ({ row, column }) => place(rowOf(row, "after"), columnOf(column, "before")),
    unmoved: [...rows, ...columns].every(([planned, actual]) => planned === actual),
  };
}

/** Where a plan has put what it calls by a key. */
export function plannedPlace(plan: SheetPlan, key: PlaceKey): GridPlace | null {
  const address = plan.places.get(key);
  return address === undefined ? null : areaOf(address);
}

interface Landmark extends GridPlace {
  readonly text: string;
}

const isText = (content: CellContent): content is string =>
  typeof content === "string" && content !== "";

function landmarks({ blocks }: SheetPlan): Landmark[] {
  return blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return rows.flatMap((cells, down) =>
      cells.flatMap((content, right) =>
        isText(content)
          ? [{ row: corner.row + down, column: corner.column + right, text: content }]
          : [],
      ),
    );
  });
}

/** Lines by the texts on them: a row by its texts, a column by the row and the text of each cell. */
type Occurrences = ReadonlyMap<number, ReadonlySet<string>>;

function occurrences(
  grid: CellGrid,
  lastRow: number,
): { byRow: Occurrences; byColumn: Occurrences } {
  const byRow = new Map<number, Set<string>>();
  const byColumn = new Map<number, Set<string>>();
  const add = (lines: Map<number, Set<string>>, line: number, text: string) => {
    const texts = lines.get(line);
    if (texts === undefined) lines.set(line, new Set([text]));
    else texts.add(text);
  };
  grid.values.slice(0, Math.max(0, lastRow - grid.row + 1)).forEach((cells, down) =>
    cells.forEach((value, right) => {
      if (typeof value !== "string" || value === "") return;
      add(byRow, grid.row + down, value);
      add(byColumn, grid.column + right, `${grid.row + down}\n${value}`);
    }),
  );
  return { byRow, byColumn };
}

/**
 * Planned lines to actual ones so that as many texts as possible are met again, neither order changed (longest common
 * subsequence, weighed by the texts met). Among equals the one that moves nothing.
 */
function matchLines(
  texts: readonly Landmark[],
  read: (landmark: Landmark) => [line: number, text: string],
  actual: Occurrences,
): Map<number, number> {
  const planned = new Map<number, string[]>();
  for (const landmark of texts) {
    const [line, text] = read(landmark);
    planned.set(line, [...(planned.get(line) ?? []), text]);
  }
  const wanted = [...planned].sort(([one], [other]) => one - other);
  const there = [...actual].sort(([one], [other]) => one - other);
  const met = (index: number, at: number): number => {
    const [line, own] = wanted[index] ?? [-1, []];
    const [place, has] = there[at] ?? [-1, new Set<string>()];
    const count = own.filter((text) => has.has(text)).length;
    return count === 0 ? 0 : count + (line === place ? 1e-6 : 0);
  };
  // best[i][j]: most texts met by the lines from i on within the actual lines from j on.
  const best = Array.from({ length: wanted.length + 1 }, () => new Float64Array(there.length + 1));
  for (let index = wanted.length - 1; index >= 0; index--) {
    for (let at = there.length - 1; at >= 0; at--) {
      const score = met(index, at);
      best[index]![at] = Math.max(
        best[index + 1]![at]!,
        best[index]![at + 1]!,
        score === 0 ? 0 : score + best[index + 1]![at + 1]!,
      );
    }
  }
  const matches = new Map<number, number>();
  let index = 0;
  let at = 0;
  while (index < wanted.length && at < there.length) {
    const score = met(index, at);
    if (score > 0 && best[index]![at] === score + best[index + 1]![at + 1]!) {
      matches.set(wanted[index]![0], there[at]![0]);
      index += 1;
      at += 1;
    } else if (best[index]![at] === best[index + 1]![at]) index += 1;
    else at += 1;
  }
  return matches;
}

/** Lines that bear no text are as far from the nearest line that is known again as they were; `side` says which. */
function lineFinder(
  matches: ReadonlyMap<number, number>,
  texted: ReadonlySet<number>,
): (line: number, side: "before" | "after") => number | null {
  const known = [...matches].sort(([one], [other]) => one - other);
  return (line, side) => {
    const match = matches.get(line);
    if (match !== undefined) return match;
    const before = known.filter(([planned]) => planned < line).at(-1);
    const after = known.find(([planned]) => planned > line);
    const shift = (neighbour: readonly [number, number] | undefined) =>
      neighbour === undefined ? null : neighbour[1] - neighbour[0];
    const [above, below] = [shift(before), shift(after)];
    // A line whose text is gone was deleted, or HR wrote something else on it: then nothing closed up behind it.
    if (texted.has(line) && above !== null && below !== null && below < above) return null;
    const chosen = (side === "before" ? (above ?? below) : (below ?? above)) ?? 0;
    return line + chosen;
  };
}
