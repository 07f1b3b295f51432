import { useEffect, useMemo, useRef, useState } from "react";
import { readClosed } from "../../excel";
import type { LedgerRow } from "../../scorecards/closing";
import type { Person } from "../../scorecards";
import { isSamePerson } from "../../scorecards/people/same-person";
import type { ScorecardReading } from "../../scorecards/reading";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { type Trial, tryRules } from "../../scorecards/trial";
import { problemOf, type Problem } from "../actions/problem";

interface Found {
  readonly allYears?: boolean;
  readonly rows?: readonly LedgerRow[];
  readonly problem?: Problem;
}

/** The closed rows by the rules as they stand on the scorecard; reckoned anew whenever these change. */
export function useTrial(opened: boolean, reading: ScorecardReading, allYears: boolean) {
  const [found, setFound] = useState<Found>({});
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  useEffect(() => {
    if (!opened) return;
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    void readClosed(reading, { allYears })
      .then(
        (rows): Found => ({ allYears, rows }),
        (error: unknown): Found => ({ allYears, problem: problemOf(error) }),
      )
      .then((next) => {
        if (question === asked.current) setFound(next);
      });
    return () => {
      asked.current += 1;
    };
  }, [opened, reading, allYears, attempt]);
  const { rows, problem }: Found = found.allYears === allYears ? found : {};
  const trial = useMemo(
    (): Trial | undefined => rows && tryRules(rows, rulesOf(reading), reading.locale),
    [rows, reading],
  );
  return { trial, problem, reread: () => setAttempt(attempt + 1) };
}

/** Each form has rules of its own. */
function rulesOf(
  reading: ScorecardReading,
): (person: Pick<Person, "id" | "name">) => ScorecardSystem {
  if (reading.layout === "roster") return () => reading.system;
  return (person) =>
    reading.people.find((each) => isSamePerson(each, person))?.system ?? reading.system;
}
