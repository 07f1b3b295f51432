import { isBlank } from "./grid";

/** What is no number is none that the core takes: NaN, which it refuses by name; a blank is not entered. */
export const figureIn = (value: unknown): number | null =>
  typeof value === "number" ? value : isBlank(value) ? null : NaN;
