import * as scoring from "../scoring";
import type { Entries } from "./calc/entries";
import { unappraised } from "./results/attendance";
import { totalOf } from "./results/total";
import { vetoedScore, vetoedTotal } from "./results/vetoes";
import { itemCore, itemFor, itemValue } from "./rules";
import type { Item, ScorecardSystem } from "./system/description";

/** One person's scorecard by the scoring core, as the sheet computes it. */
export interface CoreCard {
  readonly items: readonly {
    readonly id: string;
    readonly result: scoring.Explained | scoring.Fault;
  }[];
  /** What the items come to. */
  readonly sum: number | scoring.Fault;
  /** The same after the vetoes; none of whoever is not appraised. */
  readonly total: number | scoring.Fault;
}

/**
 * Scores what was entered, with the points or weights that HR chose. An item of weight 0 has its score, but the total does
 * without it; every figure is held to its limits first, as the sheet's formulas do.
 */
export function scorePerson(
  system: ScorecardSystem,
  items: readonly { readonly item: Item; readonly points: number }[],
  entries: Entries,
): CoreCard {
  const scored = items.map(({ item, points }) => {
    return { id: item.id, points, result: scoreItem(system, { item, points }, entries) };
  });
  const sum = totalOf(
    system,
    scored.map(({ points, result }) => ({
      points,
      score: scoring.isFault(result) ? result : result.score,
    })),
  );
  return {
    items: scored.map(({ id, result }) => ({ id, result })),
    sum,
    total:
      unappraised(system, entries) === null
        ? vetoedTotal(system, sum, entries)
        : { code: "missing", argument: "daysAttended" },
  };
}

/** One item by its rule and, where one applies, its vetoes. */
export function scoreItem(
  system: ScorecardSystem,
  { item, points }: { readonly item: Item; readonly points: number },
  entries: Entries,
): scoring.Explained | scoring.Fault {
  const value = itemValue(item, entries);
  const result = scoring.isFault(value)
    ? value
    : scoring.explainRule(itemCore(system, itemFor(item, entries), points), value);
  return vetoedScore(system, item, result, entries);
}
