import { useContext, useEffect, useState } from "react";
import type { ScorecardReference } from "../../excel";
import type { Standings } from "../../excel/standings";
import type { Standing } from "../../scorecards/reading/standing";
import { readUntilSettled, type Steadiness, WaitContext } from "../readings/settle";

export interface KnownStandings {
  /** By the scorecards' numbers. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Excel may still be calculating them. */
  readonly isCalculating: boolean;
}

const none: KnownStandings = { standings: new Map(), isCalculating: false };

const steadiness: Steadiness<Standings> = {
  isBusy: ({ isCalculating }) => isCalculating,
  isSame: (one, other) => JSON.stringify(one.standings) === JSON.stringify(other.standings),
};

/**
 * How far the workbook's scorecards have come: read anew whenever they are listed anew or `changes` grows, until they are
 * settled, by scripts that are loaded after the pane has started. A standing that cannot be read is left away: the list of
 * scorecards says what is wrong.
 */
export function useStandings(
  list: readonly ScorecardReference[] | undefined,
  changes: number,
): KnownStandings {
  const wait = useContext(WaitContext);
  const [known, setKnown] = useState<KnownStandings>(none);
  useEffect(() => {
    if (list === undefined || list.length === 0) return;
    let asked = true;
    const answer = (next: KnownStandings) => {
      if (asked) setKnown(next);
    };
    import(/* webpackChunkName: "standings" */ "../../excel/standings")
      .then(({ readStandings }) =>
        readUntilSettled<Standings>({
          ...{ read: readStandings, steadiness, wait, isWanted: () => asked },
          tell: ({ value, isSettled }) =>
            answer({
              standings: new Map(value.standings.map((each) => [each.scorecard, each])),
              isCalculating: !isSettled,
            }),
        }),
      )
      .catch(() => answer(none));
    return () => {
      asked = false;
    };
  }, [list, changes, wait]);
  return known;
}
