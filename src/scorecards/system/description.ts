import type { Locale } from "../../i18n/locale";
import type { ParameterKey } from "./keys";

/**
 * What a scorecard is, as data. Sheets, formulas, their plain twins, validations and explanations are all made from
 * this one description; the rules that the kinds stand for are scoring's (docs/rules.md).
 */

/** Few people with a sheet each, or many people with a row each. */
export type Layout = "form" | "roster";

export type LocalText = Readonly<Record<Locale, string>>;

/**
 * Where a figure comes from: the company's document, our reading where it is silent, a default of ours so that the
 * sheet can be tried at once, or left open by the document: then HR has to set or confirm it. What HR set before the sheets
 * were made is the company's own.
 */
export type Origin = "document" | "decision" | "default" | "open" | "company";

/** A figure of the rules. Always a visible cell that HR may change. */
export interface Parameter {
  /** null: blank until HR sets it. */
  readonly value: number | null;
  readonly origin: Origin;
  /** What it is, where its place on the sheet does not say it. */
  readonly note?: LocalText;
}

/** Percentages are fractions (0.95), times are in the unit named, money is in yuan. */
export type Unit =
  | "percent"
  | "score"
  | "count"
  | "people"
  | "votes"
  | "times"
  | "calls"
  | "surveys"
  | "periods"
  | "yuan"
  | "ratio"
  | "seconds"
  | "minutes"
  | "hours"
  | "days"
  /** HR's own: it says itself what the figure is measured in. */
  | "any";

/** One figure that HR enters. */
export interface Input {
  readonly id: string;
  /** Also the column's header, without what structured references do not bear (calc/text.ts); no unit. */
  readonly name: LocalText;
  readonly unit: Unit;
  readonly min?: number;
  readonly max?: number;
  /** Who or what supplies it. */
  readonly source?: LocalText;
  /** What a supervisor's form may read from it when it stands on the staff's roster. */
  readonly feeds?: Fed;
  /** What to know before typing: what a blank means, when to leave it blank. */
  readonly hint?: LocalText;
  /** May stay blank without anything missing. */
  readonly optional?: true;
}

export type Metric =
  | { readonly kind: "figure"; readonly input: Input }
  | {
      readonly kind: "quotient";
      readonly name: LocalText;
      readonly numerator: Input;
      readonly denominator: Input;
      /** The numerator is a part of the denominator, so it cannot exceed it. */
      readonly part: boolean;
    }
  /** The mean grade of a survey: votes for each grade, best first, so that five counts are graded 5, 4, 3, 2, 1. */
  | { readonly kind: "survey"; readonly name: LocalText; readonly votes: readonly Input[] }
  /** The mean of one column of the team's block on the form. */
  | { readonly kind: "team-mean"; readonly name: LocalText; readonly figure: TeamFigure };

/** A figure of each member of staff that a supervisor's form reads from their roster: the total, or how fast they answer. */
export type Fed = "total" | "response";

/** What is known of each member of a supervisor's team. */
export interface TeamFigure {
  readonly id: string;
  readonly name: LocalText;
  readonly unit: Unit;
  readonly min?: number;
  readonly max?: number;
  /** What it is on the staff's roster. */
  readonly fedBy?: Fed;
}

/** What stands on the line of a rule whether or not the description speaks of it; then it is as is usual. */
export interface LineBounds {
  /** Full marks of this line; else the item's points, or the scale. */
  readonly fullMarks?: Parameter;
  /** The least that the line scores; else 0, and for a part that adds and takes away no limit. */
  readonly floor?: Parameter;
  /** The most; else none, and in proportion to a full mark the full marks. */
  readonly cap?: Parameter;
}

/** People may have targets of their own. */
export interface OwnTarget {
  /** Where a person's stands on Data; blank there is the rule's. */
  readonly ownTarget?: {
    readonly id: string;
    /** Also the column's header; else made of the item's name. */
    readonly name?: LocalText;
  };
}

export type ChoiceName = "better" | "partial";
export type Better = "higher" | "lower";
export type Partial = "whole" | "started" | "prorata";

export interface PerStepRule extends LineBounds, OwnTarget {
  readonly kind: "per-step";
  readonly metric: Metric;
  readonly target: Parameter;
  readonly step: Parameter;
  readonly penalty: Parameter;
  readonly reward?: Parameter;
  readonly better: Better;
  readonly partial?: Partial;
  /** What stands on the sheet where a choice belongs is none. */
  readonly unknownChoice?: ChoiceName;
}

