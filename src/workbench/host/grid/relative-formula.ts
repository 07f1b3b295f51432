import { columnIndex } from "../addresses";

/**
 * Texts, quoted names of sheets and brackets of tables, in which nothing is a reference; then a reference to a cell:
 * not what is followed by a name's further letters, a function's parenthesis, `!` or a table's bracket.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\(![])/gu;

/** Whole rows, as in 5:5, and rectangles between spills, as in A1#:B1#, which are as long as the spills are in each row. */
const UNLIKE = /(?<![\p{L}\p{N}_.\\])\$?\d+:\$?\d|#\s*:|:[^,()"]*#/u;

/**
 * A formula with its references to cells told by their distance from where it stands: the same for all cells that it is
 * filled into. One that reads whole rows, or between spills, is like no other.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  if (UNLIKE.test(formula)) return `${row} ${column} ${formula}`;
  return formula.replace(
    TOKENS,
    (
      token: string,
      columnDollar?: string,
      letters?: string,
      rowDollar?: string,
      digits?: string,
    ) => {
      if (letters === undefined || digits === undefined) return token;
      const across = columnDollar ? letters : `[${columnIndex(letters) - column}]`;
      const down = rowDollar ? digits : `[${Number(digits) - 1 - row}]`;
      return `${columnDollar ?? ""}C${across}${rowDollar ?? ""}R${down}`;
    },
  );
}
