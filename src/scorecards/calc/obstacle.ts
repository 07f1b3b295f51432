import type { CellPlace } from "./place";
import type { ParameterKey } from "../system/keys";
import type { LocalText, Unit } from "../system/description";

/** Why something has no number, and which cell would change that. */
export type Obstacle = { readonly cell: CellPlace | null } & (
  | { readonly kind: "blank"; readonly name: LocalText }
  | { readonly kind: "not-number"; readonly name: LocalText; readonly shown: string }
  | { readonly kind: "not-count"; readonly name: LocalText; readonly value: number }
  | {
      readonly kind: "out-of-range";
      readonly name: LocalText;
      readonly unit: Unit;
      readonly value: number;
      readonly least: number | null;
      readonly most: number | null;
    }
  | { readonly kind: "zero-denominator"; readonly name: LocalText }
  | {
      readonly kind: "part-above-whole";
      readonly name: LocalText;
      readonly part: number;
      readonly of: LocalText;
      readonly whole: number;
      readonly unit: Unit;
    }
  | { readonly kind: "no-votes"; readonly name: LocalText }
  | { readonly kind: "no-members"; readonly name: LocalText }
  | {
      readonly kind: "member-blank";
      readonly name: LocalText;
      readonly member: string;
      readonly number: number;
    }
  | { readonly kind: "no-answers"; readonly name: LocalText }
  | {
      readonly kind: "answer";
      readonly name: LocalText;
      readonly question: LocalText;
      readonly rater: number;
      readonly most: number;
      readonly blank: boolean;
    }
  | { readonly kind: "not-set"; readonly key: ParameterKey }
  | { readonly kind: "rule-not-number"; readonly key: ParameterKey }
  | { readonly kind: "bad-rule"; readonly key: ParameterKey; readonly value: number }
  /** What stands there is none of the words that may be chosen. */
  | { readonly kind: "unknown-choice"; readonly key: ParameterKey }
  /** Points or weights that do not add up to 100. */
  | { readonly kind: "sum"; readonly of: "points" | "weights"; readonly sum: number }
  /** The line says neither name nor id. */
  | { readonly kind: "no-name" }
  /** Fewer days attended than somebody is appraised from. */
  | { readonly kind: "not-appraised"; readonly days: number; readonly from: number }
  | { readonly kind: "no-total" }
  | { readonly kind: "no-tiers" }
  | { readonly kind: "below-tiers"; readonly lowest: number }
  | { readonly kind: "other"; readonly code: string }
);