/** The target itself is best: points lost per step to either side of it. */
export interface NearestRule extends LineBounds, OwnTarget {
  readonly kind: "nearest";
  readonly metric: Metric;
  readonly target: Parameter;
  readonly step: Parameter;
  readonly penalty: Parameter;
  readonly partial?: Partial;
  /** What stands on the sheet where a choice belongs is none. */
  readonly unknownChoice?: ChoiceName;
}

/** A rate by steps below its target; with few cases each one that is missed costs points instead. */
export interface SmallSampleRule extends LineBounds {
  readonly kind: "small-sample";
  /** Cases that are some of all. */
  readonly metric: Metric;
  /** Up to so many cases the sample is small. */
  readonly most: Parameter;
  /** Points lost then by each case missed. */
  readonly each: Parameter;
  readonly target: Parameter;
  readonly step: Parameter;
  readonly penalty: Parameter;
  readonly partial?: Partial;
  /** What stands on the sheet where a choice belongs is none. */
  readonly unknownChoice?: ChoiceName;
}

/** Metric ÷ full mark × points, never more than the points. */
export interface ProportionRule extends LineBounds, OwnTarget {
  readonly kind: "proportion";
  readonly metric: Metric;
  /** The metric that earns all points. */
  readonly full: Parameter;
}

/** A line of a table of bands. */
export interface Band {
  readonly limit: Parameter;
  /** What is earned from there on, until the next better band begins. */
  readonly points: Parameter;
  /** What is earned outside every band: it may do without a limit. At most one of a table. */
  readonly otherwise?: true;
}

/** Points from a table of bands: a figure on a limit belongs to its band. Outside every band nothing unless said otherwise. */
export interface BandsRule extends Pick<LineBounds, "fullMarks"> {
  readonly kind: "bands";
  readonly metric: Metric;
  readonly bands: readonly Band[];
  readonly better: Better;
  /** What stands on the sheet where a choice belongs is none. */
  readonly unknownChoice?: ChoiceName;
}

/** On a straight line: no points at one figure, all of them at another; which is larger says which side is good. */
export interface ScaleRule extends LineBounds {
  readonly kind: "scale";
  readonly metric: Metric;
  readonly zeroAt: Parameter;
  readonly fullAt: Parameter;
}

/** In proportion to a target: metric ÷ target × points where higher is better, target ÷ metric × points where lower is. */
export interface RatioRule extends Omit<LineBounds, "floor">, OwnTarget {
  readonly kind: "ratio";
  readonly metric: Metric;
  readonly target: Parameter;
  /** The least ratio that earns anything; else there is none. */
  readonly gate?: Parameter;
  readonly better: Better;
  /** What stands on the sheet where a choice belongs is none. */
  readonly unknownChoice?: ChoiceName;
}

/** Answers from 0 to `most`, one row a rater, averaged over the raters, in proportion to the points. */
export interface RatingRule extends LineBounds {
  readonly kind: "rating";
  readonly questions: readonly LocalText[];
  readonly most: number;
  /** How many rater rows the form starts with; 1 where only one person rates. */
  readonly raters: number;
  readonly raterName: LocalText;
}

/** A rule applied to each member of the team, then added up. */
export interface PerPersonRule {
  readonly kind: "per-person";
  readonly figure: TeamFigure;
  /** Points lost by each member beyond the limit, on the bad side; several add up. */
  readonly each: readonly {
    readonly name: LocalText;
    readonly limit: Parameter;
    readonly penalty: Parameter;
  }[];
  /** The side on which a member is beyond a limit. */
  readonly beyond: "above" | "below";
  /** Points gained once where every member is strictly on the good side of the first limit. */
  readonly everyone?: { readonly name: LocalText; readonly reward: Parameter };
}

/** Several rules added up and then floored at 0 as one item. */
export interface PartsRule {
  readonly kind: "parts";
  readonly parts: readonly Part[];
}

export interface Part {
  readonly id: string;
  readonly name: LocalText;
  readonly rule: PerStepRule | ProportionRule | PerPersonRule;
  /**
   * Full marks of its own; all parts of an item have them, and the item's points are their sum, or none has: then the
   * parts add to, and take from, the item's points.
   */
  readonly points?: Parameter;
}

