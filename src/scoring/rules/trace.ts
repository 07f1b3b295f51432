import type { PartialStep } from "./step-count";

/** Which side of a target is good. */
export type Side = "higher" | "lower";

/** Which side of a target is good, or that the target itself is best. */
export type Better = Side | "nearest";

/** Whether a figure on a limit belongs to its band. */
export type Edge = "at" | "beyond";

/** How a value is held against a bound. */
export type Comparison = "at-least" | "above" | "at-most" | "below";

/** One step of a calculation, as data: the numbers from which a score can be told in sentences. */
export type TraceStep =
  /** `difference` is unsigned, rounded to 15 significant digits; `side` is where actual lies. */
  | {
      readonly kind: "compared";
      readonly actual: number;
      readonly target: number;
      readonly difference: number;
      readonly side: "good" | "bad" | "even";
    }
  /** `exact` steps, rounded to 9 decimals, of which `counted` count. */
  | {
      readonly kind: "counted";
      readonly step: number;
      readonly exact: number;
      readonly counted: number;
      readonly partial: PartialStep;
    }
  /** points − penalty × steps = raw */
  | {
      readonly kind: "deducted";
      readonly points: number;
      readonly penalty: number;
      readonly steps: number;
      readonly raw: number;
    }
  /** points + reward × steps = raw */
  | {
      readonly kind: "rewarded";
      readonly points: number;
      readonly reward: number;
      readonly steps: number;
      readonly raw: number;
    }
  /** So few cases that each one missed counts: points − each × missed = raw */
  | {
      readonly kind: "small-sample";
      readonly cases: number;
      readonly most: number;
      readonly missed: number;
      readonly points: number;
      readonly each: number;
      readonly raw: number;
    }
  /** actual ÷ full × points = raw */
  | {
      readonly kind: "proportion";
      readonly actual: number;
      readonly full: number;
      readonly points: number;
      readonly raw: number;
    }
  /** The band that the figure belongs to, and the next better one; `limit` null: outside every band. */
  | {
      readonly kind: "banded";
      readonly actual: number;
      readonly better: Side;
      readonly edge: Edge;
      readonly limit: number | null;
      readonly next: number | null;
      readonly points: number;
    }
  /** points × (actual − zeroAt) ÷ (fullAt − zeroAt) = raw; both differences rounded to 15 significant digits */
  | {
      readonly kind: "scaled";
      readonly actual: number;
      readonly zeroAt: number;
      readonly fullAt: number;
      readonly points: number;
      readonly raw: number;
    }
  /** points × actual ÷ target, or × target ÷ actual where lower is better, = raw */
  | {
      readonly kind: "ratio";
      readonly actual: number;
      readonly target: number;
      readonly better: Side;
      readonly points: number;
      readonly raw: number;
    }
  /** A ratio below the gate, to 9 decimals, earns nothing. */
  | { readonly kind: "gated"; readonly ratio: number; readonly gate: number }
  /** Lower is better and the figure is 0 or less, which earns the cap. */
  | { readonly kind: "at-best"; readonly actual: number; readonly cap: number }
  /** Answers of all raters added up, of the most that they could have given: sum ÷ (most × raters) × points = raw */
  | {
      readonly kind: "rated";
      readonly sum: number;
      readonly raters: number;
      readonly most: number;
      readonly points: number;
      readonly raw: number;
    }
  /** Vote counts, best grade first: Σ grade × votes ÷ votes = mean */
  | {
      readonly kind: "surveyed";
      readonly counts: readonly number[];
      readonly top: number;
      readonly votes: number;
      readonly mean: number;
    }
  /** One member of a team, or one part of an item, with its own calculation. */
  | {
      readonly kind: "person";
      readonly index: number;
      readonly score: number;
      readonly trace: Trace;
    }
  | { readonly kind: "part"; readonly index: number; readonly score: number; readonly trace: Trace }
  /** base + Σ scores = raw */
  | {
      readonly kind: "added";
      readonly base: number;
      readonly scores: readonly number[];
      readonly raw: number;
    }
  | {
      readonly kind: "tested";
      readonly value: number;
      readonly comparison: Comparison;
      readonly bound: number;
      readonly met: boolean;
    }
  /** All conditions before this step held (`granted` = reward) or one did not (`granted` = 0). */
  | { readonly kind: "granted"; readonly reward: number; readonly granted: number }
  | { readonly kind: "floored"; readonly raw: number; readonly floor: number }
  | { readonly kind: "capped"; readonly raw: number; readonly cap: number };

export type Trace = readonly TraceStep[];

/** A score with the steps that led to it, first to last. */
export interface Explained {
  readonly score: number;
  readonly trace: Trace;
}
