import { useCallback, useMemo } from "react";
import { readClosed } from "../../excel";
import type { Person } from "../../scorecards";
import { isSamePerson } from "../../scorecards/people/same-person";
import type { ScorecardReading } from "../../scorecards/reading";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { type Trial, tryRules } from "../../scorecards/trial";
import { useAnswer } from "../readings/use-answer";

/** The closed rows by the rules as they stand on the scorecard; while it is opened reckoned anew whenever these change. */
export function useTrial(opened: boolean, reading: ScorecardReading, allYears: boolean) {
  const ask = useCallback(() => readClosed(reading, { allYears }), [reading, allYears]);
  const { found: rows, problem, reread } = useAnswer(opened, ask, { about: allYears });
  const trial = useMemo(
    (): Trial | undefined =>
      opened && rows ? tryRules(rows, rulesOf(reading), reading.locale) : undefined,
    [opened, rows, reading],
  );
  return { trial, problem, reread };
}

/** Each form has rules of its own. */
function rulesOf(
  reading: ScorecardReading,
): (person: Pick<Person, "id" | "name">) => ScorecardSystem {
  if (reading.layout === "roster") return () => reading.system;
  return (person) =>
    reading.people.find((each) => isSamePerson(each, person))?.system ?? reading.system;
}
