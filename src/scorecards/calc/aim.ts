import type { Item, LocalText, Part, TeamFigure, Unit } from "../system/description";

/** So many of the denominator's cases, where both are counted. */
export interface Cases {
  readonly name: LocalText;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** What would have to be otherwise for a score to be higher. */
export type Aim =
  /** A metric brought to its target, or beyond it where that is rewarded. */
  | {
      readonly kind: "metric";
      readonly name: LocalText;
      readonly unit: Unit;
      readonly from: number;
      readonly to: number;
      readonly cases: Cases | null;
    }
  /** Answers that come to more in all; to the best throughout where it is all. */
  | {
      readonly kind: "answers";
      readonly from: number;
      readonly to: number;
      readonly all: boolean;
    }
  /** So many members brought within the first limit; those are everybody beyond it where it is all. */
  | {
      readonly kind: "members";
      readonly figure: TeamFigure;
      readonly beyond: "above" | "below";
      readonly limit: number;
      readonly members: number;
      readonly all: boolean;
    }
  /** All parts together, where each alone is lost below the floor. */
  | { readonly kind: "parts" };

/** What the total would gain if one thing were otherwise. */
export interface Gain {
  readonly item: Item;
  readonly part: Part | null;
  readonly aim: Aim;
  /** Points of the total. */
  readonly points: number;
  /** What the nearest improvement that counts brings by itself; null where it is the same. */
  readonly next: { readonly to: number; readonly points: number } | null;
  /** The least that brings the points that are wanted; not there where nothing short of all of it does. */
  readonly enough?: Aim;
}
