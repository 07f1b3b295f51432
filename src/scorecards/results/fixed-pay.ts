import * as scoring from "../../scoring";
import { calculated, ofAsked } from "./calculation";
import { MONEY } from "./looks";
import { toCents } from "./money";
import { salary, salaryInput } from "./salary";
import { shareOperand, shareTerm } from "./share";

/** The part of the salary that does not depend on the score: what performance pay at full marks leaves of it. */
export const fixedPay = calculated(
  (system) => ({
    operands: [ofAsked(salary), ...shareOperand(system)],
    value: (own = 0, share = 0) => {
      const split = scoring.splitSalary(own, share);
      return scoring.isFault(split) ? split : split.base;
    },
    formula: ({ spelling }, own = "", share = "") => {
      const performance =
        spelling === "hr" ? `HR.PERFORMANCE_PAY(${own},${share},1,1)` : toCents(`${own}*${share}`);
      return `ROUND(${own}-${performance},2)`;
    },
  }),
  {
    field: "fixedPay",
    has: ({ pay }) => pay !== undefined,
    steps: (explaining) => {
      const [own, share] = [explaining.terms.input(salaryInput, "×"), shareTerm(explaining)];
      const result = explaining.outcome("fixedPay");
      if (own === null || share === null || typeof result !== "number") {
        return explaining.steps("share");
      }
      const performance = Number((own.value - result).toFixed(2));
      return [
        ...explaining.steps("share"),
        { kind: "fixed", salary: own, share, performance, result },
      ];
    },
    unit: "yuan",
    look: MONEY,
  },
);
