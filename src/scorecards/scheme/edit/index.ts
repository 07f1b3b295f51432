/** A scheme of HR's own, made item by item: pure changes of a system as data, and what is still wrong with it. */
export * from "./edits";
export {
  addSlice,
  beginCommission,
  endCommission,
  MOST_SLICES,
  removeSlice,
  withCommissionName,
  withSlice,
} from "./commission";
export {
  addGrade,
  beginPool,
  beginQuota,
  endPool,
  endQuota,
  removeGrade,
  withPoolAmount,
  withQuotaGrade,
  withQuotaShare,
  withTies,
} from "./shared";
export { MOST_GRADES } from "../limits";
export { withExample } from "./examples";
export {
  commissionField,
  exampleField,
  failureField,
  figureField,
  NAME_LENGTH,
  PAY_PARTS,
  payField,
  quotaField,
  schemeFaults,
  VETO_PARTS,
  vetoField,
  type NameProblem,
  type PayPart,
  type SchemeFault,
  type SchemeField,
  type VetoPart,
} from "./faults";
export {
  addAction,
  beginFailure,
  endFailure,
  MOST_ACTIONS,
  removeAction,
  withActionPeriods,
  withActionText,
  withPass,
} from "./failure";
export { finishedScheme } from "./finish";
export { MOST_ITEMS } from "../limits";
export {
  MEASURE_IDS,
  measureFields,
  measureOf,
  measureRows,
  type MeasureField,
  type MeasureId,
} from "./measures";
export {
  beginPartMonths,
  beginPay,
  endPartMonths,
  endPay,
  isPaid,
  withAppraisedFrom,
  withDaysDue,
  withPayShare,
} from "./pay";
export { mayHaveOwnTarget, ownTargetOf } from "./own-target";
export { kindsFor, measuredBy } from "./rules";
export {
  addVeto,
  EFFECTS,
  MOST_VETOES,
  looksAt,
  putBackVeto,
  removeVeto,
  triedVetoes,
  watchable,
  withBeyond,
  withEffect,
  withEventName,
  withEventSupplier,
  withVetoedItem,
  withVetoFrom,
  withVetoMost,
  withWatched,
} from "./vetoes";
