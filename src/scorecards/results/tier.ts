import * as scoring from "../../scoring";
import type { Obstacle } from "../calc/obstacle";
import { areAtMost, areNumbers, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";
import type { ScorecardSystem } from "../system/description";
import { tierKey } from "../system/keys";
import { guarded } from "./calculation";
import type { ResultPlaces } from "./places";
import type { Explaining, Result } from "./result";
import type { FieldStep } from "./steps";
import { hasTierScore } from "./tier-score";

/** What is wrong with one line of a tier table, "" when nothing is: bands that overlap belong to nobody. */
export function tierFault(
  place: { readonly threshold: string; readonly thresholds: string; readonly grade: string },
  says: { readonly twice: string; readonly noThreshold: string },
  words: StatusWords,
): string {
  const { threshold, thresholds, grade } = place;
  return call(
    "IF",
    `${threshold}=""`,
    call("IF", `${grade}=""`, quote(""), quote(says.noThreshold)),
    call(
      "IF",
      `ISNUMBER(${threshold})`,
      call("IF", `COUNTIF(${thresholds},${threshold})>1`, quote(says.twice), quote("")),
      quote(words.notNumber),
    ),
  );
}

/** Whether the table as a whole can be used: no line of it says that it is wrong, and there is one. */
export const tiersUsable = (
  { faults, thresholds }: { readonly faults: string; readonly thresholds: string },
  words: StatusWords,
): string =>
  call(
    "IF",
    `SUMPRODUCT(1*(${faults}<>""))>0`,
    quote(words.badRule),
    call("IF", `COUNT(${thresholds})=0`, quote(words.notSet), quote("")),
  );

/**
 * What a column of the tier table says beside the highest threshold that the total reaches, or a word: below the lowest
 * tier nothing is set. Rows in any order; blank rows are kept for HR's own tiers.
 *
 * @param amounts The column holds numbers: a word where one is blank, or is none.
 */
export function ofTiers(places: ResultPlaces, column: number, amounts: boolean): string {
  const { texts, spelling, spilled, tierState: state } = places;
  const { none, notSet, badRule } = texts.status;
  const thresholds = places.tiers(1);
  const total = places.field(scoreField(places.system));
  const reckoned = (score: string, lowest: string, found: string) =>
    guarded(
      [
        [`ISNUMBER(${score})`, quote(none)],
        [`${state}=""`, state],
        [`ROUND(${score},9)>=ROUND(${lowest},9)`, quote(notSet)],
      ],
      found,
    );
  if (spelling === "plain") {
    const row = `MATCH(SUMPRODUCT(MAX(${areNumbers(thresholds)}*${areAtMost(thresholds, total)}*${thresholds})),${thresholds},0)`;
    const payout = `INDEX(${places.tiers(column)},${row})`;
    const wrong = amounts ? call("IF", `ISNUMBER(${payout})`, payout, quote(badRule)) : payout;
    const found = call("IF", `${payout}=""`, quote(notSet), wrong);
    return reckoned(total, `MIN(${thresholds})`, found);
  }
  const blank = call("IF", `f=""`, quote(""), quote(notSet));
  // The lines kept blank stay blank; what a tier earns is there, or says that it is not.
  const table = amounts
    ? call("IF", "ISNUMBER(t)", "t", call("IF", `t=""`, blank, quote(badRule)))
    : call("IF", `t=""`, blank, "t");
  const score = spilled ? call("IF", "ISNUMBER(x)", "IF(x<m,m,x)", "m") : "x";
  return call(
    "LET",
    ...["x", total, "f", thresholds, "t", places.tiers(1, column), "m", "MIN(f)"],
    reckoned("x", "m", call("HR.BONUS_TIER", score, table, String(column))),
  );
}

/** By which score the tier is found. */
const scoreField = (system: ScorecardSystem) => (hasTierScore(system) ? "tierScore" : "total");

/** The tier that a total reaches, by its place in the list; a line without its threshold makes the table useless. */
export function tierReached(
  { tiers }: ScorecardSystem,
  total: number | scoring.Fault,
): number | scoring.Fault {
  const bands = tiers.map(({ from }, payout) => ({ from: from.value ?? NaN, payout }));
  if (scoring.isFault(total)) return total;
  if (tiers.some(({ from }) => from.value === null)) return { code: "missing", argument: "from" };
  const reached = scoring.bonusTier(total, bands);
  return scoring.isFault(reached) ? reached : reached.tier;
}

export function tierSteps(explaining: Explaining): readonly FieldStep[] {
  const total = explaining.outcome("total");
  const reached = explaining.reached();
  const cell = explaining.rules.place(tierKey(0, "from"));
  const before = hasTierScore(explaining.system) ? explaining.steps("tierScore") : [];
  return typeof total !== "number" || reached === null
    ? []
    : [...before, { kind: "tier", total, reached, cell }];
}

export function tierObstacles(explaining: Explaining): readonly Obstacle[] {
  const { system, rules } = explaining;
  const tier = explaining.tier();
  const cell = rules.place(tierKey(0, "from"));
  const total = explaining.obstacles(scoreField(system));
  if (!scoring.isFault(tier) || total.length > 0) return total;
  if (tier.code === "no-tiers") return [{ kind: "no-tiers", cell }];
  if (tier.code === "below-tiers") return [{ kind: "below-tiers", lowest: tier.lowest, cell }];
  return system.tiers.flatMap(({ from }, index) =>
    from.value === null ? explaining.ofSetting(tierKey(index, "from"), null) : [],
  );
}

/** The tier that the total reaches (HR.BONUS_TIER and its twin). */
export const tier: Result = {
  field: "tier",
  has: ({ tiers }) => tiers.length > 0,
  formula: (places) => ofTiers(places, 2, false),
  outcome: ({ system, tier: reached }) => {
    const at = reached();
    if (scoring.isFault(at)) return at;
    return system.tiers[at]?.grade ?? { code: "missing", argument: "tier" };
  },
  steps: tierSteps,
  obstacles: tierObstacles,
  unit: "ratio",
  look: {
    format: "General",
    horizontal: "Center",
    characters: 12,
    words: ({ tiers }, { local }) => tiers.map(({ grade }) => local(grade)),
    stands: "large",
  },
};
