/**
 * A simulated year of sixty people: joiners and leavers, a change of the rules in summer, a month closed anew, and two appeals
 * against each month once the next is closed. What is closed in the end equals a calculation of its own in whole numbers.
 */
import {
  type ClosedPeriods,
  entriesIn,
  planAppeal,
  reckon,
  rulesAsClosed,
} from "../../../src/scorecards/appeals";
import { type LedgerRow, rulesRowsOf } from "../../../src/scorecards/closing";
import { payrollOf } from "../../../src/scorecards/payroll";
import { findSystem } from "../../../src/scorecards/systems";
import { readingOf } from "../../support/readings";
import { seeded } from "../../support/seeded";

const PEOPLE = 60;
const MONTHS = 12;
const standard = findSystem("after-sales")!;
const code = (month: number) => `2025-${String(month).padStart(2, "0")}`;
/** Satisfaction has to reach less from July on. */
const target = (month: number) => (month < 7 ? 90 : 85);

interface Figures {
  readonly satisfied: number;
  readonly votes: number;
  /** Tenths of hours. */
  readonly response: number;
  readonly resolved: number;
  readonly answered: number;
  readonly resolution: number;
  /** Per cent. */
  readonly cost: number;
  readonly salary: number;
}

const random = seeded(20250131);
const below = (most: number) => Math.floor(random() * most);

/** From when to when somebody is there. */
const staff = Array.from({ length: PEOPLE }, (_, index) => ({
  id: String(index + 1).padStart(3, "0"),
  name: `Person ${index + 1}`,
  from: index % 7 === 3 ? 2 + below(6) : 1,
  to: index % 9 === 5 ? 5 + below(6) : MONTHS,
  salary: 3000 + 10 * below(500),
}));
const isThere = (person: number, month: number) =>
  month >= staff[person]!.from && month <= staff[person]!.to;

const figuresOf = (person: number): Figures => {
  const votes = 20 + below(180);
  const answered = 10 + below(90);
  return {
    ...{ votes, answered, salary: staff[person]!.salary },
    satisfied: Math.floor((votes * (55 + below(46))) / 100),
    resolved: Math.floor((answered * (45 + below(56))) / 100),
    response: 200 + below(180),
    resolution: 400 + below(400),
    cost: 80 + below(60),
  };
};

/** By whole numbers alone: scores out of ten, the total in hundredths, money in cents, half up. */
function exact(figures: Figures, month: number) {
  const steps = (over: number, step: number) => (over <= 0 ? 0 : Math.floor(over / step));
  const score = (over: number, step: number) => Math.max(0, 10 - steps(over, step));
  const { satisfied, votes, response, resolved, answered, resolution, cost, salary } = figures;
  const scores = {
    satisfaction: score(target(month) * votes - 100 * satisfied, 5 * votes),
    response: score(response - 240, 40),
    firstContact: score(80 * answered - 100 * resolved, 5 * answered),
    resolution: score(resolution - 480, 80),
    cost: score(cost - 100, 5),
  };
  const total =
    30 * scores.satisfaction +
    10 * scores.response +
    25 * scores.firstContact +
    20 * scores.resolution +
    15 * scores.cost;
  const performance = Math.floor((salary * 3 * total * 2 + 100) / 200);
  return { scores, total, performance, pay: salary * 70 + performance };
}

const entered = (figures: Figures): Record<string, number> => ({
  "metric.satisfiedVotes": figures.satisfied,
  "metric.votes": figures.votes,
  "metric.responseHours": figures.response / 10,
  "metric.resolvedFirst": figures.resolved,
  "metric.answered": figures.answered,
  "metric.resolutionHours": figures.resolution / 10,
  "metric.costShare": figures.cost / 100,
  "metric.salary": figures.salary,
});

/** Which of the figures somebody may appeal against, by its column. */
const APPEALED = [
  ["satisfaction", "satisfiedVotes", "satisfied", 1],
  ["response", "responseHours", "response", 10],
  ["firstContact", "resolvedFirst", "resolved", 1],
  ["cost", "costShare", "cost", 100],
] as const;

