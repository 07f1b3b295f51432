import { call, quote } from "../calc/text";
import { fieldPlace } from "../system/keys";
import type { Result } from "./result";

/** The place among those who have a total, as the sheet has it; who shares a total shares the place. Rosters only. */
export const rank: Result = {
  field: "rank",
  has: () => false,
  ofEverybody: () => true,
  formula: (places) => {
    const total = places.field("total");
    const none = quote(places.texts.status.none);
    return call("IF", `ISNUMBER(${total})`, `RANK(${total},${places.everybody("total")})`, none);
  },
  outcome: (earning) => earning.outcome("rank"),
  steps: ({ everybody, outcome }) => {
    const own = outcome("rank");
    if (typeof own !== "number") return [];
    const totals = everybody.map((results) => results.value(fieldPlace("total")));
    const ranks = everybody.map((results) => results.value(fieldPlace("rank")));
    return [
      {
        kind: "rank",
        rank: own,
        people: totals.filter((total) => typeof total === "number").length,
        same: ranks.filter((each) => each === own).length - 1,
      },
    ];
  },
  obstacles: (explaining) => explaining.obstacles("total"),
  unit: "ratio",
  look: { format: "0", horizontal: "Center", characters: 7 },
};
