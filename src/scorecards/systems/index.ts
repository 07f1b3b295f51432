import type { ScorecardSystem } from "../system/description";
import { findAdopted } from "./adopted";
import { afterSales } from "./after-sales";
import { callCentre } from "./call-centre";
import { carDealership } from "./car-dealership";
import { contactCentre } from "./contact-centre";
import { ecommerceAgent } from "./ecommerce-agent";
import { ecommerceSupervisor } from "./ecommerce-supervisor";
import { quarterlyAfterSales } from "./quarterly-after-sales";
import { serviceAgent } from "./service-agent";

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

/** One of these, or a scheme that was read from a workbook. */
export const findSystem = (id: string): ScorecardSystem | undefined =>
  systems.find((system) => system.id === id) ?? findAdopted(id);