const rulesIn = (month: number): readonly LedgerRow[] =>
  rulesRowsOf(readingOf([])).map((row): LedgerRow => {
    const isTarget = row.get("Line") === "satisfaction";
    return new Map([
      ...row,
      ["Period", code(month)],
      ["Scorecard", String(month)],
      ...(isTarget ? [["rule.target", target(month) / 100] as const] : []),
    ]);
  });

test("what is closed in the end is what an exact calculation gives, month by month and to the cent", () => {
  const right = Array.from({ length: MONTHS + 1 }, () =>
    staff.map((_, person) => figuresOf(person)),
  );
  const history = new Map<number, LedgerRow>();
  const rules: LedgerRow[] = [];
  const rowAt = new Map<string, number>();
  let next = 0;
  const close = (month: number, closedAs: readonly Figures[]) => {
    const system = rulesAsClosed(standard, rulesIn(month))!;
    const rows = staff.flatMap(({ id, name }, person) => {
      if (!isThere(person, month)) return [];
      const before = history.get(rowAt.get(`${person} ${month - 1}`) ?? -1)?.get("result.failures");
      const cells: LedgerRow = new Map<string, string | number>([
        ...Object.entries({ Period: code(month), System: "after-sales", Scorecard: String(month) }),
        ...Object.entries({ ID: id, Name: name, ...entered(closedAs[person]!) }),
        ...(typeof before === "number" ? [["metric.failuresBefore", before] as const] : []),
      ]);
      const results = [...reckon(system, entriesIn(cells), "en")];
      const known = results.flatMap(([column, cell]) =>
        cell === null ? [] : [[column, cell] as const],
      );
      return [{ person, cells: new Map([...cells, ...known]) }];
    });
    const totals = rows.map(({ cells }) => Number(cells.get("result.total")));
    rows.forEach(({ person, cells }, index) => {
      const rank = 1 + totals.filter((total) => total > totals[index]!).length;
      rowAt.set(`${person} ${month}`, next);
      history.set(next++, new Map([...cells, ["result.rank", rank]]));
    });
    rules.push(...rulesIn(month));
  };
  const appeal = (month: number, person: number, kind: number) => {
    const [item, input, figure, unit] = APPEALED[kind % APPEALED.length]!;
    const isLater = (row: LedgerRow) => String(row.get("Period")) >= code(month);
    const closed: ClosedPeriods = {
      history: new Map([...history].filter(([, row]) => isLater(row))),
      rules: rules.filter(isLater),
    };
    const row = rowAt.get(`${person} ${month}`)!;
    const value = right[month]![person]![figure] / unit;
    const plan = planAppeal(standard, closed, { row, item, input, value }, []);
    if (plan.kind !== "planned") throw new Error(`${plan.kind} ${month} ${person}`);
    expect(plan.edited).toEqual([]);
    expect(plan.kept).toEqual([]);
    for (const change of plan.rows) {
      const cells = [...new Map([...change.before, ...change.cells])];
      history.set(
        change.row,
        new Map(
          cells.flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const])),
        ),
      );
    }
    for (const { row: at, rank } of plan.ranks) {
      history.set(at, new Map([...history.get(at)!, ["result.rank", rank]]));
    }
  };

  const appeals: { readonly month: number; readonly person: number; readonly kind: number }[] = [];
  for (let month = 1; month <= MONTHS; month++) {
    const there = staff.flatMap((_, person) => (isThere(person, month) ? [person] : []));
    const one = there[below(there.length)]!;
    // Now and then somebody appeals twice, against another item.
    const two = month % 4 === 0 ? one : there[(there.indexOf(one) + 7) % there.length]!;
    appeals.push({ month, person: one, kind: month }, { month, person: two, kind: month + 1 });
    const wrong = right[month]!.map((figures, person) =>
      appeals
        .filter((each) => each.month === month && each.person === person)
        .reduce((closed: Figures, { kind }) => {
          const [, , figure] = APPEALED[kind % APPEALED.length]!;
          const worse = figure === "satisfied" || figure === "resolved" ? 0 : figures[figure] + 120;
          // Correct already: off by a little instead.
          return { ...closed, [figure]: worse === figures[figure] ? worse + 1 : worse };
        }, figures),
    );
    close(month, wrong);
    if (month === 5) {
      // Taken back, and closed anew with other figures for some.
      for (const person of there.slice(0, 3)) right[month]![person] = figuresOf(person);
      for (const [row, cells] of history)
        if (cells.get("Period") === code(month)) history.delete(row);
      close(
        month,
        wrong.map((figures, person) =>
          there.slice(0, 3).includes(person) ? right[month]![person]! : figures,
        ),
      );
      appeals.splice(
        0,
        appeals.length,
        ...appeals.filter((each) => each.month < 5 || there.indexOf(each.person) > 2),
      );
    }
    for (const { month: of, person, kind } of appeals)
      if (of === month - 1) appeal(of, person, kind);
  }
  for (const { month, person, kind } of appeals) if (month === MONTHS) appeal(month, person, kind);
  expect(appeals.length).toBeGreaterThan(20);

  let compared = 0;
  const failures = new Map<number, number>();
  for (let month = 1; month <= MONTHS; month++) {
    const totals = staff.map((_, person) =>
      isThere(person, month) ? exact(right[month]![person]!, month).total : -1,
    );
    staff.forEach((_, person) => {
      if (!isThere(person, month)) {
        failures.delete(person);
        return;
      }
      const wanted = exact(right[month]![person]!, month);
      failures.set(person, wanted.total < 600 ? (failures.get(person) ?? 0) + 1 : 0);
      const row = history.get(rowAt.get(`${person} ${month}`)!)!;
      const number = (column: string) => Number(row.get(column));
      const cents = (column: string) => Math.round(number(column) * 100);
      const scores = Object.keys(wanted.scores).map((item) => [item, number(`score.${item}`)]);
      expect({
        ...{ month, person, scores: Object.fromEntries(scores) as unknown },
        total: Math.round(number("result.total") * 1e9) / 1e7,
        performance: cents("result.performancePay"),
        pay: cents("result.pay"),
        failures: number("result.failures"),
        rank: number("result.rank"),
      }).toEqual({
        ...{ month, person, ...wanted },
        failures: failures.get(person),
        rank: 1 + totals.filter((total) => total > wanted.total).length,
      });
      compared += 1;
    });
  }
  expect(compared).toBe(history.size);
  expect(compared).toBeGreaterThan(500);

  // What the quarters pay follows from the months as they are in the end: +2 % an excellent one, −4 % an unqualified one.
  for (const quarter of [1, 2, 3, 4]) {
    const months = [2, 1, 0].map((back) => 3 * quarter - back);
    const payroll = payrollOf(
      [...history.values()],
      standard,
      { kind: "quarter", year: 2025, quarter },
      { isPaid: () => true },
    );
    const paid = new Map(
      payroll.lines.map(({ id, amounts }) => [id, Math.round((amounts?.pay ?? NaN) * 100)]),
    );
    const wanted = staff.flatMap(({ id }, person) => {
      const own = months
        .filter((month) => isThere(person, month))
        .map((month) => exact(right[month]![person]!, month));
      if (own.length === 0) return [];
      const performance = own.reduce((sum, each) => sum + each.performance, 0);
      const fixed = own.reduce((sum, each) => sum + each.pay - each.performance, 0);
      const hundredths = own.reduce(
        (sum, { total }) => sum + (total >= 900 ? 2 : total < 600 ? -4 : 0),
        100,
      );
      const adjusted = Math.floor((2 * performance * hundredths + 100) / 200);
      return [[id, fixed + adjusted] as const];
    });
    expect(paid).toEqual(new Map(wanted));
    expect(Math.round(payroll.sum * 100)).toBe(wanted.reduce((sum, [, pay]) => sum + pay, 0));
  }
});
