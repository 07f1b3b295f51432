import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Compares cells as Excel does. The engine answers `range = value` from an index of the column in which 0 and blank
 * are one entry, and so are 35 and the text "35": `IF(rng="","",rng)` would turn every 0 into a missing figure. Without
 * the index the engine compares cell by cell, and gets it right.
 */
export function compareExactly(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.canUseCache = (_unit, _sheet, _column, first, last) => ({
    rowsInCache: [],
    rowsNotInCache: [[first, last]],
  });
}
