/** What the user of the grid does: reads, types, pastes. */
import { type ICellData, type IMutationInfo, IUndoRedoService } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/sheets";
import type { Area, RangeRef } from "../addresses";
import type { Book } from "../book";
import { blankEntry, displayText } from "../grid/values";
import { parseClipboard } from "./clipboard";

export interface SortedBy {
  /** Counted from 0, on the sheet. */
  readonly column: number;
  readonly descending: boolean;
}

export class GridUser {
  constructor(private readonly book: Book) {
    book.grid.onExecuted((info, options) => {
      if (info.id !== SetRangeValuesMutation.id || book.grid.busy) return;
      if (options.onlyLocal || options.fromFormula) return;
      const params = info.params as { subUnitId?: string; cellValue?: CellChanges } | undefined;
      if (params?.subUnitId && params.cellValue) this.edited(params.subUnitId, params.cellValue);
    });
  }

  read({ sheetId, area }: RangeRef, name: "values" | "formulas" | "text"): unknown[][] {
    const { cells } = this.book;
    return matrix(area, (row, column) => {
      const value = cells.value(sheetId, row, column);
      if (name === "text") return displayText(value, cells.numberFormat(sheetId, row, column));
      return name === "formulas"
        ? (this.book.formulaTexts.read(sheetId, row, column) ?? value)
        : value;
    });
  }

  async write(range: RangeRef, rows: unknown[][]): Promise<void> {
    this.book.writer.set(range, rows);
    await this.book.calculation.finish();
  }

  /** Blank cells of the clipboard clear the cells they fall on. */
  async paste(range: RangeRef, text: string): Promise<void> {
    const rows = parseClipboard(text);
    const [first] = rows;
    if (!first) return;
    const { sheetId } = range;
    const { top, left } = range.area;
    const area: Area = { top, left, bottom: top + rows.length - 1, right: left + first.length - 1 };
    this.book.writer.write({ sheetId, area }, (row, column) => {
      const cell = rows[row - top]?.[column - left] ?? "";
      return this.book.writer.entry(sheetId, row, column, cell) ?? blankEntry();
    });
    await this.book.calculation.finish();
  }

  async sort(range: RangeRef, { column, descending }: SortedBy): Promise<void> {
    const key = { key: column - range.area.left, ascending: !descending };
    await this.book.sorting.sort(range, [key], { matchCase: false, axis: "rows" });
    await this.book.calculation.finish();
  }

  /** Types into several cells; one Undo takes all of it back. */
  async fill(cells: readonly TypedCell[]): Promise<void> {
    const { grid, writer } = this.book;
    const [undo, redo]: [IMutationInfo[], IMutationInfo[]] = [[], []];
    for (const { sheetId, row, column, values } of runsOf(cells)) {
      const area = { top: row, left: column, bottom: row, right: column + values.length - 1 };
      const contents = (of: (column: number) => ICellData) => ({
        ...{ unitId: grid.unitId, subUnitId: sheetId },
        cellValue: {
          [row]: Object.fromEntries(values.map((_, index) => [column + index, of(column + index)])),
        },
      });
      // What they hold before: asked for before they are written.
      undo.unshift(
        mutation(
          SetRangeValuesUndoMutationFactory(
            grid.injector,
            contents(() => ({})),
          ),
        ),
      );
      writer.set({ sheetId, area }, [values]);
      redo.push(mutation(contents((at) => ({ ...this.book.cells.raw(sheetId, row, at) }))));
    }
    grid.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: grid.unitId, undoMutations: undo, redoMutations: redo });
    await this.book.calculation.finish();
  }

  /** The page's own grid was edited: tables grow and the add-in hears of it, as after any edit. */
  private edited(sheetId: string, changes: CellChanges): void {
    const rows: number[] = [];
    const columns: number[] = [];
    for (const [row, cells] of Object.entries(changes)) {
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (cell !== null && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
        rows.push(Number(row));
        columns.push(Number(column));
      }
    }
    if (rows.length === 0) return;
    const area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    this.spellForGrid(sheetId, changes);
    this.book.writer.changed({ sheetId, area });
  }

  /** Formulas typed in the grid may mean names of their sheet. */
  private spellForGrid(sheetId: string, changes: CellChanges): void {
    for (const [row, cells] of Object.entries(changes)) {
      for (const column of Object.keys(cells ?? {})) {
        const formula = this.book.cells.formula(sheetId, Number(row), Number(column));
        if (formula === null) continue;
        const spelled = this.book.formulaTexts.toGrid(formula, sheetId);
        if (spelled === formula) continue;
        this.book.cells.write(sheetId, {
          [Number(row)]: { [Number(column)]: { f: spelled, v: null, t: null } },
        });
      }
    }
  }
}

/** What is typed into one cell. */
export interface TypedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** Neighbours in a row are typed together. */
function runsOf(cells: readonly TypedCell[]) {
  const runs: (Omit<TypedCell, "value"> & { values: (string | number)[] })[] = [];
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { value, ...place } of inOrder) {
    const before = runs.find(
      ({ sheetId, row, column, values }) =>
        sheetId === place.sheetId && row === place.row && column + values.length === place.column,
    );
    if (before === undefined) runs.push({ ...place, values: [value] });
    else before.values.push(value);
  }
  return runs;
}

const mutation = (params: ISetRangeValuesMutationParams): IMutationInfo => ({
  id: SetRangeValuesMutation.id,
  params,
});

type CellChanges = Record<string, Record<string, object | null> | null>;

function matrix<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}