/** What scores one line: an item, or a part of one. */
export type LineRule =
  | PerStepRule
  | NearestRule
  | ProportionRule
  | BandsRule
  | ScaleRule
  | RatioRule
  | SmallSampleRule
  | RatingRule
  | PerPersonRule;

export type Rule = LineRule | PartsRule;

/** An earlier period whose figure is shown beside this one's, with the change. */
export type EarlierPeriod = "last" | "year-ago";

/** "92 % must give 4": what HR holds a rule against. null: not written yet; NaN: what stands on the sheet is no number. */
export interface Example {
  /** Of an item made of parts: the part whose points it tells. */
  readonly part?: string;
  /** What is measured, in its own unit. */
  readonly figure: number | null;
  /** What that must give. */
  readonly score: number | null;
}

export interface Item {
  readonly id: string;
  readonly name: LocalText;
  /** What is measured, in the document's words. */
  readonly measured: LocalText;
  /** `measured` also tells the rule's figures, so that it holds no longer when they are others. */
  readonly tellsFigures?: true;
  /** Full marks; the weight where the system weighs scores on its scale. */
  readonly points: Parameter;
  readonly section?: LocalText;
  readonly rule: Rule;
  /** Who supplies the figure. */
  readonly supplier?: LocalText;
  readonly examples?: readonly Example[];
  /** A fine in money beside the points: cases × an amount within limits. Never points. */
  readonly fine?: {
    readonly cases: Input;
    readonly amount: Input;
  };
  /** Shown, never scored: the change in points for a rate or score, in per cent for a count or a time. */
  readonly comparedWith?: readonly EarlierPeriod[];
}

/** One line of a tier table: the band from this score up. */
export interface Tier {
  readonly from: Parameter;
  readonly grade: LocalText;
  readonly action?: LocalText;
  /** What it earns, in yuan. Either all tiers of a system have an amount, or none has. */
  readonly amount?: Parameter;
}

/**
 * What follows from cases of a kind, or from what an item measures, however good the rest is. Where several apply, what comes
 * out lowest holds. Cases that nobody has counted are missing, as any figure is: the total waits for them.
 */
export type Veto = CasesVeto | FigureVeto;

export interface CasesVeto {
  readonly id: string;
  /** The cases that HR counts for a person: an input of its own, in a unit of counts. */
  readonly cases: Input;
  /** From how many cases on. */
  readonly from: Parameter;
  readonly effect: VetoEffect;
}

export interface FigureVeto {
  readonly id: string;
  /** What the item measures, by one rule: it may not be on this side of the limit. */
  readonly figure: { readonly item: string; readonly beyond: Beyond };
  /** The limit itself is still on the good side. */
  readonly from: Parameter;
  readonly effect: VetoEffect;
}

export type Beyond = "below" | "above";

export type VetoEffect =
  /** An item scores 0. */
  | { readonly kind: "item"; readonly item: string }
  /** The total is 0. */
  | { readonly kind: "total" }
  /** The total is at most so much. */
  | { readonly kind: "most"; readonly most: Parameter }
  /** The tier below the one that the total reaches; the lowest one stays. */
  | { readonly kind: "tier" };

/** What follows when the total falls short of the pass mark, one period after the other. */
export interface FailureRule {
  readonly pass: Parameter;
  /** From the mildest to the severest. */
  readonly actions: readonly {
    /** After so many periods in a row. */
    readonly periods: Parameter;
    readonly action: LocalText;
  }[];
}

/** A reward of the whole team that needs all of its conditions together. */
export interface TeamReward {
  readonly conditions: readonly {
    /** Whose metric, taken over the whole team; a survey's mean as a share of its best grade. */
    readonly item: string;
    readonly name: LocalText;
    readonly comparison: "at-least" | "at-most";
    readonly bound: Parameter;
  }[];
  /** Yuan. */
  readonly amount: Parameter;
}

/**
 * Performance pay = salary × share × score ÷ full marks; the rest of the salary is paid as it is. What a system adds to
 * that stands beside it.
 */
export interface PayRule {
  /** Where the share escalates: the share that it starts from. */
  readonly share: Parameter;
  readonly coefficient?: CoefficientRule;
  readonly quarter?: QuarterRule;
  readonly escalation?: EscalationRule;
}

/** A commission on an amount of each person's, slice by slice. */
export interface CommissionRule {
  /** In yuan: a figure of its own. */
  readonly amount: Input;
  /** In any order: from this much on, the rate of what lies above it and below the next beginning. */
  readonly slices: readonly { readonly from: Parameter; readonly rate: Parameter }[];
}

