/**
 * Columns of tables that say the same in every row. A formula entered into a blank column fills it, and new rows of the
 * table have it, too.
 */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { type Area, rowCount } from "../addresses";
import type { CellMatrix } from "../grid/cells";
import { relativeFormula } from "../grid/relative-formula";
import { formulaEntry } from "../grid/values";
import type { Parts } from "../parts";

export class CalculatedColumns {
  constructor(private readonly book: Parts) {}

  /** Formulas were written into a table: where the rest of a column is blank, it is filled. */
  fill(sheetId: string, body: Area, written: Area): void {
    if (rowCount(written) === rowCount(body)) return;
    for (let column = written.left; column <= written.right; column += 1) {
      const formula = this.common(sheetId, column, written.top, written.bottom);
      if (formula === null) continue;
      const others = rowsOf(body).filter((row) => row < written.top || row > written.bottom);
      if (others.every((row) => this.isBlank(sheetId, row, column))) {
        this.write(sheetId, column, others, formula, written.top);
      }
    }
  }

  /** Rows were added below: columns that said the same in all rows before say it in the new ones. */
  continue(sheetId: string, before: Area, after: Area): void {
    for (let column = before.left; column <= before.right; column += 1) {
      const formula = this.common(sheetId, column, before.top, before.bottom);
      if (formula === null) continue;
      const added = rowsOf(after).filter(
        (row) => row > before.bottom && this.isBlank(sheetId, row, column),
      );
      this.write(sheetId, column, added, formula, before.top);
    }
  }

  /** The first formula, where all say the same. */
  private common(sheetId: string, column: number, top: number, bottom: number): string | null {
    const { cells } = this.book;
    const first = cells.formula(sheetId, top, column);
    if (first === null) return null;
    const wanted = relativeFormula(first, top, column);
    for (let row = top + 1; row <= bottom; row += 1) {
      const formula = cells.formula(sheetId, row, column);
      if (formula === null || relativeFormula(formula, row, column) !== wanted) return null;
    }
    return first;
  }

  private write(
    sheetId: string,
    column: number,
    rows: number[],
    formula: string,
    from: number,
  ): void {
    if (rows.length === 0) return;
    const lexer = this.book.grid.injector.get(LexerTreeBuilder);
    const matrix: CellMatrix = {};
    for (const row of rows) {
      const moved = lexer.moveFormulaRefOffset(formula, 0, row - from);
      matrix[row] = { [column]: formulaEntry(moved).cell };
    }
    this.book.cells.write(sheetId, matrix);
    const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
    this.book.events.contentsChanged({ sheetId, area }, null);
  }

  private isBlank(sheetId: string, row: number, column: number): boolean {
    const { cells } = this.book;
    return cells.formula(sheetId, row, column) === null && cells.value(sheetId, row, column) === "";
  }
}

const rowsOf = (area: Area): number[] =>
  Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
