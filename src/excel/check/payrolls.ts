import type { CheckedPayroll } from "../../scorecards/check";
import {
  changedPayroll,
  type NamedSystem,
  PAYROLL_PROPERTY,
  type PayrollOrigin,
  recognisedOrigin,
} from "../../scorecards/payroll";
import type { CellGrid, ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import { findSystem } from "../../scorecards/systems";
import { paidRows, rowsOf } from "../payroll/paid-rows";

interface Sheet {
  readonly id: string;
  readonly grid: CellGrid;
}

/**
 * Asks what sheets say of payrolls; the answer holds those that are some against what is closed. Two requests where there is a
 * payroll sheet, and one more for each 3 MB of rows.
 */
export function askPayrolls(context: Excel.RequestContext, sheets: readonly string[]) {
  const properties = new Map(
    sheets.map((id) => [
      id,
      context.workbook.worksheets
        .getItem(id)
        .customProperties.getItemOrNullObject(PAYROLL_PROPERTY)
        .load("value"),
    ]),
  );
  return async (
    grids: readonly Sheet[],
    readings: readonly ScorecardReading[],
  ): Promise<readonly CheckedPayroll[]> => {
    const { readPayrollOrigin } = await import("../../scorecards/stored/payroll");
    const systems = readings.map(namedSystem);
    const payrolls = grids.flatMap(({ id, grid }) => {
      const property = properties.get(id);
      const stored =
        property === undefined || property.isNullObject ? null : readPayrollOrigin(property.value);
      const origin = stored ?? recognisedOrigin(grid, systems);
      return origin === null ? [] : [{ id, grid, origin, isTraced: stored !== null }];
    });
    if (payrolls.length === 0) return [];
    const known = payrolls.map(({ origin }) =>
      origin === "unknown" ? null : systemOf(origin, readings),
    );
    const rows = await paidRows(
      context,
      known.flatMap((each) => each ?? []),
    );
    return payrolls.flatMap(({ id, grid, isTraced }, index): CheckedPayroll[] => {
      const of = known[index] ?? null;
      const found =
        of && changedPayroll({ sheet: id, grid, origin: of.origin }, rowsOf(rows, of), of.system);
      if (found === null) return isTraced ? [] : [{ sheet: id, isTraced, found: null }];
      return [{ sheet: id, isTraced, found }];
    });
  };
}

const namedSystem = ({ standard, sheets }: ScorecardReading): NamedSystem => {
  const own = sheets[0]?.identity.own?.name;
  return {
    id: standard.id,
    names: [...Object.values(standard.name), ...(own === undefined ? [] : [own])],
  };
};

/** The system of the scorecard whose payroll it is, as its sheets have it; else as it is described. */
function systemOf(origin: PayrollOrigin, readings: readonly ScorecardReading[]) {
  const reading = readings
    .filter(({ standard }) => lineageOf(standard).includes(origin.system))
    .at(-1);
  if (reading !== undefined) return { origin, standard: reading.standard, system: reading.system };
  const described = findSystem(origin.system);
  return described === undefined ? null : { origin, standard: described, system: described };
}
