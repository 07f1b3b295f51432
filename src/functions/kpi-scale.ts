import { SCALE_LIMITS, scaleFault, scaleScore } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import { signatureOf } from "./arguments/cell";

const SIGNATURE = signatureOf(SCALE_LIMITS, { floor: 0, cap: NaN });

/**
 * Points on a straight line: 0 at one figure, all points at another; which of the two is larger says which side is good.
 * @customfunction KPI_SCALE
 * @param actual What was measured. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param zero_at The figure that earns 0 points.
 * @param full_at The figure that earns all points.
 * @param points Full marks of the item, 0 or more.
 * @param [floor] Lowest points. Default 0.
 * @param [cap] Highest points. Default: the full marks.
 * @returns Points of the item.
 */
export function kpiScale(
  actual: unknown[][],
  zero_at: unknown[][],
  full_at: unknown[][],
  points: unknown[][],
  floor?: unknown[][],
  cap?: unknown[][],
): unknown[][] {
  return broadcast(SIGNATURE, [actual, zero_at, full_at, points, floor, cap], SCORES, null);
}

const SCORES: Computation<null> = {
  fill(_, columns, results, cells) {
    const [actual, zeroAt, fullAt, points, floor, cap] = columns as ScaleColumns;
    for (let at = 0; at < cells; at++) {
      results[at] = scaleScore(
        actual[at]!,
        zeroAt[at]!,
        fullAt[at]!,
        points[at]!,
        floor[at]!,
        capAt(cap[at]!, points[at]!),
      );
    }
  },

  instead(_, columns, at) {
    const [, zeroAt, fullAt, points, floor, cap] = columns as ScaleColumns;
    return scaleFault(zeroAt[at]!, fullAt[at]!, floor[at]!, capAt(cap[at]!, points[at]!));
  },
};

/** A cap left out is the points of its cell. */
const capAt = (cap: number, points: number): number => (cap === cap ? cap : points);

/** In the order of the signature. */
type ScaleColumns = readonly [
  actual: Float64Array,
  zeroAt: Float64Array,
  fullAt: Float64Array,
  points: Float64Array,
  floor: Float64Array,
  cap: Float64Array,
];
