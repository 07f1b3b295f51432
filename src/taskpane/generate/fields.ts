/** Ids of the fields that a fault leads to. */
import type { RequestFault } from "../../scorecards";

export const peopleField = "generate-people";
export const yearField = "generate-year";
export const pointsField = (item: string): string => `generate-points-${item}`;

/** The field to mend a fault in; undefined where it is none of one field. */
export function fieldOf(fault: RequestFault): string | undefined {
  switch (fault.code) {
    case "no-people":
    case "duplicate-id":
      return peopleField;
    case "bad-period":
      return yearField;
    case "bad-points":
      return pointsField(fault.item);
    case "points-sum":
      return fault.suspect === undefined ? undefined : pointsField(fault.suspect);
    case "bad-figure":
    case "tier-from":
    case "tier-grade":
    case "tier-amount":
    case "duplicate-tier":
    case "tiers-start":
    case "no-items":
    case "unknown-system":
    case "no-such-layout":
      return undefined;
  }
}
