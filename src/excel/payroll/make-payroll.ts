import {
  type Payroll,
  type PayrollOrder,
  payrollSheetName,
  planPayroll,
} from "../../scorecards/payroll";
import { sameName } from "../mentions";
import { makeSheet, type MadeOnDemand } from "../make-sheet";
import type { SheetReference } from "../scorecard-reference";

export type PayrollOutcome =
  | MadeOnDemand
  /** Nothing was done: there is one of this period already. Ask HR, then call again with `secondCopy`. */
  | { readonly kind: "exists"; readonly sheet: SheetReference };

/**
 * Makes a payroll sheet. Six requests; a failure leaves nothing behind, and undoGeneration takes it back.
 */
export const makePayroll = (
  payroll: Payroll,
  order: PayrollOrder,
  { secondCopy = false }: { readonly secondCopy?: boolean } = {},
): Promise<PayrollOutcome> =>
  makeSheet<Exclude<PayrollOutcome, MadeOnDemand>>((_context, { sheets }) => {
    const wanted = payrollSheetName(payroll, order.locale);
    const there = sheets.find(({ name }) => sameName(name, wanted));
    if (there !== undefined && !secondCopy) {
      const { id, name } = there;
      return Promise.resolve({
        otherwise: { kind: "exists", sheet: { role: "payroll", id, name } },
      });
    }
    const taken = sheets.map(({ name }) => name);
    return Promise.resolve({ plan: planPayroll(payroll, order, taken) });
  });
