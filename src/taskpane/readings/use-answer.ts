import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf, type Problem } from "../actions/problem";

export interface Answer<Found> {
  /** Undefined until it has been read. */
  readonly found: Found | undefined;
  readonly problem: Problem | undefined;
  /** Reads it again; done when it is known. */
  readonly reread: () => Promise<void>;
}

/**
 * What is read of the workbook for a part of the pane: whenever that is opened, and whenever something else is asked. What was
 * found last stands until then.
 *
 * @param ask Kept by the caller (useCallback) as long as it asks the same.
 * @param about Whoever is told of one thing is never told it of another: an answer about something else is none.
 * @param again Whenever this changes, the same is asked again.
 */
export function useAnswer<Found>(
  opened: boolean,
  ask: () => Promise<Found>,
  { about, again }: { readonly about?: unknown; readonly again?: unknown } = {},
): Answer<Found> {
  const [state, setState] = useState<{ about?: unknown; found?: Found; problem?: Problem }>({});
  const asked = useRef(0);
  const reread = useCallback(async () => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const next = await ask().then(
      (found) => ({ about, found }),
      (error: unknown) => ({ about, problem: problemOf(error) }),
    );
    if (question === asked.current) setState(next);
  }, [ask, about]);
  useEffect(() => {
    if (!opened) return;
    void reread();
    return () => {
      asked.current += 1;
    };
  }, [opened, reread, again]);
  const { found, problem }: typeof state = state.about === about ? state : {};
  return { found, problem, reread };
}
