import type { Period } from "../system/period";

/** "2024-01" or "2024-Q1" as a period; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const [, year, quarter, month] =
    /^((?:19|20)\d\d)-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(text) ?? [];
  if (year === undefined) return null;
  return quarter === undefined
    ? { kind: "month", year: Number(year), month: Number(month) }
    : { kind: "quarter", year: Number(year), quarter: Number(quarter) };
}
