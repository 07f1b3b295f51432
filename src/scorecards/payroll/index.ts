/** Pay out of closed periods: a sheet for payroll, and the same as a file. */
export { type ChangedPay, type ChangedPayroll, changedPayroll } from "./changed";
export { payrollCsv } from "./csv";
export {
  payIn,
  type Payroll,
  type PayrollLine,
  payrollOf,
  periodsPaid,
  quarterTerms,
  sumOf,
} from "./payroll";
export { type NamedSystem, recognisedOrigin } from "./recognise";
export { PAYROLL_PROPERTY, type PayrollOrigin } from "./origin";
export { type PayrollOrder, payrollSheetName, planPayroll } from "./payroll-sheet";
