import type { ScorecardSystem, Tier } from "../system/description";
import type { SheetIdentity } from "../plan/properties";
import { sameInAll } from "../system/local-text";

/**
 * The system that sheets were made of, as far as they say it themselves: the company's title, and as many tiers as there were.
 * What the tiers are stands on the sheet alone.
 */
export function systemAsMade(
  system: ScorecardSystem,
  { own, tiers }: Pick<SheetIdentity, "own" | "tiers">,
): ScorecardSystem {
  const unknown = { value: null, origin: "company" } as const;
  const tier: Tier = {
    from: unknown,
    grade: sameInAll(""),
    ...(tiers?.paid ? { amount: unknown } : {}),
  };
  return {
    ...system,
    ...(own === undefined ? {} : { name: sameInAll(own.name) }),
    ...(tiers === undefined ? {} : { tiers: Array.from({ length: tiers.count }, () => tier) }),
  };
}
