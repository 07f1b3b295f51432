import { useCallback } from "react";
import { type ClosingReading, readClosing } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import type { Problem } from "../actions/problem";
import { useAnswer } from "../readings/use-answer";

export interface Closing {
  /** Undefined until it has been read. */
  readonly closing: ClosingReading | undefined;
  readonly problem: Problem | undefined;
  /** Reads it again; done when it is known. */
  readonly reread: () => Promise<void>;
}

/** Where a scorecard stands with History: read whenever it is shown, and whenever it says something else. */
export function useClosing(shown: boolean, reading: ScorecardReading): Closing {
  const ask = useCallback(() => readClosing(reading), [reading]);
  const { found: closing, problem, reread } = useAnswer(shown, ask);
  return { closing, problem, reread };
}
