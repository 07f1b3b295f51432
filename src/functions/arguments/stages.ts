/** Cells that go through the stages together: few enough for their numbers to stay in the processor's cache. */
export const CELLS_AT_ONCE = 1024;

/** Does one thing for a call to the rows from `top`, `count` of them. */
export type Stage<Call> = (call: Call, top: number, count: number) => void;

/**
 * Takes rows through stages (read, compute, collect), some at a time. Stages are functions of the module, called through
 * a list, so that engines compile each once and on its own: closures would be compiled anew for each call, and folded
 * into one function the stages would pass numbers on in boxes. Either costs as much as the arithmetic.
 */
export function inStages<Call>(
  call: Call,
  rows: number,
  rowsAtOnce: number,
  stages: readonly Stage<Call>[],
): void {
  for (let top = 0; top < rows; top += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - top);
    for (const stage of stages) stage(call, top, count);
  }
}
