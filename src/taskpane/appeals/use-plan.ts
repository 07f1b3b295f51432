import { useMemo } from "react";
import { type ClosedPeriods, planAppeal } from "../../scorecards/appeals";
import type { ScorecardReading } from "../../scorecards/reading";
import type { ScorecardSystem } from "../../scorecards/system/description";

/** What would become of the closed periods; null as long as something of the correction is not there yet. */
export function usePlan(
  correction: {
    readonly row: number | undefined;
    readonly item: string;
    readonly input: string | undefined;
    readonly value: number | null;
  },
  standard: ScorecardSystem,
  closed: ClosedPeriods,
  readings: readonly ScorecardReading[],
) {
  const { row, item, input, value } = correction;
  return useMemo(
    () =>
      value === null || input === undefined || row === undefined
        ? null
        : planAppeal(standard, closed, { row, item, input, value }, readings),
    [row, item, input, value, standard, closed, readings],
  );
}
