import * as scoring from "../../scoring";
import { sheetTexts } from "../../i18n/sheets";
import type { Locale } from "../../i18n/locale";
import type { Entries, Entry } from "../calc/entries";
import { type LedgerCell, type LedgerRow, saysSame } from "../closing/ledger";
import { scorePerson } from "../core-card";
import { metricColumn, resultColumn, scoreColumn } from "../history/table";
import { isBlank } from "../reading/grid";
import { fieldsOf } from "../results";
import { NO_ACTION } from "../results/action";
import { Earned } from "../results/earned";
import type { ScorecardSystem } from "../system/description";

/** What follows from a row's figures by the rules that held: its scores and results, a column each; null: there is none. */
export type Reckoned = ReadonlyMap<string, LedgerCell | null>;

const METRIC = metricColumn("");

/** What was entered, as a closed row keeps it. */
export function entriesIn(row: LedgerRow): Entries {
  return Object.fromEntries(
    [...row]
      .filter(([column]) => column.startsWith(METRIC))
      .map(([column, cell]) => [column.slice(METRIC.length), entryIn(cell)]),
  );
}

/** Rows of raters and figures of a team are kept as JSON; any other text is no figure. */
function entryIn(cell: LedgerCell): Entry {
  if (typeof cell === "number") return cell;
  if (isBlank(cell)) return null;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? (value as Entry) : NaN;
  } catch {
    return NaN;
  }
}

/** By the same core as the sheets' formulas: the rank, which depends on everybody, is not among them, nor is the status. */
export function reckon(system: ScorecardSystem, entries: Entries, locale: Locale): Reckoned {
  const items = system.items.map((item) => ({ item, points: item.points.value ?? 0 }));
  const card = scorePerson(system, items, entries);
  const earned = new Earned(system, card.total, entries);
  return new Map<string, LedgerCell | null>([
    ...card.items.map(({ id, result }): [string, LedgerCell | null] => [
      scoreColumn(id),
      scoring.isFault(result) ? null : result.score,
    ]),
    ...[...fieldsOf(system, system.items)].map((field): [string, LedgerCell | null] => {
      const outcome = earned.outcome(field);
      if (typeof outcome === "number") return [resultColumn(field), outcome];
      if (scoring.isFault(outcome)) return [resultColumn(field), null];
      // No action follows: the sheet shows a dash.
      const text = outcome === NO_ACTION ? sheetTexts[locale].status.none : outcome[locale];
      return [resultColumn(field), text];
    }),
  ]);
}

/** A cell of a closed row that is not what its figures give: somebody has written over it. */
export interface Edited {
  readonly period: string;
  readonly name: string;
  readonly column: string;
  /** null: blank. */
  readonly stands: LedgerCell | null;
  readonly reckoned: LedgerCell | null;
}

/**
 * What of a row is not what its own figures give. Where nothing could be reckoned the sheet said so in words, which are as good
 * as any.
 */
export const editedIn = (
  row: LedgerRow,
  reckoned: Reckoned,
  whose: Pick<Edited, "period" | "name">,
): readonly Edited[] =>
  [...reckoned].flatMap(([column, value]): Edited[] => {
    const stands = row.get(column) ?? null;
    const isWord = value === null && typeof stands !== "number";
    return isWord || saysSame(stands, value) ? [] : [{ ...whose, column, stands, reckoned: value }];
  });
