import { readIdentity, SHEET_PROPERTY } from "../../src/scorecards";
import { cellAddress } from "../../src/scorecards/calc/a1";
import type { CellContent } from "../../src/scorecards/plan/plan";
import { readScorecards, type ScorecardReading } from "../../src/scorecards/reading";
import type { WorkbookUnderCheck } from "./checked-workbook";
import { calculateWithIronCalc } from "./spreadsheets/ironcalc";
import type { SheetCells } from "./spreadsheets/plan-cells";

/** What stands in the cells of a workbook, as another spreadsheet takes it. */
export const cellsOf = ({ sheets }: WorkbookUnderCheck): readonly SheetCells[] =>
  sheets.map((sheet) => ({
    name: sheet.plan.name,
    cells: new Map(
      [...sheet.cells].map(([address, { value, formula }]) => [
        address,
        typeof formula === "string" && formula.startsWith("=")
          ? { formula }
          : (value as CellContent),
      ]),
    ),
  }));

/** Lets a spreadsheet calculate a workbook, which then shows what comes of it. */
export async function calculate(workbook: WorkbookUnderCheck): Promise<void> {
  const calculated = await calculateWithIronCalc(cellsOf(workbook));
  for (const sheet of workbook.sheets) {
    for (const [address, value] of calculated.get(sheet.plan.name) ?? []) {
      if (sheet.cells.has(address)) sheet.shows(address, value);
    }
  }
}

/** A scorecard as it would be read once a spreadsheet has calculated it. */
export async function calculatedReading(workbook: WorkbookUnderCheck): Promise<ScorecardReading> {
  await calculate(workbook);
  return readingBefore(workbook);
}

/** The same before it is calculated: formulas say nothing. */
export function readingBefore(workbook: WorkbookUnderCheck): ScorecardReading {
  const [reading] = readScorecards([
    workbook.sheets.map((sheet) => ({
      ...{ id: sheet.id, name: sheet.plan.name },
      identity: readIdentity(sheet.plan.properties[SHEET_PROPERTY]!)!,
      grid: sheet.grid(sheet.plan.role === "data" ? workbook.dataRange : undefined),
    })),
  ]);
  if (reading === undefined) throw new Error("Nothing was read");
  return reading;
}

/** Types figures for somebody, by the ids of their inputs. */
export function typeFigures(
  workbook: WorkbookUnderCheck,
  person: number,
  figures: Readonly<Record<string, CellContent>>,
): void {
  for (const { input, cell } of readingBefore(workbook).people[person]!.inputs) {
    const figure = figures[input.id];
    if (figure === undefined) continue;
    workbook.sheets.find(({ id }) => id === cell.sheet)?.put(cellAddress(cell), figure);
  }
}
