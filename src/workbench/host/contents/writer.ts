/** Changing the contents of cells, with all that Excel lets follow: refusals, formats, tables, events. */
import type { ICellData } from "@univerjs/core";
import { ErrorType, LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  type Area,
  cellCount,
  columnCount,
  formatArea,
  isEntireColumn,
  isEntireRow,
  rowCount,
  type RangeRef,
} from "../addresses";
import { invalidArgument, invalidOperation } from "../wire/errors";
import type { CellMatrix } from "../grid/cells";
import { forGrid } from "./spelling";
import { blankEntry, type CellValue, type Entry, formulaEntry, readEntry } from "../grid/values";
import type { ClearWhat, Parts } from "../parts";

/** The largest block that the host writes or reads at once (Excel's own limit is memory). */
const MOST_CELLS = 5_000_000;

export class Writer {
  constructor(private readonly book: Parts) {}

  /**
   * `range.values = …` and `range.formulas = …`: one value for all cells, or a matrix of the
   * range's own size, in which null leaves a cell as it is.
   */
  set(range: RangeRef, value: unknown): void {
    const entry = (row: number, column: number) =>
      this.entry(range.sheetId, row, column, pick(value, range.area, row, column));
    checkShape(value, range.area);
    this.write(range, entry);
  }

  /** Writes whatever the callback gives for each cell; null leaves the cell as it is. */
  write(range: RangeRef, entryAt: (row: number, column: number) => Entry | null): void {
    const { sheetId, area } = range;
    requireBounded(area);
    this.book.protection.requireEditable(range);
    const before = this.before(range);
    const matrix: CellMatrix = {};
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells: Record<number, ICellData> = {};
      for (let column = area.left; column <= area.right; column += 1) {
        const entry = entryAt(row, column);
        if (entry) cells[column] = this.withFormat(sheetId, row, column, entry);
      }
      matrix[row] = cells;
    }
    this.book.cells.write(sheetId, matrix);
    this.changed(range, before);
  }

  entry(sheetId: string, row: number, column: number, value: unknown): Entry | null {
    if (value === null || value === undefined) return null;
    const entry = readEntry(value, this.book.cells.numberFormat(sheetId, row, column));
    if (typeof entry.cell.f !== "string") return entry;
    this.requireFormula(entry.cell.f);
    return formulaEntry(this.book.formulaTexts.toGrid(entry.cell.f, sheetId));
  }

  clear(range: RangeRef, what: ClearWhat): void {
    const { sheetId } = range;
    const contents = what === "All" || what === "Contents" || what === "ResetContents";
    const formats = what === "All" || what === "Formats";
    const used = this.book.cells.used(sheetId, range.area, false);
    if (contents) this.book.protection.requireEditable(used ? { sheetId, area: used } : range);
    if (formats) {
      if (!contents) this.book.protection.requireUnprotected(sheetId, "allowFormatCells");
      this.book.looks.clear(range);
    }
    if (contents && used) this.write({ sheetId, area: used }, () => blankEntry());
    if (formats) this.book.conditionalFormats.clearWithin(range);
    if (what === "All") this.book.validations.clear(range);
  }

  /** Tells tables and listeners that contents of an area are new. */
  changed(range: RangeRef, before: CellValue | null = null): void {
    this.book.tables.afterWrite(range.sheetId, range.area);
    this.book.events.contentsChanged(range, before);
  }

  /** The value before a change: Excel tells it for single cells. */
  before(range: RangeRef): CellValue | null {
    if (cellCount(range.area) !== 1) return null;
    return this.book.cells.value(range.sheetId, range.area.top, range.area.left);
  }

  private withFormat(sheetId: string, row: number, column: number, entry: Entry): ICellData {
    if (entry.numberFormat === undefined) return entry.cell;
    if (this.book.cells.numberFormat(sheetId, row, column) !== "General") return entry.cell;
    return { ...entry.cell, s: { n: { pattern: entry.numberFormat } } };
  }

  /** Excel refuses a formula that it cannot read, at once and by its own error. */
  private requireFormula(formula: string): void {
    if (formula.length > 8_192) throw invalidArgument("The formula is too long.");
    const lexer = this.book.grid.injector.get(LexerTreeBuilder);
    const spelled = forGrid(formula);
    const tree: unknown = lexer.treeBuilder(spelled, false);
    const broken = tree === ErrorType.VALUE || tree === undefined || tree === null;
    if (broken || !balanced(spelled)) {
      throw invalidArgument(`The formula cannot be read: ${formula.slice(0, 120)}`);
    }
  }
}

/** Parentheses and quotation marks close as they should. */
function balanced(formula: string): boolean {
  let depth = 0;
  let quote: string | null = null;
  for (const character of formula) {
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "{" || character === "[") depth += 1;
    else if (character === ")" || character === "}" || character === "]") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && quote === null;
}

function requireBounded(area: Area): void {
  if (isEntireColumn(area) || isEntireRow(area) || cellCount(area) > MOST_CELLS) {
    throw invalidOperation(`The range ${formatArea(area)} is too large for this operation.`);
  }
}

function checkShape(value: unknown, area: Area): void {
  if (!Array.isArray(value)) return;
  const rows = value as unknown[];
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

function pick(value: unknown, area: Area, row: number, column: number): unknown {
  if (!Array.isArray(value)) return value;
  return (value as unknown[][])[row - area.top]?.[column - area.left] ?? null;
}
