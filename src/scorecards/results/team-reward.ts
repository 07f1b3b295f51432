import { fill } from "../../i18n/sheets";
import { named, type Wording } from "../calc/entered";
import { call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";
import type { ScorecardSystem } from "../system/description";
import { guarded } from "./calculation";
import type { Setting } from "./result";

/** The team's reward is reckoned where the whole team stands: on a roster. */
export function teamRewardSettings({ teamReward }: ScorecardSystem): readonly Setting[] {
  if (teamReward === undefined) return [];
  const { conditions, amount } = teamReward;
  return [
    ...conditions.map(({ item, name, comparison, bound }): Setting => ({
      id: `team:${item}`,
      group: "teamReward",
      label: ({ texts, local }) =>
        fill(texts.rules[comparison === "at-least" ? "atLeast" : "atMost"], { name: local(name) }),
      unit: "percent",
      limit: "share",
      parameter: bound,
      set: (system, changed) =>
        withReward(system, (reward) => ({
          ...reward,
          conditions: reward.conditions.map((condition) =>
            condition.item === item ? { ...condition, bound: changed } : condition,
          ),
        })),
    })),
    {
      id: "teamReward",
      group: "teamReward",
      label: ({ texts }) => texts.rules.teamAmount,
      unit: "yuan",
      limit: "not-negative",
      parameter: amount,
      set: (system, changed) => withReward(system, (reward) => ({ ...reward, amount: changed })),
    },
  ];
}

type Reward = NonNullable<ScorecardSystem["teamReward"]>;

const withReward = (system: ScorecardSystem, change: (reward: Reward) => Reward): ScorecardSystem =>
  system.teamReward === undefined ? system : { ...system, teamReward: change(system.teamReward) };

/**
 * The team's figure, a survey's mean as a share of its best grade; a word while somebody's metric is missing or faulty,
 * since a sum would leave that out silently.
 */
export function teamFigure(
  place: {
    /** Over everybody, from the sums of what the members' metrics are made of. */
    readonly figure: string;
    /** The members' own metrics, and how many members there are. */
    readonly actuals: string;
    readonly members: string;
  },
  { spelling, words }: Wording,
): string {
  return named(spelling, [["n", place.members]], (members = "") =>
    call(
      "IF",
      `(COUNT(${place.actuals})<${members})+(${members}=0)>0`,
      quote(words.incomplete),
      `ROUND(${place.figure},10)`,
    ),
  );
}

/** Rule kind "both": the amount where every condition holds, else 0; compared after rounding to nine decimals. */
export function teamReward(
  place: {
    readonly conditions: readonly {
      readonly figure: string;
      readonly comparison: "at-least" | "at-most";
      readonly bound: string;
    }[];
    readonly amount: string;
    /** Whether the bounds and the amount can be used: a cell each. */
    readonly states: readonly string[];
  },
  words: StatusWords,
): string {
  const { conditions, amount, states } = place;
  const figures = conditions.map(({ figure }) => figure);
  const met = conditions.map(
    ({ figure, comparison, bound }) =>
      `ROUND(${figure},9)${comparison === "at-least" ? ">=" : "<="}ROUND(${bound},9)`,
  );
  return guarded(
    [
      ...states.map((state) => [`${state}=""`, state] as const),
      [`COUNT(${figures.join(",")})=${figures.length}`, quote(words.incomplete)],
    ],
    call("IF", call("AND", ...met), amount, "0"),
  );
}
