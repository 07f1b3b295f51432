import { tiersPay } from "../system/tiers";
import * as scoring from "../../scoring";
import { tierKey } from "../system/keys";
import { MONEY } from "./looks";
import type { Result } from "./result";
import { ofTiers, tierObstacles, tierSteps } from "./tier";

/** What the tier earns, in yuan. */
export const bonus: Result = {
  field: "bonus",
  has: tiersPay,
  formula: (places) => ofTiers(places, 3, true),
  outcome: ({ system, tier }) => {
    const at = tier();
    if (scoring.isFault(at)) return at;
    return system.tiers[at]?.amount?.value ?? { code: "missing", argument: "amount" };
  },
  steps: (explaining) => {
    const at = explaining.tier();
    const reached = typeof at === "number" ? explaining.system.tiers[at] : undefined;
    const amount = explaining.outcome("bonus");
    return reached === undefined || typeof amount !== "number"
      ? tierSteps(explaining)
      : [...tierSteps(explaining), { kind: "amount", tier: reached, amount }];
  },
  obstacles: (explaining) => {
    const at = explaining.tier();
    if (scoring.isFault(at)) return tierObstacles(explaining);
    const amount = explaining.system.tiers[at]?.amount;
    return amount === undefined ? [] : explaining.ofSetting(tierKey(at, "amount"), amount.value);
  },
  unit: "yuan",
  look: MONEY,
};
