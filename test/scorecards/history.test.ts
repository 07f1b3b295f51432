import { historyRows, neededHistory } from "../../src/scorecards";
import { carriedBy, earlierPeriod } from "../../src/scorecards/history/carried";
import {
  HISTORY_COLUMNS,
  type HistoryRow,
  metricColumn,
  resultColumn,
  scoreColumn,
} from "../../src/scorecards/history/table";
import { planScorecard } from "../../src/scorecards";
import { periodCode } from "../../src/scorecards/system/period";
import { findSystem } from "../../src/scorecards/systems";
import { GeneratedScorecard } from "../support/generated-scorecard";
import { NOTHING_TAKEN, standardRequest } from "../support/requests";

const january = { kind: "month", year: 2025, month: 1 } as const;
const ann = { id: "007", name: "Ann", department: "" };
const bo = { id: "", name: "Bo", department: "" };

const system = (id: string) => {
  const found = findSystem(id);
  if (found === undefined) throw new Error(`No system ${id}`);
  return found;
};

const row = (
  period: string,
  person: { id: string; name: string },
  figures: Readonly<Record<string, number>>,
  of = "service-agent",
): HistoryRow => ({ period, system: of, ...person, figures: new Map(Object.entries(figures)) });

const surveys = {
  [scoreColumn("satisfied")]: 10,
  [metricColumn("surveysSatisfied")]: 45,
  [metricColumn("surveys")]: 50,
};
const history: readonly HistoryRow[] = [
  row("2024-01", ann, { [metricColumn("proactiveCases")]: 60 }),
  row("2024-12", ann, { ...surveys, [metricColumn("responseMinutes")]: 20 }),
  row("2024-12", bo, { [metricColumn("responseMinutes")]: 30 }),
];

test.each([
  ["last", january, "2024-12"],
  ["year-ago", january, "2024-01"],
  ["last", { kind: "month", year: 2025, month: 3 }, "2025-02"],
  ["last", { kind: "quarter", year: 2025, quarter: 1 }, "2024-Q4"],
  ["last", { kind: "quarter", year: 2025, quarter: 3 }, "2025-Q2"],
] as const)("%s of %j is %s", (which, period, code) => {
  expect(periodCode(earlierPeriod(period, which))).toBe(code);
});

test("columns are found by their names, wherever they stand; what is no number is no figure", () => {
  const { period, system: of, id, name } = HISTORY_COLUMNS;
  const headers = [name, metricColumn("votes"), period, "HR's own", of, id];
  expect(
    historyRows(headers, [
      ["Ann", 12, "2024-12", "x", "after-sales", "007"],
      ["Bo", "n/a", "2024-12", 5, "after-sales", ""],
      ["nobody", 1, "", "", "after-sales", ""],
    ]),
  ).toEqual([
    {
      ...{ period: "2024-12", system: "after-sales", id: "007", name: "Ann" },
      figures: new Map([[metricColumn("votes"), 12]]),
    },
    {
      ...{ period: "2024-12", system: "after-sales", id: "", name: "Bo" },
      figures: new Map([["HR's own", 5]]),
    },
  ]);
});

describe("the months of a quarter that change its pay", () => {
  const quarterly = system("quarterly-after-sales");
  const quarter = { kind: "quarter", year: 2025, quarter: 1 } as const;
  const months = quarterly.pay!.quarter!.months.map(({ id }) => id);
  const total = (value: number) => ({ [resultColumn("total")]: value });
  const closed = [
    row("2025-01", ann, total(92.5), "ecommerce-agent"),
    row("2025-02", ann, total(5.9), "after-sales"),
    row("2025-03", ann, total(80), "ecommerce-agent"),
    row("2025-03", ann, total(8), "after-sales"),
    row("2025-01", bo, total(70), "a system that nobody knows"),
    row("2024-Q4", ann, { [resultColumn("nextShare")]: 0.15 }, quarterly.id),
  ];

  test("are asked for with the quarter before", () => {
    const { periods, columns } = neededHistory({ system: quarterly.id, period: quarter });
    expect(periods).toEqual(["2024-Q4", "2025-01", "2025-02", "2025-03"]);
    expect(columns).toEqual(expect.arrayContaining([resultColumn("total")]));
  });

  test("come from closed months on the quarter's scale, and stay blank where two systems or none say them", () => {
    const carried = carriedBy(quarterly, quarter, closed);
    expect(Object.fromEntries(carried(ann))).toEqual({
      shareThisQuarter: 0.15,
      [months[0]!]: 92.5,
      [months[1]!]: 59,
    });
    expect(carried(bo).size).toBe(0);
  });

  test("stand on the sheet of figures, where HR may type over them", () => {
    const plan = planScorecard(
      {
        ...standardRequest(quarterly.id, { people: [ann], spelling: "plain" }),
        period: quarter,
      },
      { ...NOTHING_TAKEN, history: closed },
    );
    const numbers = plan.sheets
      .find(({ role }) => role === "data")!
      .blocks.flatMap(({ rows: cells }) => cells.flat())
      .filter((content) => typeof content === "number");
    expect(numbers).toEqual(expect.arrayContaining([92.5, 59, 0.15]));
  });
});

