import * as scoring from "../../scoring";
import { type Locale, locales } from "../../i18n/locale";
import { entriesIn, reckon } from "../appeals/closed-row";
import type { Entries } from "../calc/entries";
import { type LedgerCell, type LedgerRow, saysSame, textIn } from "../closing/ledger";
import type { Person } from "../generation-request";
import { carriedFigures, earlierPeriod } from "../history/carried";
import { codeInCell, periodInCell } from "../history/period-cell";
import {
  HISTORY_COLUMNS,
  type HistoryRow,
  metricColumn,
  resultColumn,
  scoreColumn,
} from "../history/table";
import { payIn, sumOf } from "../payroll";
import { isSamePerson } from "../people/same-person";
import type { ScorecardSystem } from "../system/description";
import { periodCode } from "../system/period";

/*
 * Changed rules over closed periods: what everybody would have had by them. Nothing is written; closed rows stay as they are.
 */

/** What a row says, or would say. */
export interface Standing {
  readonly total: number | null;
  /** "" where there is none. */
  readonly tier: string;
  /** Yuan in all; null: there is no total, or no pay. */
  readonly pay: number | null;
  /** Periods in a row below the pass mark. */
  readonly failures: number | null;
}

export interface TrialLine extends Pick<Person, "id" | "name"> {
  readonly period: string;
  readonly before: Standing;
  readonly after: Standing;
  /** An item a line, in the order of the rules; null: it has no score. */
  readonly items: readonly {
    readonly item: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly changesTier: boolean;
  /** The total, pay or the streak is another one. */
  readonly changes: boolean;
}

export interface Trial {
  /** As they stand in History. */
  readonly lines: readonly TrialLine[];
  /** Of those who have pay before and after; null: nobody has. */
  readonly pay: { readonly before: number; readonly after: number } | null;
  /** Means of those who have the item before and after. */
  readonly items: readonly {
    readonly item: string;
    readonly count: number;
    readonly before: number | null;
    readonly after: number | null;
    /** How many scores are others. */
    readonly changed: number;
  }[];
}

const number = (row: LedgerRow, column: string): number | null => {
  const cell = row.get(column);
  return typeof cell === "number" ? cell : null;
};

/**
 * Closed rows by other rules.
 *
 * @param rulesFor The rules to be tried on a row; on a roster everybody's.
 * @param locale In which tiers are named.
 */
export function tryRules(
  rows: readonly LedgerRow[],
  rulesFor: (person: Pick<Person, "id" | "name">) => ScorecardSystem,
  locale: Locale,
): Trial {
  const inOrder = rows
    .map((row, place) => ({ row, place, period: codeInCell(row.get(HISTORY_COLUMNS.period)) }))
    .sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));
  const byPerson = new Map<string, Done[]>();
  const lines: { readonly place: number; readonly line: TrialLine }[] = [];
  for (const { row, place, period } of inOrder) {
    const person = {
      id: textIn(row, HISTORY_COLUMNS.id),
      name: textIn(row, HISTORY_COLUMNS.name),
    };
    const system = asOfPeriod(rulesFor(person), row);
    // Whoever has an ID now and had none before is found by the name.
    const keys = [person.id, person.name].filter((key) => key !== "");
    const earlier = keys.flatMap((key) => byPerson.get(key) ?? []);
    const own = earlier.filter((each) => isSamePerson(each.person, person));
    const entries = withCarried(system, period, row, own);
    const after: LedgerRow = onlyCells(reckon(system, entries, locale));
    const line = lineOf(row, after, person, period, system, () =>
      locales.map((each) => textIn(onlyCells(reckon(system, entries, each)), TIER)),
    );
    const reckoned = { person, period, before: row, after: new Map([...row, ...after]) };
    for (const key of keys) byPerson.set(key, [...(byPerson.get(key) ?? []), reckoned]);
    lines.push({ place, line });
  }
  lines.sort((one, other) => one.place - other.place);
  return summed(lines.map(({ line }) => line));
}

interface Done {
  readonly person: Pick<Person, "id" | "name">;
  readonly period: string;
  readonly before: LedgerRow;
  readonly after: LedgerRow;
}

const TIER = resultColumn("tier");
const POOL_PART = resultColumn("poolPart");

