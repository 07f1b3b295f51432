import { roundDecimal, THRESHOLD_PLACES } from "../../scoring";
import type { LedgerRow } from "../closing/ledger";
import { codeInCell } from "../history/period-cell";
import { HISTORY_COLUMNS, resultColumn } from "../history/table";
import type { RowChange } from "./plan-appeal";

const TOTAL = resultColumn("total");
const RANK = resultColumn("rank");

/** Places that are others once totals are: of everybody who was closed together, as far as the places stood as totals give them. */
export function newRanks(
  history: ReadonlyMap<number, LedgerRow>,
  changes: readonly RowChange[],
): readonly { readonly row: number; readonly rank: number }[] {
  const totals = new Map(
    changes.flatMap(({ row, cells }) => {
      const total = cells.get(TOTAL);
      return total === undefined ? [] : [[row, total] as const];
    }),
  );
  const closings = new Set(
    [...totals.keys()].flatMap((row) => {
      const cells = history.get(row);
      return cells === undefined ? [] : [closingOf(cells)];
    }),
  );
  return [...closings].flatMap((closing) => {
    const rows = [...history].filter(([, cells]) => closingOf(cells) === closing);
    const before = ranks(rows.map(([, cells]) => cells.get(TOTAL)));
    const after = ranks(
      rows.map(([row, cells]) => (totals.has(row) ? totals.get(row) : cells.get(TOTAL))),
    );
    return rows.flatMap(([row, cells], index) => {
      const [was, now] = [before[index] ?? null, after[index] ?? null];
      const isAsReckoned = (cells.get(RANK) ?? null) === was || was === null;
      return now === null || now === was || !isAsReckoned || !hasRanks(rows)
        ? []
        : [{ row, rank: now }];
    });
  });
}

const hasRanks = (rows: readonly (readonly [number, LedgerRow])[]): boolean =>
  rows.some(([, cells]) => typeof cells.get(RANK) === "number");

/** Who was closed together: a period, a system, a scorecard. */
export const closingOf = (row: LedgerRow): string =>
  JSON.stringify([
    codeInCell(row.get(HISTORY_COLUMNS.period)),
    row.get(HISTORY_COLUMNS.system),
    row.get(HISTORY_COLUMNS.scorecard),
  ]);

/** As RANK has it: who shares a total shares the place. */
function ranks(totals: readonly unknown[]): readonly (number | null)[] {
  const numbers = totals.map((total) =>
    typeof total === "number" ? roundDecimal(total, THRESHOLD_PLACES) : null,
  );
  return numbers.map((own) =>
    own === null ? null : 1 + numbers.filter((other) => other !== null && other > own).length,
  );
}
