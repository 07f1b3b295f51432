import { isFinite } from "../exact/globals";
import { roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { isFault, OVERFLOW, type Fault } from "../fault";

/** Tiers ready for look-ups, from the highest to the lowest. */
export type TierTable = readonly {
  /** The lowest score of the tier, rounded to 9 decimals. */
  readonly threshold: number;
  /** Where the tier stood in the table that was given, from 0. */
  readonly position: number;
}[];

/** A tier table from the lowest scores of its tiers, in any order; no tiers, or two with one threshold, is a fault. */
export function tierTable(lowestScores: readonly number[]): TierTable | Fault {
  if (lowestScores.length === 0) return { code: "no-tiers" };
  if (!lowestScores.every(isFinite)) return OVERFLOW;
  const tiers = lowestScores
    .map((lowest, position) => ({ threshold: roundDecimal(lowest, THRESHOLD_PLACES), position }))
    .sort((left, right) => right.threshold - left.threshold);
  const twin = tiers.find(({ threshold }, index) => tiers[index + 1]?.threshold === threshold);
  return twin ? { code: "duplicate-tier", threshold: twin.threshold } : tiers;
}

/**
 * The position, in the table that was given, of the highest tier that the score reaches: bands are "from", so 89.5 is
 * below 90, while 89.99999999999999 is 90. -1 below every tier.
 */
export function tierPosition(table: TierTable, score: number): number {
  const rounded = roundDecimal(score, THRESHOLD_PLACES);
  for (let index = 0; index < table.length; index++) {
    const tier = table[index]!;
    if (rounded >= tier.threshold) return tier.position;
  }
  return -1;
}

/** The payout of the highest tier that the score reaches. Tiers may stand in any order. */
export function bonusTier<Payout>(
  score: number,
  tiers: readonly { readonly from: number; readonly payout: Payout }[],
): { readonly tier: number; readonly payout: Payout } | Fault {
  const table = tierTable(tiers.map(({ from }) => from));
  if (isFault(table)) return table;
  if (!isFinite(score)) return OVERFLOW;
  const tier = tierPosition(table, score);
  if (tier < 0) return belowTiers(table, score);
  return { tier, payout: tiers[tier]!.payout };
}

export function belowTiers(table: TierTable, score: number): Fault {
  return { code: "below-tiers", score, lowest: table[table.length - 1]!.threshold };
}
