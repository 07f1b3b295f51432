import { BOUNDS, latestStreak, type Figure } from "../scoring";
import { readNumber, type NumberArgument } from "./arguments/cell";
import { cellErrors, failedCall, type CellResult } from "./arguments/cell-error";
import { placed, type FunctionFault } from "./arguments/fault";
import { gridOf, singleCell, type Grid } from "./arguments/grid";

const SCORES: NumberArgument = { name: "scores", limit: "any", fallback: NaN };
const PASS: NumberArgument = { name: "pass", limit: "any" };

/**
 * How many of the latest periods in a row fell short of the pass mark. Periods at the end that have not been appraised
 * yet are skipped.
 * @customfunction FAIL_STREAK
 * @param scores Scores from the oldest to the latest period: a row or column, or a block with one person a row. With blank cells: IF(B2:M9="","",B2:M9).
 * @param pass Score from which a period is passed.
 * @returns Number of periods: one, or one for each row.
 */
export function failStreak(scores: unknown[][], pass: unknown): unknown[][] {
  const single = singleCell("pass", pass);
  if ("code" in single) return failedCall(single);
  const mark = readNumber(single.cell, PASS);
  const { rows, columns, cells } = gridOf(scores);
  const isColumn = columns === 1;
  const errorCell = cellErrors();
  // No score falls short of the least number: with a faulty mark this reads the latest alone, whose fault comes first.
  const passMark = typeof mark === "number" ? mark : -BOUNDS.any.most;
  const history = { cells, isColumn, person: 0 };
  const people = isColumn ? 1 : rows;
  const periods = isColumn ? rows : columns;
  const results = new Array<CellResult[]>(people);
  for (let person = 0; person < people; person++) {
    history.person = person;
    const streak = latestStreak(history, periods, scoreAt, passMark);
    const fault = typeof streak === "object" ? streak : typeof mark === "object" ? mark : null;
    results[person] = [fault ? errorCell(fault) : streak];
  }
  return results;
}

interface History {
  readonly cells: Grid["cells"];
  /** The periods of one person stand below each other. */
  readonly isColumn: boolean;
  person: number;
}

function scoreAt({ cells, isColumn, person }: History, period: number): Figure | FunctionFault {
  const row = isColumn ? period : person;
  const column = isColumn ? 0 : period;
  const cell = cells[row]![column];
  // The short way: no number is beyond the limits but those that are not finite.
  if (typeof cell === "number" && cell - cell === 0) return cell;
  const score = readNumber(cell, SCORES);
  if (typeof score === "object") return placed(score, row, column);
  return score === score ? score : null;
}
