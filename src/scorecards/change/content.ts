import { isBlank, isErrorText } from "../reading/grid";
import type { CellContent } from "../plan/plan";

/** What HR entered in a cell, to be entered again; undefined: nothing that could be. */
export function contentOf(value: unknown): Exclude<CellContent, null | object> | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && !isBlank(value) && !isErrorText(value) ? value : undefined;
}
