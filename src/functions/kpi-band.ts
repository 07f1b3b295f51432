import { bandPosition, bandTable, type TierTable } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import type { NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { readChoice, type Choice } from "./arguments/choice";
import { inArgument } from "./arguments/fault";
import { gridOf } from "./arguments/grid";
import { amountsOf, payoutIn, tableRows, type Payout } from "./arguments/table";
import { readWhole } from "./arguments/whole";
import { SIDE, type Side } from "./side";

/**
 * Whether a figure on a limit belongs to its band.
 * @customenum {string}
 */
enum Edge {
  /** A figure on the limit belongs to the band. The default. */
  at = "at",
  /** A figure on the limit does not belong to the band, only one beyond it. */
  beyond = "beyond",
}

export const EDGE: Choice<`${Edge}`> = {
  name: "edge",
  choices: [{ words: ["at", "含", "含"] }, { words: ["beyond", "不含", "不含"] }],
};

const ACTUAL: NumberArgument = { name: "actual", limit: "any" };

/**
 * Points from a table of bands: from 98% on 100 points, from 95% on 80, otherwise 0. A row without a limit says what is earned
 * otherwise.
 * @customfunction KPI_BAND
 * @param actual What was measured. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param bands Table of bands in any order: the limit of each band in the first column, what it earns beside it. With blank cells: IF(E2:F6="","",E2:F6).
 * @param [better] Which side is good: higher (default) or lower.
 * @param [column] Which column of the table to return, from 1. Default 2.
 * @param [edge] Whether a figure on a limit belongs to its band: at (default) or beyond.
 * @returns What the figure earns.
 */
export function kpiBand(
  actual: unknown[][],
  bands: unknown[][],
  better?: Side,
  column?: unknown,
  edge?: Edge,
): unknown[][] {
  const grid = gridOf(bands);
  const rows = tableRows(grid, "bands", grid.columns);
  if ("code" in rows) return failedCall(rows);
  const limited = rows.filter(({ limit }) => limit === limit);
  const [otherwise, second] = rows.filter(({ limit }) => limit !== limit);
  if (second) return failedCall({ code: "two-otherwise", argument: "bands", row: second.row + 1 });
  const side = readChoice(SIDE, better);
  if (typeof side === "object") return failedCall(side);
  const table = bandTable(
    limited.map(({ limit }) => limit),
    side,
  );
  if ("code" in table) return failedCall(inArgument(table, "bands"));
  const chosen = readWhole("column", column, 1, grid.columns, 2);
  if (typeof chosen === "object") return failedCall(chosen);
  const kept = readChoice(EDGE, edge);
  if (typeof kept === "object") return failedCall(kept);
  // Behind the bands stands what is earned outside all of them.
  const payouts = [
    ...limited.map(({ limit, row }) => payoutIn(grid, "bands", row, chosen - 1, limit)),
    otherwise ? payoutIn(grid, "bands", otherwise.row, chosen - 1) : 0,
  ];
  const amounts = amountsOf(payouts);
  return broadcast([ACTUAL], [actual], PAYOUTS, { table, side, edge: kept, payouts, amounts });
}

interface Bands {
  readonly table: TierTable;
  readonly side: `${Side}`;
  readonly edge: `${Edge}`;
  readonly payouts: readonly Payout[];
  readonly amounts: Float64Array;
}

const PAYOUTS: Computation<Bands> = {
  fill({ table, side, edge, amounts }, [actual], results, cells) {
    const outside = amounts[table.length]!;
    for (let at = 0; at < cells; at++) {
      const position = bandPosition(table, actual![at]!, side, edge);
      results[at] = position < 0 ? outside : amounts[position]!;
    }
  },

  instead({ table, side, edge, payouts }, [actual], at) {
    const position = bandPosition(table, actual![at]!, side, edge);
    return payouts[position < 0 ? table.length : position]!;
  },
};
