import {
  changedPayroll,
  type ChangedPayroll,
  PAYROLL_PROPERTY,
  type PayrollOrigin,
} from "../../scorecards/payroll";
import type { ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import { paidRows } from "./paid-rows";
import { inExcel } from "../excel-run";
import { SlicedReading } from "../sliced-reading";

/** A payroll sheet that no longer says what is closed. */
export interface ChangedPayrollSheet extends ChangedPayroll {
  readonly id: string;
  readonly name: string;
}

/**
 * The payroll sheets of a scorecard's system, and of what that was before it was changed, that no longer say what is closed. Two
 * requests where there are no payroll sheets, else six; one more for each 3 MB of rows.
 */
export function readChangedPayrolls({
  standard,
  system,
}: Pick<ScorecardReading, "standard" | "system">): Promise<readonly ChangedPayrollSheet[]> {
  const systems = lineageOf(standard);
  return inExcel(async (context) => {
    const sheets = await payrollSheets(context, systems);
    if (sheets.length === 0) return [];
    const reading = new SlicedReading(context, true, sheets.length);
    const asked = sheets.map(({ sheet }) => reading.sheet(sheet));
    await context.sync();
    await reading.finish();
    const rows = await paidRows(
      context,
      sheets.map(({ origin }) => ({ origin, standard })),
    );
    return sheets.flatMap(({ id, name, origin }, index): ChangedPayrollSheet[] => {
      const grid = asked[index]?.() ?? null;
      const found = grid && changedPayroll({ sheet: id, grid, origin }, rows, system);
      if (found === null) return [];
      const { changed, added, gone } = found;
      return changed.length + added.length + gone.length === 0 ? [] : [{ id, name, ...found }];
    });
  });
}

interface PayrollSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly origin: PayrollOrigin;
}

async function payrollSheets(
  context: Excel.RequestContext,
  systems: readonly string[],
): Promise<readonly PayrollSheet[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const properties = sheets.items.map((sheet) =>
    sheet.customProperties.getItemOrNullObject(PAYROLL_PROPERTY).load("value"),
  );
  await context.sync();
  if (properties.every(({ isNullObject }) => isNullObject)) return [];
  const { readPayrollOrigin } = await import("../../scorecards/stored/payroll");
  return sheets.items.flatMap((sheet, index): PayrollSheet[] => {
    const property = properties[index];
    const origin =
      property === undefined || property.isNullObject ? null : readPayrollOrigin(property.value);
    if (origin === null || !systems.includes(origin.system)) return [];
    return [{ sheet, id: sheet.id, name: sheet.name, origin }];
  });
}
