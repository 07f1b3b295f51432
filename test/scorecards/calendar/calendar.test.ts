import { dueDates, workingDayUntil } from "../../../src/scorecards/calendar";

const none = { holidays: new Set<string>(), workdays: new Set<string>() };
const month = (year: number, number: number) => ({ kind: "month", year, month: number }) as const;

test("scores on the 20th, results by the 25th, the self-report by the 1st, the year before 20 December", () => {
  const dates = dueDates(month(2026, 1), "2026-01-19", none);
  expect(dates.map(({ kind, day, latest, left }) => [kind, day, latest, left])).toEqual([
    ["scores", "2026-01-20", "2026-01-20", 1],
    // The 25th is a Sunday.
    ["filed", "2026-01-25", "2026-01-23", 4],
    ["selfReport", "2026-02-01", "2026-01-30", 11],
    // The day before the 20th is a Saturday.
    ["yearly", "2026-12-20", "2026-12-18", 333],
  ]);
});

test("in December the year comes before the month, and the self-report is due in January", () => {
  const dates = dueDates(month(2024, 12), "2024-12-21", none);
  expect(dates.map(({ kind, day, latest, left }) => [kind, day, latest, left])).toEqual([
    ["yearly", "2024-12-20", "2024-12-19", -2],
    ["scores", "2024-12-20", "2024-12-20", -1],
    ["filed", "2024-12-25", "2024-12-25", 4],
    ["selfReport", "2025-01-01", "2025-01-01", 11],
  ]);
});

test("a quarter's dates are those of its last month", () => {
  const dates = dueDates({ kind: "quarter", year: 2026, quarter: 3 }, "2026-09-01", none);
  expect(dates.map(({ day }) => day)).toEqual([
    ...["2026-09-20", "2026-09-25", "2026-10-01", "2026-12-20"],
  ]);
});

test("HR's holidays and worked weekends count", () => {
  const calendar = {
    holidays: new Set(["2026-10-01", "2026-09-30"]),
    workdays: new Set(["2026-09-20"]),
  };
  const dates = dueDates(month(2026, 9), "2026-09-01", calendar);
  expect(dates.map(({ latest }) => latest)).toEqual([
    // A Sunday that is worked.
    "2026-09-20",
    ...["2026-09-25", "2026-09-29", "2026-12-18"],
  ]);
});

test("a calendar in which nobody ever works ends somewhere", () => {
  const holidays = new Set(
    Array.from({ length: 400 }, (_, day) =>
      new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
    ),
  );
  expect(workingDayUntil("2026-01-20", { holidays, workdays: new Set() })).toBe("2026-01-20");
});
