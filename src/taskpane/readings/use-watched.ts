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
 * @param read The same function from one drawing to the next. Given what was read before, where only figures have changed since.
 */
export function useWatched<Value>(
  shown: boolean,
  read: (before?: Value) => Promise<Value>,
): Watched<Value> {
  const [state, setState] = useState<Answer<Value>>({});
  const [isReading, setReading] = useState(false);
  const asked = useRef(0);
  const latest = useRef<Value>();

  const ask = useCallback(
    (before?: Value) => {
      // Answers may overtake one another: the last question's counts.
      const question = ++asked.current;
      const answer = (next: Answer<Value>) => {
        if (question !== asked.current) return;
        latest.current = next.value;
        setState(next);
        setReading(false);
      };
      read(before).then(
        (value) => answer({ value }),
        (error: unknown) => answer({ problem: problemOf(error) }),
      );
    },
    [read],
  );
  const refresh = useCallback(() => {
    setReading(true);
    ask();
  }, [ask]);

  useEffect(() => {
    if (!shown) return;
    ask();
    const watching = watchScorecards(({ sheetsChanged }) =>
      ask(sheetsChanged ? undefined : latest.current),
    );
    // Where Excel gives no events, the workbook is read on return to this view: no fault to be shown.
    const stop = watching.catch(() => undefined);
    return () => void stop.then((end) => end?.());
  }, [shown, ask]);

  return { ...state, isReading, refresh };
}
