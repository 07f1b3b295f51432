import { OVERFLOW, RATIO_LIMITS, ratioScore } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import { signatureOf } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { readChoice } from "./arguments/choice";
import { SIDE, type Side } from "./side";

const SIGNATURE = signatureOf(RATIO_LIMITS, { gate: 0, cap: NaN });

/**
 * Points in proportion to a target: points × actual ÷ target, or points × target ÷ actual where lower is better.
 * @customfunction KPI_RATIO
 * @param actual What was measured. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param target What was asked for, above 0.
 * @param points Points on the target, 0 or more.
 * @param [better] Which side is good: higher (default) or lower.
 * @param [gate] The least ratio that earns anything, 0 to 1: 60% is 0.6. Default 0.
 * @param [cap] Highest points, 0 or more. Default: the points on the target.
 * @returns Points of the item.
 */
export function kpiRatio(
  actual: unknown[][],
  target: unknown[][],
  points: unknown[][],
  better?: Side,
  gate?: unknown[][],
  cap?: unknown[][],
): unknown[][] {
  const side = readChoice(SIDE, better);
  if (typeof side === "object") return failedCall(side);
  return broadcast(SIGNATURE, [actual, target, points, gate, cap], SCORES, side);
}

const SCORES: Computation<`${Side}`> = {
  fill(side, columns, results, cells) {
    const [actual, target, points, gate, cap] = columns as RatioColumns;
    for (let at = 0; at < cells; at++) {
      const most = cap[at]!;
      results[at] = ratioScore(
        actual[at]!,
        target[at]!,
        points[at]!,
        side,
        gate[at]!,
        // A cap left out is the points of its cell.
        most === most ? most : points[at]!,
      );
    }
  },
  instead: () => OVERFLOW,
};

/** In the order of the signature. */
type RatioColumns = readonly [
  actual: Float64Array,
  target: Float64Array,
  points: Float64Array,
  gate: Float64Array,
  cap: Float64Array,
];
