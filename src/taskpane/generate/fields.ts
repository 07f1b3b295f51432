/** Ids of the fields that a fault leads to, and of the parts of the form that they stand in. */
import type { RequestFault } from "../../scorecards";
import type { ParameterKey } from "../../scorecards/system/keys";

export const peopleField = "generate-people";
/** @param tool In which the period is chosen. */
export const yearField = (tool = "generate"): string => `${tool}-year`;
export const pointsField = (item: string): string => `generate-points-${item}`;
export const figureField = (key: ParameterKey): string => `generate-figure-${key}`;

export type TierColumn = "from" | "grade" | "amount" | "action";
/** @param tier Counts from 1. */
export const tierField = (tier: number, column: TierColumn): string =>
  `generate-tier-${tier}-${column}`;

/** What can be opened and closed. */
export const itemPart = (item: string): string => `item:${item}`;
export const tiersPart = "tiers";
export const settingsPart = "settings";

export interface FaultPlace {
  readonly field: string;
  /** What has to be open for it to be there. */
  readonly part?: string;
}

/** Where to mend a fault; undefined where it is none of one field. */
export function placeOf(fault: RequestFault): FaultPlace | undefined {
  switch (fault.code) {
    case "no-people":
    case "duplicate-id":
      return { field: peopleField };
    case "bad-period":
      return { field: yearField() };
    case "bad-points":
      return { field: pointsField(fault.item) };
    case "points-sum":
      return fault.suspect === undefined ? undefined : { field: pointsField(fault.suspect) };
    case "bad-figure":
      return {
        field: figureField(fault.key),
        part: fault.item === null ? settingsPart : itemPart(fault.item),
      };
    case "tier-grade":
      return { field: tierField(fault.tier, "grade"), part: tiersPart };
    case "tier-amount":
      return { field: tierField(fault.tier, "amount"), part: tiersPart };
    case "tier-from":
    case "duplicate-tier":
    case "tiers-start":
      return { field: tierField(fault.tier, "from"), part: tiersPart };
    case "no-items":
    case "unknown-system":
    case "no-such-layout":
      return undefined;
  }
}
