import * as scoring from "../../scoring";
import { locales } from "../../i18n/locale";
import { type LedgerCell, type LedgerRow, saysSame } from "../closing/ledger";
import { resultColumn } from "../history/table";
import type { ScorecardSystem } from "../system/description";
import type { RowChange } from "./plan-appeal";
import { closingOf } from "./ranks";

/** What hangs on everybody's totals: a cell of the row of somebody who was closed with those who have changed. */
export interface SharedChange {
  readonly row: number;
  readonly column: string;
  readonly content: LedgerCell | null;
}

const TOTAL = resultColumn("total");
const PART = resultColumn("poolPart");
const GRADE = resultColumn("quotaGrade");
/** Parts are paid in cents. */
const DIGITS = 2;

/** Parts of a pool and grades by rank that are others once totals are, as far as they stood as the totals gave them. */
export function newShared(
  history: ReadonlyMap<number, LedgerRow>,
  changes: readonly RowChange[],
  systemOf: (row: LedgerRow) => ScorecardSystem | null,
): readonly SharedChange[] {
  const moved = new Map(
    changes.flatMap(({ row, cells }) => {
      const total = cells.get(TOTAL);
      return total === undefined ? [] : [[row, total] as const];
    }),
  );
  const closings = new Map(
    [...moved.keys()].flatMap((row) => {
      const cells = history.get(row);
      return cells === undefined ? [] : [[closingOf(cells), cells] as const];
    }),
  );
  return [...closings].flatMap(([closing, one]) => {
    const system = systemOf(one);
    if (system === null) return [];
    const rows = [...history].filter(([, cells]) => closingOf(cells) === closing);
    const before = rows.map(([, cells]) => numberIn(cells.get(TOTAL)));
    const after = rows.map(([row, cells]) =>
      numberIn(moved.has(row) ? moved.get(row) : cells.get(TOTAL)),
    );
    return [
      ...others(rows, PART, partsOf(system, before), partsOf(system, after)),
      ...others(rows, GRADE, gradesOf(system, rows, before), gradesOf(system, rows, after)),
    ];
  });
}

/** Cells that were as reckoned, and are others now. */
function others(
  rows: readonly (readonly [number, LedgerRow])[],
  column: string,
  before: readonly (LedgerCell | null)[],
  after: readonly (LedgerCell | null)[],
): SharedChange[] {
  return rows.flatMap(([row, cells], index) => {
    const [was, now] = [before[index] ?? null, after[index] ?? null];
    const stands = cells.get(column) ?? null;
    const isAsReckoned = saysSame(stands, was) || (was === null && typeof stands !== "number");
    return saysSame(was, now) || !isAsReckoned ? [] : [{ row, column, content: now }];
  });
}

const numberIn = (total: LedgerCell | null | undefined): number =>
  typeof total === "number" ? total : NaN;

function partsOf({ pool }: ScorecardSystem, totals: readonly number[]): (number | null)[] {
  const amount = pool?.amount.value ?? null;
  if (amount === null) return [];
  const parts = scoring.dividePool(amount, totals, DIGITS);
  return scoring.isFault(parts)
    ? []
    : totals.map((total, index) => (Number.isNaN(total) ? null : (parts[index] ?? null)));
}

/** In the language in which the rows have them. */
function gradesOf(
  { quota }: ScorecardSystem,
  rows: readonly (readonly [number, LedgerRow])[],
  totals: readonly number[],
): (string | null)[] {
  if (quota === undefined) return [];
  const said = new Set(rows.map(([, cells]) => cells.get(GRADE)));
  const locale = locales.find((each) => quota.grades.some(({ grade }) => said.has(grade[each])));
  if (locale === undefined) return [];
  const shares = quota.grades.map(({ share }) => share.value ?? NaN);
  const grades = scoring.quotaGrades(totals, shares, quota.ties);
  return totals.map((_, index) => quota.grades[grades[index] ?? -1]?.grade[locale] ?? null);
}
