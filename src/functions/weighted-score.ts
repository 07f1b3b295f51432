import { meanFault, weightedMean, weightsFault } from "../scoring";
import { readNumber, type NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { readChoice, type Choice } from "./arguments/choice";
import { inArgument, placed, type FunctionFault } from "./arguments/fault";
import { gridOf, sizeOf, type Grid } from "./arguments/grid";
import {
  gridColumns,
  gridRows,
  rowResults,
  wholeGrid,
  type RowComputation,
  type Series,
} from "./arguments/series";

/**
 * What a missing score does.
 * @customenum {string}
 */
enum MissingScore {
  /** A missing score makes the result #N/A. The default. */
  error = "error",
  /** A missing score counts as 0. */
  zero = "zero",
  /** A missing score is left out, its weight shared among the others. */
  skip = "skip",
}

export const MISSING: Choice<`${MissingScore}`> = {
  name: "missing",
  choices: [
    { words: ["error", "报错", "報錯"] },
    { words: ["zero", "零", "零"] },
    { words: ["skip", "跳过", "跳過"] },
  ],
};

const SCORES: Readonly<Record<`${MissingScore}`, NumberArgument>> = {
  error: { name: "scores", limit: "any" },
  zero: { name: "scores", limit: "any", fallback: 0 },
  skip: { name: "scores", limit: "any", fallback: NaN },
};

const WEIGHTS: NumberArgument = { name: "weights", limit: "not-negative" };

/**
 * Weighted mean of scores, on the scores' own scale. Weights add up to 1 or to 100.
 * @customfunction WEIGHTED_SCORE
 * @param scores Scores: a row or column, or a block with one person a row (or a column). With blank cells: IF(A2:C9="","",A2:C9).
 * @param weights Weights, 0 or more: as many as the scores, or one for each column (or each row) of the block.
 * @param [missing] What a missing score does: error (default), zero or skip.
 * @returns Weighted scores: one, or one for each row or column.
 */
export function weightedScore(
  scores: unknown[][],
  weights: unknown[][],
  missing?: MissingScore,
): unknown[][] {
  const mode = readChoice(MISSING, missing);
  if (typeof mode === "object") return failedCall(mode);
  const weightGrid = gridOf(weights);
  const shape = shapeOf(gridOf(scores), weightGrid);
  if ("code" in shape) return failedCall(shape);
  const checkedWeights = readWeights(weightGrid);
  if ("code" in checkedWeights) return failedCall(checkedWeights);

  const results = rowResults(shape.scores, SCORES[mode], MEANS, checkedWeights, isMissing);
  return shape.inColumns ? [results.flat()] : results;
}

/** Means by the weights of the call. */
const MEANS: RowComputation<Float64Array> = {
  fill(checkedWeights, values, results, rows) {
    for (let row = 0; row < rows; row++) {
      results[row] = weightedMean(values, checkedWeights, row * checkedWeights.length);
    }
  },
  fault: (checkedWeights, values, start) => meanFault(values, checkedWeights, start),
};

/** A score that cannot be used fails its result in every mode, so it is looked for before one that is just missing. */
function isMissing(fault: FunctionFault): boolean {
  return fault.code === "missing";
}

interface Shape {
  readonly scores: Series;
  /** One result a column: they stand side by side. */
  readonly inColumns: boolean;
}

/** Which scores each result is made of: all of them, a row each or a column each; the same shape wins. */
function shapeOf(scores: Grid, weights: Grid): Shape | FunctionFault {
  const isSameHeight = weights.rows === scores.rows;
  const isSameWidth = weights.columns === scores.columns;
  if (isSameHeight && isSameWidth) return { scores: wholeGrid(scores), inColumns: false };
  if (isSameWidth && weights.rows === 1) return { scores: gridRows(scores), inColumns: false };
  if (isSameHeight && weights.columns === 1)
    return { scores: gridColumns(scores), inColumns: true };
  return { code: "weights-shape", weights: sizeOf(weights), scores: sizeOf(scores) };
}

/** The weights, row by row. Few and read once, they take the long way and leave the short one to the scores. */
function readWeights({ columns, cells }: Grid): Float64Array | FunctionFault {
  const checked: number[] = [];
  for (const [at, cell] of cells.flat().entries()) {
    const weight = readNumber(cell, WEIGHTS);
    if (typeof weight === "object") {
      const because = placed(weight, Math.floor(at / columns), at % columns);
      return { code: "unusable", because };
    }
    checked.push(weight);
  }
  const fault = weightsFault(checked);
  return fault ? inArgument(fault, "weights") : Float64Array.from(checked);
}
