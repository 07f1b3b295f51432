import { useCallback } from "react";
import { readPaidRows } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import type { Period } from "../../scorecards/system/period";
import { useAnswer } from "../readings/use-answer";

/** The closed rows out of which a period is paid: read whenever it is opened, and whenever another is wanted. */
export function usePaidRows(opened: boolean, reading: ScorecardReading, period: Period) {
  const ask = useCallback(() => readPaidRows(reading, period), [reading, period]);
  const { found: rows, problem, reread } = useAnswer(opened, ask, { about: period });
  return { rows, problem, reread };
}
