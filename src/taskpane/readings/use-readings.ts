import { useCallback, useEffect, useRef, useState } from "react";
import {
  readScorecardSheets,
  watchScorecards,
  type ReadingOptions,
  type WorkbookReading,
} from "../../excel";
import { problemOf, type Problem } from "../actions/problem";

export interface Readings {
  /** Undefined until the workbook has been read. */
  readonly workbook?: WorkbookReading;
  readonly problem?: Problem;
  readonly refresh: () => void;
}

/**
 * The workbook's scorecards with all that stands on them: read when `shown` turns true, and again whenever somebody changes
 * one. A view that is hidden reads nothing.
 */
export function useReadings(shown: boolean, { formulas = false }: ReadingOptions = {}): Readings {
  const [state, setState] = useState<Omit<Readings, "refresh">>({});
  const asked = useRef(0);

  const refresh = useCallback(() => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const answer = (next: Omit<Readings, "refresh">) => {
      if (question === asked.current) setState(next);
    };
    readScorecardSheets({ formulas }).then(
      (workbook) => answer({ workbook }),
      (error: unknown) => answer({ problem: problemOf(error) }),
    );
  }, [formulas]);

  useEffect(() => {
    if (!shown) return;
    refresh();
    const watching = watchScorecards(refresh);
    // Where Excel gives no events, the workbook is read on return to this view: no fault to be shown.
    const stop = watching.catch(() => undefined);
    return () => void stop.then((end) => end?.());
  }, [shown, refresh]);

  return { ...state, refresh };
}
