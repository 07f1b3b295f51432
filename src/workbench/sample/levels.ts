/** How well everybody does: each tier is reached by somebody. */
import { POINTS_TOTAL, type ScorecardSystem } from "../../scorecards/system/description";
import { chance } from "./chance";

/** Where there are no tiers: parts of the full marks. */
const WITHOUT_TIERS = [0.96, 0.88, 0.79, 0.92, 0.7, 0.84, 0.56, 0.9];

export const fullTotal = ({ total, scale }: ScorecardSystem): number =>
  total === "weights" ? scale : POINTS_TOTAL;

const bounds = ({ tiers }: ScorecardSystem): readonly number[] =>
  tiers
    .flatMap(({ from: { value } }) => (value !== null && Number.isFinite(value) ? [value] : []))
    .sort((one, other) => other - one);

/** The total that somebody in this place, from 0, should have. */
export function levelOf(system: ScorecardSystem, place: number): number {
  const full = fullTotal(system);
  const from = bounds(system);
  if (from.length === 0) return full * (WITHOUT_TIERS[place % WITHOUT_TIERS.length] ?? 1);
  const tier = place % from.length;
  const [low, high] = [from[tier] ?? 0, tier === 0 ? full : (from[tier - 1] ?? full)];
  // Nobody is at the bottom of the last tier: it reaches down to 0.
  const [least, most] = tier === from.length - 1 ? [0.7, 0.95] : [0.3, 0.7];
  return low + (high - low) * (least + (most - least) * chance("level", place));
}

/** So many people are needed for every tier, before anybody's figures may be spoilt. */
export const peopleForTiers = (system: ScorecardSystem): number =>
  Math.max(2, bounds(system).length);
