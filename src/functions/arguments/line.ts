import { readNumber, type NumberArgument } from "./cell";
import type { CellResult } from "./cell-error";
import { placed, type FunctionFault } from "./fault";
import { BOUNDS } from "../../scoring";
import { sizeOf, type Grid } from "./grid";

/** The fault of a range that is neither one row nor one column, or null. */
export function lineFault(argument: string, grid: Grid): FunctionFault | null {
  return grid.rows === 1 || grid.columns === 1
    ? null
    : { code: "not-line", argument, size: sizeOf(grid) };
}

/** The numbers of one row or column, NaN where one is missing, or its first faulty cell. */
export function readLine(
  { rows, columns, cells }: Grid,
  argument: NumberArgument,
): Float64Array | FunctionFault {
  const { least, most } = BOUNDS[argument.limit];
  const length = rows * columns;
  const numbers = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const row = rows === 1 ? 0 : at;
    const column = rows === 1 ? at : 0;
    const cell = cells[row]![column];
    // The short way: a number within its limit.
    if (typeof cell === "number" && cell >= least && cell <= most) {
      numbers[at] = cell;
      continue;
    }
    const value = readNumber(cell, argument);
    if (typeof value === "object") return placed(value, row, column);
    numbers[at] = value;
  }
  return numbers;
}

/** Results in the shape of the range that they were made from. */
export function inShape(
  { rows, columns }: Grid,
  resultAt: (at: number) => CellResult,
): CellResult[][] {
  const results: CellResult[][] = [];
  if (rows > 1) {
    for (let row = 0; row < rows; row++) results.push([resultAt(row)]);
    return results;
  }
  const line: CellResult[] = [];
  for (let column = 0; column < columns; column++) line.push(resultAt(column));
  return [line];
}
