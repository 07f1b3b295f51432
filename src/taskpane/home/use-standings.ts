import { useCallback, useEffect, useRef, useState } from "react";
import { watchScorecards } from "../../excel";
import type { Standing } from "../../scorecards/reading/standing";

/**
 * How far the workbook's scorecards have come, by their numbers; read while `shown`, again when somebody changes one, and
 * loaded after the pane has started. A standing that cannot be read is left away: the list of scorecards says what is wrong.
 */
export function useStandings(shown: boolean): ReadonlyMap<string, Standing> {
  const [standings, setStandings] = useState<ReadonlyMap<string, Standing>>(new Map());
  const asked = useRef(0);
  const refresh = useCallback(() => {
    const question = ++asked.current;
    const answer = (read: readonly Standing[]) => {
      if (question !== asked.current) return;
      setStandings(new Map(read.map((standing) => [standing.scorecard, standing])));
    };
    void import(/* webpackChunkName: "standings" */ "../../excel/standings")
      .then(({ readStandings }) => readStandings())
      .then(answer, () => answer([]));
  }, []);
  useEffect(() => {
    if (!shown) return;
    refresh();
    const watching = watchScorecards(refresh);
    const stop = watching.catch(() => undefined);
    return () => void stop.then((end) => end?.());
  }, [shown, refresh]);
  return standings;
}
