import * as scoring from "../../scoring";
import type { ScorecardSystem } from "../system/description";
import { hasPartMonths } from "./attendance";
import { scoredPay } from "./attended-amounts";
import { calculated, ofResult } from "./calculation";
import { MONEY } from "./looks";
import { salary } from "./salary";

/** The part of the pay that goes with the score. */
export const variablePay = (system: ScorecardSystem) =>
  hasPartMonths(system) ? "attendedPay" : scoredPay(system);

/** Fixed and performance pay together. */
export const pay = calculated(
  (system) => ({
    operands: [ofResult("fixedPay"), ofResult(variablePay(system))],
    value: (...parts) => scoring.sumOf(parts),
    formula: (_, ...parts) => `ROUND(${parts.join("+")},2)`,
  }),
  {
    field: "pay",
    has: (system) => system.pay !== undefined,
    asks: (system) => (system.pay === undefined ? [] : [salary]),
    steps: (explaining) => {
      const { terms, system } = explaining;
      const before = explaining.steps(variablePay(system));
      const shares = explaining.steps("share").length;
      return [
        ...before,
        // How the share came about has been told.
        ...explaining.steps("fixedPay").slice(shares),
        ...explaining.calculation("pay", [
          terms.field("fixedPay", "+"),
          terms.field(variablePay(system), "+"),
        ]),
      ];
    },
    unit: "yuan",
    look: MONEY,
  },
);
