import { isDataTable } from "../../scorecards/plan/free-names";
import { cellAddress } from "../../scorecards/calc/a1";
import { inExcel } from "../excel-run";
import { scorecardsOf } from "../find-scorecards";
import { mentions } from "../mentions";
import { SlicedReading } from "../sliced-reading";
import { readWorkbook } from "../workbook-state";

/** Formulas on other sheets that read from a scorecard. */
export interface Readers {
  readonly count: number;
  /** Where the first few of them are: "Summary!B3". */
  readonly places: readonly string[];
  /** False: the workbook holds too much to look through. */
  readonly isLookedThrough: boolean;
}

/** Of more cells than this it is not asked whether their formulas speak of a scorecard. */
const MOST_CELLS = 100_000;
const MOST_PLACES = 3;

/** Four requests, more for much that is to be looked through. */
export function listReaders(scorecard: string): Promise<Readers> {
  return inExcel(async (context) => {
    const state = await readWorkbook(context);
    const own = scorecardsOf(state).find((each) => each.scorecard === scorecard)?.sheets ?? [];
    const others = state.sheets.filter(({ id }) => own.every((sheet) => sheet.id !== id));
    const words = [
      ...own.map(({ name }) => name),
      ...state.tables.filter((table) => isDataTable(table, scorecard)),
      `KPI_${scorecard}_`,
    ];
    const { worksheets } = context.workbook;
    const sizes = others.map(({ id }) =>
      worksheets.getItem(id).getUsedRangeOrNullObject(true).load("cellCount"),
    );
    await context.sync();
    const cells = sizes.reduce((sum, used) => sum + (used.isNullObject ? 0 : used.cellCount), 0);
    if (cells > MOST_CELLS) return { count: 0, places: [], isLookedThrough: false };
    const reading = new SlicedReading(context, true, others.length);
    const grids = others.map(({ id }) => reading.sheet(worksheets.getItem(id)));
    await context.sync();
    await reading.finish();
    const found = grids.flatMap((read, index) => {
      const grid = read();
      return (grid?.formulas ?? []).flatMap((line, down) =>
        line.flatMap((formula, right) => {
          const isReader =
            typeof formula === "string" &&
            formula.startsWith("=") &&
            words.some((word) => mentions(formula, word));
          if (grid === null || !isReader) return [];
          const at = cellAddress({ row: grid.row + down, column: grid.column + right });
          return [`${others[index]?.name ?? ""}!${at}`];
        }),
      );
    });
    return { count: found.length, places: found.slice(0, MOST_PLACES), isLookedThrough: true };
  });
}
