/** Sheets as they would be read right after a plan was applied: what was typed is there, formulas are not calculated. */
import { readIdentity, SHEET_PROPERTY } from "../../src/scorecards";
import type { CellContent, WorkbookPlan } from "../../src/scorecards/plan/plan";
import {
  type IdentifiedSheet,
  readScorecards,
  type ScorecardReading,
} from "../../src/scorecards/reading";
import { areaOf, cellAddress } from "../../src/scorecards/calc/a1";
import { SheetUnderCheck } from "./checked-workbook";

export class PlannedSheets {
  private readonly sheets: readonly SheetUnderCheck[];
  /** Of Data: columns right of the table that HR has added to it. */
  private added = 0;

  constructor(private readonly workbook: WorkbookPlan) {
    this.sheets = workbook.sheets.map(
      (sheet, index) => new SheetUnderCheck(`{${sheet.role} ${index}}`, sheet),
    );
  }

  type(sheet: string, row: number, column: number, content: CellContent): void {
    this.sheets.find(({ id }) => id === sheet)?.put(cellAddress({ row, column }), content);
  }

  /** Adds a column to the table of Data. */
  addColumn(header: string, values: readonly CellContent[]): void {
    const data = this.sheets.find(({ plan }) => plan.role === "data");
    const table = areaOf(data?.plan.tables[0]?.range ?? "A1");
    const column = table.column + table.columns + this.added;
    this.added += 1;
    [header, ...values].forEach((content, index) =>
      data?.put(cellAddress({ row: table.row + index, column }), content),
    );
  }

  read(): ScorecardReading {
    const identified = this.sheets.map(({ id, plan }, index): IdentifiedSheet => {
      const identity = readIdentity(plan.properties[SHEET_PROPERTY] ?? "");
      if (identity === null) throw new Error(`${plan.name} does not say what it is`);
      const table = plan.tables[0];
      const area = areaOf(table?.range ?? "A1");
      const last = cellAddress({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1 + this.added,
      });
      const within = `${cellAddress(area)}:${last}`;
      const grid = this.sheets[index]!.grid(plan.role === "data" ? within : undefined);
      return { id, name: plan.name, identity, grid };
    });
    const [reading] = readScorecards([identified]);
    if (reading === undefined) throw new Error(`Scorecard ${this.workbook.scorecard} is unread`);
    return reading;
  }
}
