import * as scoring from "../../scoring";
import { calculated, ofAsked, ofResult } from "./calculation";
import { MONEY } from "./looks";
import { toCents } from "./money";
import { salary, salaryInput } from "./salary";
import { shareOperand, shareSetting, shareTerm } from "./share";

/** Performance pay in yuan, half up to 0.01 (HR.PERFORMANCE_PAY and its twin). A score below 0 pays nothing that is known. */
export const performancePay = calculated(
  (system) => {
    const graded = system.pay?.coefficient !== undefined;
    const full = graded ? 1 : system.scale;
    return {
      operands: [
        ofResult(graded ? "coefficient" : "total", 0),
        ofAsked(salary),
        ...shareOperand(system),
      ],
      value: (score = 0, own = 0, share = 0) =>
        scoring.performancePay({
          salary: own,
          share,
          score,
          full,
        }),
      formula: ({ spelling }, score = "", own = "", share = "") =>
        spelling === "hr"
          ? `HR.PERFORMANCE_PAY(${own},${share},${score},${full})`
          : toCents(`${own}*${share}*${score}/${full}`),
    };
  },
  {
    field: "performancePay",
    has: ({ pay }) => pay !== undefined,
    settings: (system) => (system.pay?.escalation === undefined ? shareSetting(system) : []),
    steps: (explaining) => {
      const { terms } = explaining;
      const graded = explaining.system.pay?.coefficient !== undefined;
      return [
        ...(graded ? explaining.steps("coefficient") : []),
        ...explaining.steps("share"),
        ...explaining.calculation("performancePay", [
          terms.input(salaryInput, "×"),
          shareTerm(explaining),
          ...(graded
            ? [terms.field("coefficient", "×")]
            : [terms.field("total", "×"), terms.full("÷")]),
        ]),
      ];
    },
    unit: "yuan",
    look: MONEY,
  },
);
