import type { Gain } from "../calc/aim";
import type { Obstacle } from "../calc/obstacle";
import type { HowMeasured } from "../metrics";
import type { Explained, Fault } from "../../scoring";
import type { Input, Item, LineRule, LocalText, Part, Unit } from "../system/description";
import type { ParameterKey } from "../system/keys";
import type { CellPlace } from "../calc/place";
import type { AppliedVeto, EarnedField, FieldStep, Outcome, TierReached } from "../results/steps";
import type { Subject, Use } from "./subject";

/** How a score came about, as data with its own numbers; words are found for it where it is shown. */
export type Explanation =
  | ItemExplanation
  | RuleExplanation
  | TotalExplanation
  | FieldExplanation
  | InputExplanation;

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
  /** Those that apply to it: then it has nothing, whatever its rule gives. */
  readonly vetoes: readonly AppliedVeto[];
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
  /** What the items come to, before the vetoes on the total that apply; null where there is none. */
  readonly sum: number | null;
  readonly vetoes: readonly AppliedVeto[];
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

/** What would raise the total most. */
export interface Hints {
  /** At most two, the best first. */
  readonly best: readonly Gain[];
  /** As good as the last of them. */
  readonly equal: readonly Gain[];
  /** Nothing is lost; only rewards beyond the targets are left. */
  readonly onlyRewards: boolean;
}

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
