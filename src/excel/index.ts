/** The public face of the only folder that speaks Office.js. Everything here rejects with ExcelFaultError alone. */
export { areaOf, cellAddress, overlap, type Area } from "../scorecards/calc/a1";
export { makeFillInSheet } from "./ask-for-figures";
export type { FillInOutcome } from "./ask-for-figures";
export { printAllCards } from "./all-cards";
export { decideAppeal, type Decision, type DecisionOutcome } from "./appeals/decide-appeal";
export { fileAppeal, type FilingOutcome, withdrawAppeal } from "./appeals/file-appeal";
export { type AppealsReading, readAppeals } from "./appeals/read-appeals";
export { readWorkCalendar, saveWorkCalendar } from "./appeals/work-calendar";
export type { AllCardsOutcome } from "./all-cards";
export {
  changeScorecard,
  type ChangeOutcome,
  type ScorecardChange as ChangeOrder,
} from "./change/change-scorecard";
export { forgetKept, type KeptScorecard, listKept } from "./change/forget";
export { listReaders, type Readers } from "./change/readers";
export { undoChange } from "./change/undo-change";
export { mend } from "./check/mend";
export { savePayLimits } from "./check/pay-limits";
export { checkScorecards } from "./check/read-for-check";
export type { WorkbookCheck } from "./check/read-for-check";
export {
  closePeriod,
  type ClosingOrder,
  type ClosingOutcome,
  reopenPeriod,
  type ReopeningOutcome,
} from "./closing/close-period";
export { type ClosingReading, readClosing, readClosings } from "./closing/read-closing";
export { startNextPeriod } from "./closing/next-period";
export { ExcelFaultError } from "./faults";
export type { ExcelFault } from "./faults";
export { takeBackRest, takeBackWritten } from "./undo-written";
export type { Ticket } from "./journal/ticket";
export type { Rest } from "./faults";
export { type InterviewOutcome, makeInterview } from "./follow-up/make-interview";
export { readFollowUps } from "./follow-up/read-follow-ups";
export { listScorecards } from "./find-scorecards";
export { readActiveCell, readSelectedReference, type FormulaCell } from "./formula-cell";
export { generateScorecard } from "./generate";
export { generationSteps } from "./generation";
export type {
  GenerationOptions,
  GenerationOutcome,
  GenerationStep,
  UndoTicket,
} from "./generation";
export { insertFormula, undoInsertion, type InsertionOutcome } from "./insert-formula";
export { insertResultsChart } from "./insert-chart";
export type { ChartOutcome } from "./insert-chart";
export type { ScorecardReference, SheetReference } from "./scorecard-reference";
export { countOpenFigures, listOpenFigures } from "./open-figures";
export type { OpenFigureFound } from "./open-figures";
export {
  isCalculating,
  readScorecardSheets,
  rereadScorecardSheets,
  sameReading,
} from "./read-scorecards";
export type { ReadingOptions, WorkbookReading } from "./read-scorecards";
export { type DepartmentsOutcome, makeDepartments } from "./make-departments";
export { makePayroll, type PayrollOutcome } from "./payroll/make-payroll";
export { type ChangedPayrollSheet, readChangedPayrolls } from "./payroll/changed-payrolls";
export { readPaidRows } from "./payroll/read-payroll";
export { readClosed } from "./trial/read-closed";
export { makeRollUp } from "./roll-up";
export type { RollUpOutcome } from "./roll-up";
export { readCompany, saveCompany } from "./company";
export { readQuota, saveQuota } from "./quota";
export { accept, sayAgain } from "./check/accepted";
export { readReferences, type Reading } from "./read-references";
export { openImport } from "./import/open-import";
export type { ImportTarget, ImportTargets } from "./import/open-import";
export { undoImport } from "./import/undo-import";
export { writeImport } from "./import/write-import";
export type { ImportOrder, ImportTicket } from "./import/write-import";
export { deleteOwnSystem, listOwnSystems, saveOwnSystem } from "./own-systems";
export type { SavingOutcome } from "./own-systems";
export { deleteScheme, listSchemes, saveScheme } from "./schemes";
export type { SavedScheme, SchemeSavingOutcome, WorkbookSchemes } from "./schemes";
export { readSuppliers, saveSuppliers } from "./suppliers";
export { readSelectedCells } from "./selection";
export { listSheetNames } from "./sheet-names";
export { showCell } from "./show-cell";
export { showSheet } from "./show-sheet";
export { forgetUnread, listUnread, type Unread } from "./unread";
export { undoGeneration } from "./undo";
export { readYear } from "./year/read-year";
export { makeYearlyPlan, type YearlyPlanOutcome } from "./yearly-plan/make-yearly-plan";
export { readYearlyPlans, type YearlyPlanSheet } from "./yearly-plan/read-yearly-plans";
export { watchCells } from "./watch-cells";
export { watchScorecards } from "./watch";
export type { ScorecardChange } from "./watch";
