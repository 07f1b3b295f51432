import { type LedgerRow, textIn } from "../closing/ledger";
import { HISTORY_COLUMNS, resultColumn, scoreColumn } from "../history/table";
import { isSamePerson } from "../people/same-person";
import type { PersonReading, ScorecardReading } from "../reading";
import { isSomebody } from "../reading/nobody";
import { parseKey } from "../system/keys";

/**
 * A scorecard as its period was closed: the people and figures of the closed rows, whatever stands on its sheets by now. null where
 * nobody of it is closed.
 *
 * @param rows Closed rows of its system and period.
 */
export function asClosed(
  reading: ScorecardReading,
  rows: readonly LedgerRow[],
): ScorecardReading | null {
  const everybody = reading.people.filter(isSomebody);
  const isOurs = (row: LedgerRow) => everybody.some((person) => isSamePerson(person, named(row)));
  // Another scorecard of the same system may be closed beside it.
  const scorecards = new Set(
    rows.filter(isOurs).map((row) => textIn(row, HISTORY_COLUMNS.scorecard)),
  );
  const own = rows.filter((row) => scorecards.has(textIn(row, HISTORY_COLUMNS.scorecard)));
  return own.length === 0 ? null : { ...reading, people: own.map(personOf(reading)) };
}

const named = (row: LedgerRow) => ({
  id: textIn(row, HISTORY_COLUMNS.id),
  name: textIn(row, HISTORY_COLUMNS.name),
});

const personOf =
  ({ system }: ScorecardReading) =>
  (row: LedgerRow): PersonReading => ({
    ...named(row),
    department: textIn(row, HISTORY_COLUMNS.department),
    own: { id: null, name: null, department: null },
    system,
    items: system.items.map((item) => ({ item, points: item.points.value ?? 0 })),
    inputs: [],
    entries: {},
    results: {
      place: () => null,
      at: () => "",
      value: (key) => {
        const parsed = parseKey(key);
        if (parsed.kind === "score") return row.get(scoreColumn(parsed.item));
        return parsed.kind === "field" ? row.get(resultColumn(parsed.field)) : undefined;
      },
    },
  });
