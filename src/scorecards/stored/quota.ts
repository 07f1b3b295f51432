import * as v from "valibot";
import type { QuotaShares } from "../results-overview";
import { list, readEntries } from "./stored";

const shares = list(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))), 500);
const scorecard = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));

/** The quotas that a workbook's setting holds, by scorecard; those alone that can be used. */
export function readStoredQuotas(value: unknown): {
  readonly quotas: Readonly<Record<string, QuotaShares>>;
  readonly isWhole: boolean;
} {
  const { entries, isWhole } = readEntries(shares, scorecard, value);
  return { quotas: entries, isWhole };
}
