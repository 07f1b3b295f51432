/** `range.copyFrom`: contents, formulas and looks from one place to another. */
import { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import type { IBorderData, ICellData } from "@univerjs/core";
import {
  type Area,
  columnCount,
  columnIndex,
  columnName,
  contains,
  intersect,
  type RangeRef,
  rowCount,
  splitSheet,
  wholeSheet,
} from "../addresses";
import { invalidArgument } from "../wire/errors";
import type { CellMatrix } from "../grid/cells";
import { forGrid, fromGrid } from "./spelling";
import { blankEntry, type Entry, formulaEntry } from "../grid/values";
import type { Parts } from "../parts";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

export class Copying {
  constructor(private readonly book: Parts) {}

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
    const entries =
      what === "Formats" ? null : this.entries(to, source, origin, what, skipBlanks, transpose);
    const looks = what === "All" || what === "Formats" ? this.looks(to, source, origin) : null;
    if (entries)
      this.book.writer.write(to, (row, column) => entries.get(`${row},${column}`) ?? null);
    if (looks) {
      if (what === "Formats") {
        this.book.protection.requireUnprotected(to.sheetId, "allowFormatCells");
      }
      this.book.cells.writeLooks(to.sheetId, looks);
      this.rules(to, source, rows, columns, transpose, what === "All");
    }
  }

  /** Conditional formats go with formats, validation with everything. */
  private rules(
    to: RangeRef,
    source: RangeRef,
    rows: number,
    columns: number,
    transpose: boolean,
    withValidation: boolean,
  ): void {
    const from = source.area;
    const { area } = to;
    const lexer = this.book.grid.injector.get(LexerTreeBuilder);
    const move = (formula: string) =>
      fromGrid(
        lexer.moveFormulaRefOffset(forGrid(formula), area.left - from.left, area.top - from.top),
      );
    const place = (part: Area): Area[] => {
      const down = transpose ? part.left - from.left : part.top - from.top;
      const across = transpose ? part.top - from.top : part.left - from.left;
      const height = transpose ? columnCount(part) : rowCount(part);
      const width = transpose ? rowCount(part) : columnCount(part);
      const places: Area[] = [];
      for (let top = area.top + down; top <= area.bottom; top += rows) {
        for (let left = area.left + across; left <= area.right; left += columns) {
          places.push({ top, left, bottom: top + height - 1, right: left + width - 1 });
        }
      }
      return places;
    };
    const { conditionalFormats, validations } = this.book;
    const overlaps = to.sheetId === source.sheetId && intersect(area, source.area) !== null;
    if (overlaps) return;
    conditionalFormats.clearWithin(to);
    conditionalFormats.copy(source, to.sheetId, place, move);
    if (!withValidation || this.book.protection.isProtected(to.sheetId)) return;
    validations.clear(to);
    validations.copy(source, to.sheetId, place, move);
  }

  /** Read before anything is written: source and target may overlap. */
  private entries(
    to: RangeRef,
    source: RangeRef,
    origin: (row: number, column: number) => [number, number],
    what: CopyWhat,
    skipBlanks: boolean,
    transpose: boolean,
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
          const moved = transpose
            ? transposed(lexer, formula, [fromRow, fromColumn], [row, column])
            : lexer.moveFormulaRefOffset(formula, column - fromColumn, row - fromRow);
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

type Place = readonly [row: number, column: number];

/** References of a cell that is turned: what stood two rows below it stands two columns beside it. */
function transposed(lexer: LexerTreeBuilder, formula: string, from: Place, to: Place): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (!nodes) return formula;
  const parts = nodes.map((node) => {
    if (typeof node === "string") return node;
    if (node.nodeType !== sequenceNodeType.REFERENCE) return node.token;
    const { rest } = splitSheet(node.token);
    const corners = rest.split(":").map((corner) => turnedCorner(corner, from, to));
    return node.token.slice(0, node.token.length - rest.length) + corners.join(":");
  });
  return `=${parts.join("")}`;
}

const CORNER = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

function turnedCorner(corner: string, from: Place, to: Place): string {
  const [, columnSign, letters, rowSign, digits] = CORNER.exec(corner) ?? [];
  if (letters === undefined || digits === undefined) return corner;
  const down = Number(digits) - 1 - from[0];
  const across = columnIndex(letters) - from[1];
  const row = rowSign ? Number(digits) - 1 : to[0] + across;
  const column = columnSign ? columnIndex(letters) : to[1] + down;
  if (row < 0 || column < 0) return "#REF!";
  return `${columnSign ?? ""}${columnName(column)}${rowSign ?? ""}${row + 1}`;
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
