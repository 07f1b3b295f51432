import { belowTiers, tierPosition, tierTable, type TierTable } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import type { NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { inArgument } from "./arguments/fault";
import { gridOf } from "./arguments/grid";
import { amountsOf, payoutIn, tableRows, unusable, type Payout } from "./arguments/table";
import { readWhole } from "./arguments/whole";

const SCORE: NumberArgument = { name: "score", limit: "any" };

/**
 * Looks a score up in a table of tiers and returns what the highest tier that it reaches earns: amount, grade,
 * coefficient or action.
 * @customfunction BONUS_TIER
 * @param score Score or scores. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param tiers Table of tiers in any order: the lowest score of each tier in the first column, what it earns beside it. With blank cells: IF(E2:F6="","",E2:F6).
 * @param [column] Which column of the table to return, from 1. Default 2.
 * @returns What the score earns.
 */
export function bonusTier(score: unknown[][], tiers: unknown[][], column?: unknown): unknown[][] {
  const grid = gridOf(tiers);
  const rows = tableRows(grid, "tiers", grid.columns);
  if ("code" in rows) return failedCall(rows);
  const open = rows.find(({ limit }) => limit !== limit);
  if (open) return failedCall(unusable({ code: "missing", argument: "tiers" }, open.row, 0));
  const table = tierTable(rows.map(({ limit }) => limit));
  if ("code" in table) return failedCall(inArgument(table, "tiers"));
  const chosen = readWhole("column", column, 1, grid.columns, 2);
  if (typeof chosen === "object") return failedCall(chosen);
  const payouts = rows.map(({ limit, row }) => payoutIn(grid, "tiers", row, chosen - 1, limit));
  return broadcast([SCORE], [score], PAYOUTS, { table, payouts, amounts: amountsOf(payouts) });
}

interface Tiers {
  readonly table: TierTable;
  readonly payouts: readonly Payout[];
  readonly amounts: Float64Array;
}

const PAYOUTS: Computation<Tiers> = {
  fill({ table, amounts }, [scores], results, cells) {
    for (let at = 0; at < cells; at++) {
      const position = tierPosition(table, scores![at]!);
      results[at] = position < 0 ? NaN : amounts[position]!;
    }
  },

  instead({ table, payouts }, [scores], at) {
    const score = scores![at]!;
    return payouts[tierPosition(table, score)] ?? belowTiers(table, score);
  },
};
