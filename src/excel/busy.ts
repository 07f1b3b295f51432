import type { CellGrid } from "../scorecards/reading";

/** What a cell shows while a function of an add-in is still at work on it. */
export const isBusy = (value: unknown): boolean => value === "#BUSY!";

export const holdsBusy = ({ values }: CellGrid): boolean =>
  values.some((line) => line.some(isBusy));

/** Whether two readings of the same cells say the same. */
export function sameGrid(one: CellGrid, other: CellGrid): boolean {
  return (
    one === other ||
    (one.row === other.row &&
      one.column === other.column &&
      sameCells(one.values, other.values) &&
      sameCells(one.formulas ?? [], other.formulas ?? []))
  );
}

type Cells = readonly (readonly unknown[])[];

const sameCells = (one: Cells, other: Cells): boolean =>
  one.length === other.length &&
  one.every((line, down) => {
    const against = other[down];
    return (
      line.length === against?.length && line.every((value, right) => value === against[right])
    );
  });
