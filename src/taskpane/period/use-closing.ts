import { useCallback, useEffect, useRef, useState } from "react";
import { type ClosingReading, readClosing } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import { problemOf, type Problem } from "../actions/problem";

export interface Closing {
  /** Undefined until it has been read. */
  readonly closing?: ClosingReading;
  readonly problem?: Problem;
  /** Reads it again; done when it is known. */
  readonly reread: () => Promise<void>;
}

/** Where a scorecard stands with History: read whenever it is shown, and whenever it says something else. */
export function useClosing(shown: boolean, reading: ScorecardReading): Closing {
  const [state, setState] = useState<Omit<Closing, "reread">>({});
  const asked = useRef(0);
  const reread = useCallback(async () => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const next = await readClosing(reading).then(
      (closing) => ({ closing }),
      (error: unknown) => ({ problem: problemOf(error) }),
    );
    if (question === asked.current) setState(next);
  }, [reading]);
  useEffect(() => {
    if (!shown) return;
    void reread();
    return () => {
      asked.current += 1;
    };
  }, [shown, reread]);
  return { ...state, reread };
}
