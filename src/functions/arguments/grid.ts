import { BOUNDS } from "../../scoring";
import { readNumber, type NumberArgument } from "./cell";
import type { FunctionFault } from "./fault";

/** A constant of the module: hosts may make looking a global up slow, and this one runs once a cell. */
const { isInteger } = Number;

/** A range as Excel hands it over: rows of cells; a bare value is a grid of one cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly unknown[])[];
}

export function gridOf(argument: unknown): Grid {
  const cells: readonly (readonly unknown[])[] =
    Array.isArray(argument) && Array.isArray(argument[0]) && argument[0].length > 0
      ? argument
      : [[Array.isArray(argument) ? null : argument]];
  return { rows: cells.length, columns: cells[0]!.length, cells };
}

/** A grid's size in words: `2 × 3`. */
export function sizeOf({ rows, columns }: Grid): string {
  return `${rows} × ${columns}`;
}

/** The one cell of an argument that is not a range, or the fault of a larger range. */
export function singleCell(
  name: string,
  argument: unknown,
): { readonly cell: unknown } | FunctionFault {
  const grid = gridOf(argument);
  return grid.rows * grid.columns === 1
    ? { cell: grid.cells[0]![0] }
    : { code: "not-single", argument: name, size: sizeOf(grid) };
}

/** Room for the numbers of some rows of a grid, row by row, used again for the next rows. */
export interface NumberBlock {
  readonly values: Float64Array;
  /** 1 where a cell is faulty. Cells left out are NaN, but not faulty. */
  readonly faulty: Uint8Array;
}

export function numberBlock(size: number): NumberBlock {
  return { values: new Float64Array(size), faulty: new Uint8Array(size) };
}

/** Stands for a faulty cell: a valid number for every argument, so that it may be computed along and thrown away. */
export const HARMLESS = 1;

/**
 * Reads rows of a grid from `top` into a block, `columns` numbers a row; a grid of one row or column repeats. A cell that
 * is a number within its limit takes the short way, any other is sorted out. Says whether any cell is faulty.
 */
export function readBlock(
  { rows: ownRows, columns: ownColumns, cells }: Grid,
  argument: NumberArgument,
  top: number,
  rows: number,
  columns: number,
  { values, faulty }: NumberBlock,
): boolean {
  const { least, most } = BOUNDS[argument.limit];
  const mustBeWhole = argument.limit === "count";
  let anyFaulty = false;
  let at = 0;
  for (let row = top; row < top + rows; row++) {
    const source = cells[ownRows === 1 ? 0 : row]!;
    for (let column = 0; column < columns; column++, at++) {
      const cell = source[ownColumns === 1 ? 0 : column];
      if (
        typeof cell === "number" &&
        cell >= least &&
        cell <= most &&
        (!mustBeWhole || isInteger(cell))
      ) {
        values[at] = cell;
        continue;
      }
      const value = readNumber(cell, argument);
      const isNumber = typeof value === "number";
      values[at] = isNumber ? value : HARMLESS;
      if (!isNumber) faulty[at] = 1;
      anyFaulty ||= !isNumber;
    }
  }
  return anyFaulty;
}
