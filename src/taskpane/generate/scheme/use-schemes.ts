import { useEffect, useState } from "react";
import {
  deleteScheme,
  listSchemes,
  type SavedScheme,
  saveScheme,
  type SchemeSavingOutcome,
  type WorkbookSchemes,
} from "../../../excel";
import { problemOf, type Problem } from "../../actions/problem";

/** The schemes of the workbook: those that it keeps, and those that its sheets carry. */
export interface Schemes extends WorkbookSchemes {
  /** Why they could not be read. */
  readonly problem?: Problem;
  readonly save: (scheme: SavedScheme, before?: SavedScheme) => Promise<SchemeSavingOutcome>;
  readonly remove: (scheme: SavedScheme) => Promise<void>;
}

const none: WorkbookSchemes = { saved: [], onSheets: [] };

export function useSchemes(): Schemes {
  const [all, setAll] = useState(none);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    listSchemes().then(
      (found) => !gone && setAll(found),
      (error: unknown) => !gone && setProblem(problemOf(error)),
    );
    return () => {
      gone = true;
    };
  }, []);
  const keep = (saved: readonly SavedScheme[]) =>
    setAll(({ onSheets }) => ({
      saved,
      onSheets: onSheets.filter(({ id }) => !saved.some(({ system }) => system.id === id)),
    }));
  return {
    ...all,
    problem,
    save: async (scheme, before) => {
      const outcome = await saveScheme(scheme, before);
      keep(outcome.all);
      return outcome;
    },
    remove: async ({ key }) => keep(await deleteScheme(key)),
  };
}
