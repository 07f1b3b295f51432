import {
  additionTo,
  closingStateOf,
  historyLedger,
  missingOf,
  ownersIn,
  shrinkingOf,
} from "../../../src/scorecards/closing";
import { codeInCell } from "../../../src/scorecards/history/period-cell";
import { HISTORY_COLUMNS } from "../../../src/scorecards/history/table";
import { neighbouringPeriod, periodCode } from "../../../src/scorecards/system/period";
import { readingOf } from "../../support/readings";

test.each([
  ["2026-01", "2026-01"],
  ["2026/1", "2026-01"],
  ["202601", "2026-01"],
  [202_601, "2026-01"],
  ["2026年1月", "2026-01"],
  [46_023, "2026-01"],
  ["2026-Q1", "2026-Q1"],
  ["2026年第1季度", "2026-Q1"],
  ["January", ""],
  ["", ""],
  [null, ""],
  [12, ""],
])("a cell that says %p is of %p", (cell, code) => {
  expect(codeInCell(cell)).toBe(code);
});

test.each([
  [{ kind: "month", year: 2025, month: 12 }, "2025-11", "2026-01"],
  [{ kind: "month", year: 2025, month: 1 }, "2024-12", "2025-02"],
  [{ kind: "quarter", year: 2025, quarter: 4 }, "2025-Q3", "2026-Q1"],
] as const)("around %j are %s and %s", (period, before, after) => {
  expect(periodCode(neighbouringPeriod(period, -1))).toBe(before);
  expect(periodCode(neighbouringPeriod(period, 1))).toBe(after);
});

describe("rows of a ledger", () => {
  const { period, name } = HISTORY_COLUMNS;
  const row = new Map<string, string | number>([
    [period, "2025-01"],
    [name, "Ann"],
    ["result.total", 9],
  ]);

  test("go below those that are there, into columns found by their names", () => {
    const addition = additionTo(
      { headers: ["HR's own", name, period, "result.total"], rows: 3, isBlank: false },
      historyLedger,
      [row],
    );
    expect(addition).toMatchObject({ firstRow: 3, rows: 4 });
    expect(addition.cells).toEqual([
      { row: 3, column: 2, content: "2025-01" },
      { row: 3, column: 1, content: "Ann" },
      { row: 3, column: 3, content: 9 },
    ]);
    // The ledger's other columns are added, so that what HR has deleted does not shift the rest.
    expect(addition.headers).not.toContain(period);
  });

  test("take the one blank row of an empty table", () => {
    const state = { headers: historyLedger.columns, rows: 1, isBlank: true };
    expect(additionTo(state, historyLedger, [row])).toMatchObject({
      headers: ["result.total"],
      firstRow: 0,
      rows: 1,
    });
  });

  test.each([
    ["the last ones", 4, [2, 3], { moves: [], blank: [2, 3], rows: 2 }],
    ["all of them", 2, [0, 1], { moves: [], blank: [0, 1], rows: 1 }],
    ["some in between", 4, [0, 2], { moves: [{ from: 3, to: 0 }], blank: [2, 3], rows: 2 }],
  ])("go: %s", (_which, rows, removed, expected) => {
    expect(shrinkingOf(rows, removed)).toEqual(expected);
  });
});

describe("whether a scorecard is closed", () => {
  const columns = (rows: readonly (readonly [string, string, string, string])[]) =>
    ownersIn(
      {
        [HISTORY_COLUMNS.period]: rows.map(([period]) => period),
        [HISTORY_COLUMNS.system]: rows.map(() => "after-sales"),
        [HISTORY_COLUMNS.scorecard]: rows.map(([, scorecard]) => scorecard),
        [HISTORY_COLUMNS.id]: rows.map(([, , id]) => id),
        [HISTORY_COLUMNS.name]: rows.map(([, , , name]) => name),
      },
      rows.length,
    );
  const reading = readingOf([{ id: "007", name: "Ann", total: 9 }]);

  test("it is by a row of one of its people, all rows of that closing with it", () => {
    const state = closingStateOf(
      reading,
      columns([
        ["2025-01", "1", "007", "Ann"],
        ["2025-01", "1", "008", "Somebody who has left"],
        ["2025-01", "2", "009", "Another team"],
      ]),
    );
    expect(state.closed).toMatchObject({ people: 2, rows: [0, 1], later: null });
  });

  test("it is not by another team's rows, nor by somebody of the same name with another ID", () => {
    const state = closingStateOf(reading, columns([["2025-01", "1", "017", "Ann"]]));
    expect(state).toMatchObject({ closed: null, periods: [] });
  });

  test.each([
    ["by the ID, whatever the name", ["2025-03", "2", "007", "Ann Smith"]],
    ["by the name, where no ID was written", ["2025-03", "2", "", "Ann"]],
  ] as const)("a later period of the same people is found %s", (_how, row) => {
    const state = closingStateOf(reading, columns([["2025-01", "1", "007", "Ann"], row]));
    expect(state.closed?.later).toBe("2025-03");
  });

  test("a period that nobody can read is counted, and is of no month", () => {
    const state = closingStateOf(reading, columns([["sometime", "3", "007", "Ann"]]));
    expect(state).toMatchObject({ closed: null, periods: [], unread: 1 });
  });
});

test("what is missing: totals with what the sheet says of them, and IDs that two people share", () => {
  const reading = readingOf([
    { id: "1", name: "Ann", total: 9 },
    { id: "1", name: "Ben", total: "incomplete", status: "2 missing" },
    { id: "2", name: "Cai", total: 8 },
  ]);
  expect(missingOf(reading)).toEqual([
    { kind: "incomplete", people: [{ name: "Ben", status: "2 missing" }] },
    { kind: "same-id", id: "1", names: ["Ann", "Ben"] },
  ]);
});
