/** Appeals against closed figures: what becomes of the closed periods, and what is kept of each appeal. */
export {
  type Appeal,
  APPEAL_COLUMNS,
  appealsIn,
  appealsLedger,
  filedRow,
  type Filing,
  type Finding,
  nextNumber,
} from "./appeal";
export { type Edited, entriesIn, reckon } from "./closed-row";
export { decidedCells } from "./decided";
export { type AppealFigure, figureIn, figuresOf } from "./figures";
export {
  type AppealPlan,
  type AppealRefusal,
  type ClosedPeriods,
  COMPLETE,
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
export { dayIn, daysIn, type WorkCalendar, workingDaysAfter } from "./working-days";
