import { useCallback } from "react";
import { type AppealsReading, readAppeals } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import type { Problem } from "../actions/problem";
import { useAnswer } from "../readings/use-answer";

export interface AppealsRead {
  /** Undefined until they have been read. */
  readonly read: AppealsReading | undefined;
  readonly problem: Problem | undefined;
  /** Reads them again; done when they are known. */
  readonly reread: () => Promise<void>;
}

/**
 * The appeals against a closed period, read whenever they are opened, and whenever the scorecard or HR's calendar says something
 * else.
 */
export function useAppeals(
  opened: boolean,
  reading: ScorecardReading,
  calendarChanges: number,
): AppealsRead {
  const ask = useCallback(() => readAppeals(reading), [reading]);
  const { found: read, problem, reread } = useAnswer(opened, ask, { again: calendarChanges });
  return { read, problem, reread };
}
