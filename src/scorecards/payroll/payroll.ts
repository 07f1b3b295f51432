import * as scoring from "../../scoring";
import { type LedgerRow, textIn } from "../closing/ledger";
import type { Person } from "../generation-request";
import { codeInCell } from "../history/period-cell";
import { HISTORY_COLUMNS, metricColumn, resultColumn } from "../history/table";
import { sameWord } from "../people/clean-field";
import type { Item, ScorecardSystem } from "../system/description";
import { type Period, periodCode } from "../system/period";
import type { ResultField } from "../system/result-fields";

/*
 * Pay out of closed periods, for the payroll: of one period as it was closed, or of a quarter out of its three months, whose
 * ratings add to its performance pay and take from it.
 */

/** What a closed row says of somebody's pay; null: nothing. */
export interface ClosedPay {
  readonly period: string;
  readonly total: number | null;
  readonly tier: string;
  readonly fixed: number | null;
  /** The last word on it: for the days attended, after an adjustment. */
  readonly performance: number | null;
  readonly bonus: number | null;
  /** Money that forms take off beside the points (罚款): told, and in no pay. null: none is entered. */
  readonly fines: number | null;
  /** What it came from and what comes of it, as far as the system has it. */
  readonly factors: ReadonlyMap<PayFactor, number>;
}

export const PAY_FACTORS = [
  "individual",
  "coefficient",
  "share",
  "adjustment",
  "attendance",
  "nextShare",
] as const satisfies readonly ResultField[];
export type PayFactor = (typeof PAY_FACTORS)[number];

/** Yuan, whole cents. */
export interface Amounts {
  readonly fixed: number | null;
  /** Of all periods together. */
  readonly performance: number | null;
  /** What ratings of months add and take, as a fraction; null where nothing is rated. */
  readonly adjustment: number | null;
  readonly adjusted: number | null;
  readonly bonus: number | null;
  readonly pay: number;
}

export interface PayrollLine extends Person {
  /** By it HR's decision on this person is kept. */
  readonly key: string;
  /** In the order of the periods; null: the person has no row of that period. */
  readonly periods: readonly (ClosedPay | null)[];
  /** Periods without a row, or whose row has no pay. */
  readonly lacking: readonly string[];
  /** Of all periods together; null: none is entered. */
  readonly fines: number | null;
  /** null: something is lacking, and HR has not decided to pay what is there. */
  readonly amounts: Amounts | null;
}

export interface Payroll {
  /** What is paid. */
  readonly period: Period;
  /** Codes of the closed periods that it comes from. */
  readonly periods: readonly string[];
  /** By which months are rated; null where a period is paid as it was closed. */
  readonly terms: scoring.QuarterTerms | null;
  readonly lines: readonly PayrollLine[];
  /** Of all that is paid, in yuan. */
  readonly sum: number;
}

export interface PayrollChoices {
  /** Of whom something is lacking: whether what is there is paid. */
  readonly isPaid?: (key: string) => boolean;
  readonly terms?: scoring.QuarterTerms;
}

/** The closed periods out of which a period is paid: itself, or the months of a quarter where months are appraised. */
export function periodsPaid(period: Period, appraised: ScorecardSystem["period"]): string[] {
  if (period.kind === appraised || period.kind === "month") return [periodCode(period)];
  const { year, quarter } = period;
  return [2, 1, 0].map((back) => periodCode({ kind: "month", year, month: 3 * quarter - back }));
}

/** The system's own terms, or the usual ones on its scale. */
export function quarterTerms({ pay, scale }: Pick<ScorecardSystem, "pay" | "scale">) {
  const own = pay?.quarter;
  const usual = scoring.QUARTER_TERMS;
  const scaled = (score: number) => scoring.roundDecimal((score * scale) / 100, 9);
  return {
    excellentFrom: own?.excellentFrom.value ?? scaled(usual.excellentFrom),
    excellentShare: own?.excellentShare.value ?? usual.excellentShare,
    unqualifiedBelow: own?.unqualifiedBelow.value ?? scaled(usual.unqualifiedBelow),
    unqualifiedShare: own?.unqualifiedShare.value ?? usual.unqualifiedShare,
  };
}

/** Everybody who has a closed row of one of the periods. `rows`: of the system, as they stand one below the other. */
export function payrollOf(
  rows: readonly LedgerRow[],
  system: Pick<ScorecardSystem, "pay" | "scale" | "period"> &
    Partial<Pick<ScorecardSystem, "items">>,
  period: Period,
  { isPaid = () => false, terms = quarterTerms(system) }: PayrollChoices = {},
): Payroll {
  const periods = periodsPaid(period, system.period);
  const isQuarter = periods.length > 1;
  const lines = peopleIn(rows, periods, system.items).map(
    ({ key, person, rows: own }): PayrollLine => {
      const closed = periods.map((code) => own.get(code) ?? null);
      const lacking = periods.filter((_, index) => !hasPay(closed[index] ?? null));
      const isComplete = lacking.length === 0;
      const there = closed.filter((each) => each !== null);
      const amounts =
        lacking.length < periods.length && (isComplete || isPaid(key))
          ? amountsOf(there, isQuarter ? terms : null)
          : null;
      const fined = there.flatMap(({ fines }) => fines ?? []);
      const fines = fined.length === 0 ? null : sumOf(fined);
      return { ...person, key, periods: closed, lacking, fines, amounts };
    },
  );
  const sum = sumOf(lines.map(({ amounts }) => amounts?.pay ?? 0));
  return { period, periods, terms: isQuarter ? terms : null, lines, sum };
}

