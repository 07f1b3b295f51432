import type * as scoring from "../../scoring";
import type { Wording } from "../calc/entered";
import type { Cases } from "../calc/aim";
import type { Entries } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import type { PersonFigures } from "../calc/person";
import type { Input, LocalText, Metric, TeamFigure, Unit } from "../system/description";

/** A team's figures where they stand, for one formula over all of them. */
export interface TeamRange {
  /** One cell a member. */
  readonly figures: string;
  /** Cells that are not blank where there is a member. */
  readonly names: string;
  /** On a roster a word stands where somebody has no figure yet; elsewhere a word is a fault. */
  readonly wordIsMissing: boolean;
  /** A figure of these cells in the unit of the form. */
  readonly inFormUnit: (figure: string) => string;
  /** A limit of the form in the unit of these cells. */
  readonly inOwnUnit: (limit: string) => string;
}

/** Where a metric finds what was entered. */
export interface MetricPlace {
  readonly wording: Wording;
  /** A cell, or a column of people. */
  readonly typed: (input: Input) => string;
  /** A formula over the team, wherever HR has its figures taken from. */
  readonly team: (figure: TeamFigure, formula: (team: TeamRange) => string) => string;
  /** What the kind has gathered first (see MetricKind.gathered), where it has a column of its own. */
  readonly gathered?: string;
}

/** How a metric was found, for whoever explains it. */
export type HowMeasured =
  | { readonly kind: "figure" }
  | { readonly kind: "quotient"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "survey"; readonly trace: scoring.Trace }
  | { readonly kind: "team-mean"; readonly values: readonly number[] };

/** What is wrong with figures that are right by themselves. */
export type MetricFault =
  | {
      readonly code: "zero-denominator" | "no-votes";
      readonly figure: LocalText;
      readonly input: Input;
    }
  | {
      readonly code: "part-above-whole";
      readonly part: LocalText;
      readonly whole: LocalText;
      readonly input: Input;
      readonly about: string;
    };

/**
 * Everything that a kind of metric is. Sheets, reading, scoring, Check, Import and Explain ask for it here and know no kind by
 * name; a new kind is one such module and a line in the registry (index.ts).
 */
export interface MetricKind<M> {
  /** What HR enters one by one, in the order in which it is asked for. */
  readonly inputs: (metric: M) => readonly Input[];
  /** The same metric of other figures that HR enters. */
  readonly mapInputs: (metric: M, map: (input: Input) => Input) => M;
  /** The same measured by one figure that HR enters as it is; null where it is not made of others. */
  readonly asRate: (metric: M) => Metric | null;
  /** The unit of the metric itself, and so of its target and step. */
  readonly unit: (metric: M) => Unit;
  readonly name: (metric: M) => LocalText;
  /** The figure that is planned beforehand, and that the other one is held against; null where nothing is. */
  readonly planned: (metric: M) => Input | null;
  /** The figure of the team that it needs: then one row of figures is not enough. */
  readonly team: (metric: M) => TeamFigure | null;
  /** The metric or, in words, why there is none: decided here once for everything that follows. */
  readonly actual: (metric: M, place: MetricPlace) => string;
  /**
   * What the metrics of a column of people are made of, or in words why there is nothing: in a column of its own where HR would
   * not read both in one formula.
   */
  readonly gathered?: {
    readonly unit: Unit;
    readonly formula: (metric: M, place: MetricPlace) => string;
  };
  /** Over everybody on a roster: from the sums of what the members' metrics are made of. */
  readonly overAll: (metric: M, column: (input: Input) => string) => string;
  /** By the scoring core: null where a figure is missing. */
  readonly value: (metric: M, entries: Entries) => scoring.Figure | scoring.Fault;
  /** null while what it takes has not been entered, or is no number. */
  readonly how: (metric: M, entries: Entries) => HowMeasured | null;
  /** Every cell that keeps it from being there. */
  readonly obstacles: (metric: M, person: PersonFigures) => Obstacle[];
  /** Faults between figures that are right by themselves, for Check. */
  readonly odd: (metric: M, value: (input: Input) => unknown) => MetricFault | null;
  /** Whether it can be this much. */
  readonly allows: (metric: M, value: number) => boolean;
  /** "48 of 50": how many cases a rate takes. */
  readonly cases: (metric: M, entries: Entries, to: number, higher: boolean) => Cases | null;
  /** What is measured, in a rule's sentence: "answered ÷ received". */
  readonly said: (metric: M, locale: keyof LocalText) => string;
}
