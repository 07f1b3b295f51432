import { named } from "../calc/entered";
import { call, quote } from "../calc/text";
import { SCORE_FORMAT } from "../plan/look";
import type { LocalText, ScorecardSystem, Veto } from "../system/description";
import { inSheetWords } from "../system/local-text";
import { calculated, ofSetting } from "./calculation";
import type { ResultPlaces } from "./places";
import type { Result } from "./result";
import {
  anyApplies,
  applies,
  applyingTest,
  settingsOfVeto,
  vetoesOf,
  vetoOperand,
  vetoStep,
} from "./vetoes";

/** No veto applies. */
const UNLIMITED: LocalText = inSheetWords(({ status }) => status.none);
/** Above every total. */
const NO_LIMIT = "9E+99";

const own = (system: ScorecardSystem): readonly Veto[] => vetoesOf(system, "total", "most");

/** What stands beside each veto among the operands: its cases, from how many, and the limit where it has one. */
function byVeto<T>(system: ScorecardSystem, operands: readonly T[]) {
  let at = 0;
  return own(system).map((veto) => {
    const { effect } = veto;
    const [cases, from, most] = operands.slice(at, at + 3);
    at += effect.kind === "most" ? 3 : 2;
    return { veto, cases, from, most: effect.kind === "most" ? most : undefined };
  });
}

const limit = calculated(
  (system) => ({
    operands: own(system).flatMap((veto) => [
      vetoOperand(veto),
      ...settingsOfVeto(system, veto).map(ofSetting),
    ]),
    value: (...numbers) =>
      Math.min(
        ...byVeto(system, numbers).map(({ veto, cases = 0, from = 0, most = 0 }) =>
          applies(veto, cases, from) ? most : Infinity,
        ),
      ),
    formula: (places, ...references) => {
      const all = byVeto(system, references);
      const nothing = all
        .filter(({ most }) => most === undefined)
        .map(({ veto, cases = "", from = "" }) => applyingTest(veto, cases, from));
      const least = leastOf(
        places,
        all.flatMap(({ veto, cases = "", from = "", most }) =>
          most === undefined ? [] : [{ test: applyingTest(veto, cases, from), most }],
        ),
      );
      return nothing.length === 0 ? least : call("IF", anyApplies(nothing), "0", least);
    },
  }),
  {
    field: "totalMost",
    has: (system) => own(system).length > 0,
    steps: (explaining) => vetoStep(explaining, "totalMost", own(explaining.system)),
    unit: "score",
    look: { format: SCORE_FORMAT, horizontal: "Right", characters: 12 },
  },
);

/** The least of the limits that hold, or that there is none. */
function leastOf(
  { texts, spelling, spilled }: ResultPlaces,
  limits: readonly { readonly test: string; readonly most: string }[],
): string {
  const none = quote(texts.status.none);
  const [only] = limits;
  if (only === undefined) return none;
  if (limits.length === 1) return call("IF", only.test, only.most, none);
  const names = "abcdefgh";
  const pieces = limits.map(
    ({ test, most }, index) => [names[index] ?? "", call("IF", test, most, NO_LIMIT)] as const,
  );
  return named(spelling, pieces, (...each) => {
    // MIN would make one number of a column of people.
    const least = spilled
      ? each.reduce((one, other) => call("IF", `${one}<${other}`, one, other))
      : call("MIN", ...each);
    return named(spelling, [["k", least]], (k = "") => call("IF", `${k}=${NO_LIMIT}`, none, k));
  });
}

/** The most that a total may be by the vetoes that apply to it. */
export const totalMost: Result = {
  ...limit,
  outcome: (earning) => {
    const most = limit.outcome(earning);
    return most === Infinity ? UNLIMITED : most;
  },
};
