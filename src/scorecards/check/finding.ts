import type { LocalText, Unit } from "../system/description";
import type { SheetRole } from "../plan/plan";
import type { CellPlace } from "../calc/place";
import type { Mend } from "./mend";
import type { FigureLimit } from "../calc/usable";

/**
 * error: scores are wrong or absent. warning: they are likely wrong, or will be. note: worth knowing; it may well be what HR
 * wants.
 */
export type Severity = "error" | "warning" | "note";

/** A cell that a finding speaks of. */
export interface FoundPlace extends CellPlace {
  /** Whose figure it is. */
  readonly person?: string;
  /** What it is about, in the words of the sheet. */
  readonly about?: string;
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
  /** Rows with figures, but without a name. */
  | { readonly code: "figures-unnamed" }
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
  /** 0:12:22 where a number of seconds is meant: Excel keeps it as a part of a day. */
  | { readonly code: "clock-time"; readonly figure: LocalText; readonly unit: Unit }
  /** Far from everybody else's. */
  | { readonly code: "unusual-figure"; readonly figure: LocalText; readonly unit: Unit }
  | { readonly code: "not-a-count"; readonly figure: LocalText }
  | { readonly code: "part-above-whole"; readonly part: LocalText; readonly whole: LocalText }
  | { readonly code: "zero-denominator"; readonly figure: LocalText }
  | { readonly code: "no-votes"; readonly figure: LocalText }
  | { readonly code: "duplicate-id" }
  /** Where ids do not tell them apart. */
  | { readonly code: "duplicate-name" }
  | { readonly code: "id-lost-zeros" }
  | { readonly code: "rows-below-table" }
  /** The plain spelling has a row a person on Results, and these have none. */
  | { readonly code: "people-without-results" }
  /** A form reads its team from a roster in the plain spelling, down to a row below which there are more people. */
  | { readonly code: "team-ends-early" }
  /** So does a sheet with charts, or with the departments beside each other. */
  | { readonly code: "overview-ends-early"; readonly role: "chart" | "departments" }
  /** Data's table bears another name, or is a table no more; `name` is the one that formulas and the pane look for. */
  | { readonly code: "data-table-lost"; readonly name: string; readonly now: string | null }
  /** A column of Data is gone, or is called otherwise and cannot be told from those beside it. */
  | { readonly code: "column-lost"; readonly column: LocalText }
  /** `likely`: the one line whose standard points would set the sum right. */
  | {
      readonly code: "points-sum";
      readonly sum: number;
      readonly total: "points" | "weights";
      readonly likely?: LocalText;
    }
  | { readonly code: "rule-missing"; readonly rule: LocalText }
  | { readonly code: "rule-as-text"; readonly rule: LocalText; readonly unit: Unit | null }
  | { readonly code: "rule-not-a-number"; readonly rule: LocalText }
  /** A step and a full mark must be above 0 (`positive`), a penalty must not be below it; a share is 0 to 1. */
  | {
      readonly code: "rule-out-of-range";
      readonly rule: LocalText;
      readonly limit: FigureLimit;
    }
  | {
      readonly code: "floor-above-cap";
      readonly item: LocalText;
      readonly floor: number;
      readonly cap: number;
    }
  /** A figure that belongs to two bands of a table. */
  | {
      readonly code: "in-two-bands";
      readonly item: LocalText;
      readonly unit: Unit;
      readonly at: number;
    }
  /** A straight line from a figure to itself. */
  | {
      readonly code: "no-line";
      readonly item: LocalText;
      readonly unit: Unit;
      readonly at: number;
    }
  /** Of figures on that side of the last band the table says nothing: they earn nothing. */
  | {
      readonly code: "in-no-band";
      readonly item: LocalText;
      readonly unit: Unit;
      readonly at: number;
      readonly side: "above" | "below";
    }
  | {
      readonly code: "better-earns-less";
      readonly item: LocalText;
      readonly unit: Unit;
      readonly better: number;
      readonly worse: number;
    }
  /** What HR holds an item against: at a figure it must give so much, and gives something else. */
  | {
      readonly code: "example-differs";
      readonly item: LocalText;
      readonly unit: Unit;
      readonly at: number;
      readonly must: number;
      readonly gives: number;
    }
  | { readonly code: "choice-unknown"; readonly rule: LocalText }
  | { readonly code: "duplicate-threshold"; readonly threshold: number }
  | { readonly code: "threshold-missing"; readonly grade: string }
  | { readonly code: "grade-missing"; readonly threshold: number }
  | { readonly code: "below-lowest-tier"; readonly lowest: number; readonly least: number }
  /** Deductions on a form above the share of pay that HR has typed as the limit; each place has the amount and its limit. */
  | { readonly code: "deduction-above-limit"; readonly share: number }
  /** Nothing on the form says what they could be held against. */
  | { readonly code: "deduction-without-pay" }
  /** Less than HR has typed as the least pay of a month. */
  | { readonly code: "pay-below-least"; readonly least: number }
  | { readonly code: "amount-missing" }
  | { readonly code: "amounts-out-of-order"; readonly higher: string; readonly lower: string }
  /** Blank, or shipped with a figure that HR has to confirm. */
  | { readonly code: "open-figure"; readonly isBlank: boolean }
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
  /** Other sheets read from it. */
  | { readonly code: "sheet-missing"; readonly role: SheetRole }
  /** Nothing reads from it. */
  | { readonly code: "own-sheet-missing"; readonly role: SheetRole; readonly person?: string }
  | { readonly code: "sheet-copied" }
  | { readonly code: "names-missing"; readonly names: readonly string[] }
  /** Names of a roster in the plain spelling that end above somebody. */
  | { readonly code: "names-end-early"; readonly names: readonly string[] }
  | { readonly code: "unprotected" }
  | { readonly code: "not-automatic" }
  | { readonly code: "sheet-too-large" }
  /** A payroll sheet pays otherwise than the closed rows; `isTraced`: the pane can write its lines anew. */
  | { readonly code: "payroll-changed"; readonly isTraced: boolean }
  /** Paid by the closed rows, and not on the sheet. */
  | { readonly code: "payroll-lacks" }
  /** On the sheet, and closed no more. */
  | { readonly code: "payroll-beyond" }
  /** It does not say of which appraisal and period it is. */
  | { readonly code: "payroll-unknown" };

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

/** How bad each is, worst first. */
const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  "not-automatic": "error",
  "sheet-missing": "error",
  "broken-formula": "error",
  "blocked-spill": "error",
  "overwritten-formula": "error",
  "unguarded-blanks": "error",
  "points-sum": "error",
  "rule-missing": "error",
  "rule-as-text": "error",
  "rule-not-a-number": "error",
  "rule-out-of-range": "error",
  "floor-above-cap": "error",
  "in-two-bands": "error",
  "no-line": "error",
  "choice-unknown": "error",
  "duplicate-threshold": "error",
  "threshold-missing": "error",
  "rows-below-table": "error",
  "people-without-results": "error",
  "team-ends-early": "error",
  "data-table-lost": "error",
  "column-lost": "error",
  "figure-is-error": "error",
  "number-as-text": "error",
  "other-unit": "error",
  "figure-not-a-number": "error",
  "percent-as-number": "error",
  "clock-time": "error",
  "out-of-range": "error",
  "not-a-count": "error",
  "part-above-whole": "error",
  "zero-denominator": "error",
  "no-votes": "error",
  "figure-missing": "error",
  "figures-unnamed": "error",
  "people-without-figures": "error",
  "unexplained-error": "error",
  "payroll-changed": "error",
  "payroll-lacks": "error",
  "payroll-beyond": "error",
  "deduction-above-limit": "warning",
  "pay-below-least": "warning",
  "duplicate-id": "warning",
  "unusual-figure": "warning",
  "id-lost-zeros": "warning",
  "duplicate-name": "warning",
  "better-earns-less": "warning",
  "example-differs": "warning",
  "below-lowest-tier": "warning",
  "grade-missing": "warning",
  "amount-missing": "warning",
  "amounts-out-of-order": "warning",
  "open-figure": "warning",
  "names-missing": "warning",
  "names-end-early": "warning",
  "overview-ends-early": "warning",
  "changed-formula": "warning",
  "nothing-entered": "note",
  "deduction-without-pay": "note",
  "differs-from-standard": "note",
  "in-no-band": "note",
  unprotected: "note",
  "sheet-copied": "note",
  "own-sheet-missing": "note",
  "sheet-too-large": "note",
  "payroll-unknown": "note",
};

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const CODES = Object.keys(SEVERITY);

