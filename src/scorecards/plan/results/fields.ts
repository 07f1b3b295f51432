import type { ScorecardSystem } from "../../system/description";
import type { ResultField } from "../../system/result-fields";
import { MONEY_FORMAT, SCORE_FORMAT } from "../look";

/** How each is written. */
export const FIELD_FORMATS: Readonly<Record<ResultField, string>> = {
  total: SCORE_FORMAT,
  tier: "General",
  bonus: MONEY_FORMAT,
  individual: "0.0000",
  coefficient: "0.0000",
  share: "0.0#%",
  fixedPay: MONEY_FORMAT,
  performancePay: MONEY_FORMAT,
  adjustment: "+0.0#%;-0.0#%;0.0%",
  adjustedPay: MONEY_FORMAT,
  pay: MONEY_FORMAT,
  nextShare: "0.0#%",
  pointMoney: MONEY_FORMAT,
  failures: "0",
  action: "General",
  rank: "0",
  status: "General",
};

/** Whether reaching a tier earns an amount. */
export const tiersPay = (system: ScorecardSystem): boolean =>
  system.tiers.some(({ amount }) => amount !== undefined);

/**
 * What a system says of a person, whatever the sheet.
 *
 * @param escalates Whether both metrics are there that raise the next performance share by being missed together.
 */
export function fieldsOf(system: ScorecardSystem, escalates: boolean): ReadonlySet<ResultField> {
  const { pay, failure } = system;
  const wanted = new Set<ResultField>(["total"]);
  if (system.tiers.length > 0) wanted.add("tier");
  if (tiersPay(system)) wanted.add("bonus");
  if (failure !== undefined) wanted.add("failures").add("action");
  if (system.pointMoney !== undefined) wanted.add("pointMoney");
  if (pay !== undefined) wanted.add("fixedPay").add("performancePay").add("pay");
  if (pay?.coefficient !== undefined) wanted.add("individual").add("coefficient");
  if (pay?.quarter !== undefined) wanted.add("adjustment").add("adjustedPay");
  if (pay?.escalation !== undefined) {
    wanted.add("share");
    if (escalates) wanted.add("nextShare");
  }
  return wanted;
}
