import * as scoring from "../../scoring";
import type { ScorecardSystem } from "../system/description";
import type { ResultField } from "../system/result-fields";
import { tiersPay } from "../system/tiers";
import { hasPartMonths } from "./attendance";
import { calculated, ofResult } from "./calculation";
import { MONEY } from "./looks";
import { toCents } from "./money";
import type { EarnedField } from "./steps";

/** An amount that the score earns, for the days attended: half up to 0.01. */
const forDaysAttended = (
  field: EarnedField & ResultField,
  amountOf: (system: ScorecardSystem) => EarnedField,
  has: (system: ScorecardSystem) => boolean,
) =>
  calculated(
    (system) => ({
      operands: [ofResult(amountOf(system)), ofResult("attendance")],
      value: (salary = 0, share = 0) =>
        // The core rounds the product as it rounds pay: to 10 decimals, then half up to 0.01.
        scoring.performancePay({ salary, share, score: 1, full: 1 }),
      formula: (_, amount = "", share = "") => toCents(`${amount}*${share}`),
    }),
    {
      field,
      has: (system) => hasPartMonths(system) && has(system),
      steps: (explaining) => {
        const amount = amountOf(explaining.system);
        const { terms } = explaining;
        return [
          ...explaining.steps(amount),
          ...explaining.steps("attendance"),
          ...explaining.calculation(field, [
            terms.field(amount, "×"),
            terms.field("attendance", "×"),
          ]),
        ];
      },
      unit: "yuan",
      look: MONEY,
    },
  );

export const attendedBonus = forDaysAttended("attendedBonus", () => "bonus", tiersPay);

/** Performance pay, after the quarter's adjustment where there is one. */
export const scoredPay = ({ pay }: ScorecardSystem) =>
  pay?.quarter === undefined ? "performancePay" : "adjustedPay";

export const attendedPay = forDaysAttended(
  "attendedPay",
  scoredPay,
  ({ pay }) => pay !== undefined,
);
