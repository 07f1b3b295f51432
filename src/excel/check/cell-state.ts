import type { CellPlace } from "../../scorecards/reading";

/** What a cell holds, exactly enough to be written back. */
export interface CellState {
  readonly cell: CellPlace;
  /** Its formula, else its value; "" where it is blank. */
  readonly content: unknown;
  readonly numberFormat: unknown;
}

/** Cells one below the other: what is asked for, and written, in one piece. */
interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: CellPlace[];
}

/** Cells gathered into runs, so that a column of 500 figures is one range. */
export function runsOf(cells: readonly CellPlace[]): Run[] {
  const sorted = [...cells].sort(
    (one, other) =>
      one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const runs: Run[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const follows =
      last !== undefined &&
      last.sheet === cell.sheet &&
      last.column === cell.column &&
      last.row + last.cells.length === cell.row;
    if (follows) last.cells.push(cell);
    else runs.push({ sheet: cell.sheet, row: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}

/** Asks for what cells hold; the function returned gives it after the next sync, by `keyOf`. */
export function askCells(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
): () => ReadonlyMap<string, CellState> {
  const asked = runsOf(cells).map((run) => ({
    run,
    range: context.workbook.worksheets
      .getItem(run.sheet)
      .getRangeByIndexes(run.row, run.column, run.cells.length, 1)
      .load("formulas,numberFormat"),
  }));
  return () =>
    new Map(
      asked.flatMap(({ run, range }) =>
        run.cells.map((cell, index): [string, CellState] => [
          keyOf(cell),
          {
            cell,
            content: (range.formulas as unknown[][])[index]?.[0] ?? "",
            numberFormat: (range.numberFormat as unknown[][])[index]?.[0],
          },
        ]),
      ),
    );
}

export const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;

/** Numbers to the 15 digits that Excel keeps; a blank is a blank however it is said. */
export const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Number(one.toPrecision(15)) === Number(other.toPrecision(15))
    : (one ?? "") === (other ?? "");
