import * as v from "valibot";
import { NO_LIMITS, type PayLimits } from "../check/figures/pay-limits";

const schema = v.object({
  mostDeducted: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  leastPay: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1e9))),
});

export const isPayLimits = (value: unknown): boolean => v.is(schema, value);

/** The limits that a workbook's setting holds; none where it cannot be read. */
export function readStoredPayLimits(value: unknown): PayLimits {
  const said = v.safeParse(schema, value);
  return said.success ? said.output : NO_LIMITS;
}
