/** A1 addresses. Rows and columns are counted from 1, as Excel shows them. */

/** The last row that a sheet has: a column that ends there has no end. */
export const SHEET_ROWS = 1_048_576;

/** Said once each: planning a sheet asks thousands of times. */
const known: string[] = [];

export function columnLetters(column: number): string {
  return (known[column] ??= spelled(column));
}

function spelled(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const cell = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** A cell whose address stays when the formula is copied. */
export const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;

export const range = (
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): string => `${cell(firstRow, firstColumn)}:${cell(lastRow, lastColumn)}`;

export const fixedRange = (
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): string => `${fixed(firstRow, firstColumn)}:${fixed(lastRow, lastColumn)}`;

/** A cell, with its sheet or without, that moves when the formula is copied. */
export const unfixed = (reference: string): string => {
  const at = reference.lastIndexOf("!") + 1;
  return reference.slice(0, at) + reference.slice(at).replaceAll("$", "");
};
