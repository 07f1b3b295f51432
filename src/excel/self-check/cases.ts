import file from "./cases.json";

/** A call of the functions with the result that any Excel must give. */
export interface FunctionCase {
  readonly id: string;
  /** In English spelling. */
  readonly formula: string;
  /** Row by row, as far as it spills; errors are their texts. */
  readonly expected: readonly (readonly (number | string)[])[];
}

/** Published beside the add-in, so that others can run them too. */
export const functionCases: readonly FunctionCase[] = file.cases;

/** What the formulas refer to, from A1 on. */
export const caseCells: readonly (readonly (number | string)[])[] = file.cells;
