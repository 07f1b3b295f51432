import * as v from "valibot";
import type { QuotaShares } from "../results-overview";
import { list } from "./stored";

const shares = list(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))), 500);
const quotas = v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/)), shares);

/** The quotas that a workbook's setting holds, by scorecard; those alone that can be used. */
export function readStoredQuotas(value: unknown): {
  readonly quotas: Readonly<Record<string, QuotaShares>>;
  readonly isWhole: boolean;
} {
  if (value === null || value === undefined) return { quotas: {}, isWhole: true };
  const all = v.safeParse(quotas, value);
  if (all.success) return { quotas: all.output, isWhole: true };
  const parts = v.safeParse(v.record(v.string(), v.unknown()), value);
  const kept = Object.entries(parts.success ? parts.output : {}).flatMap(([scorecard, each]) => {
    const said = v.safeParse(quotas, { [scorecard]: each });
    return said.success ? Object.entries(said.output) : [];
  });
  return { quotas: Object.fromEntries(kept), isWhole: false };
}
