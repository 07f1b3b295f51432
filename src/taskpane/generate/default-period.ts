import type { Period } from "../../scorecards";

/** HR appraises the month, or the quarter, that has just ended. */
export function defaultPeriod(kind: Period["kind"], today: Date): Period {
  if (kind === "month") {
    const last = new Date(today.getFullYear(), today.getMonth() - 1, 1);
    return { kind, year: last.getFullYear(), month: last.getMonth() + 1 };
  }
  const quarter = Math.floor(today.getMonth() / 3);
  return quarter === 0
    ? { kind, year: today.getFullYear() - 1, quarter: 4 }
    : { kind, year: today.getFullYear(), quarter };
}
