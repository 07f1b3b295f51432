import { areaOf, cellAddress } from "../calc/a1";
import { mapReferences } from "../calc/references";
import type { SheetPlan } from "../plan/plan";
import { valueAt } from "./grid";
import type { PlannedSheet } from "./reading";

const GONE = "#REF!";

/**
 * Whether Results has lost a column of Data: in somebody's row, some of the cells that read Data say #REF!; where all do, it is
 * the person's row that is gone. Formulas follow a column that is renamed, and lose one that is deleted, whatever is inserted in
 * its place.
 *
 * @param planned Results as planned with somebody on it, who stands on the sheet `data`.
 */
export function hasLostColumns(
  planned: SheetPlan,
  { grid, alignment }: PlannedSheet,
  data: { readonly sheet: string; readonly table: string },
): boolean {
  const readers = readersOf(planned, data).flatMap(
    (address) => alignment.at(areaOf(address)) ?? [],
  );
  const first = Math.min(...readers.map(({ row }) => row));
  return grid.values.some((_, down) => {
    const row = grid.row + down;
    const gone = readers.filter((reader) => valueAt(grid, { ...reader, row }) === GONE);
    return row >= first && gone.length > 0 && gone.length < readers.length;
  });
}

/** The cells of the first person's row that read Data themselves. */
function readersOf(
  { blocks, places }: SheetPlan,
  { sheet, table }: { readonly sheet: string; readonly table: string },
): string[] {
  const first = areaOf(places.get("person:id") ?? "A1").row;
  const reads = (formula: string) => {
    let found = formula.includes(`${table}[`);
    mapReferences(formula, ({ sheet: on, from, to }) => {
      found ||= on === sheet;
      return to === undefined ? [from] : [from, to];
    });
    return found;
  };
  return blocks.flatMap(({ at, rows }) => {
    const { row, column } = areaOf(at);
    return (rows[first - row] ?? []).flatMap((content, right) =>
      typeof content === "object" && content !== null && reads(content.formula)
        ? [cellAddress({ row: first, column: column + right })]
        : [],
    );
  });
}
