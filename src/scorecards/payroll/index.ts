/** Pay out of closed periods: a sheet for payroll, and the same as a file. */
export { payrollCsv } from "./csv";
export { type Payroll, type PayrollLine, payrollOf, periodsPaid, quarterTerms } from "./payroll";
export { payrollSheetName, planPayroll } from "./payroll-sheet";
