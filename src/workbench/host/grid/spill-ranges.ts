/** Where formulas of a sheet spill, from the engine's books. */
import type { IRange } from "@univerjs/core";
import type { Grid } from "./grid";

export interface SpillRange {
  row: number;
  column: number;
  range: IRange;
}

type RangesByCell = Record<string, Record<string, IRange | null> | null | undefined>;

/** Spills of a sheet; what the engine has not struck off yet, though it spills no more, is left out. */
export function* spillRanges(grid: Grid, sheetId: string): Iterable<SpillRange> {
  for (const [rowKey, columns] of Object.entries(rangesOf(grid, sheetId))) {
    for (const columnKey of Object.keys(columns ?? {})) {
      const row = Number(rowKey);
      const column = Number(columnKey);
      const range = spillRange(grid, sheetId, row, column);
      if (range) yield { row, column, range };
    }
  }
}

/** Where the formula of a cell spills; null when it does not. */
export function spillRange(
  grid: Grid,
  sheetId: string,
  row: number,
  column: number,
): IRange | null {
  const range = rangesOf(grid, sheetId)[row]?.[column];
  if (!range || (range.startRow === range.endRow && range.startColumn === range.endColumn)) {
    return null;
  }
  const cells = grid.formulas.getArrayFormulaCellData()[grid.unitId]?.[sheetId];
  if (!cells?.[range.endRow]?.[range.endColumn]) return null;
  if (grid.sheet(sheetId).getCellMatrix().getValue(row, column)?.v === "#SPILL!") return null;
  return range;
}

function rangesOf(grid: Grid, sheetId: string): RangesByCell {
  const held: unknown = grid.formulas.getArrayFormulaRange()[grid.unitId]?.[sheetId];
  return (held ?? {}) as RangesByCell;
}
