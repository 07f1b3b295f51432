import type { ScorecardSystem } from "./description";

/**
 * What a system is called and was called before it was changed where it stood: a closed period of any of them is one of its own.
 * An item that was kept is the same item, by its id.
 */
export const lineageOf = ({
  id,
  cameFrom = [],
}: Pick<ScorecardSystem, "id" | "cameFrom">): readonly string[] => [id, ...cameFrom];
