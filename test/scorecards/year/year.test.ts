import type { HistoryRow } from "../../../src/scorecards/history/table";
import { yearOf } from "../../../src/scorecards/year";

const row = (
  period: string,
  id: string,
  name: string,
  total: number | null,
  system = "after-sales",
): HistoryRow => ({
  ...{ period, system, id, name },
  figures: new Map(total === null ? [] : [["result.total", total]]),
});

test("a line a person with every closed month, mean, trend and place; a new name is no new person", () => {
  const year = yearOf(
    [
      row("2024-12", "1", "Ann", 1),
      row("2025-01", "1", "Ann", 8),
      row("2025-01", "2", "Ben", 9),
      row("2025-02", "1", "Ann Li", 8.5),
      row("2025-02", "2", "Ben", null),
      row("2025-03", "1", "Ann Li", 9),
      row("2025-03", "2", "Ben", 8),
      row("2025-03", "3", "Cai", null),
      row("2025-03", "1", "Ann Li", 10, "car-dealership"),
    ],
    ["after-sales"],
    2025,
  );
  expect(year).toEqual({
    year: 2025,
    periods: ["2025-01", "2025-02", "2025-03"],
    lines: [
      {
        ...{ id: "1", name: "Ann Li", totals: [8, 8.5, 9], counted: 3 },
        ...{ mean: 8.5, trend: 0.5, rank: 1 },
      },
      {
        ...{ id: "2", name: "Ben", totals: [9, null, 8], counted: 2 },
        mean: 8.5,
        trend: null,
        rank: 1,
      },
      {
        ...{ id: "3", name: "Cai", totals: [null, null, null], counted: 0 },
        mean: null,
        trend: null,
        rank: null,
      },
    ],
  });
});

test("a gap keeps its place in the trend, and who closed last counts", () => {
  const { lines } = yearOf(
    [
      row("2025-01", "", "Ann", 6),
      row("2025-02", "", "Ann", 5),
      row("2025-02", "", "ann", 7),
      row("2025-04", "", "Ann", 9),
      row("2025-03", "", "Ben", 5),
    ],
    ["after-sales"],
    2025,
  );
  expect(lines[0]).toMatchObject({ totals: [6, 7, null, 9], trend: 1, mean: 22 / 3, rank: 1 });
  expect(lines[1]).toMatchObject({ name: "Ben", rank: 2 });
});

test("without closed periods there is nobody", () => {
  expect(yearOf([], ["after-sales"], 2025)).toEqual({ year: 2025, periods: [], lines: [] });
});

test("months of what the system was before it was changed are months of its own", () => {
  const { periods, lines } = yearOf(
    [row("2025-01", "1", "Ann", 8), row("2025-02", "1", "Ann", 9, "scheme-changed")],
    ["scheme-changed", "after-sales"],
    2025,
  );
  expect(periods).toEqual(["2025-01", "2025-02"]);
  expect(lines).toMatchObject([{ name: "Ann", totals: [8, 9] }]);
});
