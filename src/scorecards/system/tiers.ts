import type { ScorecardSystem } from "./description";

/** Whether reaching a tier earns an amount. */
export const tiersPay = (system: Pick<ScorecardSystem, "tiers">): boolean =>
  system.tiers.some(({ amount }) => amount !== undefined);
