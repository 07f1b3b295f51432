import { HISTORY_COLUMNS } from "../history/table";
import { isSamePerson } from "../people/same-person";
import type { ScorecardReading } from "../reading";
import { historyRowsOf } from "./history-rows";
import { type LedgerRow, saysSame, textIn } from "./ledger";

/** What of a person is no longer as it was when the period was closed. */
export type ChangeSince =
  /** The total, as it was closed and as it stands; null: there is none. */
  | {
      readonly kind: "total";
      readonly name: string;
      readonly closed: number | null;
      readonly now: number | null;
    }
  /** Figures, scores or what followed from them; the total is the same. */
  | { readonly kind: "figures"; readonly name: string }
  /** Is on the scorecard, and has no row of that closing. */
  | { readonly kind: "joined"; readonly name: string }
  /** Has a row, and is on the scorecard no more. */
  | { readonly kind: "left"; readonly name: string };

const TOTAL = "result.total";
/** Whoever else comes or goes moves everybody's rank; the status says in words what the figures say. */
const SAYS_NOTHING = new Set(["result.rank", "result.status"]);
const isCompared = (column: string): boolean =>
  /^(?:metric|score|result)\./.test(column) && !SAYS_NOTHING.has(column);

/** Holds a scorecard against the rows into which it was closed, by the columns that History still has. */
export function changesSince(
  reading: ScorecardReading,
  columns: readonly string[],
  closed: readonly LedgerRow[],
): readonly ChangeSince[] {
  const left = closed.map(namedRow);
  const compared = columns.filter(isCompared);
  const found = historyRowsOf(reading, "").flatMap((now): ChangeSince[] => {
    const own = namedRow(now);
    const index = left.findIndex((each) => isSamePerson(own, each));
    const [before] = index < 0 ? [] : left.splice(index, 1);
    const name = nameIn(now);
    if (before === undefined) return [{ kind: "joined", name }];
    const isSame = (column: string) => saysSame(before.row.get(column), now.get(column));
    if (columns.includes(TOTAL) && !isSame(TOTAL)) {
      return [{ kind: "total", name, closed: totalIn(before.row), now: totalIn(now) }];
    }
    return compared.every(isSame) ? [] : [{ kind: "figures", name }];
  });
  return [...found, ...left.map(({ row }): ChangeSince => ({ kind: "left", name: nameIn(row) }))];
}

interface NamedRow {
  readonly row: LedgerRow;
  readonly id: string;
  readonly name: string;
}

const namedRow = (row: LedgerRow): NamedRow => ({
  row,
  id: textIn(row, HISTORY_COLUMNS.id),
  name: textIn(row, HISTORY_COLUMNS.name),
});

const nameIn = (row: LedgerRow): string =>
  textIn(row, HISTORY_COLUMNS.name) || textIn(row, HISTORY_COLUMNS.id);

function totalIn(row: LedgerRow): number | null {
  const value = row.get(TOTAL);
  return typeof value === "number" ? value : null;
}
