import { OVERFLOW, progressiveBonus as bonusOf, slicesOf, type Slices } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import { readNumber, type NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { inArgument, type FunctionFault } from "./arguments/fault";
import { gridOf } from "./arguments/grid";
import { tableRows, unusable } from "./arguments/table";

const AMOUNT: NumberArgument = { name: "amount", limit: "any" };
const RATE: NumberArgument = { name: "tiers", limit: "not-negative" };
const MISSING: FunctionFault = { code: "missing", argument: "tiers" };

/**
 * Progressive bonus: each slice of an amount at its own rate, rounded to 0.01.
 * @customfunction PROGRESSIVE_BONUS
 * @param amount Amount or amounts, in yuan. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param tiers Table in any order: where each rate begins in the first column, the rate in the second, 0 or more: 3% is 0.03. With blank cells: IF(E2:F6="","",E2:F6).
 * @returns Bonus in yuan.
 */
export function progressiveBonus(amount: unknown[][], tiers: unknown[][]): unknown[][] {
  const grid = gridOf(tiers);
  const rows = tableRows(grid, "tiers", 2);
  if ("code" in rows) return failedCall(rows);
  const read: { from: number; rate: number }[] = [];
  for (const { limit, row } of rows) {
    if (limit !== limit) return failedCall(unusable(MISSING, row, 0));
    const rate = readNumber(grid.cells[row]![1], RATE);
    if (typeof rate === "object") return failedCall(unusable(rate, row, 1));
    read.push({ from: limit, rate });
  }
  const slices = slicesOf(read);
  if ("code" in slices) return failedCall(inArgument(slices, "tiers"));
  return broadcast([AMOUNT], [amount], BONUSES, slices);
}

const BONUSES: Computation<Slices> = {
  fill(slices, [amounts], results, cells) {
    for (let at = 0; at < cells; at++) results[at] = bonusOf(slices, amounts![at]!);
  },
  instead: () => OVERFLOW,
};
