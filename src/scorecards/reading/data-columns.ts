import { asText } from "./as-text";
import type { CellGrid } from "./grid";

/**
 * Where each planned column of the Data table stands on the sheet: by its header, wherever HR has moved it. One that HR has
 * renamed is known by its place between the others, where nothing else can be meant: a column inserted beside it would be
 * taken for it, and a number is no name but a person's figure that was pasted over the headers. null: it is not there, or
 * cannot be told.
 *
 * @param areLost Whether some were deleted: then others may stand in their places, and no place tells anything.
 */
export function findColumns(
  planned: readonly string[],
  grid: CellGrid,
  areLost: () => boolean = () => false,
): (number | null)[] {
  const headers = (grid.values[0] ?? []).map(asText);
  const met = planned.map((header) => headers.indexOf(header));
  const found = new Set(met.filter((at) => at >= 0));
  const placed = met.slice();
  for (let first = 0; first < met.length; first++) {
    if (met[first]! >= 0) continue;
    let end = first;
    while (end < met.length && met[end]! < 0) end += 1;
    const from = first === 0 ? 0 : met[first - 1]! + 1;
    const to = end === met.length ? headers.length : met[end]!;
    const unknown = headers.map((_, at) => at).filter((at) => at >= from && at < to);
    const strange = unknown.filter((at) => !found.has(at));
    const isRenamed = strange.every((at) => !isNumber(headers[at] ?? ""));
    if (isRenamed && strange.length === end - first && !areLost()) {
      strange.forEach((at, index) => (placed[first + index] = at));
    }
    first = end;
  }
  return placed.map((at) => (at < 0 ? null : grid.column + at));
}

const isNumber = (header: string): boolean => header.trim() !== "" && !isNaN(Number(header));

/** A list of people that is no table any more: from its headers to the first blank row. No rows where no header is met. */
export function listOf(planned: readonly string[], grid: CellGrid): CellGrid {
  const met = grid.values.map(
    (row) => planned.filter((header) => row.some((value) => asText(value) === header)).length,
  );
  const most = Math.max(0, ...met);
  const top = met.indexOf(most);
  if (most === 0) return { ...grid, values: [], ...(grid.formulas ? { formulas: [] } : {}) };
  const isBlankRow = (row: readonly unknown[]) => row.every((value) => value === "");
  const after = grid.values.findIndex((row, index) => index > top && isBlankRow(row));
  const rows = [top, after < 0 ? grid.values.length : after] as const;
  return {
    row: grid.row + top,
    column: grid.column,
    values: grid.values.slice(...rows),
    ...(grid.formulas === undefined ? {} : { formulas: grid.formulas.slice(...rows) }),
  };
}
