import { useCallback } from "react";
import {
  isCalculating,
  readScorecardSheets,
  rereadScorecardSheets,
  sameReading,
  type ReadingOptions,
  type WorkbookReading,
} from "../../excel";
import type { Problem } from "../actions/problem";
import type { Steadiness } from "./settle";
import { useWatched } from "./use-watched";

export interface Readings {
  /** Undefined until the workbook has been read. */
  readonly workbook?: WorkbookReading;
  /** Excel may still be calculating it. */
  readonly isCalculating: boolean;
  readonly problem?: Problem;
  readonly refresh: () => void;
}

const steadiness: Steadiness<WorkbookReading> = { isBusy: isCalculating, isSame: sameReading };

/** The workbook's scorecards with all that stands on them, as long as `shown` is true. */
export function useReadings(shown: boolean, { formulas = false }: ReadingOptions = {}): Readings {
  const read = useCallback(
    (before?: WorkbookReading) =>
      before ? rereadScorecardSheets(before, { formulas }) : readScorecardSheets({ formulas }),
    [formulas],
  );
  const { value: workbook, problem, ...watched } = useWatched(shown, read, steadiness);
  return {
    isCalculating: watched.isCalculating,
    refresh: watched.refresh,
    ...(workbook === undefined ? {} : { workbook }),
    ...(problem === undefined ? {} : { problem }),
  };
}
