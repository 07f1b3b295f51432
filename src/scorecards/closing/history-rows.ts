import type { Entry } from "../calc/entries";
import { HISTORY_COLUMNS, metricColumn, resultColumn, scoreColumn } from "../history/table";
import { fieldsOf, sharedFieldsOf } from "../results";
import { isBlank, isErrorText } from "../reading/grid";
import { isSomebody } from "../reading/nobody";
import type { PersonReading, ScorecardReading } from "../reading";
import { fieldPlace, scorePlace } from "../system/keys";
import { periodCode } from "../system/period";
import type { ResultField } from "../system/result-fields";
import type { LedgerCell, LedgerRow } from "./ledger";

/** What is said in words; everything else that follows from the scores is a number or has not come about. */
const WORDS: ReadonlySet<ResultField> = new Set(["tier", "quotaGrade", "action", "status"]);

/** A row for everybody, for figures without a name are nobody's: what was entered, what was scored, what it came to. `closed` says when. */
export const historyRowsOf = (reading: ScorecardReading, closed: string): readonly LedgerRow[] =>
  reading.people.filter(isSomebody).map((person) => rowOf(reading, person, closed));

function rowOf(
  { period, standard, scorecard }: ScorecardReading,
  person: PersonReading,
  closed: string,
): LedgerRow {
  const { id, name, department, system, inputs, entries, results } = person;
  const row = new Map<string, LedgerCell>();
  const put = (column: string, value: unknown) => {
    if (typeof value === "number" && Number.isFinite(value)) row.set(column, value);
    if (typeof value === "string" && !isBlank(value)) row.set(column, value);
  };
  put(HISTORY_COLUMNS.period, periodCode(period));
  put(HISTORY_COLUMNS.system, standard.id);
  put(HISTORY_COLUMNS.id, id);
  put(HISTORY_COLUMNS.name, name);
  put(HISTORY_COLUMNS.department, department);
  put(HISTORY_COLUMNS.scorecard, scorecard);
  put(HISTORY_COLUMNS.closed, closed);
  for (const { input, value } of inputs) put(metricColumn(input.id), value);
  for (const [key, entry] of Object.entries(entries)) put(metricColumn(key), several(entry));
  for (const item of system.items) {
    put(scoreColumn(item.id), numberIn(results.value(scorePlace(item.id))));
  }
  // What takes everybody's totals, and what is said of a person, is kept where the sheet has it.
  const fields = [...fieldsOf(system, system.items), ...sharedFieldsOf(system), "status"] as const;
  for (const field of fields) {
    const value = results.value(fieldPlace(field));
    put(resultColumn(field), WORDS.has(field) ? wordIn(value) : numberIn(value));
  }
  return row;
}

const numberIn = (value: unknown): unknown => (typeof value === "number" ? value : undefined);
const wordIn = (value: unknown): unknown => (isErrorText(value) ? undefined : value);

/** Answers of several raters, and figures of a team, in one cell: rows of numbers as JSON. */
const several = (entry: Entry): string | undefined =>
  Array.isArray(entry) ? JSON.stringify(entry) : undefined;
