import { surveyFault, surveyMean as meanOf, topFault } from "../scoring";
import { readNumber, type NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { gridOf, singleCell } from "./arguments/grid";
import { gridRows, rowResults, wholeGrid, type RowComputation } from "./arguments/series";
import type { FunctionFault } from "./arguments/fault";

const VOTES: NumberArgument = { name: "votes", limit: "count" };
const TOP: NumberArgument = { name: "top", limit: "any" };

/**
 * Mean grade of a survey from its vote counts, best grade first: five counts are weighted 5, 4, 3, 2, 1.
 * @customfunction SURVEY_MEAN
 * @param votes Vote counts, best grade first: a row or column, or a block with one survey a row. With blank cells: IF(A2:E9="","",A2:E9).
 * @param [top] The best grade; the others fall by 1 each. Default: the number of counts.
 * @returns Mean grade: one, or one for each row.
 */
export function surveyMean(votes: unknown[][], top?: unknown): unknown[][] {
  const single = singleCell("top", top);
  if ("code" in single) return failedCall(single);
  const grid = gridOf(votes);
  const surveys = grid.rows === 1 || grid.columns === 1 ? wholeGrid(grid) : gridRows(grid);
  const counts = surveys.grid.columns;
  const best = readNumber(single.cell, { ...TOP, fallback: counts });
  const topProblem = typeof best === "object" ? best : topFault(best, counts);
  const survey = typeof best === "number" && !topProblem ? { top: best, counts } : topProblem!;
  return rowResults(surveys, VOTES, MEANS, survey);
}

/** The best grade and how many grades there are, or what is wrong with the best grade. */
type Survey = { readonly top: number; readonly counts: number } | FunctionFault;

const MEANS: RowComputation<Survey> = {
  fill(survey, values, results, rows) {
    if ("code" in survey) {
      results.fill(NaN);
      return;
    }
    const { top, counts } = survey;
    for (let row = 0; row < rows; row++) {
      results[row] = meanOf(values, top, row * counts, counts);
    }
  },
  fault: (survey, values, start) =>
    "code" in survey ? survey : surveyFault(values, start, survey.counts),
};
