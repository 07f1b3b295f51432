import { useCallback } from "react";
import {
  readScorecardSheets,
  rereadScorecardSheets,
  type ReadingOptions,
  type WorkbookReading,
} from "../../excel";
import type { Problem } from "../actions/problem";
import { useWatched } from "./use-watched";

export interface Readings {
  /** Undefined until the workbook has been read. */
  readonly workbook?: WorkbookReading;
  readonly problem?: Problem;
  readonly refresh: () => void;
}

/** The workbook's scorecards with all that stands on them, as long as `shown` is true. */
export function useReadings(shown: boolean, { formulas = false }: ReadingOptions = {}): Readings {
  const read = useCallback(
    (before?: WorkbookReading) =>
      before ? rereadScorecardSheets(before, { formulas }) : readScorecardSheets({ formulas }),
    [formulas],
  );
  const { value: workbook, problem, refresh } = useWatched(shown, read);
  return {
    refresh,
    ...(workbook === undefined ? {} : { workbook }),
    ...(problem === undefined ? {} : { problem }),
  };
}
