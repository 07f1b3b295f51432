import { useCallback, useEffect, useRef, useState } from "react";
import { readActiveCell, readReferences, watchCells, type FormulaCell } from "../../excel";
import type { Reference } from "../../scorecards/hr-call";
import { problemOf, type Problem } from "../actions/problem";
import type { Readings } from "./evaluate";

export interface LiveCell {
  /** The cell in hand; undefined until Excel has said. */
  readonly cell?: FormulaCell;
  readonly problem?: Problem;
  /** Grows whenever cells may show something else. */
  readonly version: number;
  readonly refresh: () => void;
}

/** The selected cell, followed while the tool is shown; unseen, nothing is read. */
export function useLiveCell(shown: boolean): LiveCell {
  const [state, setState] = useState<Omit<LiveCell, "refresh">>({ version: 0 });
  const asked = useRef(0);
  const read = useCallback((changed: boolean) => {
    // Answers may overtake one another: the last question's counts.
    const question = ++asked.current;
    const answer = (next: Pick<LiveCell, "cell" | "problem">) =>
      setState(({ version, ...before }) => ({
        ...(question === asked.current ? next : before),
        version: version + (changed ? 1 : 0),
      }));
    readActiveCell().then(
      (cell) => answer({ cell }),
      (error: unknown) => answer({ problem: problemOf(error) }),
    );
  }, []);
  const refresh = useCallback(() => read(true), [read]);

  const visible = useRef(shown);
  useEffect(() => {
    visible.current = shown;
    if (shown) refresh();
  }, [shown, refresh]);
  useEffect(() => {
    const readIfShown = (changed: boolean) => {
      if (visible.current) read(changed);
    };
    const watching = watchCells({
      onSelected: () => readIfShown(false),
      onChanged: () => readIfShown(true),
    });
    // Where Excel gives no events, all is read on return to this view: no fault to be shown.
    const stop = watching.catch(() => undefined);
    return () => void stop.then((end) => end?.());
  }, [read]);

  return { ...state, refresh };
}

/** Typing pauses this long before the cells are read. */
const pause = 250;

interface Held {
  readonly sheetId: string | undefined;
  readonly readings: Readings;
}

/**
 * What the references hold, read when they change, when cells change and on another sheet. What has been read stays until
 * it is read anew, so that the result does not flicker.
 */
export function useReadings(
  references: ReadonlyMap<string, Reference>,
  sheetId: string | undefined,
  version: number,
): { readonly readings: Readings; readonly problem?: Problem } {
  const [held, setHeld] = useState<Held>({ sheetId, readings: new Map() });
  const [problem, setProblem] = useState<Problem>();
  const key = JSON.stringify([...references.keys()]);
  const latest = useRef(references);
  useEffect(() => {
    latest.current = references;
  });
  useEffect(() => {
    if (sheetId === undefined || key === "[]") return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      const asked = [...latest.current];
      readReferences(
        asked.map(([, reference]) => reference),
        sheetId,
      ).then(
        (answers) => {
          if (stale) return;
          const entries = asked.map(([text], index) => [text, answers[index]!] as const);
          setHeld({ sheetId, readings: new Map(entries) });
          setProblem(undefined);
        },
        (error: unknown) => {
          if (!stale) setProblem(problemOf(error));
        },
      );
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [key, sheetId, version]);
  // A2 on another sheet is another cell.
  const readings = held.sheetId === sheetId ? held.readings : new Map<never, never>();
  return { readings, ...(problem === undefined ? {} : { problem }) };
}
