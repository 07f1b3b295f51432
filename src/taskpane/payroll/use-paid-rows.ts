import { useEffect, useRef, useState } from "react";
import { readPaidRows } from "../../excel";
import type { LedgerRow } from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import type { Period } from "../../scorecards/system/period";
import { problemOf, type Problem } from "../actions/problem";

interface PaidRows {
  readonly of?: Period;
  readonly rows?: readonly LedgerRow[];
  readonly problem?: Problem;
}

/** The closed rows out of which a period is paid: read whenever it is opened, and whenever another is wanted. */
export function usePaidRows(opened: boolean, reading: ScorecardReading, period: Period) {
  const [state, setState] = useState<PaidRows>({});
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  useEffect(() => {
    if (!opened) return;
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    void readPaidRows(reading, period)
      .then(
        (rows): PaidRows => ({ of: period, rows }),
        (error: unknown): PaidRows => ({ of: period, problem: problemOf(error) }),
      )
      .then((next) => {
        if (question === asked.current) setState(next);
      });
    return () => {
      asked.current += 1;
    };
  }, [opened, reading, period, attempt]);
  // What is said of another period is not true of this one.
  const { rows, problem }: PaidRows = state.of === period ? state : {};
  return { rows, problem, reread: () => setAttempt(attempt + 1) };
}
