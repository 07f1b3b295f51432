/** What the user of the grid does: reads, types, pastes. */
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area, RangeRef } from "../addresses";
import type { Book } from "../book";
import { blankEntry, displayText } from "../grid/values";
import { parseClipboard } from "./clipboard";

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