const onlyCells = (cells: ReadonlyMap<string, LedgerCell | null>): LedgerRow =>
  new Map([...cells].flatMap(([column, cell]) => (cell === null ? [] : [[column, cell]])));

/** Days due are those of the period, whatever Rules says of the present one. */
function asOfPeriod(system: ScorecardSystem, row: LedgerRow): ScorecardSystem {
  const attended = number(row, metricColumn("daysAttended"));
  const attendance = number(row, resultColumn("attendance"));
  if (system.partMonths === undefined || attended === null || !attendance) return system;
  const { daysDue } = system.partMonths;
  const value = scoring.roundDecimal(attended / attendance, 6);
  return { ...system, partMonths: { ...system.partMonths, daysDue: { ...daysDue, value } } };
}

/** What was entered; what came from an earlier period comes from what that would have been. */
function withCarried(
  system: ScorecardSystem,
  code: string,
  row: LedgerRow,
  earlier: readonly Done[],
): Entries {
  const entries = { ...entriesIn(row) };
  const period = periodInCell(code);
  if (period === null) return entries;
  for (const { input, from, value } of carriedFigures(system)) {
    const source = [...earlier]
      .reverse()
      .find((each) => each.period === periodCode(earlierPeriod(period, from)));
    if (source === undefined) continue;
    const stands = number(row, metricColumn(input));
    // Typed over by hand, it stays.
    if (saysSame(stands, value(figuresIn(source.before)))) {
      entries[input] = value(figuresIn(source.after));
    }
  }
  return entries;
}

const figuresIn = (row: LedgerRow): HistoryRow["figures"] =>
  new Map([...row].flatMap(([column, cell]) => (typeof cell === "number" ? [[column, cell]] : [])));

function lineOf(
  row: LedgerRow,
  reckoned: LedgerRow,
  person: Pick<Person, "id" | "name">,
  period: string,
  system: ScorecardSystem,
  /** The tier that would be, in every language: closed rows have that of their sheet. */
  tiersNamed: () => readonly string[],
): TrialLine {
  // How a pool is divided hangs on everybody: it stays as it is, and is left out of both.
  const before = standingIn(onlyCells(new Map([...row, [POOL_PART, null]])), period);
  const found = standingIn(reckoned, period);
  const isSameTier = found.tier === before.tier || tiersNamed().includes(before.tier);
  const after = isSameTier ? { ...found, tier: before.tier } : found;
  const items = system.items.map(({ id }) => ({
    item: id,
    before: number(row, scoreColumn(id)),
    after: number(reckoned, scoreColumn(id)),
  }));
  return {
    ...person,
    ...{ period, before, after, items },
    changesTier: !isSameTier,
    changes:
      !saysSame(before.total, after.total) ||
      before.pay !== after.pay ||
      before.failures !== after.failures,
  };
}

function standingIn(row: LedgerRow, period: string): Standing {
  const { total, tier, fixed, performance, bonus } = payIn(row, period);
  const parts = [fixed, performance, bonus].flatMap((part) => part ?? []);
  const pay = total === null || parts.length === 0 ? null : sumOf(parts);
  // Without a total the sheet says in words what is missing, where else a tier stands.
  if (total === null) return { total, tier: "", pay, failures: null };
  return { total, tier, pay, failures: number(row, resultColumn("failures")) };
}

function summed(lines: readonly TrialLine[]): Trial {
  const paid = lines.flatMap(({ before, after }) =>
    before.pay === null || after.pay === null ? [] : [{ before: before.pay, after: after.pay }],
  );
  const ids = [...new Set(lines.flatMap(({ items }) => items.map(({ item }) => item)))];
  const mean = (scores: readonly number[]): number | null =>
    scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    lines,
    pay:
      paid.length === 0
        ? null
        : {
            before: sumOf(paid.map(({ before }) => before)),
            after: sumOf(paid.map(({ after }) => after)),
          },
    items: ids.map((id) => {
      const both = lines.flatMap(({ items }) =>
        items.flatMap(({ item, before, after }) =>
          item === id && before !== null && after !== null ? [{ before, after }] : [],
        ),
      );
      return {
        item: id,
        count: both.length,
        before: mean(both.map(({ before }) => before)),
        after: mean(both.map(({ after }) => after)),
        changed: both.filter(({ before, after }) => !saysSame(before, after)).length,
      };
    }),
  };
}
