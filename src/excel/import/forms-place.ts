import type { Locale } from "../../i18n/locale";
import { readForms, type FormsTable } from "../../scorecards/import/forms-table";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { ExcelFaultError } from "../faults";
import { askScorecards } from "../read-scorecards";
import type { WorkbookState } from "../workbook-state";

/** The forms of a scorecard, a sheet a person, found again by what they say of themselves. */
export interface FormsPlace {
  /** The scorecard's number. */
  readonly forms: string;
  readonly system: ScorecardSystem;
  readonly locale: Locale;
}

/** Forms as they stand, and which they are. */
export interface FormsReading extends FormsTable {
  readonly place: FormsPlace;
}

/** Reads the forms of one scorecard, with formulas. One request, more where they hold much. */
export async function readFormsOf(
  context: Excel.RequestContext,
  state: WorkbookState,
  scorecard: string,
): Promise<FormsReading> {
  const asked = askScorecards(context, state, true, scorecard);
  await context.sync();
  const [reading] = (await asked()).readings;
  if (reading === undefined) throw new ExcelFaultError({ kind: "table-gone" });
  const { system, locale } = reading;
  return { ...readForms(reading), place: { forms: scorecard, system, locale } };
}
