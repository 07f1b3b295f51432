import { areaOf, cellAddress } from "../../calc/a1";
import type { SheetPlan } from "../../plan/plan";
import { formulaAt, valueAt, type PlannedSheet, type ScorecardReading } from "../../reading";
import { type CellPlace } from "../../calc/place";
import { isFormulaText } from "../contents";
import { asItStands } from "./headers";

/** A cell for which a formula was planned, and what is there now. */
export interface PlannedFormula {
  readonly sheet: PlannedSheet;
  readonly cell: CellPlace;
  /** As it has to read now; null where a cell that it reads is gone. */
  readonly formula: string | null;
  readonly content: unknown;
  readonly value: unknown;
}

/** The sheets of a scorecard that hold formulas, each with its plan for as many people as it was made for. */
export function sheetsWithFormulas(reading: ScorecardReading): readonly PlannedSheet[] {
  const { sheets } = reading;
  if (reading.layout === "form") return sheets;
  const made = reading.spelling === "plain" ? reading.planFor(plainRows(reading)) : null;
  return sheets
    .filter(({ identity }) => identity.role !== "data")
    .map((sheet) => ({
      ...sheet,
      plan: made?.sheets.find(({ role }) => role === sheet.identity.role) ?? sheet.plan,
    }));
}

/** How many people's rows Results has in the plain spelling: down to the last one with a formula in it. */
export function plainRows({ sheets }: Pick<ScorecardReading, "sheets">): number {
  const results = sheets.find(({ identity }) => identity.role === "results");
  const planned = results?.plan.places.get("person:id");
  const first = planned === undefined ? null : results?.alignment.at(areaOf(planned));
  if (results === undefined || first == null) return 0;
  const { grid } = results;
  let last = first.row - 1;
  for (let row = first.row; row < grid.row + grid.values.length; row++) {
    if (isFormulaText(formulaAt(grid, { row, column: first.column }))) last = row;
  }
  return last - first.row + 1;
}

/** Every planned formula of a sheet with what stands in its cell. */
export function plannedFormulas(
  sheet: PlannedSheet,
  all: readonly PlannedSheet[],
): PlannedFormula[] {
  const { grid, alignment } = sheet;
  // HR chooses "confirmed" over the formula that says whether an amount has been set.
  const statuses = new Set(sheet.plan.openFigures.map(({ status }) => status));
  return formulaCells(sheet.plan).flatMap(({ row, column, address, formula }) => {
    const place = statuses.has(address) ? null : alignment.at({ row, column });
    if (place === null) return [];
    return [
      {
        sheet,
        cell: { ...place, sheet: sheet.id },
        formula: asItStands(formula, sheet, all),
        content: formulaAt(grid, place),
        value: valueAt(grid, place),
      },
    ];
  });
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly formula: string;
}

export function formulaCells({ blocks }: SheetPlan): FormulaCell[] {
  return blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return rows.flatMap((cells, down) =>
      cells.flatMap((content, right): FormulaCell[] => {
        if (typeof content !== "object" || content === null) return [];
        const [row, column] = [corner.row + down, corner.column + right];
        return [{ row, column, address: cellAddress({ row, column }), formula: content.formula }];
      }),
    );
  });
}
