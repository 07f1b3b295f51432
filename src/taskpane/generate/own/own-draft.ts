import type { GenerationRequest, OwnSystemName, RequestFault } from "../../../scorecards";
import type { OwnSystem } from "../../../scorecards/company";

/** What stands in the form, to be kept under a name. */
export function ownSystemOf(
  { system, layout, items, parameters, tiers }: GenerationRequest,
  { id, name }: OwnSystemName,
): OwnSystem {
  return {
    ...{ id, name, base: system, layout, items },
    ...(parameters === undefined ? {} : { parameters }),
    ...(tiers === undefined ? {} : { tiers }),
  };
}

/** Who is appraised and when is no part of a system: all else must be as it can be used. */
export const isSavable = (faults: readonly RequestFault[]): boolean =>
  faults.every(({ code }) => ["no-people", "duplicate-id", "bad-period"].includes(code));
