/** Rows, columns, merged cells and frozen panes: the frame in which the cells stand. */
import { BooleanNumber } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { type Area, intersect, type RangeRef, runsOf, wholeSheet } from "../addresses";
import { invalidArgument } from "../wire/errors";
import { toGridRange } from "../contents/tables";
import type { Parts } from "../parts";

/** The grid measures in pixels, Excel's API in points. */
const PIXELS_A_POINT = 4 / 3;
const toPoints = (pixels: number) => Math.round((pixels / PIXELS_A_POINT) * 100) / 100;
const toPixels = (points: number) => Math.round(points * PIXELS_A_POINT * 100) / 100;

export class Layout {
  /** By sheet and row in pixels: what has been told of heights and is not yet the grid's. */
  private readonly heights = new Map<string, Map<number, number>>();

  constructor(private readonly book: Parts) {}

  columnWidth(range: RangeRef): number | null {
    const sheet = this.book.grid.sheet(range.sheetId);
    return same(columns(this.known(range)), (column) => toPoints(sheet.getColumnWidth(column)));
  }

  setColumnWidth(range: RangeRef, value: unknown): void {
    const width = length(value, 1_800);
    this.book.protection.requireUnprotected(range.sheetId, "allowFormatColumns");
    this.book.cells.grow(range.sheetId, 0, Math.min(range.area.right, 1_000));
    this.book.grid.mutate(SetWorksheetColWidthMutation.id, range.sheetId, {
      ranges: [toGridRange(this.known(range))],
      colWidth: toPixels(width),
    });
  }

  rowHeight(range: RangeRef): number | null {
    const sheet = this.book.grid.sheet(range.sheetId);
    return same(rows(this.known(range)), (row) => toPoints(sheet.getRowHeight(row)));
  }

  setRowHeight(range: RangeRef, value: unknown): void {
    const height = length(value, 409.5);
    this.book.protection.requireUnprotected(range.sheetId, "allowFormatRows");
    this.growRows(range);
    const pending = this.heights.get(range.sheetId) ?? new Map<number, number>();
    for (const row of rows(this.known(range))) pending.set(row, toPixels(height));
    this.heights.set(range.sheetId, pending);
  }

  /**
   * Gives the grid the heights that are pending: after each change of heights it looks through all rows of the sheet. Whoever reads
   * them, or changes anything else, has this done before.
   */
  settle(): void {
    const pending = [...this.heights];
    this.heights.clear();
    for (const [sheetId, heights] of pending) {
      const told = [...heights.keys()].sort((one, other) => one - other);
      const ranges = runsOf(told).map(({ first, last }) =>
        toGridRange({ top: first, left: 0, bottom: last, right: 0 }),
      );
      const rowHeight = Object.fromEntries(heights);
      this.book.grid.mutate(SetWorksheetRowHeightMutation.id, sheetId, { ranges, rowHeight });
      this.book.grid.mutate(SetWorksheetRowIsAutoHeightMutation.id, sheetId, {
        ranges,
        autoHeightInfo: BooleanNumber.FALSE,
      });
    }
  }

  rowsHidden(range: RangeRef): boolean | null {
    const sheet = this.book.grid.sheet(range.sheetId);
    return same(rows(this.known(range)), (row) => !sheet.getRowVisible(row));
  }

  hideRows(range: RangeRef, value: unknown): void {
    this.book.protection.requireUnprotected(range.sheetId, "allowFormatRows");
    this.growRows(range);
    const id = yes(value) ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    this.book.grid.mutate(id, range.sheetId, { ranges: [toGridRange(this.known(range))] });
  }

  /** Of the rows of a range, hides these and shows all others. */
  filterRows(range: RangeRef, hidden: readonly number[]): void {
    const { sheetId } = range;
    this.book.protection.requireUnprotected(sheetId, "allowAutoFilter");
    this.growRows(range);
    const { grid } = this.book;
    grid.mutate(SetRowVisibleMutation.id, sheetId, { ranges: [toGridRange(this.known(range))] });
    const ranges = hidden.map((row) => toGridRange({ ...range.area, top: row, bottom: row }));
    if (ranges.length > 0) grid.mutate(SetRowHiddenMutation.id, sheetId, { ranges });
  }

  columnsHidden(range: RangeRef): boolean | null {
    const sheet = this.book.grid.sheet(range.sheetId);
    return same(columns(this.known(range)), (column) => !sheet.getColVisible(column));
  }

  hideColumns(range: RangeRef, value: unknown): void {
    this.book.protection.requireUnprotected(range.sheetId, "allowFormatColumns");
    const id = yes(value) ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    this.book.grid.mutate(id, range.sheetId, { ranges: [toGridRange(this.known(range))] });
  }

