import type { Locale } from "../../i18n/locale";
import type { PersonFigures } from "../calc/person";
import type { CellPlace, Locate } from "../calc/place";
import type { Layout, LocalText, ScorecardSystem } from "../system/description";
import type { Period } from "../system/period";
import type { Spelling } from "../calc/spelling";
import type { SheetPlan, WorkbookPlan } from "../plan/plan";
import type { SheetIdentity } from "../plan/properties";
import type { Alignment } from "./align";
import type { CellGrid } from "./grid";

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
  /** What is entered in columns of Data that are not there, or renamed and not to be told from those beside them. */
  readonly lostColumns: readonly LocalText[];
  /** HR has renamed the table of Data, or made a plain range of it. */
  readonly isWithoutTable: boolean;
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
  /** Of Data: its table is not there under its name, and the grid is the whole sheet. */
  readonly isWithoutTable?: boolean;
}

/** One person: what was entered, and what the sheets make of it. */
export interface PersonReading extends PersonFigures {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  /** Where that is entered; null where there is no such cell. */
  readonly own: Readonly<Record<"id" | "name" | "department", CellPlace | null>>;
}
