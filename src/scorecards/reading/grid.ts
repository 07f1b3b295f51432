import type { GridPlace } from "../calc/place";

/** A rectangle of cells as Excel gives it; row and column of its first cell count from 0. */
export interface CellGrid {
  readonly row: number;
  readonly column: number;
  /** Numbers, texts, truth values; blank cells are "", errors texts such as "#N/A". */
  readonly values: readonly (readonly unknown[])[];
  /** The same cells' formulas where they have one, else what `values` says. Absent where nobody asked. */
  readonly formulas?: readonly (readonly unknown[])[];
}

export const valueAt = (grid: CellGrid, { row, column }: GridPlace): unknown =>
  grid.values[row - grid.row]?.[column - grid.column] ?? "";

export const formulaAt = (grid: CellGrid, { row, column }: GridPlace): unknown =>
  grid.formulas?.[row - grid.row]?.[column - grid.column] ?? "";

const error =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/;

export const isErrorText = (value: unknown): value is string =>
  typeof value === "string" && error.test(value);

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");
