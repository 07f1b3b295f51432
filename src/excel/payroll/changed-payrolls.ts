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
import { sheetsSaying } from "../sheets-saying";
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
    const sheets = await sheetsSaying(context, PAYROLL_PROPERTY, () => originsOf(systems));
    if (sheets.length === 0) return [];
    const reading = new SlicedReading(context, true, sheets.length);
    const asked = sheets.map(({ sheet }) => reading.sheet(sheet));
    await context.sync();
    await reading.finish();
    const rows = await paidRows(
      context,
      sheets.map(({ said: origin }) => ({ origin, standard })),
    );
    return sheets.flatMap(({ id, name, said: origin }, index): ChangedPayrollSheet[] => {
      const grid = asked[index]?.() ?? null;
      const found = grid && changedPayroll({ sheet: id, grid, origin }, rows, system);
      if (found === null) return [];
      const { changed, added, gone } = found;
      return changed.length + added.length + gone.length === 0 ? [] : [{ id, name, ...found }];
    });
  });
}

/** What a payroll sheet of one of these systems was made of. */
async function originsOf(systems: readonly string[]) {
  const { readPayrollOrigin } = await import("../../scorecards/stored/payroll");
  return (stored: unknown): PayrollOrigin | null => {
    const origin = readPayrollOrigin(stored);
    return origin !== null && systems.includes(origin.system) ? origin : null;
  };
}
