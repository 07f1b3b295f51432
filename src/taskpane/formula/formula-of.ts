import type { FormulaCell } from "../../excel";
import { replaceCall, writeCall } from "../../scorecards/hr-call";
import { toFormula } from "./argument-text";
import type { FunctionHelp } from "./function-help";
import type { Editing, Texts } from "./use-draft";

/** The formula as it will stand in the cell; where one is edited, with all that stands around the call. */
export function formulaOf(
  { id, parameters }: FunctionHelp,
  texts: Texts,
  editing: Editing | null,
  target: FormulaCell,
): string {
  const args = parameters.map((parameter) => toFormula(parameter, texts[parameter.name] ?? ""));
  const call = writeCall(id, args, target.sheet);
  return editing ? replaceCall(editing.cell.formula, editing.call, call) : `=${call}`;
}
