import { openLines } from "../scorecards/reading/standing";
import { areaOf, cellAddress } from "../scorecards/calc/a1";
import { inExcel } from "./excel-run";
import { scorecardsOf } from "./find-scorecards";
import type { SheetReference } from "./scorecard-reference";
import { readWorkbook } from "./workbook-state";

/** A line with figures that the company's document leaves open and that HR has not confirmed yet. */
export interface OpenFigureFound {
  readonly scorecard: string;
  readonly sheet: SheetReference;
  /** Of the cell that says "set this", as it stands now. */
  readonly address: string;
  /** What the line is about, in the language of the sheet. */
  readonly what: string;
}

/** Every open line of the workbook's scorecards, copies left out, in the order of the tabs. Three requests. */
export function listOpenFigures(): Promise<readonly OpenFigureFound[]> {
  return inExcel(async (context) => {
    const sheets = scorecardsOf(await readWorkbook(context)).flatMap((reference) =>
      reference.sheets
        .filter(({ role }) => role === "rules" || role === "form")
        .map((sheet) => ({ sheet, scorecard: reference.scorecard })),
    );
    const used = sheets.map(({ sheet }) =>
      context.workbook.worksheets
        .getItem(sheet.id)
        .getUsedRangeOrNullObject(true)
        .load("address,values"),
    );
    await context.sync();
    return sheets.flatMap(({ sheet, scorecard }, index) => {
      const range = used[index];
      if (range === undefined || range.isNullObject) return [];
      const { row, column } = areaOf(range.address);
      const values = range.values as unknown[][];
      return openLines({ row, column, values }).map((line) => ({
        scorecard,
        sheet,
        address: cellAddress(line),
        what: line.what,
      }));
    });
  });
}

/** How many lines are left to be confirmed. */
export const countOpenFigures = async (): Promise<number> => (await listOpenFigures()).length;