/** A sum of money that everybody on a roster shares by their totals. */
export interface PoolRule {
  /** Yuan. */
  readonly amount: Parameter;
}

/** Grades by rank: each takes a share of the people on a roster. */
export interface QuotaRule {
  /** The best one first; the shares add up to 1. */
  readonly grades: readonly { readonly share: Parameter; readonly grade: LocalText }[];
  /** Equal totals all get the better grade of those that they stand between, or the worse. */
  readonly ties: "up" | "down";
}

/** Of somebody who was there for part of a period only, what the score earns is paid for the days attended. */
export interface PartMonths {
  /** Working days of the period. */
  readonly daysDue: Parameter;
  /** Who attended fewer days is not appraised: no total, no tier, nothing that the score earns. Blank: everybody is. */
  readonly appraisedFrom?: Parameter;
}

/** Pay coefficient = department × individual coefficient; the individual one is score ÷ full marks × each audit's result. */
export interface CoefficientRule {
  readonly department: Input;
  /** Of a department head; blank for everybody else, and then no factor. */
  readonly audits: readonly Input[];
}

/** Months of the quarter add to its performance pay and take from it; the percentages add up. Shares are fractions. */
export interface QuarterRule {
  readonly months: readonly Input[];
  readonly excellentFrom: Parameter;
  readonly excellentShare: Parameter;
  readonly unqualifiedBelow: Parameter;
  readonly unqualifiedShare: Parameter;
}

/** The performance share grows while two metrics miss their targets together, and falls back to its start when not. */
export interface EscalationRule {
  /** This period's share; blank: the start. */
  readonly share: Input;
  /** The items of the two metrics. */
  readonly items: readonly [string, string];
  readonly increase: Parameter;
}

/** A figure of the procedure, beside the scores: days within which to appeal. */
export interface Term {
  readonly id: string;
  readonly name: LocalText;
  readonly figure: Parameter;
  readonly unit: Unit;
}

export interface Preset {
  readonly id: string;
  readonly name: LocalText;
  /** Points or weight of each item, by its id. */
  readonly points: Readonly<Record<string, number>>;
}

export interface ScorecardSystem {
  /** The same in every language and version; written into the workbook. */
  readonly id: string;
  /** Of a scorecard that was changed where it stands: the ids of the systems that it was before, the latest first. */
  readonly cameFrom?: readonly string[];
  readonly name: LocalText;
  /** What it does for HR, in one line. */
  readonly promise: LocalText;
  readonly layouts: readonly Layout[];
  readonly period: "month" | "quarter";
  /**
   * "points": each item has points of its own, the total is their sum. "weights": each item scores 0 to `scale`,
   * the total is the weighted mean. Either way the items' points or weights add up to 100.
   */
  readonly total: "points" | "weights";
  /** Full marks of an item where scores are weighed, and of the total: 100 or 10. */
  readonly scale: 100 | 10;
  readonly items: readonly Item[];
  readonly tiers: readonly Tier[];
  /** The tier, and whatever hangs on a threshold, is found by the score as it is printed instead of the exact one. */
  readonly tiersAsPrinted?: true;
  readonly vetoes?: readonly Veto[];
  readonly failure?: FailureRule;
  readonly teamReward?: TeamReward;
  readonly pay?: PayRule;
  readonly partMonths?: PartMonths;
  readonly commission?: CommissionRule;
  readonly pool?: PoolRule;
  readonly quota?: QuotaRule;
  /** Yuan for full marks, so that every point has its money. */
  readonly pointMoney?: Parameter;
  readonly terms?: readonly Term[];
  readonly presets: readonly Preset[];
  /** The general manager's office supervises the appraisal and signs the form, too. */
  readonly signedByOffice?: true;
  /** Shown on the sheets: procedure, remarks. */
  readonly remarks: readonly Remark[];
}

/** A remark that tells figures of the rules holds only while they are as it says. */
export type Remark = LocalText & {
  readonly tells?: readonly ParameterKey[] | "every figure";
  /** Said to HR on the Rules sheet, not on what the person appraised signs. */
  readonly forHr?: true;
};

/** What the points or weights of a scorecard's items add up to (docs/rules.md, rules that hold for every system). */
export const POINTS_TOTAL = 100;
