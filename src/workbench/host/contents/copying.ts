/** `range.copyFrom`: contents, formulas and looks from one place to another. */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { IBorderData, ICellData } from "@univerjs/core";
import {
  type Area,
  columnCount,
  contains,
  type RangeRef,
  rowCount,
  wholeSheet,
} from "../addresses";
import type { Book } from "../book";
import { invalidArgument } from "../wire/errors";
import type { CellMatrix } from "../grid/cells";
import { blankEntry, type Entry, formulaEntry } from "../grid/values";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

export class Copying {
  constructor(private readonly book: Book) {}

  /** A target larger than the source is filled again and again, as Excel does. */
  async copy(
    target: RangeRef,
    source: RangeRef,
    what: CopyWhat,
    skipBlanks: boolean,
    transpose: boolean,
  ): Promise<void> {
    await this.book.calculation.finish();
    const from = source.area;
    const rows = transpose ? columnCount(from) : rowCount(from);
    const columns = transpose ? rowCount(from) : columnCount(from);
    const area: Area = {
      ...target.area,
      bottom: target.area.top + filled(rowCount(target.area), rows) - 1,
      right: target.area.left + filled(columnCount(target.area), columns) - 1,
    };
    if (!contains(wholeSheet, area)) throw invalidArgument("The target is outside the sheet.");
    const origin = (row: number, column: number): [number, number] => {
      const down = (row - area.top) % rows;
      const across = (column - area.left) % columns;
      return transpose
        ? [from.top + across, from.left + down]
        : [from.top + down, from.left + across];
    };
    const to: RangeRef = { sheetId: target.sheetId, area };
    const entries = what === "Formats" ? null : this.entries(to, source, origin, what, skipBlanks);
    const looks = what === "All" || what === "Formats" ? this.looks(to, source, origin) : null;
    if (entries)
      this.book.writer.write(to, (row, column) => entries.get(`${row},${column}`) ?? null);
    if (looks) {
      if (what === "Formats") {
        this.book.protection.requireUnprotected(to.sheetId, "allowFormatCells");
      }
      this.book.cells.writeLooks(to.sheetId, looks);
    }
  }

  /** Read before anything is written: source and target may overlap. */
  private entries(
    to: RangeRef,
    source: RangeRef,
    origin: (row: number, column: number) => [number, number],
    what: CopyWhat,
    skipBlanks: boolean,
  ): Map<string, Entry> {
    const { cells } = this.book;
    const lexer = this.book.grid.injector.get(LexerTreeBuilder);
    const entries = new Map<string, Entry>();
    for (let row = to.area.top; row <= to.area.bottom; row += 1) {
      for (let column = to.area.left; column <= to.area.right; column += 1) {
        const [fromRow, fromColumn] = origin(row, column);
        const formula = cells.formula(source.sheetId, fromRow, fromColumn);
        const raw = cells.raw(source.sheetId, fromRow, fromColumn);
        const value = cells.value(source.sheetId, fromRow, fromColumn);
        const blank = value === "" && formula === null;
        if (blank && skipBlanks) continue;
        let entry: Entry;
        if (formula !== null && what !== "Values") {
          const moved = lexer.moveFormulaRefOffset(formula, column - fromColumn, row - fromRow);
          entry = formulaEntry(moved);
        } else if (blank) entry = blankEntry();
        else entry = { cell: { ...blankEntry().cell, ...constant(value, raw) } };
        entries.set(`${row},${column}`, entry);
      }
    }
    return entries;
  }

  private looks(
    to: RangeRef,
    source: RangeRef,
    origin: (row: number, column: number) => [number, number],
  ): CellMatrix {
    const { cells } = this.book;
    const matrix: CellMatrix = {};
    for (let row = to.area.top; row <= to.area.bottom; row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = to.area.left; column <= to.area.right; column += 1) {
        const [fromRow, fromColumn] = origin(row, column);
        const style = cells.style(source.sheetId, fromRow, fromColumn);
        const custom = cells.raw(source.sheetId, fromRow, fromColumn)?.custom;
        const bd: IBorderData = { t: null, b: null, l: null, r: null, ...style.bd };
        line[column] = { s: { ...PLAIN, ...style, bd }, ...(custom ? { custom } : {}) };
      }
      matrix[row] = line;
    }
    return matrix;
  }
}

/** Parts that a copied look takes away where the source has none. */
const PLAIN = { bg: null, cl: null, n: null, ht: null, vt: null, tr: null, pd: null };

const filled = (length: number, unit: number) =>
  length > unit && length % unit === 0 ? length : unit;

function constant(value: string | number | boolean, raw: ICellData | null): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  if (typeof value === "number") return { v: value, t: 2 };
  return { v: value, t: raw?.t === 4 ? 4 : 1 };
}
