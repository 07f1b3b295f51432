import { useCallback, useEffect, useRef, useState } from "react";
import { type AppealsReading, readAppeals } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import { problemOf, type Problem } from "../actions/problem";

export interface AppealsRead {
  /** Undefined until they have been read. */
  readonly read?: AppealsReading;
  readonly problem?: Problem;
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
  const [state, setState] = useState<Omit<AppealsRead, "reread">>({});
  const asked = useRef(0);
  const reread = useCallback(async () => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const next = await readAppeals(reading).then(
      (read) => ({ read }),
      (error: unknown) => ({ problem: problemOf(error) }),
    );
    if (question === asked.current) setState(next);
  }, [reading]);
  useEffect(() => {
    if (!opened) return;
    void reread();
    return () => {
      asked.current += 1;
    };
  }, [opened, reread, calendarChanges]);
  return { ...state, reread };
}
