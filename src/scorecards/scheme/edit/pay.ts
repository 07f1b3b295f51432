import { tiersPay } from "../../system/tiers";
import { companyOwn } from "../../rules/scores";
import type { Parameter, PartMonths, PayRule, ScorecardSystem } from "../../system/description";
import { retold } from "./retell";

/** What the score earns, as HR says it: a share of the salary; and what somebody gets who was there for part of a period. */

/** The share of the salary that HR first sees: that of the after-sales rules. */
const USUAL_SHARE = 0.3;

const own = (value: number | null): Parameter => ({ value, origin: "company" });

/** @param before What was paid before, where HR comes back to it. */
export const beginPay = (system: ScorecardSystem, before?: PayRule): ScorecardSystem =>
  system.pay === undefined
    ? retold(system, { ...system, pay: before ?? { share: companyOwn(USUAL_SHARE) } })
    : system;

export function endPay({ pay: _before, ...others }: ScorecardSystem): ScorecardSystem {
  return retold({ ...others, ...(_before === undefined ? {} : { pay: _before }) }, others);
}

export const withPayShare = (system: ScorecardSystem, share: number | null): ScorecardSystem =>
  system.pay === undefined
    ? system
    : retold(system, { ...system, pay: { ...system.pay, share: own(share) } });

/** Whether anything is paid that part of a period could lessen. */
export const isPaid = (system: ScorecardSystem): boolean =>
  system.pay !== undefined || tiersPay(system);

/** @param before The days that were due before, where HR comes back to it. */
export const beginPartMonths = (system: ScorecardSystem, before?: PartMonths): ScorecardSystem =>
  system.partMonths === undefined
    ? { ...system, partMonths: before ?? { daysDue: own(null), appraisedFrom: own(null) } }
    : system;

export function endPartMonths({
  partMonths: _before,
  ...others
}: ScorecardSystem): ScorecardSystem {
  return others;
}

export const withDaysDue = (system: ScorecardSystem, days: number | null): ScorecardSystem =>
  system.partMonths === undefined
    ? system
    : { ...system, partMonths: { ...system.partMonths, daysDue: own(days) } };

/** Who attended fewer days is not appraised; null: everybody is. */
export const withAppraisedFrom = (system: ScorecardSystem, days: number | null): ScorecardSystem =>
  system.partMonths === undefined
    ? system
    : { ...system, partMonths: { ...system.partMonths, appraisedFrom: own(days) } };
