/** Calls of the add-in's functions in formulas: found, taken apart for the pane, and put together again. */
import { call } from "../calc/text";
import { writeArgument, withoutGuard } from "./argument";
import { endOfPiece, splitAtCommas } from "./scan";

export { readArgument, type Argument } from "./argument";
export type { Reference } from "./reference";

const NAMESPACE = "HR";

export interface HrCall {
  /** The function's id, upper case: KPI_DEDUCT. */
  readonly id: string;
  /** Each argument as a field shows it, guards taken off; "" where it is left out. */
  readonly args: readonly string[];
  /** Where the call stands in the formula, the end being behind its last bracket. */
  readonly start: number;
  readonly end: number;
}

/** `HR.NAME(`, or what Excel makes of it where the add-in is not installed; no part of a longer name. */
const opening = /(?:_xldudf_HR_|HR\.)([A-Z][A-Z0-9_]*)\s*\(/iy;
const partOfName = /[\p{L}\p{N}_.\\]/u;

/** Every call of the add-in's functions in a formula, in the order in which they begin; calls within calls, too. */
export function findCalls(formula: string): HrCall[] {
  const found: HrCall[] = [];
  if (!formula.startsWith("=")) return found;
  for (let at = 1; at < formula.length;) {
    const call = partOfName.test(formula[at - 1]!) ? null : callAt(formula, at);
    if (call) found.push(call);
    const isQuoted = `"'[`.includes(formula[at]!);
    const next = isQuoted ? endOfPiece(formula, at) : at + 1;
    if (next < 0) break;
    at = next;
  }
  return found;
}

function callAt(formula: string, start: number): HrCall | null {
  opening.lastIndex = start;
  const match = opening.exec(formula);
  if (!match) return null;
  const [{ length }, id = ""] = match;
  const bracket = start + length - 1;
  const end = endOfPiece(formula, bracket);
  const args = end < 0 ? null : splitAtCommas(formula.slice(bracket + 1, end - 1));
  return args && { id: id.toUpperCase(), args: args.map(withoutGuard), start, end };
}

/** The text of a call on a sheet, from what its fields show; arguments left out at the end are not written. */
export function writeCall(id: string, args: readonly string[], sheet: string): string {
  const written = args.map((arg) => writeArgument(arg, sheet));
  while (written.at(-1) === "") written.pop();
  return call(`${NAMESPACE}.${id}`, ...written);
}

/** The formula with another call where this one stands. */
export const replaceCall = (formula: string, { start, end }: HrCall, text: string): string =>
  formula.slice(0, start) + text + formula.slice(end);
