import type { ScorecardSystem } from "../system/description";
import { findAdopted } from "./adopted";
import { afterSales } from "./after-sales";
import { isAsPrinted, withTiersAsPrinted } from "./as-printed";
import { callCentre } from "./call-centre";
import { carDealership } from "./car-dealership";
import { contactCentre } from "./contact-centre";
import { ecommerceAgent } from "./ecommerce-agent";
import { ecommerceSupervisor } from "./ecommerce-supervisor";
import { quarterlyAfterSales } from "./quarterly-after-sales";
import { ratesIn, withRates } from "./entered-as-rates";
import { serviceAgent } from "./service-agent";

export { isAsPrinted, withTiersAsPrinted } from "./as-printed";
export { hasRate, itemsWithRates, ratesIn, withRates } from "./entered-as-rates";

/** Every scorecard that can be generated, the five of docs/rules.md first, in its order. */
export const systems: readonly ScorecardSystem[] = [
  ecommerceSupervisor,
  carDealership,
  afterSales,
  serviceAgent,
  quarterlyAfterSales,
  callCentre,
  contactCentre,
  ecommerceAgent,
];

/** One of these, as it is, with items entered as rates or tiers by the printed score, or a scheme that was read from a workbook. */
export function findSystem(id: string): ScorecardSystem | undefined {
  const { base, items } = ratesIn(id);
  const described = systems.find((system) => system.id === base);
  if (described === undefined) return findAdopted(id);
  const found = withTiersAsPrinted(withRates(described, items), isAsPrinted(id));
  // A later version may have other items.
  return found.id === id ? found : undefined;
}
