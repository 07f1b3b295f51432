import * as scoring from "../scoring";
import type { Entries } from "./calc/entries";
import { totalOf } from "./results/total";
import { itemCore, itemValue } from "./rules";
import type { Item, ScorecardSystem } from "./system/description";

/** One person's scorecard by the scoring core, as the sheet computes it. */
export interface CoreCard {
  readonly items: readonly {
    readonly id: string;
    readonly result: scoring.Explained | scoring.Fault;
  }[];
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
    const value = itemValue(item, entries);
    return {
      id: item.id,
      points,
      result: scoring.isFault(value)
        ? value
        : scoring.explainRule(itemCore(system, item, points), value),
    };
  });
  const total = totalOf(
    system,
    scored.map(({ points, result }) => ({
      points,
      score: scoring.isFault(result) ? result : result.score,
    })),
  );
  return { items: scored.map(({ id, result }) => ({ id, result })), total };
}
