import * as scoring from "../../scoring";
import { calculated, ofAsked, ofResult } from "./calculation";
import { COEFFICIENT } from "./looks";
import type { Asked } from "./asked";
import type { ScorecardSystem } from "../system/description";

/** An audit that is blank does not concern the person, and is no factor. */
const audits = ({ pay }: ScorecardSystem): readonly Asked[] =>
  (pay?.coefficient?.audits ?? []).map((input) => ({ input, blank: 1 }));

/** Score ÷ full marks × the result of each audit. */
export const individual = calculated(
  (system) => ({
    operands: [ofResult("total", 0), ...audits(system).map(ofAsked)],
    value: (score = 0, ...results) => {
      const own = scoring.scoreCoefficient(score, system.scale);
      return scoring.isFault(own) ? own : scoring.payCoefficient([own, ...results]);
    },
    formula: (_, score = "", ...results) =>
      `ROUND(${[`${score}/${system.scale}`, ...results].join("*")},10)`,
  }),
  {
    field: "individual",
    has: ({ pay }) => pay?.coefficient !== undefined,
    asks: audits,
    steps: ({ system, entries, terms, calculation }) => {
      const own = audits(system).filter(({ input }) => typeof entries[input.id] === "number");
      const factors = own.map(({ input }) => terms.input(input, "×"));
      return calculation("individual", [terms.field("total", "×"), terms.full("÷"), ...factors]);
    },
    unit: "ratio",
    look: COEFFICIENT,
  },
);
