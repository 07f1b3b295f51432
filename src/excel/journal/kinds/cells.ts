import { areaOf } from "../../../scorecards/calc/a1";
import type { CellPlace } from "../../../scorecards/reading";
import { asText } from "../../apply/cell-text";
import { withCells } from "../../apply/ranges";
import type { Kind } from "../kind";
import { type CellState, cellKey, type Look } from "../place";

export const TEXT_FORMAT = "@";

/** Cells are asked for and written in blocks: columns of figures, or a whole area where most of it is meant. */
interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly CellPlace[];
}

export const cells: Kind<"cell"> = {
  ask(context, places) {
    const asked = blocksOf(places).map((block) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet).load("id");
      const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
      range.load("formulas,values,numberFormat").untrack();
      return { block, sheet, range };
    });
    return () => {
      const found = new Map<string, CellState>();
      for (const { block, sheet, range } of asked) {
        if (sheet.isNullObject) continue;
        for (const place of block.cells) {
          const at = { row: place.row - block.row, column: place.column - block.column };
          found.set(cellKey(place), stateIn(range, at));
        }
      }
      return places.map((place) => found.get(cellKey(place)));
    };
  },

  put(context, changes, now) {
    const byPlace = new Map(changes.map(({ place, state }) => [cellKey(place), state]));
    for (const block of blocksOf(changes.map(({ place }) => place))) {
      const sheet = context.workbook.worksheets.getItem(block.sheet);
      withCells(sheet, [block.row, block.column, block.rows, block.columns], (range) => {
        writeBlock(range, gridOf(block, byPlace, now));
      });
    }
  },

  same: (one, other) => sameContent(one, other) && one.numberFormat === other.numberFormat,

  back(now, before, after) {
    if (!sameContent(now, before) && !sameContent(now, after)) return undefined;
    // A format that neither we nor Excel have given is HR's, and stays.
    const isOurs = [before.numberFormat, after.numberFormat, "General"].includes(now.numberFormat);
    return isOurs ? before : { ...before, numberFormat: now.numberFormat };
  },
};

/** Each cell of a range that was loaded with its address, formulas, values and number formats. */
export function statesIn(sheet: string, range: Excel.Range) {
  const { row: top, column: left, rows, columns } = areaOf(range.address);
  return Array.from({ length: rows * columns }, (_, index) => {
    const at = { row: Math.floor(index / columns), column: index % columns };
    const place = { kind: "cell", sheet, row: top + at.row, column: left + at.column } as const;
    return { place, state: stateIn(range, at) };
  });
}

function stateIn(
  range: Pick<Excel.Range, "formulas" | "values" | "numberFormat">,
  { row, column }: { readonly row: number; readonly column: number },
): CellState {
  const of = (grid: unknown): unknown => (grid as unknown[][])[row]?.[column];
  const content = of(range.formulas) ?? "";
  // A formula shows its result; a text shows itself.
  const isText = typeof content === "string" && content !== "" && content === of(range.values);
  return {
    content,
    isText,
    numberFormat: (of(range.numberFormat) as string | null | undefined) ?? "General",
  };
}

/** Numbers to the 15 digits that Excel keeps; formulas however Excel spells them; a blank is a blank. */
export function sameContent(one: CellState, other: CellState): boolean {
  const [a, b] = [one.content ?? "", other.content ?? ""];
  if (typeof a === "number" && typeof b === "number") {
    return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
  }
  if (typeof a !== "string" || typeof b !== "string") return a === b;
  if (a === "" || b === "" || one.isText || other.isText)
    return a === b && one.isText === other.isText;
  return spelledAlike(a) === spelledAlike(b);
}

/** Outside texts in quotes, Excel may write blanks and small letters otherwise than they were given. */
const spelledAlike = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, "").toUpperCase()))
    .join("");

/** A cell as it shall be, and whether its format is another than it shall have. */
interface Written extends CellState {
  readonly formatDiffers: boolean;
}
type Grid = (Written | null)[][];

function gridOf(block: Block, states: ReadonlyMap<string, CellState>, now: Look): Grid {
  const grid: Grid = Array.from({ length: block.rows }, () =>
    Array.from({ length: block.columns }, () => null),
  );
  for (const place of block.cells) {
    const line = grid[place.row - block.row];
    const state = states.get(cellKey(place));
    if (line === undefined || state === undefined) continue;
    const there = now.get(cellKey(place)) as CellState | undefined;
    const formatDiffers = there?.numberFormat !== state.numberFormat;
    line[place.column - block.column] = { ...state, formatDiffers };
  }
  return grid;
}

/**
 * Formats first, as they decide what is read as a number; a number or a formula in a cell formatted as text is written
 * before it is, or it would become text. null leaves a cell as it is.
 */
function writeBlock(range: Excel.Range, grid: Grid): void {
  const each = <T>(of: (state: Written) => T | null) =>
    grid.map((line) => line.map((state) => (state === null ? null : of(state))));
  const some = (of: (state: Written) => boolean) =>
    grid.some((line) => line.some((state) => state !== null && of(state)));
  const isLate = ({ content, isText, numberFormat }: CellState) =>
    numberFormat === TEXT_FORMAT && !isText && content !== "";
  if (some((state) => state.formatDiffers || isLate(state))) {
    range.numberFormat = each((state) => {
      if (isLate(state)) return "General";
      return state.formatDiffers ? state.numberFormat : null;
    });
  }
  range.formulas = each(({ content, isText, numberFormat }) =>
    isText && numberFormat !== TEXT_FORMAT ? asText(String(content)) : content,
  );
  if (some(isLate)) {
    range.numberFormat = each((state) => (isLate(state) ? TEXT_FORMAT : null));
  }
}

/** So many cells that are not meant may lie in a block for each one that is. */
const sparsest = 4;

function blocksOf(places: readonly CellPlace[]): Block[] {
  const bySheet = new Map<string, CellPlace[]>();
  for (const place of places) {
    const there = bySheet.get(place.sheet);
    if (there) there.push(place);
    else bySheet.set(place.sheet, [place]);
  }
  return [...bySheet.values()].flatMap((cellsOfSheet) => {
    const whole = blockAround(cellsOfSheet);
    return whole.rows * whole.columns <= sparsest * cellsOfSheet.length
      ? [whole]
      : runsOf(cellsOfSheet).map(blockAround);
  });
}

function blockAround(places: readonly CellPlace[]): Block {
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { row, column } of places) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return {
    sheet: places[0]?.sheet ?? "",
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
    cells: places,
  };
}

/** Cells right below one another. */
function runsOf(places: readonly CellPlace[]): CellPlace[][] {
  const sorted = [...places].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: CellPlace[][] = [];
  for (const place of sorted) {
    const last = runs.at(-1)?.at(-1);
    const follows = last?.column === place.column && last.row + 1 === place.row;
    if (follows) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}
