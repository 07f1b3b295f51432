import { useCallback, useMemo, useState } from "react";
import { openImport, type ImportTarget, type ImportTargets } from "../../excel";
import {
  columnsIn,
  decisionsFrom,
  isExport,
  isWithin,
  mappingFor,
  matchPeople,
  monthKey,
  monthsIn,
  readExport,
  repeatedLines,
  type Column,
  type Decision,
  type Decisions,
  type Export,
  type ExportFault,
  type Mapping,
  type MatchedRows,
  type WriteChoices,
} from "../../scorecards/import";
import type { Period, Person } from "../../scorecards";

/** A paste that could be read, and what HR has said about it so far. The text itself is not kept. */
export interface Draft {
  /** The roster that it was mapped for, and whom its table had then. */
  readonly scorecard: string;
  readonly people: readonly Person[];
  readonly exported: Export;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  /** The mapping is the one that HR agreed to before. */
  readonly remembered: boolean;
  readonly months: MonthChoice;
  readonly withoutRepeated: boolean;
  readonly decisions: Decisions;
  readonly choices: WriteChoices;
}

/** Which rows are taken: those of the scorecard's period, of one month, or all; null where HR has to say. */
export type MonthChoice = "period" | "all" | { readonly month: string } | null;

/** What follows from a draft and the table that it goes to. */
export interface Matching {
  readonly months: ReturnType<typeof monthsIn>;
  /** Rows left out because they are of another month, by month; undated ones by null. */
  readonly leftOut: ReturnType<typeof monthsIn>;
  readonly repeated: readonly number[];
  readonly matched: MatchedRows;
  /** Somebody has more than one row. */
  readonly several: boolean;
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
    const read = readExport(input);
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
    () => (draft && target ? matchingOf(draft, target) : undefined),
    // What is matched does not depend on what HR says of the unmatched, nor on the sources.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [
      draft?.exported,
      draft?.mapping.people,
      draft?.mapping.period,
      draft?.months,
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

function draftFor(
  exported: Export,
  columns: readonly Column[],
  { memory }: ImportTargets,
  { place, table, scorecard }: ImportTarget,
): Draft {
  const { mapping, remembered } = mappingFor(exported, columns, table, place.system, memory);
  const draft: Draft = {
    scorecard: scorecard.scorecard,
    people: table.people,
    exported,
    columns,
    mapping,
    remembered: remembered !== null,
    months: monthsFor(exported, mapping.period, scorecard.period),
    withoutRepeated: false,
    decisions: decisionsFrom(remembered, table),
    choices: { overwrite: false, formulas: false },
  };
  // A row a person, and one of them twice: pasted twice. In a log two cases may be alike.
  const { rows } = exported;
  const { groups } = matchPeople(rows, mapping.people, table.people);
  const repeated = repeatedLines(rows).length;
  return { ...draft, withoutRepeated: repeated > 0 && rows.length - repeated <= groups.length };
}

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

export function monthsFor({ rows }: Export, column: number | null, period: Period): MonthChoice {
  if (column === null) return "all";
  const months = monthsIn(rows, column);
  return months.some(({ month }) => month !== null && isWithin(month, period)) ? "period" : null;
}

function matchingOf(draft: Draft, { table, scorecard }: ImportTarget): Matching {
  const { exported, mapping, months: choice, withoutRepeated } = draft;
  const months = mapping.period === null ? [] : monthsIn(exported.rows, mapping.period);
  const isTaken = (month: (typeof months)[number]["month"]) =>
    month !== null &&
    (choice === "period"
      ? isWithin(month, scorecard.period)
      : typeof choice === "object" && choice?.month === monthKey(month));
  const all = choice === "all" || mapping.period === null;
  const leftOut = all ? [] : months.filter(({ month }) => !isTaken(month));
  const left = new Set(leftOut.flatMap(({ rows }) => rows.map(({ line }) => line)));
  const dated = exported.rows.filter(({ line }) => !left.has(line));
  const repeated = repeatedLines(dated).map(({ line }) => line);
  const repeats = new Set(withoutRepeated ? repeated : []);
  const rows = dated.filter(({ line }) => !repeats.has(line));
  const matched = matchPeople(rows, mapping.people, table.people);
  return {
    months,
    leftOut,
    repeated,
    matched,
    several: matched.groups.some((group) => group.rows.length > 1),
  };
}
