/** Pay out of closed periods: a sheet for payroll, and the same as a file. */
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
export { payrollSheetName, planPayroll } from "./payroll-sheet";
