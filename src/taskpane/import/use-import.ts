import { useCallback, useMemo, useState } from "react";
import { openImport, type ImportTarget, type ImportTargets } from "../../excel";
import {
  columnsIn,
  isExport,
  matchingOf,
  openDraft,
  readExport,
  somebodyOf,
  type Decision,
  type Destination,
  type Draft as ImportDraft,
  type ExportFault,
  type Export,
  type Matching,
  type Column,
} from "../../scorecards/import";

export type { Matching } from "../../scorecards/import";

/** A draft, and the roster that it was mapped for. */
export interface Draft extends ImportDraft {
  readonly scorecard: string;
}

export interface Importing {
  readonly targets?: ImportTargets;
  readonly target: ImportTarget | null;
  readonly draft?: Draft;
  readonly matching?: Matching;
  /** Why the last paste could not be read. */
  readonly fault?: ExportFault;
  readonly change: (part: Partial<Draft>) => void;
  readonly take: (input: string | readonly (readonly string[])[]) => boolean;
  readonly forget: () => void;
  /** Reads the workbook again; the draft is kept, and mapped anew where the roster is another. */
  readonly refresh: (scorecard?: string) => Promise<void>;
}

/** HR's import from paste to preview. Held by the view: what is pasted stays in memory. */
export function useImport(): Importing {
  const [targets, setTargets] = useState<ImportTargets>();
  const [draft, setDraft] = useState<Draft>();
  const [fault, setFault] = useState<ExportFault>();
  const target = targets?.target ?? null;

  const refresh = useCallback(async (scorecard?: string) => {
    const found = await openImport(scorecard);
    setTargets(found);
    setDraft((before) => before && (found.target ? carried(before, found, found.target) : before));
  }, []);

  const take = (input: string | readonly (readonly string[])[]): boolean => {
    const read = readExport(input, {}, somebodyOf(target?.table.people ?? []));
    if (!isExport(read)) {
      setFault(read);
      return false;
    }
    if (targets === undefined || target === null) return false;
    setFault(undefined);
    setDraft(draftFor(read, columnsIn(read), targets, target));
    return true;
  };

  const matching = useMemo(
    () => (draft && target ? matchingOf(draft, destinationOf(target)) : undefined),
    // What is matched does not depend on what HR says of the unmatched, nor on the sources.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      draft?.exported,
      draft?.mapping.people,
      draft?.mapping.period,
      draft?.dates,
      draft?.months,
      draft?.nameless,
      draft?.several,
      draft?.kind,
      draft?.withoutRepeated,
      target,
    ],
  );

  return {
    ...(targets && { targets }),
    ...(draft && { draft }),
    ...(matching && { matching }),
    ...(fault && { fault }),
    target,
    change: (part) => setDraft((before) => before && { ...before, ...part }),
    take,
    forget: () => {
      setDraft(undefined);
      setFault(undefined);
    },
    refresh,
  };
}

/** What the scorecard's own rules know of where an import goes. */
export const destinationOf = ({ table, place, scorecard }: ImportTarget): Destination => ({
  table,
  system: place.system,
  period: scorecard.period,
});

const draftFor = (
  exported: Export,
  columns: readonly Column[],
  { memory }: ImportTargets,
  target: ImportTarget,
): Draft => ({
  scorecard: target.scorecard.scorecard,
  ...openDraft(exported, columns, destinationOf(target), memory),
});

/** A draft for the table as it is now: people may stand in other rows, and the roster may be another one. */
function carried(draft: Draft, targets: ImportTargets, target: ImportTarget): Draft {
  const { people } = target.table;
  if (draft.scorecard !== target.scorecard.scorecard) {
    return draftFor(draft.exported, draft.columns, targets, target);
  }
  const decisions = Object.entries(draft.decisions).flatMap(
    ([key, decision]): [string, Decision][] => {
      if (typeof decision !== "object") return [[key, decision]];
      const was = draft.people[decision.row];
      const row = people.findIndex(({ id, name }) => id === was?.id && name === was.name);
      return row < 0 ? [] : [[key, { row }]];
    },
  );
  return { ...draft, people, decisions: Object.fromEntries(decisions) };
}
