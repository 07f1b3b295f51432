import type { LedgerRow } from "../../../src/scorecards/closing";
import { historyIn, planRollUp, rollUp } from "../../../src/scorecards/roll-up";
import { locales } from "../../../src/i18n/locale";

const row = (cells: Readonly<Record<string, string | number>>): LedgerRow =>
  new Map(
    Object.entries({ Period: "2026-01", System: "after-sales", ...cells }) as [
      string,
      string | number,
    ][],
  );

const HEADER = ["Period", "System", "ID", "Name", "result.total"];

describe("the table History in a workbook's file", () => {
  test("is found by its columns, wherever it stands, and not where workbooks were put together before", () => {
    const ours = [HEADER, ["2026-01", "after-sales", "1", "Ann", 9]];
    const together = [
      ["Workbook", "Counted", ...HEADER],
      ["a", 1, "2026-01", "x", "1", "Ann", 9],
    ];
    const rules = [["Period", "System", "Scorecard", "Person", "Line", "rule.points"]];
    const history = historyIn([
      { name: "Together", rows: together },
      { name: "Rules", rows: rules },
      { name: "Ours", rows: [["Title"], [], ...ours] },
      { name: "Copy", rows: ours },
    ]);
    expect(history?.rows).toHaveLength(1);
    expect(history?.others).toEqual(["Copy"]);
    expect(historyIn([{ name: "Together", rows: together }])).toBeNull();
  });

  test("rows without a period that can be read, or without a system, are counted", () => {
    const history = historyIn([
      {
        name: "Ours",
        rows: [
          HEADER,
          ["2026-01", "after-sales", "1", "Ann", 9],
          ["soon", "after-sales", "2", "Ben", 9],
          ["2026-01", null, "3", "Cai", 9],
          [null, null, null, null, null],
        ],
      },
    ]);
    expect(history?.rows).toHaveLength(1);
    expect(history?.unread).toBe(2);
  });
});

describe("somebody whose period stands in two workbooks", () => {
  const early = row({ ID: "001", Name: "Ann", Closed: "2026-02-01 10:00", "result.pay": 100 });
  const late = row({ ID: "001", Name: "ann ", Closed: "2026-02-03 09:00", "result.pay": 120 });
  const workbooks = [
    { name: "a.xlsx", rows: [early] },
    { name: "b.xlsx", rows: [late] },
  ];

  test("counts once, as it was closed last, and is named", () => {
    const { rows, totals, repeated } = rollUp(workbooks);
    expect(rows.map(({ counted }) => counted)).toEqual([false, true]);
    expect(totals.map(({ pay, people }) => [people, pay])).toEqual([
      [0, null],
      [1, 120],
    ]);
    expect(repeated).toEqual([
      { period: "2026-01", system: "after-sales", person: "ann ", workbooks: ["b.xlsx", "a.xlsx"] },
    ]);
  });

  test("counts twice where HR says so", () => {
    const { totals } = rollUp(workbooks, { countAll: true });
    expect(totals.map(({ pay }) => pay)).toEqual([100, 120]);
  });

  test.each([
    ["another person by the same ID", row({ ID: "001", Name: "Ben" })],
    ["somebody of the same name by another ID", row({ ID: "002", Name: "Ann" })],
    ["another period", row({ ID: "001", Name: "Ann", Period: "2026-02" })],
    ["another system", row({ ID: "001", Name: "Ann", System: "call-centre" })],
  ])("is not %s", (_, other) => {
    expect(rollUp([workbooks[0]!, { name: "b.xlsx", rows: [other] }]).repeated).toEqual([]);
  });

  test("is known by the name where a row has no ID", () => {
    const nameless = row({ Name: "Ann", Closed: "2026-02-05 10:00" });
    const { repeated } = rollUp([workbooks[0]!, { name: "b.xlsx", rows: [nameless] }]);
    expect(repeated.map(({ workbooks: of }) => of)).toEqual([["b.xlsx", "a.xlsx"]]);
  });
});

test("sums leave no binary rest, and say nothing where nobody has anything", () => {
  const tenths = Array.from({ length: 10 }, (_, index) =>
    row({ ID: String(index), Name: `P${index}`, "result.pay": 0.1 }),
  );
  const [total] = rollUp([{ name: "a.xlsx", rows: tenths }]).totals;
  expect(total).toMatchObject({ people: 10, withTotal: 0, meanTotal: null, pay: 1, bonus: null });
});

test.each(locales)("the sheets in %s: rows as a table, totals with a line of sums", (locale) => {
  const rows = [row({ ID: "=1+1", Name: "Ann", "result.pay": 5, "result.tier": "A" })];
  const made = rollUp([{ name: "a.xlsx", rows }]);
  const taken = { sheets: [], tables: ["kpirollup"] };
  const plan = planRollUp(made, { locale, made: "1 May" }, taken);
  const [totals, all] = plan.sheets;
  expect(all!.tables[0]).toMatchObject({ name: "KpiRollUp2", range: "A4:K5" });
  const cells = all!.blocks.flatMap(({ rows: contents }) => contents);
  expect(cells.slice(-2)).toEqual([
    [
      "Workbook",
      "Counted",
      "Period",
      "System",
      "ID",
      "Name",
      "Department",
      "Scorecard",
      "Closed",
      "result.pay",
      "result.tier",
    ],
    ["a.xlsx", 1, "2026-01", "after-sales", "=1+1", "Ann", null, null, null, 5, "A"],
  ]);
  const sums = totals!.blocks.flatMap(({ rows: contents }) => contents).at(-1);
  expect(sums).toContainEqual({ formula: "=SUM(F5:F5)" });
});
