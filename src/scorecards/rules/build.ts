import type { Better, Metric, RatingRule, TeamFigure, Unit } from "../system/description";

/** What a rule scores: a metric, answers of raters, a figure of each member of a team. */
export type Measured =
  | { readonly kind: "metric"; readonly metric: Metric }
  | { readonly kind: "rating"; readonly answers: Answers }
  | { readonly kind: "team"; readonly figure: TeamFigure };

export type Answers = Pick<RatingRule, "questions" | "most" | "raters" | "raterName">;

/** What is wrong with figures of a rule that are right by themselves; `figure` is the one to mend. */
export interface RuleFault {
  readonly code: "no-bands" | "same-limit" | "zero-is-full" | "floor-above-cap";
  readonly figure: string;
}

/** "From", "up to": what a figure of a row says. */
export type RowHead = "from" | "upTo" | "points";

/** Lines of a rule that HR may add and take away, the bands of a table. */
export interface RuleRows<R> {
  readonly most: number;
  /** What stands in a row, from left to right. */
  readonly heads: (rule: R) => readonly RowHead[];
  /** The first figure of a row. */
  readonly first: (row: number) => string;
  /** Which row a figure stands in; null: in none. */
  readonly rowOf: (figure: string) => number | null;
  readonly count: (rule: R) => number;
  readonly add: (rule: R) => R;
  readonly remove: (rule: R, row: number) => R;
}

/** How HR makes a rule of its own of this kind. */
export interface RuleBuild<R> {
  readonly measured: (rule: R) => Measured;
  /** The rule to begin with: its figures are usual ones, so that it scores at once. null: the kind does not go with that. */
  readonly begin: (measured: Measured, full: number) => R | null;
  /** The same rule of something else. */
  readonly measuring: (rule: R, measured: Measured) => R | null;
  /** What it earns in proportion, where that is stated in points and its full marks become others. */
  readonly worth?: (rule: R, from: number, to: number) => R;
  readonly rows?: RuleRows<R>;
  readonly faults: (rule: R, full: number | null) => readonly RuleFault[];
}

/** What rules that score one metric have in common. */
export const buildOfMetric = <R extends { readonly metric: Metric }>(
  begin: (metric: Metric, full: number) => R,
): Pick<RuleBuild<R>, "measured" | "begin" | "measuring"> => ({
  measured: ({ metric }) => ({ kind: "metric", metric }),
  begin: (measured, full) => (measured.kind === "metric" ? begin(measured.metric, full) : null),
  measuring: (rule, measured) =>
    measured.kind === "metric" ? { ...rule, metric: measured.metric } : null,
});

/** Figures that a rule begins with; HR sets its own. `good` earns all points, `poor` nothing. */
interface Usual {
  readonly good: number;
  readonly poor: number;
  readonly step: number;
  readonly better: Better;
}

const fewer: Usual = { good: 0, poor: 10, step: 1, better: "lower" };

const USUAL: Readonly<Record<Unit, Usual>> = {
  percent: { good: 0.95, poor: 0.6, step: 0.01, better: "higher" },
  score: { good: 90, poor: 60, step: 1, better: "higher" },
  count: fewer,
  people: fewer,
  votes: fewer,
  times: fewer,
  calls: fewer,
  surveys: fewer,
  periods: fewer,
  yuan: { good: 100_000, poor: 50_000, step: 5_000, better: "higher" },
  ratio: { good: 1, poor: 0.6, step: 0.1, better: "higher" },
  seconds: { good: 30, poor: 60, step: 5, better: "lower" },
  minutes: { good: 30, poor: 60, step: 5, better: "lower" },
  hours: { good: 24, poor: 48, step: 1, better: "lower" },
  days: { good: 3, poor: 7, step: 1, better: "lower" },
  any: { good: 100, poor: 60, step: 1, better: "higher" },
};

export const usualOf = (unit: Unit): Usual => USUAL[unit];

/** A target that may not be 0. */
export const usualTarget = ({ good, poor }: Usual): number => (good > 0 ? good : poor);
