import type { ScorecardSystem } from "../system/description";
import { lineageOf } from "../system/lineage";

/*
 * A system of ours whose tiers are found by the score as it is printed: the same system under an id of its own
 * ("call-centre+as-printed"), by which its sheets know it again.
 */

const MARK = "+as-printed";

export const isAsPrinted = (id: string): boolean => id.endsWith(MARK);

/** The id of the same system whose tiers are found by the exact score. */
export const notAsPrinted = (id: string): string =>
  isAsPrinted(id) ? id.slice(0, -MARK.length) : id;

const known = new Map<string, ScorecardSystem>();

export function withTiersAsPrinted(system: ScorecardSystem, wanted: boolean): ScorecardSystem {
  if (!wanted || system.tiersAsPrinted === true) return system;
  const id = system.id + MARK;
  const before = known.get(id);
  if (before !== undefined) return before;
  const made: ScorecardSystem = {
    ...system,
    id,
    cameFrom: lineageOf(system),
    tiersAsPrinted: true,
  };
  known.set(id, made);
  return made;
}