  /** Position and size in points. */
  box(range: RangeRef): { top: number; left: number; width: number; height: number } {
    const sheet = this.book.grid.sheet(range.sheetId);
    const area = this.known(range);
    const sum = (from: number, to: number, size: (index: number) => number) => {
      let total = 0;
      for (let index = from; index <= to; index += 1) total += size(index);
      return toPoints(total);
    };
    const rowSize = (row: number) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0);
    const columnSize = (column: number) =>
      sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0;
    return {
      top: sum(0, area.top - 1, rowSize),
      left: sum(0, area.left - 1, columnSize),
      width: sum(area.left, area.right, columnSize),
      height: sum(area.top, area.bottom, rowSize),
    };
  }

  merge(range: RangeRef, across: boolean): void {
    this.book.protection.requireUnprotected(range.sheetId);
    if (this.book.tables.touching(range.sheetId, range.area).length > 0) {
      throw invalidArgument("Cells of a table cannot be merged.");
    }
    this.unmerge(range);
    const { area } = range;
    const parts = across
      ? [...rows(area)].map((row) => ({ ...area, top: row, bottom: row }))
      : [area];
    this.book.grid.mutate(AddWorksheetMergeMutation.id, range.sheetId, {
      ranges: parts.map(toGridRange),
    });
  }

  unmerge(range: RangeRef): void {
    this.book.protection.requireUnprotected(range.sheetId);
    const merged = this.merged(range).map(toGridRange);
    if (merged.length === 0) return;
    this.book.grid.mutate(RemoveWorksheetMergeMutation.id, range.sheetId, { ranges: merged });
  }

  /** Merged areas that share cells with a range. */
  merged(range: RangeRef): Area[] {
    return this.book.grid
      .sheet(range.sheetId)
      .getMergeData()
      .map((merge) => ({
        top: merge.startRow,
        left: merge.startColumn,
        bottom: merge.endRow,
        right: merge.endColumn,
      }))
      .filter((area) => intersect(area, range.area) !== null);
  }

  /** Freezes so many rows and columns at the top left; none of both lets the panes go. */
  freeze(sheetId: string, rowsFrozen: number, columnsFrozen: number): void {
    this.book.grid.mutate(SetFrozenMutation.id, sheetId, {
      startRow: rowsFrozen > 0 ? rowsFrozen : -1,
      startColumn: columnsFrozen > 0 ? columnsFrozen : -1,
      ySplit: rowsFrozen,
      xSplit: columnsFrozen,
    });
  }

  /** The frozen cells; null when nothing is frozen. */
  frozen(sheetId: string): Area | null {
    const { xSplit, ySplit } = this.book.grid.sheet(sheetId).getFreeze();
    if (xSplit === 0 && ySplit === 0) return null;
    return {
      top: 0,
      left: 0,
      bottom: ySplit > 0 ? ySplit - 1 : wholeSheet.bottom,
      right: xSplit > 0 ? xSplit - 1 : wholeSheet.right,
    };
  }

  showGridlines(sheetId: string): boolean {
    return !this.book.grid.sheet(sheetId).hasHiddenGridlines();
  }

  setShowGridlines(sheetId: string, value: unknown): void {
    this.book.grid.mutate(ToggleGridlinesMutation.id, sheetId, {
      showGridlines: yes(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  /** The part of a range that the grid has. */
  private known(range: RangeRef): Area {
    const sheet = this.book.grid.sheet(range.sheetId);
    const grid = {
      top: 0,
      left: 0,
      bottom: sheet.getRowCount() - 1,
      right: sheet.getColumnCount() - 1,
    };
    return intersect(range.area, grid) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  private growRows(range: RangeRef): void {
    if (range.area.bottom < wholeSheet.bottom)
      this.book.cells.grow(range.sheetId, range.area.bottom, 0);
  }
}

function* rows(area: Area): Iterable<number> {
  for (let row = area.top; row <= area.bottom; row += 1) yield row;
}

function* columns(area: Area): Iterable<number> {
  for (let column = area.left; column <= area.right; column += 1) yield column;
}

/** The value that all share, or null. */
function same<T>(indexes: Iterable<number>, read: (index: number) => T): T | null {
  let found: { value: T } | null = null;
  for (const index of indexes) {
    const value = read(index);
    if (found === null) found = { value };
    else if (found.value !== value) return null;
  }
  return found?.value ?? null;
}

function length(value: unknown, most: number): number {
  if (typeof value !== "number" || value < 0 || value > most) throw invalidArgument();
  return value;
}

function yes(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}