/** What the checks make: a fault of a cell or two. `gather` puts those that are alike together. */
export function finding(
  scorecard: string | null,
  fact: Fact,
  places: readonly FoundPlace[] = [],
  mend?: Mend,
): Finding {
  return {
    key: `${scorecard ?? ""} ${JSON.stringify(fact)}`,
    severity: SEVERITY[fact.code],
    fact,
    scorecard,
    places,
    ...(mend === undefined ? {} : { mend }),
  };
}

/** Findings with the same fact become one; then the worst come first. */
export function gather(findings: readonly Finding[]): readonly Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const each of findings) {
    const group = alike.get(each.key);
    if (group === undefined) alike.set(each.key, [each]);
    else group.push(each);
  }
  const rank = ({ severity, fact }: Finding) =>
    SEVERITIES.indexOf(severity) * CODES.length + CODES.indexOf(fact.code);
  return [...alike.values()]
    .map(together)
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.scorecard ?? "").localeCompare(other.scorecard ?? "", "en", { numeric: true }),
    );
}

function together(group: readonly Finding[]): Finding {
  const [first] = group as readonly [Finding, ...Finding[]];
  const mends = group.flatMap(({ mend }) => mend ?? []);
  const [mend] = mends;
  return {
    ...first,
    places: group.flatMap(({ places }) => places),
    ...(mend === undefined
      ? {}
      : {
          mend: {
            kind: mend.kind,
            isSafe: mends.every(({ isSafe }) => isSafe),
            steps: mends.flatMap(({ steps }) => steps),
          },
        }),
  };
}
