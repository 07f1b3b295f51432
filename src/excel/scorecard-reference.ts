import type { Locale } from "../i18n/locale";
import type { Layout } from "../scorecards/system/description";
import type { OwnSystemName } from "../scorecards/generation-request";
import type { Period } from "../scorecards/system/period";
import type { SheetRole } from "../scorecards/plan/plan";

/** One sheet of a scorecard. The id stays when the sheet is renamed or moved. */
export interface SheetReference {
  readonly role: SheetRole;
  readonly name: string;
  readonly id: string;
  /** On a form: the name of the person appraised. */
  readonly person?: string;
}

/** A scorecard that stands in the workbook, as its sheets' custom properties tell it. */
export interface ScorecardReference {
  /** Its number in the workbook: "1", "2", … */
  readonly scorecard: string;
  readonly system: string;
  /** The company's own system that it was made from, made from `system`; another name since leaves it as it was. */
  readonly own?: OwnSystemName;
  readonly layout: Layout;
  readonly period: Period;
  readonly locale: Locale;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetReference[];
  /** Copies of them that HR made: they say the same of themselves, but nothing reads from them. */
  readonly copies: readonly SheetReference[];
  /** Sheets that were deleted; what reads from them shows errors. */
  readonly missing: readonly Omit<SheetReference, "id" | "name">[];
}
