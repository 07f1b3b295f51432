import { OVERFLOW, PERFORMANCE_PAY_LIMITS, performancePayAmount } from "../scoring";
import { broadcast, type Computation } from "./arguments/broadcast";
import { signatureOf } from "./arguments/cell";

const SIGNATURE = signatureOf(PERFORMANCE_PAY_LIMITS, { full: 100, coefficient: 1 });

/**
 * Performance pay: salary × share × score ÷ full × coefficient, rounded to 0.01.
 * @customfunction PERFORMANCE_PAY
 * @param salary Salary in yuan, 0 or more. A range with blank cells: IF(A2:A9="","",A2:A9).
 * @param share Share of the salary that depends on performance, 0 to 1: 30% is 0.3.
 * @param score Score, 0 or more.
 * @param [full] Full marks of the score, above 0. Default 100.
 * @param [coefficient] Coefficient of the department or of the quarter, 0 or more. Default 1.
 * @returns Performance pay in yuan.
 */
export function performancePay(
  salary: unknown[][],
  share: unknown[][],
  score: unknown[][],
  full?: unknown[][],
  coefficient?: unknown[][],
): unknown[][] {
  return broadcast(SIGNATURE, [salary, share, score, full, coefficient], AMOUNTS, null);
}

const AMOUNTS: Computation<null> = {
  fill(_, columns, results, cells) {
    const [salary, share, score, full, coefficient] = columns as PayColumns;
    for (let at = 0; at < cells; at++) {
      results[at] = performancePayAmount(
        salary[at]!,
        share[at]!,
        score[at]!,
        full[at]!,
        coefficient[at]!,
      );
    }
  },
  instead: () => OVERFLOW,
};

/** In the order of the signature. */
type PayColumns = readonly [
  salary: Float64Array,
  share: Float64Array,
  score: Float64Array,
  full: Float64Array,
  coefficient: Float64Array,
];
