import {
  belowTiers,
  roundDecimal,
  THRESHOLD_PLACES,
  tierPosition,
  tierTable,
  type TierTable,
  OVERFLOW,
} from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import { cellContent, readNumber, type NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { placed, type FunctionFault } from "./arguments/fault";
import { gridOf, singleCell, type Grid } from "./arguments/grid";

const SCORE: NumberArgument = { name: "score", limit: "any" };
const THRESHOLD: NumberArgument = { name: "tiers", limit: "any" };
const COLUMN: NumberArgument = { name: "column", limit: "any", fallback: 2 };

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
  const kept = tierRows(grid);
  if (!Array.isArray(kept)) return failedCall(kept);
  const table = tierTable(kept.map(({ threshold }) => threshold));
  if ("code" in table) return failedCall(table);
  const single = singleCell("column", column);
  if ("code" in single) return failedCall(single);
  const chosen = payoutColumn(single.cell, grid.columns);
  if (typeof chosen === "object") return failedCall(chosen);
  const payouts = kept.map(({ threshold, row }) => payout(grid.cells[row]![chosen - 1], threshold));
  const amounts = Float64Array.from(payouts, (earned) =>
    typeof earned === "number" ? earned : NaN,
  );
  return broadcast([SCORE, COLUMN], [score, single.cell], PAYOUTS, { table, payouts, amounts });
}

type Payout = number | string | boolean | FunctionFault;

interface Tiers {
  readonly table: TierTable;
  readonly payouts: readonly Payout[];
  /** The payouts that are numbers; NaN for the others. */
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

interface TierRow {
  readonly threshold: number;
  /** Where the tier stands in the table, from 0. */
  readonly row: number;
}

/**
 * The rows that are tiers. Rows blank throughout are none; since Excel hands blanks over as 0, a row all of 0 is none
 * either where another row starts from 0.
 */
function tierRows(grid: Grid): TierRow[] | FunctionFault {
  const tiers: TierRow[] = [];
  const zeroRows: TierRow[] = [];
  for (const [row, cells] of grid.cells.entries()) {
    if (cells.every((cell) => cellContent(cell).kind === "missing")) continue;
    if (cells.every((cell) => cell === 0)) {
      zeroRows.push({ threshold: 0, row });
      continue;
    }
    const threshold = readNumber(cells[0], THRESHOLD);
    if (typeof threshold === "object")
      return { code: "unusable", because: placed(threshold, row, 0) };
    tiers.push({ threshold, row });
  }
  const hasZero = tiers.some(({ threshold }) => roundDecimal(threshold, THRESHOLD_PLACES) === 0);
  return hasZero ? tiers : [...tiers, ...zeroRows.slice(0, 1)];
}

/** The column to return, from 1, or the fault of one that the table does not have; one that cannot be read is left to the cells. */
function payoutColumn(cell: unknown, width: number): number | FunctionFault {
  const value = readNumber(cell, COLUMN);
  if (typeof value === "object") return 1;
  const whole = roundDecimal(value, THRESHOLD_PLACES);
  if (Number.isInteger(whole) && whole >= 1 && whole <= width) return whole;
  return { code: "out-of-range", argument: "column", value, least: 1, most: width };
}

/** What a tier earns, the cell as it is; an error comes back as itself, a blank is not set. */
function payout(cell: unknown, threshold: number): Payout {
  const content = cellContent(cell);
  switch (content.kind) {
    case "missing":
      return { code: "payout-not-set", threshold };
    case "text":
      return content.text;
    case "error":
      return { code: "error", argument: "tiers", error: content.error };
    case "object":
      return { code: "object", argument: "tiers" };
    case "boolean":
      return content.value;
    case "number":
      return Number.isFinite(content.value) ? content.value + 0 : OVERFLOW;
  }
}
