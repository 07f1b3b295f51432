import { payLimitFindings, type PayLimits } from "../../../src/scorecards/check/figures/pay-limits";
import { readStoredPayLimits } from "../../../src/scorecards/stored/pay-limits";
import { salaryInput } from "../../../src/scorecards/results/salary";
import type { PersonReading, ScorecardReading } from "../../../src/scorecards/reading";
import type { PlaceKey } from "../../../src/scorecards/system/keys";
import { findSystem } from "../../../src/scorecards/systems";
import { readingOf } from "../../support/readings";

const supervisor = findSystem("ecommerce-supervisor")!;
const { fine } = supervisor.items.find(({ fine: own }) => own !== undefined)!;

interface Figures {
  readonly cases?: number;
  readonly each?: number;
  readonly salary?: number;
  readonly results?: Partial<Record<PlaceKey, unknown>>;
}

function readingWith(
  all: readonly Figures[],
  period: ScorecardReading["period"] = { kind: "month", year: 2026, month: 1 },
): ScorecardReading {
  const reading = readingOf(
    all.map((_, index) => ({ id: String(index + 1), name: `P${index + 1}`, total: 80 })),
    { system: "ecommerce-supervisor", period },
  );
  const people = reading.people.map((person, row): PersonReading => {
    const { cases, each, salary, results = {} } = all[row]!;
    const at = (column: number) => ({ sheet: "{form}", row, column });
    return {
      ...person,
      inputs: [
        { input: fine!.cases, cell: at(1), value: cases ?? "" },
        { input: fine!.amount, cell: at(2), value: each ?? "" },
        ...(salary === undefined ? [] : [{ input: salaryInput, cell: at(3), value: salary }]),
      ],
      results: {
        ...person.results,
        value: (key) => results[key],
        place: (key) => (key in results ? at(4) : null),
      },
    };
  });
  return { ...reading, people };
}

const said = (reading: ScorecardReading, limits: Partial<PayLimits>) =>
  payLimitFindings(reading, { mostDeducted: null, leastPay: null, ...limits }).map(
    ({ fact, places: [place] }) => [fact.code, place?.person, place?.was, place?.becomes],
  );

test("without limits nothing is said", () => {
  const reading = readingWith([{ cases: 9, each: 100, salary: 1000 }]);
  expect(said(reading, {})).toEqual([]);
});

test("deductions are held against a share of pay with bonus, else of the salary", () => {
  const reading = readingWith([
    { cases: 2, each: 100, salary: 1000 },
    { cases: 3, each: 100, salary: 1000 },
    { cases: 3, each: 100, salary: 900, results: { "field:pay": 1000, "field:bonus": 500 } },
    { cases: 4, each: 100, results: { "field:pay": 1000, "field:bonus": 500 } },
    { cases: 1, each: 50 },
    { cases: 0, each: 100, salary: 1 },
    { cases: 7 },
  ]);
  expect(said(reading, { mostDeducted: 0.2 })).toEqual([
    ["deduction-above-limit", "P2", 300, 200],
    ["deduction-above-limit", "P4", 400, 300],
    ["deduction-without-pay", "P5", 50, undefined],
  ]);
});

test("pay less deductions is held against the least of a month; part months and quarters are not", () => {
  const pay = (amount: number, others: Figures["results"] = {}) => ({
    results: { "field:pay": amount, ...others },
  });
  const figures: Figures[] = [
    pay(2359.99),
    pay(2360),
    { ...pay(2400), cases: 1, each: 50 },
    pay(2000, { "field:bonus": 400 }),
    pay(1000, { "field:attendance": 0.5 }),
    { results: { "field:pay": "incomplete" } },
    { salary: 100 },
  ];
  expect(said(readingWith(figures), { leastPay: 2360 })).toEqual([
    ["pay-below-least", "P1", 2359.99, undefined],
    ["pay-below-least", "P3", 2350, undefined],
  ]);
  const quarter = { kind: "quarter", year: 2026, quarter: 1 } as const;
  expect(said(readingWith(figures, quarter), { leastPay: 2360 })).toEqual([]);
});

test("limits that cannot be read are none", () => {
  const none = { mostDeducted: null, leastPay: null };
  expect(readStoredPayLimits({ mostDeducted: 0.2, leastPay: 2360 })).toEqual({
    mostDeducted: 0.2,
    leastPay: 2360,
  });
  for (const value of [null, "20 %", { mostDeducted: 20, leastPay: 1 }, { mostDeducted: 0.1 }]) {
    expect(readStoredPayLimits(value)).toEqual(none);
  }
});
