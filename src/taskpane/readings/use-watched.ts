import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { watchScorecards } from "../../excel";
import { problemOf, type Problem } from "../actions/problem";
import { readUntilSettled, type Steadiness, WaitContext } from "./settle";

export interface Watched<Value> {
  /** Undefined until the workbook has been read. */
  readonly value?: Value;
  /** Excel may still be calculating what `value` was read from. */
  readonly isCalculating: boolean;
  readonly problem?: Problem;
  /** HR has asked, and the answer is on its way. */
  readonly isReading: boolean;
  readonly refresh: () => void;
}

type Answer<Value> = Omit<Watched<Value>, "refresh" | "isReading">;

const nothing = { isCalculating: false };

/**
 * Something that is read from the workbook: when `shown` turns true, and again whenever somebody changes a scorecard or Excel
 * has calculated one, until it is settled. A view that is hidden reads nothing.
 *
 * @param read The same function from one drawing to the next. Given what was read before, where only figures have changed since.
 * @param steadiness The same object from one drawing to the next.
 */
export function useWatched<Value>(
  shown: boolean,
  read: (before?: Value) => Promise<Value>,
  steadiness: Steadiness<Value>,
): Watched<Value> {
  const wait = useContext(WaitContext);
  const [state, setState] = useState<Answer<Value>>(nothing);
  const [isReading, setReading] = useState(false);
  const asked = useRef(0);
  const latest = useRef<Value>();

  const ask = useCallback(
    (before?: Value) => {
      // Answers may overtake one another: the last question's counts.
      const question = ++asked.current;
      const isWanted = () => question === asked.current;
      const answer = (next: Answer<Value>) => {
        if (!isWanted()) return;
        latest.current = next.value;
        setState(next);
        setReading(false);
      };
      void readUntilSettled<Value>({
        ...{ read, steadiness, wait, isWanted },
        ...(before === undefined ? {} : { before }),
        ...(latest.current === undefined ? {} : { known: latest.current }),
        tell: ({ value, isSettled }) => answer({ value, isCalculating: !isSettled }),
      }).catch((error: unknown) => answer({ ...nothing, problem: problemOf(error) }));
    },
    [read, steadiness, wait],
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
    return () => {
      asked.current += 1;
      void stop.then((end) => end?.());
    };
  }, [shown, ask]);

  return { ...state, isReading, refresh };
}
