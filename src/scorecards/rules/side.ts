import type { Condition } from "../../scoring";
import { isOneOf } from "../calc/text";
import { CHOICE_WORDS } from "../system/choices";
import type { Better, ChoiceName } from "../system/description";
import type { RuleChoice } from "./kind";

interface OfSide {
  readonly better: Better;
  readonly unknownChoice?: ChoiceName;
}

/** Which side is good, as HR may choose it on the line of a rule. */
export const betterChoice = <R extends OfSide>({ better }: R): RuleChoice<R> => ({
  name: "better",
  value: better,
  with: (rule, value) =>
    value === null ? { ...rule, unknownChoice: "better" } : { ...rule, better: value as Better },
});

/** The bound that a figure must reach, from the side that is good. */
export const targetOn = (better: Better, bound: number | null): Condition => ({
  comparison: better === "higher" ? "at-least" : "at-most",
  bound,
});

/** A formula for the side that is good: decided here for a literal, by the formula for a cell. */
export function bySide(better: string, made: (side: Better) => string): string {
  const lower = isOneOf(better, CHOICE_WORDS.better.lower);
  if (lower === "TRUE") return made("lower");
  if (lower === "FALSE") return made("higher");
  return `IF(${lower},${made("lower")},${made("higher")})`;
}
