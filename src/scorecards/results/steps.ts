import type { Fault } from "../../scoring";
import type { Gain } from "../calc/aim";
import type { CellPlace } from "../calc/place";
import type { Item, LocalText, Tier, Unit, Veto } from "../system/description";
import type { ResultField } from "../system/result-fields";

/** What follows from the total, and can be explained. */
export type EarnedField = Exclude<ResultField, "total" | "status">;

/** A number, a tier or an action by its name, or what is wrong. */
export type Outcome = number | LocalText | Fault;

export interface TierReached {
  readonly tier: Tier;
  /** The one above it; null at the top. */
  readonly next: NextTier | null;
}

export interface NextTier {
  readonly tier: Tier;
  readonly from: number;
  readonly missing: number;
  /** Every gain that reaches it alone, the least of it that does first. */
  readonly alone: readonly Gain[];
  /** Where none does: the best ones together; [] where even all are not enough. */
  readonly together: readonly Gain[];
}

/** One number of a calculation, and where it comes from. */
export interface Term {
  readonly of: TermSource;
  readonly value: number;
  readonly unit: Unit;
  readonly cell: CellPlace | null;
  /** How it joins what stands before it. */
  readonly operator: "×" | "÷" | "+";
}

export type TermSource =
  | { readonly kind: "input"; readonly name: LocalText }
  | { readonly kind: "field"; readonly field: EarnedField | "total" }
  | { readonly kind: "setting"; readonly id: string }
  | { readonly kind: "full" };

/** A veto that applies to somebody. */
export interface AppliedVeto {
  readonly veto: Veto;
  /** The cases, or what was measured. */
  readonly cases: number;
}

/** One step from a total to what it earns. */
export type FieldStep =
  /** `result`: what they leave; null where they limit nothing. */
  | {
      readonly kind: "vetoes";
      readonly field: "totalMost" | "tierScore";
      readonly applied: readonly AppliedVeto[];
      readonly counted: readonly Term[];
      readonly result: number | null;
    }
  /** Judged by the score as it is printed. */
  | { readonly kind: "printed"; readonly total: number; readonly result: number }
  | {
      readonly kind: "tier";
      readonly total: number;
      readonly reached: TierReached;
      readonly cell: CellPlace | null;
    }
  | { readonly kind: "amount"; readonly tier: Tier; readonly amount: number }
  /** `exact` before it is rounded to `result`. */
  | {
      readonly kind: "calculation";
      readonly field: EarnedField;
      readonly terms: readonly Term[];
      readonly exact: number;
      readonly result: number;
      readonly unit: Unit;
    }
  /** What each slice holds of an amount, the lowest first. */
  | {
      readonly kind: "slices";
      readonly amount: Term;
      readonly parts: readonly { readonly amount: number; readonly rate: number }[];
      readonly result: number;
    }
  /** A part of a pool, by a total among the sum of all. */
  | {
      readonly kind: "pool";
      readonly pool: Term;
      readonly total: number;
      readonly sum: number;
      readonly people: number;
      readonly result: number;
    }
  /** A grade that holds places from one to another; `place`: what counts as somebody's, of equal totals the best or the worst. */
  | {
      readonly kind: "quota";
      readonly place: number;
      readonly people: number;
      readonly same: number;
      readonly ties: "up" | "down";
      readonly grade: LocalText;
      readonly from: number;
      readonly to: number;
    }
  /** The salary less its performance share. */
  | {
      readonly kind: "fixed";
      readonly salary: Term;
      readonly share: Term;
      readonly performance: number;
      readonly result: number;
    }
  | { readonly kind: "share"; readonly own: boolean; readonly term: Term }
  /** No days are entered: somebody was there all the time. */
  | { readonly kind: "whole-period"; readonly result: 1 }
  | {
      readonly kind: "month";
      readonly term: Term;
      readonly rating: "excellent" | "unqualified" | "neither";
      readonly excellentFrom: number;
      readonly unqualifiedBelow: number;
    }
  | {
      readonly kind: "adjustment";
      readonly excellent: number;
      readonly excellentShare: number;
      readonly unqualified: number;
      readonly unqualifiedShare: number;
      readonly result: number;
    }
  | {
      readonly kind: "target";
      readonly item: Item;
      readonly unit: Unit;
      readonly actual: number;
      readonly target: number;
      readonly met: boolean;
    }
  | {
      readonly kind: "nextShare";
      readonly grown: boolean;
      readonly from: number;
      readonly increase: number;
      readonly start: number;
      readonly result: number;
    }
  | {
      readonly kind: "failed";
      readonly total: number;
      readonly pass: number;
      readonly failed: boolean;
      readonly before: number;
      readonly result: number;
      readonly cell: CellPlace | null;
    }
  | {
      readonly kind: "action";
      readonly failures: number;
      /** The severest that is reached; null: none. */
      readonly reached: { readonly periods: number; readonly action: LocalText } | null;
    }
  | {
      readonly kind: "rank";
      readonly rank: number;
      readonly people: number;
      readonly same: number;
    };