test("a system that compares nothing asks for nothing", () => {
  expect(neededHistory({ system: "ecommerce-supervisor", period: january }).periods).toEqual([]);
  expect(neededHistory({ system: "service-agent", period: january }).periods).toEqual([
    "2024-12",
    "2024-01",
  ]);
});

describe("what is carried over", () => {
  const carried = carriedBy(system("service-agent"), january, history);

  test("rates from their own counts, figures as they are, of last month and of last year", () => {
    expect([...carried(ann)]).toEqual(
      expect.arrayContaining([
        ["satisfied:last", 0.9],
        ["response:last", 20],
        ["proactive:year-ago", 60],
      ]),
    );
    expect(carried(ann).has("proactive:last")).toBe(false);
  });

  test("by the ID first; by the name only where no ID says that it is somebody else", () => {
    expect(carried({ ...ann, name: "Anna" }).get("response:last")).toBe(20);
    expect(carried(bo).get("response:last")).toBe(30);
    expect(carried({ ...bo, id: "12" }).get("response:last")).toBe(30);
    expect(carried({ id: "8", name: "Ann", department: "" }).size).toBe(0);
    expect(carried({ id: "", name: "", department: "" }).size).toBe(0);
  });

  test("not by a name that two people bear", () => {
    const two = [...history, row("2024-12", { id: "9", name: "Bo" }, {})];
    expect(carriedBy(system("service-agent"), january, two)(bo).size).toBe(0);
  });

  test("how often in a row, and the share that escalates", () => {
    const failed = row("2024-12", ann, { [resultColumn("failures")]: 1 }, "car-dealership");
    expect([...carriedBy(system("car-dealership"), january, [failed])(ann)]).toEqual([
      ["failuresBefore", 1],
    ]);
    const quarter = { kind: "quarter", year: 2025, quarter: 1 } as const;
    const grown = row(
      "2024-Q4",
      ann,
      { [resultColumn("nextShare")]: 0.15 },
      "quarterly-after-sales",
    );
    expect([...carriedBy(system("quarterly-after-sales"), quarter, [grown])(ann)]).toEqual([
      ["shareThisQuarter", 0.15],
    ]);
  });
});

describe.each(["roster", "form"] as const)("a %s", (layout) => {
  const request = standardRequest("service-agent", { layout, people: [ann] });
  const planned = (taken = { ...NOTHING_TAKEN, history }) => new GeneratedScorecard(request, taken);

  test("has last month and last year filled in where they are known, and blank where not", () => {
    const sheet = planned();
    const read = (name: string) => sheet.content(sheet.input(name));
    expect(read("Last month Share satisfied")).toBe(0.9);
    expect(read("Last month Mean response")).toBe(20);
    expect(read("A year ago Proactive service cases")).toBe(60);
    expect(read("Last month Proactive service cases")).toBeNull();
    expect(read("Satisfied surveys")).toBeNull();
  });

  test("is the same as ever where there is no History", () => {
    expect(planScorecard(request, { ...NOTHING_TAKEN, history: [] })).toEqual(
      planScorecard(request, NOTHING_TAKEN),
    );
  });
});
