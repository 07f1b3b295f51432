import * as scoring from "../../scoring";
import type { Input } from "../system/description";
import { isCount } from "../system/units";

/** What HR has entered of one figure: a number; of a team or of raters, a row or rows of numbers. null: not entered. */
export type Entry = scoring.RuleValue;
/** By the input's id; a team's figures by theirs, several raters' answers by the item's. */
export type Entries = Readonly<Record<string, Entry>>;

/** One figure; null where none is entered. */
export const single = (entry: Entry | undefined): scoring.Figure =>
  typeof entry === "number" ? entry : null;

/** A typed figure, null where it is missing, or how it breaks its limits. */
export function figureOf(input: Input, entries: Entries): scoring.Figure | scoring.Fault {
  const value = single(entries[input.id]);
  if (value === null) return null;
  if (isCount(input.unit)) return scoring.limitFault(input.id, value, "count") ?? value;
  const { min = -Infinity, max = Infinity } = input;
  return value < min || value > max
    ? { code: "out-of-range", argument: input.id, value, least: min, most: max }
    : value;
}
