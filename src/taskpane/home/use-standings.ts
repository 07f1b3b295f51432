import { useEffect, useState } from "react";
import type { ScorecardReference } from "../../excel";
import type { Standing } from "../../scorecards/reading/standing";

/**
 * How far the workbook's scorecards have come, by their numbers: read anew whenever they are listed anew or `changes` grows,
 * by scripts that are loaded after the pane has started. A standing that cannot be read is left away: the list of scorecards
 * says what is wrong.
 */
export function useStandings(
  list: readonly ScorecardReference[] | undefined,
  changes: number,
): ReadonlyMap<string, Standing> {
  const [standings, setStandings] = useState<ReadonlyMap<string, Standing>>(new Map());
  useEffect(() => {
    if (list === undefined || list.length === 0) return;
    let asked = true;
    const answer = (read: readonly Standing[]) => {
      if (asked) setStandings(new Map(read.map((standing) => [standing.scorecard, standing])));
    };
    void import(/* webpackChunkName: "standings" */ "../../excel/standings")
      .then(({ readStandings }) => readStandings())
      .then(answer, () => answer([]));
    return () => {
      asked = false;
    };
  }, [list, changes]);
  return standings;
}
