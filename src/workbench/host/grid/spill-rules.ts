/**
 * Where a formula must not spill: Excel's tables stand in the way, and a formula inside a table
 * cannot spill at all. The grid's engine knows neither, so results are looked at as they are stored.
 */
import {
  type ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { type Area, bounding, contains, intersect, wholeSheet } from "../addresses";
import type { Parts } from "../parts";

export class SpillRules {
  constructor(private readonly book: Parts) {
    const runtime = book.grid.injector.get(IFormulaRuntimeService);
    const store = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (result: FunctionVariantType) => {
      const { currentRow: row, currentColumn: column, currentSubUnitId: sheetId } = runtime;
      const size = sizeOf(result);
      const area = {
        top: row,
        left: column,
        bottom: row + size.rows - 1,
        right: column + size.columns - 1,
      };
      const spills = size.rows > 1 || size.columns > 1;
      if (!spills && isTooLong(result)) {
        store(ErrorValueObject.create(ErrorType.VALUE));
        return;
      }
      if (spills && this.blocked(sheetId, area)) {
        store(ErrorValueObject.create(ErrorType.SPILL));
        return;
      }
      if (spills && contains(wholeSheet, area)) {
        // The engine measures by the grid, Excel by its own sheet: the grid grows afterwards.
        this.grown.set(sheetId, bounding(this.grown.get(sheetId) ?? area, area));
        const sheet = book.grid.sheet(sheetId);
        const rows = Math.max(sheet.getRowCount(), area.bottom + 1);
        const columns = Math.max(sheet.getColumnCount(), area.right + 1);
        runtime.setCurrent(row, column, rows, columns, sheetId, runtime.currentUnitId);
      }
      store(result);
    };
    book.calculation.onCalculated(() => {
      for (const [sheetId, area] of this.grown) {
        if (book.sheets.exists(sheetId)) book.cells.grow(sheetId, area.bottom, area.right);
      }
      this.grown.clear();
    });
  }

  /** What spills have reached since the last calculation, by sheet. */
  private readonly grown = new Map<string, Area>();

  private blocked(sheetId: string, area: Area): boolean {
    const { tables } = this.book;
    return tables.ids(sheetId).some((id) => intersect(tables.area(id), area) !== null);
  }
}

function sizeOf(result: FunctionVariantType): { rows: number; columns: number } {
  if (!result.isReferenceObject() && !(result as { isArray?(): boolean }).isArray?.()) {
    return { rows: 1, columns: 1 };
  }
  const shaped = result as unknown as { getRowCount(): number; getColumnCount(): number };
  return { rows: shaped.getRowCount(), columns: shaped.getColumnCount() };
}

/** A cell holds 32,767 characters; a formula that gives more gives #VALUE!. */
function isTooLong(result: FunctionVariantType): boolean {
  if (!result.isValueObject()) return false;
  const value = result as BaseValueObject;
  const only = value.isArray() ? (value as unknown as ArrayValueObject).getFirstCell() : value;
  return only.isString() && String(only.getValue()).length > 32_767;
}
