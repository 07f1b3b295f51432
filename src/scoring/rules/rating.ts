import { decimalOf, multiply, numberOf, roundQuotient, sum } from "../exact/decimal";
import { RESULT_PLACES } from "../exact/rounding";
import { faultAt, isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure, type Limit } from "../limits";
import { boundsFault, explainBounded } from "./bounds";
import type { Explained } from "./trace";

/** Questions answered by raters, averaged over all of them: sum ÷ most × points. */
export interface RatingRule {
  readonly kind: "rating";
  /** How many questions each rater answers, a whole number > 0. */
  readonly questions: number;
  /** The best answer to one question (5, or 100), > 0; the worst is 0. */
  readonly best: number;
  /** Points for the best answers throughout, ≥ 0. */
  readonly points: Figure;
  /** Default 0. */
  readonly floor?: number;
  /** Default: the points. */
  readonly cap?: number;
}

const RATING_LIMITS = {
  questions: "positive",
  best: "positive",
  points: "not-negative",
  floor: "any",
  cap: "any",
} as const satisfies Record<string, Limit>;

/**
 * The score of the answers, raters × questions, to 10 decimals: 4, 4, 5, 3, 4, 5, 4 of 7 × 5 for 10 points is
 * 29 ÷ 35 × 10. Every rater has the same weight, since all answer every question; a blank answer is missing and
 * `at` says [rater, question].
 */
export function explainRating(
  rule: RatingRule,
  answers: readonly (readonly Figure[])[],
): Explained | Fault {
  const figures = settledFigures(RATING_LIMITS, {
    questions: rule.questions,
    best: rule.best,
    points: rule.points,
    floor: rule.floor ?? 0,
    cap: rule.cap ?? rule.points,
  });
  if (isFault(figures)) return figures;
  const { questions, best, points, floor, cap } = figures;
  const bounds = boundsFault(floor, cap);
  if (bounds) return bounds;
  if (answers.length === 0) return { code: "missing", argument: "answers" };
  for (const [rater, row] of answers.entries()) {
    const fault = raterFault(row, questions, best);
    if (fault) return faultAt(fault, rater);
  }
  const most = multiply(decimalOf(questions), decimalOf(best));
  const total = sum(answers.flat().map((answer) => decimalOf(answer ?? 0)));
  const full = multiply(most, decimalOf(answers.length));
  const score = roundQuotient(multiply(total, decimalOf(points)), full, RESULT_PLACES);
  if (!Number.isFinite(score)) return OVERFLOW;
  return explainBounded(score, floor, cap, [
    {
      kind: "rated",
      sum: numberOf(total),
      raters: answers.length,
      most: numberOf(most),
      points,
      raw: score,
    },
  ]);
}

function raterFault(answers: readonly Figure[], questions: number, best: number): Fault | null {
  if (answers.length !== questions) {
    return { code: "wrong-shape", argument: "answers", expected: `${questions} answers` };
  }
  for (const [question, value] of answers.entries()) {
    if (value === null) return { code: "missing", argument: "answers", at: [question] };
    if (!(value >= 0 && value <= best)) {
      return {
        code: "out-of-range",
        argument: "answers",
        value,
        least: 0,
        most: best,
        at: [question],
      };
    }
  }
  return null;
}
