import * as scoring from "../../scoring";
import type { ScorecardSystem } from "../system/description";
import { calculated, ofAsked, ofResult } from "./calculation";
import { COEFFICIENT } from "./looks";
import type { Asked } from "./asked";

const departments = ({ pay }: ScorecardSystem): readonly Asked[] =>
  pay?.coefficient === undefined ? [] : [{ input: pay.coefficient.department, keeps: true }];

/** Department × individual coefficient. */
export const coefficient = calculated(
  (system) => ({
    operands: [ofResult("individual"), ...departments(system).map(ofAsked)],
    value: (...factors) => scoring.payCoefficient(factors.reverse()),
    formula: (_, ...factors) => `ROUND(${factors.reverse().join("*")},10)`,
  }),
  {
    field: "coefficient",
    has: ({ pay }) => pay?.coefficient !== undefined,
    asks: departments,
    steps: (explaining) => {
      const { terms } = explaining;
      const factors = departments(explaining.system).map(({ input }) => terms.input(input, "×"));
      return [
        ...explaining.steps("individual"),
        ...explaining.calculation("coefficient", [...factors, terms.field("individual", "×")]),
      ];
    },
    unit: "ratio",
    look: COEFFICIENT,
  },
);
