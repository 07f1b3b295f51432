import { useCallback, useEffect, useRef, useState } from "react";
import { readActiveCell, watchCells } from "../../excel";
import { areaOf } from "../../scorecards/calc/a1";
import type { CellPlace } from "../../scorecards/reading";

export interface SelectedCell {
  /** The cell that HR has selected last; a new object each time. Undefined until Excel has told. */
  readonly cell?: CellPlace;
  /** The pane selects a cell itself: that is no wish of HR's to see something else explained. */
  readonly expect: (cell: CellPlace) => void;
}

/** Follows the selection while a view is shown. `onCalculated`: cells anywhere may show something else. */
export function useSelectedCell(shown: boolean, onCalculated: () => void): SelectedCell {
  const [cell, setCell] = useState<CellPlace>();
  const expected = useRef<CellPlace>();
  const asked = useRef(0);
  const latest = useRef(onCalculated);
  useEffect(() => {
    latest.current = onCalculated;
  });

  useEffect(() => {
    if (!shown) return;
    let last: CellPlace | undefined;
    const read = () => {
      const question = ++asked.current;
      readActiveCell().then(
        ({ sheetId, address }) => {
          if (question !== asked.current) return;
          const { row, column } = areaOf(address);
          const found = { sheet: sheetId, row, column };
          // An event may come late, when HR has gone on to choose from the lists.
          const isNew = !isSame(last, found);
          last = found;
          if (isNew && !isSame(expected.current, found)) setCell(found);
        },
        // A chart is selected, or a cell is being edited: what is explained stays.
        () => undefined,
      );
    };
    read();
    const watching = watchCells({ onSelected: read, onChanged: () => latest.current() });
    // Where Excel gives no events, people and items are chosen from the lists.
    const stop = watching.catch(() => undefined);
    return () => {
      asked.current += 1;
      void stop.then((end) => end?.());
    };
  }, [shown]);

  const expect = useCallback((place: CellPlace) => {
    expected.current = place;
  }, []);
  return { ...(cell === undefined ? {} : { cell }), expect };
}

const isSame = (one: CellPlace | undefined, other: CellPlace): boolean =>
  one?.sheet === other.sheet && one.row === other.row && one.column === other.column;
