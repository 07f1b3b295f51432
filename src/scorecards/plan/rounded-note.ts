import { call, quote } from "../calc/text";
import { PRINTED_PLACES } from "../results/as-printed";

/** Half of the last decimal that is printed. */
const HALF = 0.5 * 10 ** -PRINTED_PLACES;

/**
 * What is said where printed scores do not add up to the printed total: it adds up the unrounded ones. No rounding makes more of a
 * difference than half of the last decimal for each number; a veto that holds the total down does.
 */
export function roundedNote(scores: readonly string[], total: string, says: string): string {
  // SUM of a cell is its number, and that of a word nothing.
  const printed = scores.map((score) => `ROUND(SUM(${score}),${PRINTED_PLACES})`).join("+");
  const differs = `ABS(${printed}-ROUND(${total},${PRINTED_PLACES}))`;
  // From one half to as many as there are numbers: within so much of their middle.
  const [middle, within] = [scores.length + 2, scores.length].map((halves) =>
    Number(((HALF * halves) / 2).toFixed(4)),
  );
  const said = call("IF", `ABS(${differs}-${middle})<${within}`, quote(says), quote(""));
  return call("IF", `ISNUMBER(${total})`, said, quote(""));
}
