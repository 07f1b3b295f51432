/**
 * What can be wrong with an input or a result, as facts. Scoring never throws and never writes
 * sentences: whoever shows a fault turns it into words in the reader's language.
 */

/** The facts of one fault; `at` says where in a nested value (part, person, rater, question…) it lies, from 0. */
export type Fault = FaultFacts & { readonly at?: readonly number[] };

type FaultFacts =
  /** A figure that has not been entered, which is not 0. */
  | { readonly code: "missing"; readonly argument: string }
  | { readonly code: "negative"; readonly argument: string; readonly value: number }
  | { readonly code: "not-positive"; readonly argument: string; readonly value: number }
  /** A share must lie between 0 and 1. */
  | { readonly code: "not-share"; readonly argument: string; readonly value: number }
  | { readonly code: "fractional"; readonly argument: string; readonly value: number }
  | {
      readonly code: "too-low";
      readonly argument: string;
      readonly value: number;
      readonly least: number;
    }
  | {
      readonly code: "out-of-range";
      readonly argument: string;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  /** A list stands where one figure belongs, or the other way round, or a list has the wrong length. */
  | { readonly code: "wrong-shape"; readonly argument: string; readonly expected: string }
  | { readonly code: "floor-above-cap"; readonly floor: number; readonly cap: number }
  /** Where a line earns nothing and where it earns all points is one figure. */
  | { readonly code: "no-span"; readonly value: number }
  /** A sum of money has more decimals than its parts may have. */
  | {
      readonly code: "too-fine";
      readonly argument: string;
      readonly value: number;
      readonly digits: number;
    }
  /** An intermediate or the result lies beyond the range of doubles. */
  | { readonly code: "overflow" }
  | { readonly code: "weights-sum"; readonly sum: number }
  | { readonly code: "points-sum"; readonly sum: number }
  /** Every score was left out, or the weights of those that remain add up to 0. */
  | { readonly code: "nothing-to-weigh" }
  | { readonly code: "no-tiers" }
  | { readonly code: "duplicate-tier"; readonly threshold: number }
  | { readonly code: "below-tiers"; readonly score: number; readonly lowest: number }
  /** A table of bands has two rows without a limit. */
  | { readonly code: "two-otherwise" }
  | { readonly code: "no-votes" }
  /** The shares of a pool add up to 0. */
  | { readonly code: "no-shares" }
  | { readonly code: "zero-denominator"; readonly argument: string }
  /** The numerator counts a part of the denominator, so it cannot be the larger one. */
  | { readonly code: "part-above-whole"; readonly part: number; readonly whole: number };

/** Tells a fault from a result. */
export function isFault(result: unknown): result is Fault {
  return typeof result === "object" && result !== null && "code" in result;
}

/** The same fault, seen from one level further out: `index` is where it lies in the outer list. */
export function faultAt(fault: Fault, index: number): Fault {
  return { ...fault, at: [index, ...(fault.at ?? [])] };
}

export const OVERFLOW: Fault = { code: "overflow" };
