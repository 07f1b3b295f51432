import { useCallback, useEffect, useRef, useState } from "react";
import { listScorecards, watchScorecards, type ScorecardReference } from "../../excel";
import type { LocalText } from "../../scorecards/system/description";
import { problemOf, type Problem } from "../actions/problem";

export interface Scorecards {
  /** Undefined until the workbook has been read. */
  readonly list?: readonly ScorecardReference[];
  /** What the systems of the list are called. */
  readonly names?: ReadonlyMap<string, LocalText>;
  readonly problem?: Problem;
  readonly refresh: () => void;
  /** Grows whenever somebody changes a scorecard while it is shown. */
  readonly changes: number;
}

type Read = Pick<Scorecards, "list" | "names" | "problem">;

/** The workbook's scorecards: read when `shown` turns true, and again whenever sheets come or go. */
export function useScorecards(shown: boolean): Scorecards {
  const [state, setState] = useState<Read>({});
  const [changes, setChanges] = useState(0);
  const asked = useRef(0);

  const refresh = useCallback(() => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const answer = (next: Read) => {
      if (question === asked.current) {
        setState(next);
      }
    };
    // The pane starts without the descriptions: they come while Excel answers.
    Promise.all([listScorecards(), import("../../scorecards/systems")]).then(
      ([list, { findSystem }]) => {
        const found = list.flatMap(({ system }) => findSystem(system) ?? []);
        answer({ list, names: new Map(found.map(({ id, name }) => [id, name])) });
      },
      (error: unknown) => answer({ problem: problemOf(error) }),
    );
  }, []);

  useEffect(() => {
    if (shown) {
      refresh();
    }
  }, [shown, refresh]);

  const visible = useRef(shown);
  useEffect(() => {
    visible.current = shown;
  }, [shown]);
  useEffect(() => {
    const watching = watchScorecards(({ sheetsChanged }) => {
      // Unseen, nothing is read: the list is read anew when it is shown again.
      if (!visible.current) return;
      setChanges((count) => count + 1);
      if (sheetsChanged) refresh();
    });
    // Where Excel gives no events, the list is read on return to this view: no fault to be shown.
    const stop = watching.catch(() => undefined);
    return () => void stop.then((end) => end?.());
  }, [refresh]);

  return { ...state, refresh, changes };
}
