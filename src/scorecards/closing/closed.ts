import { codeInCell } from "../history/period-cell";
import { HISTORY_COLUMNS } from "../history/table";
import { sameWord } from "../people/clean-field";
import type { Person } from "../generation-request";
import type { Period } from "../system/period";
import { lineageOf } from "../system/lineage";
import { periodCode } from "../system/period";
import type { ScorecardReading } from "../reading";
import { isSomebody } from "../reading/nobody";

/** Whose a row of a ledger is, and of which period. */
export interface LedgerOwner {
  /** As a code, however HR has written it; "" where it cannot be read. */
  readonly period: string;
  readonly system: string;
  readonly scorecard: string;
  readonly id: string;
  readonly name: string;
  readonly closed: string;
}

/** From the cells of a ledger's columns, by their names; a column that is gone is blank. */
export function ownersIn(
  columns: Readonly<Record<string, readonly unknown[]>>,
  rows: number,
): readonly LedgerOwner[] {
  const text = (header: string, row: number) => {
    const cell = columns[header]?.[row];
    return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
  };
  return Array.from({ length: rows }, (_, row) => ({
    period: codeInCell(columns[HISTORY_COLUMNS.period]?.[row]),
    system: text(HISTORY_COLUMNS.system, row),
    scorecard: text(HISTORY_COLUMNS.scorecard, row),
    id: text(HISTORY_COLUMNS.id, row),
    name: text(HISTORY_COLUMNS.name, row),
    closed: text(HISTORY_COLUMNS.closed, row),
  }));
}

/** Where a scorecard stands with History. */
export interface ClosingState {
  /** It has been closed; null where it has not. */
  readonly closed: {
    /** "" where HR has taken it away. */
    readonly when: string;
    readonly people: number;
    /** Their rows in History, from 0. */
    readonly rows: readonly number[];
    /** The numbers of the scorecards as which it was closed. */
    readonly scorecards: readonly string[];
    /** A later period that has been closed for somebody of them since: what it took over would hold no longer. */
    readonly later: string | null;
  } | null;
  /** Periods that are closed for people of this scorecard, as codes. */
  readonly periods: readonly string[];
  /** Rows whose period nobody can read. */
  readonly unread: number;
}

/** Whether a scorecard has been closed, and whether that can still be undone. */
export function closingStateOf(
  { standard, period, people }: Pick<ScorecardReading, "standard" | "period" | "people">,
  owners: readonly LedgerOwner[],
): ClosingState {
  const lineage = lineageOf(standard);
  const ofSystem = owners.map(
    (owner, row) => ({ ...owner, row, isOfSystem: lineage.includes(owner.system) }) as const,
  );
  const isOurs = isOneOf(people.filter(isSomebody));
  const own = ofSystem.filter((owner) => owner.isOfSystem && owner.period !== "" && isOurs(owner));
  const code = periodCode(period);
  const scorecards = [
    ...new Set(own.filter((owner) => owner.period === code).map(({ scorecard }) => scorecard)),
  ];
  const closed = ofSystem.filter(
    (owner) => owner.isOfSystem && owner.period === code && scorecards.includes(owner.scorecard),
  );
  const wasClosed = isOneOf(closed);
  const later = ofSystem
    .filter((owner) => owner.isOfSystem && owner.period > code && wasClosed(owner))
    .map((owner) => owner.period)
    .sort()[0];
  return {
    closed:
      closed.length === 0
        ? null
        : {
            when: closed[0]?.closed ?? "",
            people: closed.length,
            rows: closed.map(({ row }) => row),
            scorecards,
            later: later ?? null,
          },
    periods: [...new Set(own.map((owner) => owner.period))].sort(),
    unread: owners.filter((owner) => owner.period === "" && owner.system !== "").length,
  };
}

type Named = Pick<Person, "id" | "name">;

/** By the ID; by the name where one of the two has none. */
function isOneOf(people: readonly Named[]): (other: Named) => boolean {
  const ids = new Set(people.map(({ id }) => sameWord(id)).filter((id) => id !== ""));
  const names = new Set(people.map(({ name }) => sameWord(name)));
  const withoutId = new Set(people.filter(({ id }) => id === "").map(({ name }) => sameWord(name)));
  return ({ id, name }) => {
    if (id !== "" && ids.has(sameWord(id))) return true;
    const among = id === "" ? names : withoutId;
    return name !== "" && among.has(sameWord(name));
  };
}

/** Rows of a ledger that were written with a closing. */
export const rowsOfClosing = (
  owners: readonly LedgerOwner[],
  system: Parameters<typeof lineageOf>[0],
  period: Period,
  scorecards: readonly string[],
): readonly number[] => {
  const [lineage, code] = [lineageOf(system), periodCode(period)];
  return owners.flatMap((owner, row) =>
    lineage.includes(owner.system) && owner.period === code && scorecards.includes(owner.scorecard)
      ? [row]
      : [],
  );
};
