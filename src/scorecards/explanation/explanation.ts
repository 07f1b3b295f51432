import type { Aim } from "../calc/aim";
import type { Obstacle } from "../calc/obstacle";
import type { HowMeasured } from "../metrics";
import type { Explained, Fault } from "../../scoring";
import type { Input, Item, LineRule, LocalText, Part, Tier, Unit } from "../system/description";
import type { ParameterKey } from "../system/keys";
import type { CellPlace } from "../calc/place";
import type { EarnedField, Subject, Use } from "./subject";

/** How a score came about, as data with its own numbers; words are found for it where it is shown. */
export type Explanation =
  ItemExplanation | RuleExplanation | TotalExplanation | FieldExplanation | InputExplanation;

/** Where a result stands, and what stands there instead of it. */
export interface Standing {
  readonly cell: CellPlace | null;
  /** What the sheet shows, where that is not what its rules and figures give: typed over, changed, or not calculated. */
  readonly differs?: number | string;
}

/** A figure that HR has entered. */
export interface FigureExplained {
  readonly input: Input;
  readonly cell: CellPlace | null;
  /** As it stands: a number, text, "" where it is blank. */
  readonly value: unknown;
}

/** What a rule is applied to, and how it was found. */
export type MetricExplained = {
  readonly name: LocalText;
  readonly unit: Unit;
  readonly value: number | null;
  /** Where it is computed; null where it is typed. */
  readonly cell: CellPlace | null;
} & HowMeasured;

/** One rule with what it was applied to: an item's own, or that of one of its parts. */
export interface LineExplained extends Standing {
  readonly part: Part | null;
  readonly rule: LineRule;
  /** Full marks; null for a part that adds to its item and takes away from it. */
  readonly full: number | null;
  readonly figures: readonly FigureExplained[];
  /** null where nothing was measured, or there is no single figure: raters, members. */
  readonly metric: MetricExplained | null;
  /** A team's members, in the order of their figures. */
  readonly members: readonly Member[];
  readonly result: Explained | Fault;
}

export interface Member {
  readonly name: string;
  readonly cell: CellPlace | null;
}

/** What an item brings to the total. */
export interface Contribution {
  /** Of all weights; null where points are added up. */
  readonly weight: number | null;
  readonly weights: number;
  readonly points: number;
  /** Of what its full marks would bring; negative where rewards carry it above them. */
  readonly lost: number;
}

/** A figure of the rules that HR has changed. */
export interface ChangedFigure {
  readonly key: ParameterKey;
  readonly unit: Unit;
  readonly standard: number | null;
  readonly set: number | null;
  readonly cell: CellPlace | null;
}

/** An item's rule as HR has set it. */
export interface RuleExplained {
  readonly item: Item;
  readonly part: Part | null;
  /** Full marks of the item, or of the part where it has marks of its own; null for other parts. */
  readonly full: number | null;
  readonly weight: number | null;
  readonly lines: readonly {
    readonly part: Part | null;
    readonly rule: LineRule;
    readonly full: number | null;
    readonly cell: CellPlace | null;
  }[];
  readonly changed: readonly ChangedFigure[];
}

export interface RuleExplanation {
  readonly kind: "rule";
  readonly subject: Subject;
  readonly rule: RuleExplained;
}

export interface ItemExplanation extends Standing {
  readonly kind: "item";
  readonly subject: Subject;
  readonly of: "score" | "metric";
  readonly rule: RuleExplained;
  readonly result: Explained | Fault;
  readonly lines: readonly LineExplained[];
  /** null while it has no score, and for a part. */
  readonly contribution: Contribution | null;
  /** Of a part: what its item comes to. */
  readonly whole: Explained | Fault | null;
  readonly obstacles: readonly Obstacle[];
}

export interface TotalLine extends Standing {
  readonly item: Item;
  readonly full: number;
  readonly result: Explained | Fault;
  /** null while it has no score; an item of weight 0 brings nothing. */
  readonly contribution: Contribution | null;
  /** Weight, or points: 0 does not count. */
  readonly share: number;
}

export interface TotalExplanation extends Standing {
  readonly kind: "total";
  readonly subject: Subject;
  readonly kindOfTotal: "points" | "weights";
  readonly scale: number;
  readonly total: number | Fault;
  readonly lines: readonly TotalLine[];
  readonly hints: Hints | null;
  readonly tier: TierReached | null;
  readonly obstacles: readonly Obstacle[];
  /** What follows from the total, where it is known: to be looked at next. */
  readonly earned: readonly EarnedLine[];
}

export interface EarnedLine extends Standing {
  readonly field: EarnedField;
  readonly outcome: Outcome;
}

/** A number, a tier or an action by its name, or what is wrong. */
export type Outcome = number | LocalText | Fault;

/** What would raise the total most. */
export interface Hints {
  /** At most two, the best first. */
  readonly best: readonly Gain[];
  /** As good as the last of them. */
  readonly equal: readonly Gain[];
  /** Nothing is lost; only rewards beyond the targets are left. */
  readonly onlyRewards: boolean;
}

/** What the total would gain if one thing were otherwise. */
export interface Gain {
  readonly item: Item;
  readonly part: Part | null;
  readonly aim: Aim;
  /** Points of the total. */
  readonly points: number;
  /** What the nearest improvement that counts brings by itself; null where it is the same. */
  readonly next: { readonly to: number; readonly points: number } | null;
}

export interface TierReached {
  readonly tier: Tier;
  /** The one above it; null at the top. */
  readonly next: NextTier | null;
}

export interface NextTier {
  readonly tier: Tier;
  readonly from: number;
  readonly missing: number;
  /** The smallest of the gains that reaches it alone, else the best ones together; [] where even all are not enough. */
  readonly reachedBy: readonly Gain[];
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

/** One step from a total to what it earns. */
export type FieldStep =
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
  /** The salary less its performance share. */
  | {
      readonly kind: "fixed";
      readonly salary: Term;
      readonly share: Term;
      readonly performance: number;
      readonly result: number;
    }
  | { readonly kind: "share"; readonly own: boolean; readonly term: Term }
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

export interface FieldExplanation extends Standing {
  readonly kind: "field";
  readonly subject: Subject;
  readonly field: EarnedField;
  readonly outcome: Outcome;
  readonly steps: readonly FieldStep[];
  readonly obstacles: readonly Obstacle[];
}

/** A figure that several items need, or that is shown and not scored. */
export interface InputExplanation {
  readonly kind: "input";
  readonly subject: Subject;
  readonly figure: FigureExplained;
  readonly uses: readonly (Use & { readonly result: Explained | Fault })[];
  readonly obstacles: readonly Obstacle[];
}
