import type { CellBlock, CellContent } from "../../scorecards/plan/plan";
import { areaOf } from "../../scorecards/calc/a1";
import { asText } from "./cell-text";
import { withCells } from "./ranges";
import { seenFromRow } from "./repeated-formulas";

type Written = string | number | boolean | null;

/** Writes a block's constants in one piece, leaving the places of its formulas alone. */
export function writeConstants(sheet: Excel.Worksheet, { at, rows }: CellBlock): void {
  const corner = areaOf(at);
  const constants = rows.map((row) => row.map(constantOf));
  write(sheet, corner.row, corner.column, constants);
}

function constantOf(content: CellContent): Written {
  if (typeof content === "string") return asText(content);
  return isFormula(content) ? null : content;
}

/**
 * Writes a block's formulas, after everything that they may speak of is there. Rows that repeat the row above them are
 * filled down from it: a plain roster of 500 people would be 3.5 MB of formulas otherwise.
 */
export function writeFormulas(sheet: Excel.Worksheet, { at, rows }: CellBlock): void {
  const corner = areaOf(at);
  const formulas = rows.map((row) => row.map(formulaOf));
  for (const { from, to, repeated } of stretchesOf(formulas, corner.row)) {
    write(sheet, corner.row + from, corner.column, formulas.slice(from, repeated ? from + 1 : to));
    if (repeated) fillDown(sheet, corner, formulas[from] ?? [], from, to);
  }
}

function formulaOf(content: CellContent): string | null {
  return isFormula(content) ? content.formula : null;
}

export function isFormula(content: CellContent): content is { readonly formula: string } {
  return typeof content === "object" && content !== null;
}

/** In one piece; null leaves a cell as it is. */
function write(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  contents: readonly (readonly Written[])[],
): void {
  if (contents.every((cells) => cells.every((content) => content === null))) return;
  const width = contents[0]?.length ?? 0;
  withCells(sheet, [row, column, contents.length, width], (range) => {
    range.formulas = contents.map((cells) => [...cells]);
  });
}

interface Stretch {
  readonly from: number;
  /** After its last row. */
  readonly to: number;
  /** All its rows are the first one, filled down. */
  readonly repeated: boolean;
}

/** Repeated formulas of fewer characters than this are sooner written than filled. */
const leastRepeated = 1_500;

function stretchesOf(formulas: readonly (readonly Written[])[], topRow: number): Stretch[] {
  const looks = formulas.map((row, index) => lookOf(row, topRow + index + 1));
  const stretches: Stretch[] = [];
  let plainFrom = 0;
  const endPlain = (to: number) => {
    if (to > plainFrom) stretches.push({ from: plainFrom, to, repeated: false });
  };
  for (let from = 0; from < looks.length;) {
    let to = from + 1;
    while (to < looks.length && looks[from] !== null && looks[to] === looks[from]) to += 1;
    const characters = (looks[from]?.length ?? 0) * (to - from - 1);
    if (characters >= leastRepeated) {
      endPlain(from);
      stretches.push({ from, to, repeated: true });
      plainFrom = to;
    }
    from = to;
  }
  endPlain(looks.length);
  return stretches;
}

/** null for a row that cannot be filled down, or in which there is nothing to fill. */
function lookOf(row: readonly Written[], rowNumber: number): string | null {
  let look = "";
  for (const formula of row) {
    const seen = typeof formula === "string" ? seenFromRow(formula, rowNumber) : "";
    if (seen === null) return null;
    look += `${seen}\n`;
  }
  return look.trim() === "" ? null : look;
}

/** Only where formulas are: between them, the rows may hold constants of their own. */
function fillDown(
  sheet: Excel.Worksheet,
  corner: { readonly row: number; readonly column: number },
  row: readonly Written[],
  from: number,
  to: number,
): void {
  for (let left = 0; left < row.length;) {
    let right = left;
    while (right < row.length && row[right] !== null) right += 1;
    if (right > left) {
      const top = corner.row + from;
      const column = corner.column + left;
      const width = right - left;
      withCells(sheet, [top, column, 1, width], (source) => {
        withCells(sheet, [top + 1, column, to - from - 1, width], (target) => {
          target.copyFrom(source, Excel.RangeCopyType.formulas);
        });
      });
    }
    left = right + 1;
  }
}
