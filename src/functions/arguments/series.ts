import { readNumber, type NumberArgument } from "./cell";
import { cellErrors, type CellError, type CellResult } from "./cell-error";
import { placed, type FunctionFault } from "./fault";
import { numberBlock, readBlock, type Grid, type NumberBlock } from "./grid";
import { CELLS_AT_ONCE, inStages, type Stage } from "./stages";

/** A range in which each row makes one result, and where each of its cells stands in the range that was given. */
export interface Series {
  readonly grid: Grid;
  readonly placeOf: (row: number, column: number) => readonly [row: number, column: number];
}

/** Each row of a range makes one result. */
export function gridRows(grid: Grid): Series {
  return { grid, placeOf: (row, column) => [row, column] };
}

/** Each column of a range makes one result. */
export function gridColumns({ rows, columns, cells }: Grid): Series {
  const turned = Array.from({ length: columns }, (_, column) => cells.map((row) => row[column]));
  return {
    grid: { rows: columns, columns: rows, cells: turned },
    placeOf: (row, column) => [column, row],
  };
}

/** The whole range, row by row, makes one result. */
export function wholeGrid({ columns, cells }: Grid): Series {
  const flat = cells.flat();
  return {
    grid: { rows: 1, columns: flat.length, cells: [flat] },
    placeOf: (_, column) => [Math.floor(column / columns), column % columns],
  };
}

/** How rows of numbers become results; `Given` is what the rows of a call have in common. */
export interface RowComputation<Given> {
  /** Writes the result of each of `rows` rows of numbers; NaN where there is none. */
  fill(given: Given, values: Float64Array, results: Float64Array, rows: number): void;
  /** Why the row of numbers from `start` has no result. */
  fault(given: Given, values: Float64Array, start: number): FunctionFault;
}

/**
 * A column of results, one a row. A row with faulty cells is the first of them in reading order: one that `isLesser`
 * does not hold of, if there is any.
 */
export function rowResults<Given>(
  series: Series,
  argument: NumberArgument,
  computation: RowComputation<Given>,
  given: Given,
  isLesser?: (fault: FunctionFault) => boolean,
): CellResult[][] {
  const { rows, columns } = series.grid;
  const rowsAtOnce = Math.min(rows, Math.ceil(CELLS_AT_ONCE / columns));
  const call: Call<Given> = {
    series,
    argument,
    computation,
    given,
    isLesser,
    block: numberBlock(rowsAtOnce * columns),
    numbers: new Float64Array(rowsAtOnce),
    anyFaulty: false,
    results: new Array<CellResult[]>(rows),
    errorCell: cellErrors(),
  };
  inStages<Call<unknown>>(call, rows, rowsAtOnce, STAGES);
  return call.results;
}

interface Call<Given> {
  readonly series: Series;
  readonly argument: NumberArgument;
  readonly computation: RowComputation<Given>;
  readonly given: Given;
  readonly isLesser: ((fault: FunctionFault) => boolean) | undefined;
  readonly block: NumberBlock;
  readonly numbers: Float64Array;
  anyFaulty: boolean;
  readonly results: CellResult[][];
  readonly errorCell: (fault: FunctionFault) => CellError;
}

const STAGES: readonly Stage<Call<unknown>>[] = [
  function read(call, top, count) {
    const { grid } = call.series;
    call.anyFaulty = readBlock(grid, call.argument, top, count, grid.columns, call.block);
  },

  function compute({ computation, given, numbers, block }, _, count) {
    computation.fill(given, block.values, numbers, count);
  },

  function collect(call, top, count) {
    const { numbers, results, anyFaulty } = call;
    for (let row = 0; row < count; row++) {
      const result = numbers[row]!;
      const isNumber = result === result && !anyFaulty;
      results[top + row] = isNumber ? [result] : [checkedCell(call, top, row)];
    }
  },
];

/** A result of rows some of which have faulty cells, or a result that is not a number. */
function checkedCell(call: Call<unknown>, top: number, row: number): CellResult {
  const { series, argument, isLesser, computation, block, errorCell } = call;
  const fault = call.anyFaulty ? rowFault(series, top + row, argument, isLesser) : null;
  if (fault) return errorCell(fault);
  const result = call.numbers[row]!;
  if (result === result) return result;
  return errorCell(computation.fault(call.given, block.values, row * series.grid.columns));
}

/** The first faulty cell of a row, or null. */
function rowFault(
  { grid, placeOf }: Series,
  row: number,
  argument: NumberArgument,
  isLesser: ((fault: FunctionFault) => boolean) | undefined,
): FunctionFault | null {
  let lesser: FunctionFault | null = null;
  for (const [column, cell] of grid.cells[row]!.entries()) {
    const fault = readNumber(cell, argument);
    if (typeof fault !== "object") continue;
    const found = placed(fault, ...placeOf(row, column));
    if (!isLesser?.(fault)) return found;
    lesser ??= found;
  }
  return lesser;
}
