import type { SheetTexts } from "../../../i18n/sheets";
import type { Input, ScorecardSystem } from "../../system/description";
import type { Spelling } from "../../calc/spelling";
import type { ResultField } from "../../system/result-fields";

/** A metric with a target, where it stands. */
export interface TargetPlace {
  readonly actual: string;
  readonly target: string;
  readonly better: string;
}

/** Where the formulas of a person's results find their figures: on the sheets of a roster, or on a form. */
export interface ResultPlaces {
  readonly system: ScorecardSystem;
  readonly texts: SheetTexts;
  readonly spelling: Spelling;
  /** True for a column of people in one spilled formula, false for a single cell. */
  readonly spilled: boolean;
  /** The results that are wanted. */
  readonly fields: ReadonlySet<ResultField>;
  field(field: ResultField): string;
  /** A figure that HR enters for the person. */
  typed(input: Input): string;
  /** A figure of the rules that is no item's and no tier's, or the text beside it. */
  setting(id: string, what?: "value" | "text"): string;
  /** A column of the tier table: 1 holds the thresholds. Several neighbouring ones, up to `last`. */
  tiers(first: number, last?: number): string;
  /** Beside the tier table: what is wrong with each line. */
  tierFaults(): string;
  /** The metrics whose missing together raises the next performance share. */
  escalation(): readonly TargetPlace[];
}

export type ResultFormula = readonly [field: ResultField, formula: string];
