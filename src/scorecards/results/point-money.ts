import * as scoring from "../../scoring";
import type { ScorecardSystem } from "../system/description";
import { calculated, ofResult, ofSetting } from "./calculation";
import { MONEY } from "./looks";
import { toCents } from "./money";
import type { Setting } from "./result";

const settings = ({ pointMoney: parameter }: ScorecardSystem): readonly Setting[] =>
  parameter === undefined
    ? []
    : [
        {
          id: "pointMoney",
          group: "pointMoney",
          label: ({ texts }) => texts.rules.pointMoneyAmount,
          unit: "yuan",
          limit: "not-negative",
          parameter,
          set: (system, changed) => ({ ...system, pointMoney: changed }),
        },
      ];

/** A sum of money in proportion to the score: what its points are worth (1,000 yuan for 100 points: 10 a point). */
export const pointMoney = calculated(
  (system) => ({
    operands: [ofResult("total", 0), ...settings(system).map(ofSetting)],
    value: (score = 0, amount = 0) =>
      scoring.performancePay({
        salary: amount,
        share: 1,
        score,
        full: system.scale,
      }),
    formula: (_, score = "", amount = "") => toCents(`${amount}*${score}/${system.scale}`),
  }),
  {
    field: "pointMoney",
    has: (system) => system.pointMoney !== undefined,
    settings,
    steps: ({ terms, calculation }) =>
      calculation("pointMoney", [
        terms.setting("pointMoney", "×"),
        terms.field("total", "×"),
        terms.full("÷"),
      ]),
    unit: "yuan",
    look: MONEY,
  },
);
