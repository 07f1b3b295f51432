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
  const held: unknown = grid.formulas.getArrayFormulaRange()[grid.unitId]?.[sheetId];
  const ranges = (held ?? {}) as RangesByCell;
  const cells = grid.formulas.getArrayFormulaCellData()[grid.unitId]?.[sheetId];
  const matrix = grid.sheet(sheetId).getCellMatrix();
  for (const [rowKey, columns] of Object.entries(ranges)) {
    for (const [columnKey, range] of Object.entries(columns ?? {})) {
      const row = Number(rowKey);
      const column = Number(columnKey);
      if (!range || (range.startRow === range.endRow && range.startColumn === range.endColumn))
        continue;
      if (!cells?.[range.endRow]?.[range.endColumn]) continue;
      if (matrix.getValue(row, column)?.v === "#SPILL!") continue;
      yield { row, column, range };
    }
  }
}
