import { historyLedger, type LedgerRow } from "../closing/ledger";
import { HISTORY_COLUMNS, resultColumn } from "../history/table";
import { Sum } from "../import/sum";
import { sameWord } from "../people/clean-field";
import type { ResultField } from "../system/result-fields";

/** A workbook whose closed periods have been read. */
export interface ReadWorkbook {
  /** Its file's name. */
  readonly name: string;
  readonly rows: readonly LedgerRow[];
}

export interface RollUpRow {
  readonly workbook: string;
  readonly row: LedgerRow;
  /** It goes into the totals: the same person and period stands nowhere else, or this row was closed last. */
  readonly counted: boolean;
}

/** Somebody whose period has been closed more than once. */
export interface Repeated {
  readonly period: string;
  readonly system: string;
  readonly person: string;
  /** That one first which counts. */
  readonly workbooks: readonly string[];
}

/** What one workbook's period comes to. Sums and mean are of the rows that count; null where no row says anything. */
export interface RollUpTotal {
  readonly workbook: string;
  readonly period: string;
  readonly system: string;
  readonly people: number;
  readonly withTotal: number;
  readonly meanTotal: number | null;
  readonly performancePay: number | null;
  readonly bonus: number | null;
  readonly pay: number | null;
}

export interface RollUp {
  /** Those of the rows: who and when, then metrics, scores and results. */
  readonly columns: readonly string[];
  readonly rows: readonly RollUpRow[];
  readonly totals: readonly RollUpTotal[];
  readonly repeated: readonly Repeated[];
}

/**
 * Puts the closed periods of many workbooks together: every row of them, in the order of the workbooks. Where the same person's
 * period of the same system stands in several rows, the one that was closed last counts and the others are marked, unless all
 * are to count.
 */
export function rollUp(
  workbooks: readonly ReadWorkbook[],
  { countAll = false }: { readonly countAll?: boolean } = {},
): RollUp {
  const all = workbooks.flatMap(({ name, rows }) => rows.map((row) => ({ workbook: name, row })));
  const groups = repeatedAmong(all);
  const spare = new Set(countAll ? [] : groups.flatMap(([, ...others]) => others));
  const rows = all.map((each): RollUpRow => ({ ...each, counted: !spare.has(each) }));
  return {
    columns: columnsOf(all),
    rows,
    totals: totalsOf(rows),
    repeated: groups.map(([first, ...others]) => ({
      period: text(first.row, HISTORY_COLUMNS.period),
      system: text(first.row, HISTORY_COLUMNS.system),
      person: text(first.row, HISTORY_COLUMNS.name) || text(first.row, HISTORY_COLUMNS.id),
      workbooks: [first, ...others].map(({ workbook }) => workbook),
    })),
  };
}

const text = (row: LedgerRow, column: string): string => String(row.get(column) ?? "");

const KINDS = ["metric.", "score.", "result."] as const;

function columnsOf(rows: readonly { readonly row: LedgerRow }[]): readonly string[] {
  const found = [...new Set(rows.flatMap(({ row }) => [...row.keys()]))];
  const ofKind = (kind: string) => found.filter((column) => column.startsWith(kind));
  return [...historyLedger.columns, ...KINDS.flatMap(ofKind)];
}

type Placed = Pick<RollUpRow, "workbook" | "row">;
/** The row that counts, then the others. */
type Group = readonly [Placed, ...Placed[]];

/** In different workbooks one ID may be two people's: the name has to agree, and the ID where both rows have one. */
function repeatedAmong(rows: readonly Placed[]): readonly Group[] {
  const named = new Map<string, Placed[][]>();
  for (const placed of rows) {
    const { period, system, name, id } = HISTORY_COLUMNS;
    const who = sameWord(text(placed.row, name)) || sameWord(text(placed.row, id));
    const key = JSON.stringify([text(placed.row, period), text(placed.row, system), who]);
    const groups = named.get(key) ?? [];
    named.set(key, groups);
    const group = groups.find((each) => each.every((other) => sameId(other, placed)));
    if (group === undefined) groups.push([placed]);
    else group.push(placed);
  }
  return [...named.values()].flat().flatMap((group): Group[] => {
    const [first, ...others] = [...group].sort(byClosing);
    return first === undefined || others.length === 0 ? [] : [[first, ...others]];
  });
}

function sameId(one: Placed, other: Placed): boolean {
  const [id, otherId] = [one, other].map(({ row }) => sameWord(text(row, HISTORY_COLUMNS.id)));
  return id === "" || otherId === "" || id === otherId;
}

/** Closed last comes first; "2026-02-03 14:05" sorts as time goes by. */
function byClosing(one: Placed, other: Placed): number {
  const [closed, otherClosed] = [one, other].map(({ row }) => text(row, HISTORY_COLUMNS.closed));
  return closed === otherClosed ? 0 : (closed ?? "") > (otherClosed ?? "") ? -1 : 1;
}

function totalsOf(rows: readonly RollUpRow[]): readonly RollUpTotal[] {
  const groups = new Map<string, RollUpRow[]>();
  for (const each of rows) {
    const { period, system } = HISTORY_COLUMNS;
    const key = JSON.stringify([each.workbook, text(each.row, period), text(each.row, system)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group): RollUpTotal[] => {
    const [first] = group;
    if (first === undefined) return [];
    const counted = group.filter((each) => each.counted).map(({ row }) => row);
    const total = sumOf(counted, "total");
    return [
      {
        workbook: first.workbook,
        period: text(first.row, HISTORY_COLUMNS.period),
        system: text(first.row, HISTORY_COLUMNS.system),
        people: counted.length,
        withTotal: total.count,
        meanTotal: total.sum === null ? null : rounded(total.sum / total.count),
        performancePay: sumOf(counted, "attendedPay", "adjustedPay", "performancePay").sum,
        bonus: sumOf(counted, "attendedBonus", "bonus").sum,
        pay: sumOf(counted, "pay").sum,
      },
    ];
  });
}

/**
 * What the rows come to that have a number there.
 *
 * @param fields The last word first: what is paid for the days attended before what it is a part of.
 */
function sumOf(
  rows: readonly LedgerRow[],
  ...fields: readonly ResultField[]
): { readonly count: number; readonly sum: number | null } {
  const sum = new Sum();
  let count = 0;
  for (const row of rows) {
    const value = fields
      .map((field) => row.get(resultColumn(field)))
      .find((each) => typeof each === "number");
    if (typeof value !== "number") continue;
    sum.add(value);
    count += 1;
  }
  return { count, sum: count === 0 ? null : rounded(sum.value) };
}

/** As many digits as a cell holds. */
const rounded = (value: number): number => Number(value.toPrecision(15));
