import { boundsFault, OVERFLOW, PER_STEP_LIMITS, perStepScore } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import { signatureOf } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { readChoice, type Choice } from "./arguments/choice";
import { BETTER, type Better } from "./better";

/**
 * How a step that is not complete counts.
 * @customenum {string}
 */
enum PartialStep {
  /** Only full steps count. The default. */
  whole = "whole",
  /** Every step that has begun counts. */
  started = "started",
  /** Fractions of a step count, too. */
  prorata = "prorata",
}

/** HR's own words for a choice, alone and behind what the choice is about. */
const onSheets = (...words: string[]): readonly string[] =>
  words.flatMap((word) => [word, `不足一档:${word}`, `不足一檔:${word}`]);

export const PARTIAL: Choice<`${PartialStep}`> = {
  name: "partial",
  choices: [
    { words: ["whole", "整", "整"], also: onSheets("不计", "不計") },
    { words: ["started", "进", "進"], also: onSheets("按一档计", "按一檔計") },
    { words: ["prorata", "比例", "比例"], also: onSheets("按比例") },
  ],
};

const SIGNATURE = signatureOf(PER_STEP_LIMITS, { reward: 0, floor: 0, cap: Infinity });

/**
 * Points left of one item after deductions and rewards. Guard every range that may hold blank cells:
 * IF(A2:A9="","",A2:A9).
 * @customfunction KPI_DEDUCT
 * @param actual What was measured. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param target What was asked for.
 * @param points Full marks of the item, 0 or more.
 * @param step Size of one step, in the metric's own unit: 1% is 0.01, 5 yuan is 5, one case is 1.
 * @param penalty Points lost for each step on the bad side, 0 or more: write 2, not -2.
 * @param [reward] Points gained for each step on the good side, 0 or more. Default 0; not used with nearest.
 * @param [better] Which side of the target is good: higher (default) or lower; or nearest, where the target itself is best.
 * @param [partial] Which steps count: whole (default), started or prorata.
 * @param [floor] Lowest points. Default 0.
 * @param [cap] Highest points. Default: no limit.
 * @returns Points of the item.
 */
export function kpiDeduct(
  actual: unknown[][],
  target: unknown[][],
  points: unknown[][],
  step: unknown[][],
  penalty: unknown[][],
  reward?: unknown[][],
  better?: Better,
  partial?: PartialStep,
  floor?: unknown[][],
  cap?: unknown[][],
): unknown[][] {
  const side = readChoice(BETTER, better);
  if (typeof side === "object") return failedCall(side);
  const kept = readChoice(PARTIAL, partial);
  if (typeof kept === "object") return failedCall(kept);
  const args = [actual, target, points, step, penalty, reward, floor, cap];
  return broadcast(SIGNATURE, args, STEP_SCORES, { side, kept });
}

interface Chosen {
  readonly side: `${Better}`;
  readonly kept: `${PartialStep}`;
}

const STEP_SCORES: Computation<Chosen> = {
  fill({ side, kept }, columns, results, cells) {
    const [actual, target, points, step, penalty, reward, floor, cap] = columns as StepColumns;
    for (let at = 0; at < cells; at++) {
      results[at] = perStepScore(
        actual[at]!,
        target[at]!,
        points[at]!,
        step[at]!,
        penalty[at]!,
        reward[at]!,
        side,
        kept,
        floor[at]!,
        cap[at]!,
      );
    }
  },

  instead(_, columns, at) {
    const [, , , , , , floor, cap] = columns as StepColumns;
    return boundsFault(floor[at]!, cap[at]!) ?? OVERFLOW;
  },
};

/** In the order of the signature. */
type StepColumns = readonly [
  actual: Float64Array,
  target: Float64Array,
  points: Float64Array,
  step: Float64Array,
  penalty: Float64Array,
  reward: Float64Array,
  floor: Float64Array,
  cap: Float64Array,
];
