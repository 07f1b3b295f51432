import { fill } from "../../i18n/sheets";
import { NO_FLOOR } from "../../scoring";
import { isReference, orElse } from "../calc/text";
import type { LineBounds, Parameter } from "../system/description";
import type { MarksKind } from "../system/lines";
import type { RuleFault } from "./build";
import type { RuleFigure, Saying, ScorePlace } from "./kind";

const usual = (value: number | null): Parameter => ({ value, origin: "default" });

const bound = <R extends LineBounds>(
  name: "floor" | "cap" | "fullMarks",
  rule: R,
  otherwise: number | null,
): RuleFigure<R> => ({
  name,
  column: name,
  parameter: rule[name] ?? usual(otherwise),
  unit: "score",
  limit: name === "fullMarks" ? "not-negative" : "any",
  optional: name !== "fullMarks",
  described: rule[name] !== undefined,
  editable: name === "cap" && rule.cap !== undefined,
  rosterOnly: true,
  with: (to, parameter) => ({ ...to, [name]: parameter }),
});

/** Figures that a rule may do without. */
export const BOUNDS: readonly string[] = ["floor", "cap"];

/** Floor, cap and, where they are not the item's points, full marks of a line: on the Rules sheet each has its cell. */
export function boundFigures<R extends LineBounds>(
  rule: R,
  marks: MarksKind,
  scale: number,
): readonly RuleFigure<R>[] {
  const full = marks === "scale" ? scale : marks === "adds" ? 0 : null;
  return [
    ...(full === null ? [] : [bound("fullMarks", rule, full)]),
    // A part may go below 0 on its own; the item's sum is floored (docs/functions.md, KPI_DEDUCT).
    bound("floor", rule, marks === "adds" ? NO_FLOOR : 0),
    bound("cap", rule, null),
  ];
}

/** Bounds for the scoring core. A cell that HR has cleared holds 0 as a floor, and is no cap. */
export const coreBounds = (
  { floor, cap }: LineBounds,
  full: number | null,
): { readonly floor: number; readonly cap?: number } => ({
  floor: floor === undefined ? (full === null ? NO_FLOOR : 0) : (floor.value ?? 0),
  ...(cap?.value == null ? {} : { cap: cap.value }),
});

/** Full marks for the core: what HR has set on the sheet, else the described ones. */
export const coreMarks = ({ fullMarks }: LineBounds, full: number | null): number | null =>
  fullMarks === undefined ? (full ?? 0) : fullMarks.value;

/** A blank cap as a number that no score passes. */
export const capOf = (place: ScorePlace, otherwise = "1E+300"): string => {
  const cap = place.figure("cap");
  if (cap === "") return otherwise;
  return isReference(cap) ? `IF(${cap}="",${otherwise},${cap})` : cap;
};

/** The last argument of a function that takes a cap: none where the line has none. */
export const capArgument = (place: ScorePlace, otherwise?: string): readonly string[] =>
  place.figure("cap") === "" ? [] : [capOf(place, otherwise)];

/** A line whose least score is above its most. @param full What is the most where there is no cap; else nothing is. */
export function floorAboveCap(figure: (name: string) => string, full?: string): string[] {
  const [floor, cap] = [figure("floor"), figure("cap")];
  if (floor === "" || (!isReference(cap) && !isReference(floor))) return [];
  if (full !== undefined) return [`${floor}>${cap === "" ? full : orElse(cap, full)}`];
  return cap === "" ? [] : [`(${cap}<>"")*(${floor}>${cap})`];
}

/** The same of figures; `most`: what is the most where there is no cap. */
export function boundFaults(
  { floor, cap }: LineBounds,
  full: number | null,
  most = Infinity,
): RuleFault[] {
  const least = floor === undefined ? (full === null ? NO_FLOOR : 0) : (floor.value ?? 0);
  if (floor === undefined && cap === undefined) return [];
  return least > (cap?.value ?? most)
    ? [{ code: "floor-above-cap", figure: floor === undefined ? "cap" : "floor" }]
    : [];
}

/** "Never below 0; at most 20 points." */
export function saidBounds({ floor, cap }: LineBounds, { words, texts, full }: Saying): string[] {
  const least = floor === undefined ? (full === null ? null : 0) : (floor.value ?? 0);
  return [
    ...(least === null || least <= NO_FLOOR
      ? []
      : least === 0
        ? [texts.atLeast0]
        : [fill(texts.atLeast, { floor: words.points(least) })]),
    ...(typeof cap?.value === "number"
      ? [fill(texts.atMost, { cap: words.points(cap.value) })]
      : []),
  ];
}

/** The same of a kind whose score ends at 0 by itself: that goes without saying. */
export const saidBoundsBut0 = (rule: LineBounds, saying: Saying): string[] =>
  saidBounds(rule, saying).filter((said) => said !== saying.texts.atLeast0);
