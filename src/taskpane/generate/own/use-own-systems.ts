import { useEffect, useState } from "react";
import { deleteOwnSystem, listOwnSystems, saveOwnSystem, type SavingOutcome } from "../../../excel";
import type { OwnSystem } from "../../../scorecards/company";
import { problemOf, type Problem } from "../../actions/problem";

/** The company's own systems that the workbook keeps. */
export interface OwnSystems {
  readonly all: readonly OwnSystem[];
  /** Why they could not be read. */
  readonly problem?: Problem;
  readonly save: (own: OwnSystem, before?: OwnSystem) => Promise<SavingOutcome>;
  readonly remove: (own: OwnSystem) => Promise<void>;
}

const none: readonly OwnSystem[] = [];

export function useOwnSystems(): OwnSystems {
  const [all, setAll] = useState(none);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    listOwnSystems().then(
      (found) => !gone && setAll(found),
      (error: unknown) => !gone && setProblem(problemOf(error)),
    );
    return () => {
      gone = true;
    };
  }, []);
  return {
    all,
    problem,
    save: async (own, before) => {
      const outcome = await saveOwnSystem(own, before);
      setAll(outcome.all);
      return outcome;
    },
    remove: async ({ id }) => setAll(await deleteOwnSystem(id)),
  };
}
