import type { CellPlace } from "../../scorecards/reading";
import { asText } from "../apply/cell-text";
import { withCells } from "../apply/ranges";
import { keyOf, runsOf } from "./cell-state";

export const TEXT_FORMAT = "@";

/** A text that stays text: cells that are formatted as text take it as it is, others with an apostrophe before it. */
export const textIn = (text: string, numberFormat: unknown): string =>
  numberFormat === TEXT_FORMAT ? text : asText(text);

/** What a cell gets, as `range.formulas` takes it. */
export interface Written {
  readonly cell: CellPlace;
  readonly content: unknown;
  /** Absent: stays as it is. */
  readonly numberFormat?: unknown;
}

/** Writes cells, neighbours in a column in one piece; formats first, as they decide what is read as a number. */
export function writeCells(context: Excel.RequestContext, cells: readonly Written[]): void {
  const byPlace = new Map(cells.map((each) => [keyOf(each.cell), each]));
  const all = runsOf(cells.map(({ cell }) => cell)).map((run) => ({
    run,
    written: run.cells.flatMap((cell) => byPlace.get(keyOf(cell)) ?? []),
  }));
  for (const { run, written } of all) {
    const sheet = context.workbook.worksheets.getItem(run.sheet);
    withCells(sheet, [run.row, run.column, written.length, 1], (range) => {
      if (written.some(({ numberFormat }) => numberFormat !== undefined)) {
        // null leaves a cell's format alone.
        range.numberFormat = written.map(({ numberFormat }) => [numberFormat ?? null]);
      }
      range.formulas = written.map(({ content }) => [content]);
    });
  }
}
