import { quotaGrades, weightsFault } from "../scoring";
import { cellContent, readNumber, type NumberArgument } from "./arguments/cell";
import { failedCall } from "./arguments/cell-error";
import { readChoice, type Choice } from "./arguments/choice";
import { inArgument, type FunctionFault } from "./arguments/fault";
import { gridOf, type Grid } from "./arguments/grid";
import { inShape, lineFault, readLine } from "./arguments/line";
import { payoutIn, unusable } from "./arguments/table";

/**
 * Which grade equal scores get that stand at the edge of two.
 * @customenum {string}
 */
enum Ties {
  /** Equal scores all get the grade of the best place among them. The default. */
  up = "up",
  /** Equal scores all get the grade of the worst place among them. */
  down = "down",
}

export const TIES: Choice<`${Ties}`> = {
  name: "ties",
  choices: [{ words: ["up", "从优", "從優"] }, { words: ["down", "从严", "從嚴"] }],
};

const SCORES: NumberArgument = { name: "scores", limit: "any", fallback: NaN };
const SHARE: NumberArgument = { name: "quotas", limit: "not-negative" };

/**
 * Grades by rank: the best share of people gets the first grade, the next share the second, and so on.
 * @customfunction QUOTA_TIER
 * @param scores One score a person, in one row or column. A blank one gets no grade: IF(A2:A9="","",A2:A9).
 * @param quotas Table, best grade first: the share of people in the first column, together 1 or 100, the grade in the second. With blank cells: IF(E2:F6="","",E2:F6).
 * @param [ties] The grade of equal scores: up (default), that of the best place among them, or down, that of the worst.
 * @returns The grade of each, in the shape of the scores.
 */
export function quotaTier(scores: unknown[][], quotas: unknown[][], ties?: Ties): unknown[][] {
  const way = readChoice(TIES, ties);
  if (typeof way === "object") return failedCall(way);
  const grid = gridOf(scores);
  const block = lineFault("scores", grid);
  if (block) return failedCall(block);
  const table = readQuotas(gridOf(quotas));
  if ("code" in table) return failedCall(table);
  const read = readLine(grid, SCORES);
  if ("code" in read) return failedCall(read);
  const places = quotaGrades(read, table.shares, way);
  return inShape(grid, (at) => table.grades[places[at]!] ?? "");
}

interface Quotas {
  readonly shares: readonly number[];
  readonly grades: readonly (number | string | boolean)[];
}

/** The shares of people and their grades; what is wrong with a share comes before what is wrong with a grade. */
function readQuotas(grid: Grid): Quotas | FunctionFault {
  const rows = [...grid.cells.keys()].filter((row) =>
    grid.cells[row]!.slice(0, 2).some((cell) => cellContent(cell).kind !== "missing"),
  );
  const shares: number[] = [];
  for (const row of rows) {
    const share = readNumber(grid.cells[row]![0], SHARE);
    if (typeof share === "object") return unusable(share, row, 0);
    shares.push(share);
  }
  const fault = weightsFault(shares);
  if (fault) return inArgument(fault, "quotas");
  const grades: (number | string | boolean)[] = [];
  for (const row of rows) {
    const grade = payoutIn(grid, "quotas", row, 1);
    if (typeof grade === "object") return grade;
    grades.push(grade);
  }
  return { shares, grades };
}
