/** What a protected sheet refuses, and to whom: the add-in is refused exactly as the user is. */
import { type Area, intersect, isEntireColumn, isEntireRow, type RangeRef } from "../addresses";
import { accessDenied, invalidOperation } from "../wire/errors";
import type { SheetState } from "./sheet-state";
import type { Parts } from "../parts";

/** Options of protection as Excel starts them: nothing but selecting is allowed. */
export const DEFAULT_PROTECTION: Record<string, unknown> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export class Protection {
  constructor(private readonly book: Parts) {}

  isProtected(sheetId: string): boolean {
    return this.book.sheets.state(sheetId).protection !== null;
  }

  protect(sheetId: string, options: unknown, password: string | null): void {
    const state = this.book.sheets.state(sheetId);
    if (state.protection) throw invalidOperation("The sheet is protected already.");
    const given = typeof options === "object" && options !== null ? options : {};
    state.protection = { options: { ...DEFAULT_PROTECTION, ...given }, password };
  }

  unprotect(sheetId: string, password: string | null): void {
    const state = this.book.sheets.state(sheetId);
    if (!state.protection) return;
    checkPassword(state.protection.password, password);
    state.protection = null;
  }

  protectStructure(password: string | null): void {
    if (this.book.sheets.structure) throw invalidOperation("The workbook is protected already.");
    this.book.sheets.structure = { password };
  }

  unprotectStructure(password: string | null): void {
    const { structure } = this.book.sheets;
    if (!structure) return;
    checkPassword(structure.password, password);
    this.book.sheets.structure = null;
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    const own = this.book.cells.extras(sheetId, row, column).locked;
    return own ?? this.lockedAround(this.book.sheets.state(sheetId), sheetId, row, column);
  }

  /** Refuses to change contents where a protected sheet has a locked cell. */
  requireEditable(range: RangeRef): void {
    if (!this.isProtected(range.sheetId)) return;
    const area = this.known(range);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (this.isLocked(range.sheetId, row, column)) throw refusal();
      }
    }
    // Beyond the grid nothing has been unlocked one by one.
    const whole = isEntireColumn(range.area) || isEntireRow(range.area);
    if (whole && this.book.sheets.state(range.sheetId).lockedByDefault) throw refusal();
  }

  /** Refuses on a protected sheet, unless its options allow the action. */
  requireUnprotected(sheetId: string, option?: string): void {
    const { protection } = this.book.sheets.state(sheetId);
    if (protection && !(option !== undefined && protection.options[option] === true))
      throw refusal();
  }

  private known(range: RangeRef): Area {
    const sheet = this.book.grid.sheet(range.sheetId);
    const grid = {
      top: 0,
      left: 0,
      bottom: sheet.getRowCount() - 1,
      right: sheet.getColumnCount() - 1,
    };
    return intersect(range.area, grid) ?? { ...range.area, bottom: range.area.top - 1 };
  }

  private lockedAround(state: SheetState, sheetId: string, row: number, column: number): boolean {
    const sheet = this.book.grid.sheet(sheetId);
    const ofRow: unknown = sheet.getRowManager().getRow(row)?.custom?.["locked"];
    const ofColumn: unknown = sheet.getColumnManager().getColumn(column)?.custom?.["locked"];
    if (typeof ofRow === "boolean") return ofRow;
    return typeof ofColumn === "boolean" ? ofColumn : state.lockedByDefault;
  }
}

const refusal = () =>
  accessDenied("You can't perform this operation: the cell is on a protected sheet.");

function checkPassword(expected: string | null, given: string | null): void {
  if (expected !== null && expected !== "" && given !== expected) {
    throw accessDenied("The password you supplied is not correct.");
  }
}
