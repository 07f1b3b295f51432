import type { ScorecardSystem } from "../../src/scorecards/system/description";
import { sameInAll } from "../../src/scorecards/system/local-text";
import { findSystem } from "../../src/scorecards/systems";
import { adopt } from "../../src/scorecards/systems/adopted";

/** A system of ours as a scheme that HR has named itself. It is known to nobody before it is adopted. */
export function ownScheme(from: string, name: string): ScorecardSystem {
  const system = findSystem(from);
  if (system === undefined) throw new RangeError(`No system ${from}`);
  return { ...system, name: sameInAll(name) };
}

/** As when the add-in is started anew: every scheme that was read before has to be read again. */
export function forgetSchemes(): void {
  for (let number = 0; number < 500; number += 1) {
    adopt({ ...ownScheme("call-centre", "Forgotten"), id: `scheme-${number}` });
  }
}
