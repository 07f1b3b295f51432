import {
  appealSubjects,
  dayIn,
  daysIn,
  planAppeal,
  typedFigure,
  WHOLE,
  workingDaysAfter,
} from "../../../src/scorecards/appeals";
import { historyRowsOf, type LedgerRow, rulesRowsOf } from "../../../src/scorecards/closing";
import type { ScorecardReading } from "../../../src/scorecards/reading";
import { adoptScheme } from "../../../src/scorecards/scheme";
import { findSystem } from "../../../src/scorecards/systems";
import { calculatedReading, typeFigures } from "../../support/calculated-reading";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

const standard = findSystem("after-sales")!;
const changed = adoptScheme({ ...standard, cameFrom: [standard.id] });
const [votes] = appealSubjects(standard)[0]!.inputs;
const asked = (id: string) =>
  appealSubjects(standard)
    .find((each) => each.id === WHOLE)!
    .inputs.find((input) => input.id === id)!;

let january: ScorecardReading;
beforeAll(async () => {
  const workbook = new WorkbookUnderCheck(
    standardRequest("after-sales", { spelling: "plain", people: people(2) }),
  ).fill();
  typeFigures(workbook, 1, { [votes!.id]: 1 });
  january = await calculatedReading(workbook);
});

/** January as closed, and later months in which the second person took over a streak. */
function closed(later: readonly { period: string; failuresBefore: number; name?: string }[] = []) {
  const rows = historyRowsOf(january, "");
  const of = (row: LedgerRow, more: Record<string, string | number>): LedgerRow =>
    new Map([...row, ...Object.entries(more)]);
  const history = new Map([
    ...rows.map((row, index) => [index, row] as const),
    ...later.map(
      ({ period, failuresBefore, name = "Person 2" }, index) =>
        [
          10 + index,
          of(rows[1]!, {
            ...{ Period: period, Name: name, "metric.failuresBefore": failuresBefore },
            "result.failures": failuresBefore + Number(rows[1]!.get("result.failures")),
          }),
        ] as const,
    ),
  ]);
  const rules = ["2025-01", ...later.map(({ period }) => period)].flatMap((period) =>
    rulesRowsOf(january).map((row): LedgerRow => of(row, { Period: period })),
  );
  return { history, rules };
}

const fix = { row: 1, item: "satisfaction", input: votes!.id };

function planned(...given: Parameters<typeof planAppeal>) {
  const plan = planAppeal(...given);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  return plan;
}

test("a correction is reckoned by the rules kept, and everybody's places beside it", () => {
  const plan = planned(standard, closed(), { ...fix, value: 10 }, []);
  expect(plan).toMatchObject({ before: 1, after: 10, edited: [], kept: [], sheets: [] });
  const [first] = plan.rows;
  expect(first).toMatchObject({ row: 1, period: "2025-01" });
  // As good as the first one's, who has the same figures.
  expect(first!.cells.get("result.total")).toBeCloseTo(
    january.people[0]!.results.value("field:total") as number,
    9,
  );
  expect(plan.ranks).toEqual([{ row: 1, rank: 1 }]);
});

test.each([
  ["by the name as well as the ID", (_period: string) => standard.id],
  [
    "by the rules of a scheme that it was changed to",
    (period: string) => (period === "2025-01" ? standard.id : changed.id),
  ],
])("a streak follows through every month that took over from it, %s", (_what, systemIn) => {
  // The figure decides between passing and failing: what follows has failed once more either way.
  const total = january.people[1]!.results.value("field:total") as number;
  const kept = closed([
    { period: "2025-02", failuresBefore: 1, name: "A new name" },
    { period: "2025-03", failuresBefore: 2 },
  ]);
  const pass = total + 0.01;
  const inItsSystem = (row: LedgerRow): LedgerRow =>
    new Map([...row, ["System", systemIn(String(row.get("Period")))]]);
  const rules = kept.rules
    .map(inItsSystem)
    .map((row): LedgerRow =>
      row.get("Line") === "setting:pass" ? new Map([...row, ["rule.value", pass]]) : row,
    );
  const history = new Map(
    [...kept.history].map(([row, closedCells]): [number, LedgerRow] => {
      const cells = inItsSystem(closedCells);
      const before = Number(cells.get("metric.failuresBefore") ?? 0);
      return [row, row === 0 ? cells : new Map([...cells, ["result.failures", before + 1]])];
    }),
  );
  const plan = planned(standard, { history, rules }, { ...fix, value: 10 }, []);
  expect(plan.rows.map(({ period, cells }) => [period, cells.get("result.failures")])).toEqual([
    ["2025-01", 0],
    ["2025-02", 1],
    ["2025-03", 2],
  ]);
  expect(plan.rows[1]!.cells.get("metric.failuresBefore")).toBe(0);
});

