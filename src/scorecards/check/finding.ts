import type { LocalText, Unit } from "../description";
import type { SheetRole } from "../plan/plan";
import type { CellPlace } from "../reading";
import type { Mend } from "./mend";

/**
 * error: scores are wrong or absent. warning: they are likely wrong, or will be. note: worth knowing; it may well be what HR
 * wants.
 */
export type Severity = "error" | "warning" | "note";

/** A cell that a finding speaks of. */
export interface FoundPlace extends CellPlace {
  /** Whose figure it is. */
  readonly person?: string;
  /** What stands there, and what the mend makes of it, where that helps to decide. */
  readonly was?: string | number;
  readonly becomes?: string | number;
}

/** What is wrong. Equal faults of many cells are one finding with many places. */
export type Fact =
  /** Nobody has any figure yet. */
  | { readonly code: "nothing-entered" }
  /** These people have no figure at all. */
  | { readonly code: "people-without-figures" }
  | { readonly code: "figure-missing"; readonly figure: LocalText }
  /** Text that reads as a number in full. */
  | { readonly code: "number-as-text"; readonly figure: LocalText; readonly unit: Unit }
  /** Text that reads as a number of another unit. */
  | { readonly code: "other-unit"; readonly figure: LocalText; readonly unit: Unit }
  | { readonly code: "figure-not-a-number"; readonly figure: LocalText }
  | { readonly code: "figure-is-error"; readonly figure: LocalText }
  | {
      readonly code: "out-of-range";
      readonly figure: LocalText;
      readonly unit: Unit;
      readonly least: number | null;
      readonly most: number | null;
    }
  /** 92 where 92 % is meant. */
  | { readonly code: "percent-as-number"; readonly figure: LocalText }
  | { readonly code: "not-a-count"; readonly figure: LocalText }
  | { readonly code: "part-above-whole"; readonly part: LocalText; readonly whole: LocalText }
  | { readonly code: "zero-denominator"; readonly figure: LocalText }
  | { readonly code: "duplicate-id"; readonly id: string }
  | { readonly code: "duplicate-name"; readonly name: string }
  | { readonly code: "id-lost-zeros"; readonly length: number }
  | { readonly code: "rows-below-table"; readonly rows: number }
  | { readonly code: "people-without-results"; readonly people: number }
  /** `likely`: the one line whose standard points would set the sum right. */
  | {
      readonly code: "points-sum";
      readonly sum: number;
      readonly total: "points" | "weights";
      readonly likely?: LocalText;
    }
  | { readonly code: "rule-missing"; readonly rule: LocalText }
  | { readonly code: "rule-as-text"; readonly rule: LocalText }
  | { readonly code: "rule-not-a-number"; readonly rule: LocalText }
  /** A step or a full mark must be above 0. */
  | { readonly code: "rule-not-positive"; readonly rule: LocalText; readonly value: number }
  | { readonly code: "rule-negative"; readonly rule: LocalText; readonly value: number }
  | {
      readonly code: "floor-above-cap";
      readonly item: LocalText;
      readonly floor: number;
      readonly cap: number;
    }
  | { readonly code: "choice-unknown"; readonly rule: LocalText }
  | { readonly code: "duplicate-threshold"; readonly threshold: number }
  | { readonly code: "threshold-missing"; readonly grade: string }
  | { readonly code: "grade-missing"; readonly threshold: number }
  | { readonly code: "below-lowest-tier"; readonly lowest: number; readonly least: number }
  | { readonly code: "amount-missing"; readonly grades: readonly string[] }
  | { readonly code: "amounts-out-of-order"; readonly higher: string; readonly lower: string }
  | { readonly code: "open-figure"; readonly whats: readonly string[] }
  | {
      readonly code: "differs-from-standard";
      readonly rule: LocalText;
      readonly unit: Unit | null;
    }
  /** #REF!, #NAME? and their like. */
  | { readonly code: "broken-formula"; readonly what: "reference" | "name" | "busy" }
  | { readonly code: "overwritten-formula" }
  | { readonly code: "changed-formula" }
  | { readonly code: "unexplained-error" }
  | { readonly code: "blocked-spill" }
  | { readonly code: "unguarded-blanks"; readonly function: string; readonly range: string }
  | { readonly code: "sheet-missing"; readonly role: SheetRole; readonly person?: string }
  | { readonly code: "sheet-copied" }
  | { readonly code: "names-missing"; readonly names: readonly string[] }
  | { readonly code: "unprotected" }
  | { readonly code: "not-automatic" }
  | { readonly code: "sheet-too-large" };

export type FindingCode = Fact["code"];

export interface Finding {
  /** The same for as long as the fault is there, whatever else is found. */
  readonly key: string;
  readonly severity: Severity;
  readonly fact: Fact;
  /** Its number; null where it is of the workbook as a whole. */
  readonly scorecard: string | null;
  /** Where to go; none where nothing is left to go to. */
  readonly places: readonly FoundPlace[];
  readonly mend?: Mend;
}

/** Worst first; within one severity in the order in which they are listed here. */
const ORDER: readonly FindingCode[] = [
  "not-automatic",
  "sheet-missing",
  "broken-formula",
  "blocked-spill",
  "overwritten-formula",
  "unguarded-blanks",
  "points-sum",
  "rule-missing",
  "rule-as-text",
  "rule-not-a-number",
  "rule-not-positive",
  "rule-negative",
  "floor-above-cap",
  "choice-unknown",
  "duplicate-threshold",
  "threshold-missing",
  "rows-below-table",
  "people-without-results",
  "figure-is-error",
  "number-as-text",
  "other-unit",
  "figure-not-a-number",
  "percent-as-number",
  "out-of-range",
  "not-a-count",
  "part-above-whole",
  "zero-denominator",
  "figure-missing",
  "people-without-figures",
  "unexplained-error",
  "duplicate-id",
  "id-lost-zeros",
  "duplicate-name",
  "below-lowest-tier",
  "grade-missing",
  "amount-missing",
  "amounts-out-of-order",
  "open-figure",
  "names-missing",
  "changed-formula",
  "nothing-entered",
  "differs-from-standard",
  "unprotected",
  "sheet-copied",
  "sheet-too-large",
];
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      ORDER.indexOf(one.fact.code) - ORDER.indexOf(other.fact.code) ||
      (one.scorecard ?? "").localeCompare(other.scorecard ?? "", "en", { numeric: true }),
  );
