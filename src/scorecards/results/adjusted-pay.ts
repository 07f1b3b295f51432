import * as scoring from "../../scoring";
import { call } from "../calc/text";
import { calculated, ofResult } from "./calculation";
import { MONEY } from "./looks";
import { toCents } from "./money";

/** What the adjustment leaves of the whole, as a decimal. */
const factorOf = (share: number): number =>
  Number(Math.max(0, 1 + share).toFixed(scoring.RESULT_PLACES));

/** Performance pay after the quarter's adjustment, never below 0. */
export const adjustedPay = calculated(
  () => ({
    operands: [ofResult("performancePay"), ofResult("adjustment")],
    value: (salary = 0, share = 0) =>
      // The core rounds the product as it rounds pay: to 10 decimals, then half up to 0.01.
      scoring.performancePay({
        salary,
        share: 1,
        score: factorOf(share),
        full: 1,
      }),
    formula: (_, performance = "", share = "") =>
      call("IF", `1+${share}<0`, "0", toCents(`${performance}*(1+${share})`)),
  }),
  {
    field: "adjustedPay",
    has: ({ pay }) => pay?.quarter !== undefined,
    steps: (explaining) => {
      const { terms, outcome } = explaining;
      const before = [...explaining.steps("performancePay"), ...explaining.steps("adjustment")];
      const share = outcome("adjustment");
      const term = terms.field("adjustment", "×");
      if (typeof share !== "number" || term === null) return before;
      return [
        ...before,
        ...explaining.calculation("adjustedPay", [
          terms.field("performancePay", "×"),
          { ...term, value: factorOf(share) },
        ]),
      ];
    },
    unit: "yuan",
    look: MONEY,
  },
);
