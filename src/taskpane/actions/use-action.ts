import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf, type Problem } from "./problem";

export interface Action<Facts extends unknown[]> {
  readonly busy: boolean;
  /** What the last run ended in; gone with the next run. */
  readonly problem?: Problem;
  /** Runs the work, unless it runs already. Never rejects: a failure becomes `problem`. */
  readonly run: (...facts: Facts) => void;
  /** Aborts the signal that the work was given. */
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * The one funnel for everything that HR sets off in the pane: busy on, run, tell what went wrong, busy off. Success is told
 * by the work itself, which knows what was done. Work that outlives its view ends in silence.
 */
export function useAction<Facts extends unknown[]>(
  work: (signal: AbortSignal, ...facts: Facts) => Promise<void>,
): Action<Facts> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef<AbortController | null>(null);
  const latestWork = useRef(work);
  useEffect(() => {
    latestWork.current = work;
  });

  const run = useCallback((...facts: Facts) => {
    if (running.current) {
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setProblem(undefined);
    void latestWork
      .current(controller.signal, ...facts)
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => {
        running.current = null;
        setBusy(false);
      });
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  const dismiss = useCallback(() => setProblem(undefined), []);
  return { busy, problem, run, cancel, dismiss };
}