test("a streak that HR has typed over stays, and is named", () => {
  const total = january.people[1]!.results.value("field:total") as number;
  const kept = closed([{ period: "2025-02", failuresBefore: 7 }]);
  const rules = kept.rules.map((row): LedgerRow =>
    row.get("Line") === "setting:pass" ? new Map([...row, ["rule.value", total + 0.01]]) : row,
  );
  const history = new Map(
    [...kept.history].map(([row, cells]): [number, LedgerRow] => [
      row,
      row === 1 ? new Map([...cells, ["result.failures", 1]]) : cells,
    ]),
  );
  const plan = planned(standard, { history, rules }, { ...fix, value: 10 }, []);
  expect(plan.rows.map(({ period }) => period)).toEqual(["2025-01"]);
  expect(plan.kept).toMatchObject([{ period: "2025-02", stands: 7, carried: 1 }]);
});

test.each([
  ["the figure that was closed", { ...fix, value: 1 }, { kind: "same" }],
  ["more than the whole", { ...fix, value: 11 }, { kind: "no-score" }],
  ["a row that is gone", { ...fix, row: 99, value: 2 }, { kind: "row-gone" }],
  ["a figure of another item", { ...fix, item: "cost", value: 2 }, { kind: "no-figure" }],
])("%s is refused", (_what, correction, refusal) => {
  expect(planAppeal(standard, closed(), correction, [])).toEqual(refusal);
});

test("without the rules of the month, or of a month that follows, nothing is reckoned", () => {
  const { history } = closed();
  const correction = { ...fix, value: 2 };
  expect(planAppeal(standard, { history, rules: [] }, correction, [])).toEqual({
    ...{ kind: "no-rules", period: "2025-01" },
  });
  expect(planAppeal(undefined, closed(), correction, [])).toEqual({ kind: "no-system" });
});

test.each([
  ["", { kind: "blank" }],
  ["about ninety", { kind: "not-number" }],
  ["-1", { kind: "not-count" }],
  ["2.5", { kind: "not-count" }],
  ["９５", 95],
  ["1,200", 1200],
])("a count typed as %p is %j", (typed, expected) => {
  expect(typedFigure(typed, votes!, 10)).toEqual(expected);
});

test("a salary below nothing is out of range", () => {
  expect(typedFigure("-5", asked("salary"), 5000)).toEqual({
    ...{ kind: "out-of-range", least: 0, most: null },
  });
});

describe("working days", () => {
  const calendar = (holidays: string, workdays = "") => ({
    holidays: new Set(daysIn(holidays).days),
    workdays: new Set(daysIn(workdays).days),
  });

  test.each([
    ["over a weekend", "2026-02-05", 5, calendar(""), "2026-02-12"],
    ["none", "2026-02-05", 0, calendar(""), "2026-02-05"],
    [
      "over Spring Festival, with a Saturday worked",
      "2026-02-13",
      5,
      calendar("2026-02-15 ~ 2026-02-23", "2026-02-14、2026-02-28"),
      "2026-02-27",
    ],
    ["over the end of a year", "2025-12-31", 1, calendar("2026/1/1至2026/1/3"), "2026-01-05"],
  ])("%s", (_what, from, count, days, expected) => {
    expect(workingDaysAfter(from, count, days)).toBe(expected);
  });

  test.each([
    ["2026-02-03", "2026-02-03"],
    ["2026/2/3", "2026-02-03"],
    ["2026年2月3日", "2026-02-03"],
    ["20260203", "2026-02-03"],
    ["２０２６－０２－０３", "2026-02-03"],
    ["2026-02-30", null],
    ["soon", null],
  ])("%p is the day %p", (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  test("what is no day is named, and the others count", () => {
    expect(daysIn("2026-10-01 ~ 10-03\n2026-10-02，holiday")).toEqual({
      days: ["2026-10-02"],
      unread: ["2026-10-01 ~ 10-03", "holiday"],
    });
  });
});
