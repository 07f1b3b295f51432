/** Appeals against closed figures: what becomes of the closed periods, and what is kept of each appeal. */
export {
  afterColumn,
  type Appeal,
  APPEAL_COLUMNS,
  APPEALS_TABLE,
  appealsIn,
  appealsLedger,
  beforeColumn,
  filedRow,
  type Filing,
  type Finding,
  KEPT_NUMBERS,
  nextNumber,
} from "./appeal";
export { type Edited, entriesIn, reckon } from "./closed-row";
export { decidedCells } from "./decided";
export {
  type AppealPlan,
  type AppealRefusal,
  type ClosedPeriods,
  COMPLETE,
  type Correction,
  planAppeal,
} from "./plan-appeal";
export { rulesAsClosed } from "./rules-as-closed";
export {
  appealSubjects,
  type AppealSubject,
  typedFigure,
  type TypedFault,
  WHOLE,
} from "./subjects";
export { type DaysRead, dayIn, daysIn, type WorkCalendar, workingDaysAfter } from "./working-days";
