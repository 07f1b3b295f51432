import type { Locale } from "../i18n/locale";
import type { HistoryRow } from "./history/table";
import type { Layout } from "./system/description";
import type { ParameterKey } from "./system/keys";
import type { Period } from "./system/period";
import type { Spelling } from "./calc/spelling";
import type { SheetRole } from "./plan/plan";

/** Somebody who is appraised. All three are text: ids keep their leading zeros. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly department: string;
}

/** What HR chose about one item; what is left out stays as the system has it. */
export interface ItemChoice {
  readonly item: string;
  readonly on: boolean;
  /** Points, or the weight where the system weighs scores. */
  readonly points: number;
}

/** Figures of the rules that the company set; a figure that it only confirmed is here as it stands. null: left blank. */
export type CompanyFigures = Readonly<Partial<Record<ParameterKey, number | null>>>;

/** A tier as HR writes it, in one language. */
export interface TierChoice {
  readonly from: number;
  readonly grade: string;
  /** Yuan; null: not set yet. Either every tier has an amount, or none has. */
  readonly amount?: number | null;
  readonly action?: string;
}

/** A system that the company saved in the workbook. */
export interface OwnSystemName {
  readonly id: string;
  readonly name: string;
}

/** What a company changes of a system before sheets are made of it. */
export interface CompanyChanges {
  /** One entry an item of the system, in its order. */
  readonly items: readonly ItemChoice[];
  readonly parameters?: CompanyFigures;
  /** All tiers instead of the system's. */
  readonly tiers?: readonly TierChoice[];
}

/** All that HR says before clicking Generate. */
export interface GenerationRequest extends CompanyChanges {
  readonly system: string;
  readonly layout: Layout;
  readonly locale: Locale;
  readonly spelling: Spelling;
  readonly period: Period;
  /** Roster: everybody on it. Form: one sheet each. */
  readonly people: readonly Person[];
  /** The company's own system that this is; its name is the sheets' title. */
  readonly own?: OwnSystemName;
  /** In which layout its sheets are (plan/properties.ts): the newest, unless they were made by an earlier version. */
  readonly layoutVersion?: number;
}

/** A staff roster that stands in the workbook, from which a supervisor's form can read its team. */
export interface StaffRoster {
  readonly scorecard: string;
  readonly system: string;
  readonly period: Period;
  /** What its names in the workbook stand for now, by the name without its prefix: { TOTALS: "Results!$I$5:$I$6000" }. */
  readonly ranges: Readonly<Record<string, string>>;
}

/** A scorecard that stands in the workbook, as far as its name has to be another one. */
export type StandingScorecard = Pick<GenerationRequest, "system" | "period" | "own">;

/** What the workbook already holds, so that a plan takes only free names. Compared without regard to case. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  /** Numbers of the scorecards that are there: "1", "2", … */
  readonly scorecards: readonly string[];
  /** The scorecards that the names are to be told from. */
  readonly standing?: readonly StandingScorecard[];
  /** In the order in which they were made. */
  readonly rosters?: readonly StaffRoster[];
  /** Rows of the table History of the earlier periods that are compared with (history/carried.ts). */
  readonly history?: readonly HistoryRow[];
  /** What somebody keeps from the period before without its being closed, such as a salary; by the id of the input. */
  readonly kept?: (person: Person) => ReadonlyMap<string, number>;
  /** The name of the company, which the workbook keeps and printed pages bear. */
  readonly company?: string;
  /** So many members of a team are to have a line on a form, where they are more than usual. */
  readonly teamLines?: number;
  /** Planned once more as it stands in the workbook: its number, and what its sheets are called now. */
  readonly again?: {
    readonly scorecard: string;
    readonly sheets: Readonly<Partial<Record<SheetRole, string>>>;
  };
}
