import { dividePool, poolFault } from "../scoring";
import { readNumber, type NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { gridOf, singleCell } from "./arguments/grid";
import { inShape, lineFault, readLine } from "./arguments/line";
import { readWhole } from "./arguments/whole";

const POOL: NumberArgument = { name: "pool", limit: "not-negative" };
const SHARES: NumberArgument = { name: "shares", limit: "not-negative", fallback: NaN };

/**
 * Divides a sum of money by shares so that the parts add up to it exactly.
 * @customfunction BONUS_POOL
 * @param pool The sum to divide, 0 or more, in yuan. A cell that may be blank: IF(D1="","",D1).
 * @param shares One share a person, 0 or more, in one row or column: points, or points × coefficient. A blank one takes no part: IF(B2:B9="","",B2:B9).
 * @param [digits] Decimals of the parts: 0, 1 or 2. Default 2.
 * @returns The part of each, in the shape of the shares.
 */
export function bonusPool(pool: unknown, shares: unknown[][], digits?: unknown): unknown[][] {
  const single = singleCell("pool", pool);
  if ("code" in single) return failedCall(single);
  const grid = gridOf(shares);
  const block = lineFault("shares", grid);
  if (block) return failedCall(block);
  const places = readWhole("digits", digits, 0, 2, 2);
  if (typeof places === "object") return failedCall(places);
  const money = readNumber(single.cell, POOL);
  if (typeof money === "object") return failedCall(money);
  const tooFine = poolFault(money, places);
  if (tooFine) return failedCall(tooFine);
  const counted = readLine(grid, SHARES);
  if ("code" in counted) return failedCall(counted);
  const parts = dividePool(money, counted, places);
  if ("code" in parts) return failedCall(parts);
  return inShape(grid, (at) => {
    const part = parts[at]!;
    return part === part ? part : "";
  });
}
