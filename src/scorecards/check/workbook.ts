import type { PayLimits } from "./figures/pay-limits";
import type { ChangedPayroll } from "../payroll";
import type { Period } from "../system/period";
import type { SheetRole } from "../plan/plan";
import type { CellGrid, ScorecardReading } from "../reading";
import type { Area } from "../calc/a1";

/** All that the check knows of a workbook. */
export interface CheckedWorkbook {
  /** What HR has typed as limits of pay; without them nothing is checked against any. */
  readonly payLimits?: PayLimits;
  readonly readings: readonly ScorecardReading[];
  /** What is there of each scorecard, those that cannot be read among them. */
  readonly scorecards: readonly CheckedScorecard[];
  /** Payroll sheets, held against what is closed. */
  readonly payrolls?: readonly CheckedPayroll[];
  /** In the order of their tabs. */
  readonly sheets: readonly CheckedSheet[];
  /** Defined names in the workbook's scope. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly CheckedTable[];
  readonly calculatesAutomatically: boolean;
  /** Cells of figures that are shown as times, by their keys. */
  readonly clocks?: ReadonlySet<string>;
  /** This Excel can give a table another size (ExcelApi 1.13). */
  readonly resizesTables: boolean;
}

export interface CheckedPayroll {
  readonly sheet: string;
  /** It says what it was made of: the pane can write its lines anew. */
  readonly isTraced: boolean;
  /** null: it cannot be compared. */
  readonly found: ChangedPayroll | null;
}

export interface CheckedScorecard {
  readonly scorecard: string;
  readonly system: string;
  readonly period: Period;
  readonly missing: readonly { readonly role: SheetRole; readonly person?: string }[];
  readonly copies: readonly { readonly id: string }[];
}

export interface CheckedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Of a sheet that no reading holds; null: it is blank, or was too large to be looked at. */
  readonly grid: CellGrid | null;
  /** More cells than are looked at in one go. */
  readonly isTooLarge: boolean;
  /** What the sheet says it is of which scorecard. */
  readonly role: SheetRole | null;
  readonly scorecard: string | null;
}

export interface CheckedTable {
  readonly name: string;
  readonly sheet: string;
  /** With its header row. */
  readonly area: Area;
  /** What stands below it, for a roster's Data table. */
  readonly below: CellGrid | null;
}
