import * as scoring from "../../scoring";
import { call } from "../calc/text";
import type { Input, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { inSheetWords } from "../system/local-text";
import { judged, judgedFormula } from "./as-printed";
import { calculated, ofAsked, ofResult, ofSetting } from "./calculation";
import { MONEY } from "./looks";
import type { Asked } from "./asked";
import type { Setting } from "./result";

/** How many periods in a row before this one fell short. */
export const failuresInput: Input = {
  id: "failuresBefore",
  name: inSheetWords((texts) => texts.data.failuresBefore),
  unit: "periods",
  min: 0,
  hint: inSheetWords((texts) => texts.data.failuresHint),
};

/** A blank count is no period before (docs/functions.md, FAIL_STREAK: a missing period ends the streak). */
const before: Asked = { input: failuresInput, blank: 0 };

const settings = ({ failure }: ScorecardSystem): readonly Setting[] =>
  failure === undefined
    ? []
    : [
        {
          id: "pass",
          group: "failure",
          label: ({ texts }) => texts.rules.pass,
          unit: "score",
          limit: "not-negative",
          parameter: failure.pass,
          set: (system, pass) =>
            system.failure === undefined
              ? system
              : { ...system, failure: { ...system.failure, pass } },
        },
      ];

/**
 * How many periods in a row the total has now fallen short of the pass mark: those before this one, typed or carried over,
 * and this one.
 */
export const failures = calculated(
  (system) => ({
    operands: [ofResult("total"), ofAsked(before), ...settings(system).map(ofSetting)],
    value: (total = 0, earlier = 0, pass = 0) => {
      const failed = scoring.failStreak([judged(system, total)], pass);
      return failed === 1 ? earlier + 1 : failed;
    },
    formula: (_, total = "", earlier = "", pass = "") =>
      call("IF", `${judgedFormula(system, total)}<ROUND(${pass},9)`, `${earlier}+1`, "0"),
  }),
  {
    field: "failures",
    has: ({ failure }) => failure !== undefined,
    settings,
    asks: ({ failure }) => (failure === undefined ? [] : [before]),
    steps: ({ system, entries, outcome, rules }) => {
      const [total, result] = [outcome("total"), outcome("failures")];
      const pass = system.failure?.pass.value ?? null;
      if (typeof total !== "number" || typeof result !== "number" || pass === null) return [];
      const earlier = entries[failuresInput.id];
      return [
        {
          kind: "failed",
          total: system.tiersAsPrinted === true ? judged(system, total) : total,
          pass,
          failed: result > 0,
          before: typeof earlier === "number" ? earlier : 0,
          result,
          cell: rules.place(settingKey("pass")),
        },
      ];
    },
    unit: "ratio",
    look: { ...MONEY, format: "0", horizontal: "Center" },
  },
);
