import { OVERFLOW } from "../../scoring";
import { readNumber, type NumberArgument } from "./cell";
import { cellErrors, type CellError, type CellResult } from "./cell-error";
import type { FunctionFault } from "./fault";
import { gridOf, HARMLESS, readBlock, type Grid } from "./grid";
import { CELLS_AT_ONCE, inStages, type Stage } from "./stages";

/** The numbers of each argument, in the order of the signature, for some cells of the result: one entry a cell. */
export type Columns = readonly Float64Array[];

/** How the cells of a result are computed; `Given` is what the cells of a call have in common. */
export interface Computation<Given> {
  /**
   * Writes the results of the first `cells` cells; NaN where there is no number. A loop of its own, so that no number
   * has to be boxed on its way.
   */
  fill(given: Given, columns: Columns, results: Float64Array, cells: number): void;
  /** What a cell is whose result is not a number. */
  instead(given: Given, columns: Columns, at: number): number | string | boolean | FunctionFault;
}

/**
 * Broadcasts arguments as Excel's operators do (in each dimension the largest size; size 1 repeats; beyond an
 * argument's own size `#N/A`) and computes each cell. Per cell, no partner comes before the first faulty argument in
 * the order of the signature, and that before what the computation finds.
 */
export function broadcast<Given>(
  signature: readonly NumberArgument[],
  args: readonly unknown[],
  computation: Computation<Given>,
  given: Given,
): CellResult[][] {
  const grids = args.map(gridOf);
  const shape = commonShape(grids);
  const rowsAtOnce = Math.min(shape.fullRows, Math.ceil(CELLS_AT_ONCE / shape.fullColumns));
  const size = rowsAtOnce * shape.fullColumns;
  const inputs = grids.map((grid, index) => ({
    grid,
    argument: signature[index]!,
    values: new Float64Array(size),
  }));
  const single = inputs.filter(isSingle);
  const call: Call<Given> = {
    shape,
    computation,
    given,
    inputs,
    varying: inputs.filter((input) => !isSingle(input)),
    read: inputs.map(({ values }) => values),
    numbers: new Float64Array(size),
    faulty: new Uint8Array(size),
    allFaulty: single.map(readSingle).includes(false),
    results: new Array<CellResult[]>(shape.rows),
    errorCell: cellErrors(),
  };
  inStages<Call<unknown>>(call, shape.fullRows, rowsAtOnce, STAGES);
  for (let row = shape.fullRows; row < shape.rows; row++) {
    call.results[row] = Array.from({ length: shape.columns }, (_, column) =>
      call.errorCell(argumentFault(inputs, row, column)),
    );
  }
  return call.results;
}

interface Input {
  readonly grid: Grid;
  readonly argument: NumberArgument;
  readonly values: Float64Array;
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** Within these, every argument has a cell. */
  readonly fullRows: number;
  readonly fullColumns: number;
}

interface Call<Given> {
  readonly shape: Shape;
  readonly computation: Computation<Given>;
  readonly given: Given;
  readonly inputs: readonly Input[];
  readonly varying: readonly Input[];
  readonly read: Columns;
  readonly numbers: Float64Array;
  /** 1 where an argument of a cell is faulty. */
  readonly faulty: Uint8Array;
  /** A single value is faulty, and with it every cell. */
  readonly allFaulty: boolean;
  readonly results: CellResult[][];
  readonly errorCell: (fault: FunctionFault) => CellError;
}

/** Reads a single value for all cells, once; false if it is faulty. */
function readSingle({ grid, argument, values }: Input): boolean {
  const value = readNumber(grid.cells[0]![0], argument);
  const isNumber = typeof value === "number";
  values.fill(isNumber ? value : HARMLESS);
  return isNumber;
}

const STAGES: readonly Stage<Call<unknown>>[] = [
  function read({ varying, faulty, allFaulty, shape }, top, count) {
    faulty.fill(allFaulty ? 1 : 0);
    for (const { grid, argument, values } of varying) {
      readBlock(grid, argument, top, count, shape.fullColumns, { values, faulty });
    }
  },

  function compute({ computation, given, read, numbers, shape }, _, count) {
    computation.fill(given, read, numbers, count * shape.fullColumns);
  },

  function collect(call, top, count) {
    const { numbers, faulty, results } = call;
    const { columns, fullColumns } = call.shape;
    for (let row = 0, at = 0; row < count; row++, at += fullColumns) {
      const first = numbers[at]!;
      const isNumber = first === first && !faulty[at];
      // A literal with a number in it is the smallest array that there is.
      const line: CellResult[] = isNumber ? [first] : [otherCell(call, top + row, 0, at)];
      for (let column = 1; column < columns; column++) {
        const value = numbers[at + column]!;
        const isOther = column >= fullColumns || faulty[at + column] || value !== value;
        line.push(isOther ? otherCell(call, top + row, column, at + column) : value);
      }
      results[top + row] = line;
    }
  },
];

/** A cell of the rows just computed that is not a number. */
function otherCell(call: Call<unknown>, row: number, column: number, at: number): CellResult {
  const isFaulty = column >= call.shape.fullColumns || call.faulty[at];
  const other = isFaulty
    ? argumentFault(call.inputs, row, column)
    : call.computation.instead(call.given, call.read, at);
  return typeof other === "object" ? call.errorCell(other) : other;
}

function commonShape(grids: readonly Grid[]): Shape {
  const heights = grids.map((grid) => grid.rows);
  const widths = grids.map((grid) => grid.columns);
  return {
    rows: Math.max(...heights),
    columns: Math.max(...widths),
    fullRows: shortest(heights),
    fullColumns: shortest(widths),
  };
}

/** The shortest length of those that do not repeat. */
function shortest(lengths: readonly number[]): number {
  const own = lengths.filter((length) => length > 1);
  return own.length > 0 ? Math.min(...own) : 1;
}

function isSingle({ grid }: Input): boolean {
  return grid.rows === 1 && grid.columns === 1;
}

/** Why the arguments give no numbers for a cell: the first without a partner, else the first that is faulty. */
function argumentFault(inputs: readonly Input[], row: number, column: number): FunctionFault {
  const apart = inputs.find(
    ({ grid }) =>
      (grid.rows > 1 && row >= grid.rows) || (grid.columns > 1 && column >= grid.columns),
  );
  if (apart) return { code: "no-partner", argument: apart.argument.name };
  for (const { grid, argument } of inputs) {
    const cell = grid.cells[grid.rows === 1 ? 0 : row]![grid.columns === 1 ? 0 : column];
    const fault = readNumber(cell, argument);
    if (typeof fault === "object") return fault;
  }
  return OVERFLOW;
}
