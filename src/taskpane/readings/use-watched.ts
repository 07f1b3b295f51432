import { useCallback, useEffect, useRef, useState } from "react";
import { watchScorecards } from "../../excel";
import { problemOf, type Problem } from "../actions/problem";

export interface Watched<Value> {
  /** Undefined until the workbook has been read. */
  readonly value?: Value;
  readonly problem?: Problem;
  /** HR has asked, and the answer is on its way. */
  readonly isReading: boolean;
  readonly refresh: () => void;
}

type Answer<Value> = Omit<Watched<Value>, "refresh" | "isReading">;

/**
 * Something that is read from the workbook: when `shown` turns true, and again whenever somebody changes a scorecard. A view
 * that is hidden reads nothing.
 *
 * @param read The same function from one drawing to the next.
 */
export function useWatched<Value>(shown: boolean, read: () => Promise<Value>): Watched<Value> {
  const [state, setState] = useState<Answer<Value>>({});
  const [isReading, setReading] = useState(false);
  const asked = useRef(0);

  const ask = useCallback(() => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const answer = (next: Answer<Value>) => {
      if (question !== asked.current) return;
      setState(next);
      setReading(false);
    };
    read().then(
      (value) => answer({ value }),
      (error: unknown) => answer({ problem: problemOf(error) }),
    );
  }, [read]);
  const refresh = useCallback(() => {
    setReading(true);
    ask();
  }, [ask]);

  useEffect(() => {
    if (!shown) return;
    ask();
    const watching = watchScorecards(ask);
    // Where Excel gives no events, the workbook is read on return to this view: no fault to be shown.
    const stop = watching.catch(() => undefined);
    return () => void stop.then((end) => end?.());
  }, [shown, ask]);

  return { ...state, isReading, refresh };
}