const hasPay = (closed: ClosedPay | null): boolean =>
  closed !== null &&
  closed.total !== null &&
  [closed.fixed, closed.performance, closed.bonus].some((amount) => amount !== null);

function amountsOf(closed: readonly ClosedPay[], terms: scoring.QuarterTerms | null): Amounts {
  const all = (of: (each: ClosedPay) => number | null): number | null => {
    const known = closed.flatMap((each) => of(each) ?? []);
    return known.length === 0 ? null : sumOf(known);
  };
  const fixed = all((each) => each.fixed);
  const performance = all((each) => each.performance);
  const bonus = all((each) => each.bonus);
  const rated =
    terms === null || performance === null
      ? null
      : scoring.adjustQuarter(
          performance,
          closed.flatMap(({ total }) => total ?? []),
          terms,
        );
  const isRated = rated !== null && !scoring.isFault(rated);
  const adjusted = isRated ? rated.pay : performance;
  return {
    ...{ fixed, performance, bonus, adjusted },
    adjustment: isRated ? rated.share : null,
    pay: sumOf([fixed ?? 0, adjusted ?? 0, bonus ?? 0]),
  };
}

/** Cents are whole numbers: nothing is lost or gained by adding them up. */
export const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;

interface Paid {
  readonly key: string;
  person: Person;
  readonly rows: Map<string, ClosedPay>;
}

/** A line a person, in the order of the last period. Two who share an ID in one period are two people. */
function peopleIn(
  rows: readonly LedgerRow[],
  periods: readonly string[],
  items: readonly Item[] = [],
): readonly Paid[] {
  const all: Paid[] = [];
  const byId = new Map<string, Paid[]>();
  const byName = new Map<string, Paid[]>();
  const keep = (map: Map<string, Paid[]>, word: string, paid: Paid) => {
    const there = map.get(word) ?? [];
    map.set(word, there);
    if (!there.includes(paid)) there.push(paid);
  };
  for (const code of [...periods].reverse()) {
    for (const row of rows) {
      if (codeInCell(row.get(HISTORY_COLUMNS.period)) !== code) continue;
      const person = personIn(row);
      const [id, name] = [sameWord(person.id), sameWord(person.name)];
      if (id === "" && name === "") continue;
      const named = (each: Paid) => sameWord(each.person.name) === name;
      const known =
        id === ""
          ? (byName.get(name) ?? [])
          : [
              ...(byId.get(id) ?? []),
              ...(byName.get(name) ?? []).filter((each) => each.person.id === ""),
            ];
      const free = known.filter((each) => !each.rows.has(code));
      const same = known.filter(named);
      // Among several of one name nobody can say whose a row without an ID is.
      const [found] = same.length === 0 && free.length === 1 ? free : same.length === 1 ? same : [];
      const key = JSON.stringify([id, name]);
      const paid = found ?? { key, person, rows: new Map<string, ClosedPay>() };
      if (found === undefined) all.push(paid);
      if (paid.person.id === "") paid.person = { ...paid.person, id: person.id };
      // Of the same person closed once more the row further down was written later.
      paid.rows.set(code, payIn(row, code, items));
      if (id !== "") keep(byId, id, paid);
      if (name !== "") keep(byName, name, paid);
    }
  }
  return all;
}

const personIn = (row: LedgerRow): Person => ({
  id: textIn(row, HISTORY_COLUMNS.id),
  name: textIn(row, HISTORY_COLUMNS.name),
  department: textIn(row, HISTORY_COLUMNS.department),
});

/** A bonus, a commission and a part of a pool are paid as one amount; null: there is none. */
const together = (...amounts: readonly (number | null)[]): number | null => {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length === 0 ? null : sumOf(known);
};

/** What a closed row, or what it would have been, says of pay. */
export function payIn(row: LedgerRow, period: string, items: readonly Item[] = []): ClosedPay {
  const number = (field: ResultField): number | null => {
    const value = row.get(resultColumn(field));
    return typeof value === "number" ? value : null;
  };
  /** HR may have written over it: what is paid has cents and no more. */
  const money = (...fields: readonly ResultField[]): number | null => {
    const value = fields.map(number).find((each) => each !== null) ?? null;
    return value === null ? null : scoring.roundDecimal(value, 2);
  };
  return {
    period,
    total: number("total"),
    tier: textIn(row, resultColumn("tier")),
    fixed: money("fixedPay"),
    performance: money("attendedPay", "adjustedPay", "performancePay"),
    bonus: together(money("attendedBonus", "bonus"), money("commission"), money("poolPart")),
    fines: finesIn(row, items),
    factors: new Map(
      PAY_FACTORS.flatMap((factor) => {
        const value = number(factor);
        return value === null ? [] : [[factor, value] as const];
      }),
    ),
  };
}

/** Cases × what each costs, as the form's own sum. */
function finesIn(row: LedgerRow, items: readonly Item[]): number | null {
  const amounts = items.flatMap(({ fine }) => {
    const cases = fine && row.get(metricColumn(fine.cases.id));
    const each = fine && row.get(metricColumn(fine.amount.id));
    if (typeof cases !== "number" || (cases !== 0 && typeof each !== "number")) return [];
    return [scoring.roundDecimal(cases === 0 ? 0 : cases * Number(each), 2)];
  });
  return amounts.length === 0 ? null : sumOf(amounts);
}
