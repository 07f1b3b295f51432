import type { Locale } from "../../i18n/locale";
import type { Entries } from "../core-card";
import type { Input, Item, ScorecardSystem } from "../description";
import type { Layout, Period, Spelling } from "../generation-request";
import type { SheetPlan, WorkbookPlan } from "../plan/plan";
import type { PlaceKey } from "../plan/place-keys";
import type { SheetIdentity } from "../plan/properties";
import type { Alignment } from "./align";
import type { CellGrid, GridPlace } from "./grid";

/** A cell of the workbook; row and column count from 0. */
export interface CellPlace extends GridPlace {
  /** The sheet's id. */
  readonly sheet: string;
}

/** Where a sheet has what its plan calls by a key, and what stands there now. */
export interface Locate {
  /** null: it is gone, or never was on this sheet. */
  readonly place: (key: PlaceKey) => CellPlace | null;
  /** undefined: it is gone; "": blank. */
  readonly value: (key: PlaceKey) => unknown;
  readonly at: (place: GridPlace) => unknown;
}

/** A scorecard as it stands in the workbook: its rules as HR has set them, and everybody on it. */
export interface ScorecardReading {
  readonly scorecard: string;
  readonly layout: Layout;
  readonly period: Period;
  readonly locale: Locale;
  readonly spelling: Spelling;
  /** As described, before HR changed anything on the sheets. */
  readonly standard: ScorecardSystem;
  /** With the figures of the sheets, and the items that are on them; on forms those of the first. */
  readonly system: ScorecardSystem;
  /** The figures' cells: those of the Rules sheet, or of the first form. */
  readonly rules: Locate;
  readonly people: readonly PersonReading[];
  /** Of a roster: the sheet that shows one person, "person:number" (from 1) whom. Not there where HR has deleted it. */
  readonly card?: Locate;
  /** Its sheets as they were read. */
  readonly sheets: readonly PlannedSheet[];
  /** Its plan once more, with so many people on it; of forms, the first one's. */
  readonly planFor: (people: number) => WorkbookPlan;
}

/** A sheet that was read, held against what was planned for it. Of Data, the plan says one row of people. */
export interface PlannedSheet extends IdentifiedSheet {
  readonly plan: SheetPlan;
  readonly alignment: Alignment;
}

/** A sheet of a scorecard with what it says of itself. Of Data, the table alone with its header row. */
export interface IdentifiedSheet {
  readonly id: string;
  readonly name: string;
  readonly identity: SheetIdentity;
  readonly grid: CellGrid;
}

/** One person: what was entered, and what the sheets make of it. */
export interface PersonReading {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  /** Where that is entered; null where there is no such cell. */
  readonly own: Readonly<Record<"id" | "name" | "department", CellPlace | null>>;
  /** By the rules that hold for this person: the form's own, or those of the roster. */
  readonly system: ScorecardSystem;
  /** Items with their points or weights, for the scoring core. */
  readonly items: readonly { readonly item: Item; readonly points: number }[];
  /** What HR entered; blank, and what is no number, is null. */
  readonly entries: Entries;
  /** Of a form with a team: whose its figures are, in their order, by the figure's id. */
  readonly members?: Readonly<Record<string, readonly TeamMember[]>>;
  /** Figures that are entered one by one, in the order of the sheet. */
  readonly inputs: readonly InputReading[];
  /** Where this person's score, field or computed metric stands; for a roster on Results, for a form on the form. */
  readonly results: Locate;
}

/** Somebody of a supervisor's team, and where their figure stands. */
export interface TeamMember {
  readonly name: string;
  readonly cell: CellPlace | null;
}

export interface InputReading {
  readonly input: Input;
  readonly cell: CellPlace;
  /** As it stands: a number, text, "" where it is blank. */
  readonly value: unknown;
}
