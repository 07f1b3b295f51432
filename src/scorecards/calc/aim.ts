import type { LocalText, TeamFigure, Unit } from "../system/description";

/** What would have to be otherwise for a score to be higher. */
export type Aim =
  /** A metric brought to its target, or beyond it where that is rewarded. */
  | {
      readonly kind: "metric";
      readonly name: LocalText;
      readonly unit: Unit;
      readonly from: number;
      readonly to: number;
      /** So many of the denominator's cases, where both are counted. */
      readonly cases: {
        readonly name: LocalText;
        readonly unit: Unit;
        readonly from: number;
        readonly to: number;
        readonly of: number;
      } | null;
    }
  /** The best answers throughout. */
  | { readonly kind: "answers"; readonly from: number; readonly to: number }
  /** Every member within the first limit. */
  | {
      readonly kind: "members";
      readonly figure: TeamFigure;
      readonly beyond: "above" | "below";
      readonly limit: number;
      readonly members: number;
    }
  /** All parts together, where each alone is lost below the floor. */
  | { readonly kind: "parts" };
