import { codeInCell, periodInCell } from "../../scorecards/history/period-cell";
import type { LedgerRow } from "../../scorecards/closing";
import { HISTORY_COLUMNS } from "../../scorecards/history/table";
import { type PayrollOrigin, periodsPaid } from "../../scorecards/payroll";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { lineageOf } from "../../scorecards/system/lineage";
import { readClosedRows } from "../closing/read-history";

/** A payroll sheet's origin, and the system that it is of. */
export interface OfSystem {
  readonly origin: PayrollOrigin;
  readonly standard: ScorecardSystem;
}

/** The closed rows out of which payroll sheets are made. Two requests; one more for each 3 MB of rows. */
export function paidRows(
  context: Excel.RequestContext,
  payrolls: readonly OfSystem[],
): Promise<readonly LedgerRow[]> {
  const wanted = new Set(payrolls.flatMap(keysOf));
  return readClosedRows(context, ({ system, period }) => wanted.has(keyOf(system, period)));
}

/** Those of them that one payroll sheet is made of. */
export function rowsOf(rows: readonly LedgerRow[], payroll: OfSystem): readonly LedgerRow[] {
  const wanted = new Set(keysOf(payroll));
  return rows.filter((row) =>
    wanted.has(
      keyOf(
        String(row.get(HISTORY_COLUMNS.system) ?? ""),
        codeInCell(row.get(HISTORY_COLUMNS.period)),
      ),
    ),
  );
}

const keyOf = (system: string, period: string): string => `${system}\n${period}`;

function keysOf({ origin, standard }: OfSystem): string[] {
  const period = periodInCell(origin.period);
  const codes = period === null ? [] : periodsPaid(period, standard.period);
  return lineageOf(standard).flatMap((system) => codes.map((code) => keyOf(system, code)));
}
