import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const points = (...args: unknown[]) => excel.cell("KPI_SCALE", ...args);
const error = (...args: unknown[]) => excel.error("KPI_SCALE", ...args);
const message = (...args: unknown[]) => excel.message("KPI_SCALE", ...args);

test.each([
  ["scheme B, first-contact resolution", ["75%", "60%", "85%", 40], 24],
  ["scheme B, handling time", [390, 600, 300, 30], 21],
  ["at the beginning of the line", [0.6, 0.6, 0.85, 40], 0],
  ["at its end", [0.85, 0.6, 0.85, 40], 40],
  ["worse than its beginning", [0.5, 0.6, 0.85, 40], 0],
  ["better than its end", [0.9, 0.6, 0.85, 40], 40],
  ["worse, where lower is good", [700, 600, 300, 30], 0],
  ["better, where lower is good", [0, 600, 300, 30], 30],
  ["across 0", [0, -1, 3, 10], 2.5],
  ["no points", [0.7, 0.6, 0.85, 0], 0],
  ["thirds", [1, 0, 3, 100], 33.3333333333],
  ["rounded to 10 decimals, half away from 0", [1, 0, 8, 0.000000002], 0.0000000003],
  ["15 digits where those are coarser", [1, 0, 3, 1_000_000], 333333.333333333],
])("%s", (_, args, result) => expect(points(...args)).toBe(result));

describe("floor and cap", () => {
  test("floor is 0 and cap the points unless told otherwise, cell by cell", () => {
    expect(points(0.5, 0.6, 0.85, 40, -100)).toBe(-16);
    expect(points(0.9, 0.6, 0.85, 40, "", 100)).toBe(48);
    expect(points(0.65, 0.6, 0.85, 40, 10)).toBe(10);
    expect(points(0.75, 0.6, 0.85, 40, "", 20)).toBe(20);
    expect(
      excel.call("KPI_SCALE", 1, 0, 0.5, [[10], [20], [30]], [[""], [0], [""]], [[""], [50], [25]]),
    ).toEqual([[10], [40], [25]]);
  });

  test("floor above cap is #VALUE! naming both, the points where there is no cap", () => {
    expect(error(0.75, 0.6, 0.85, 40, 12, 11)).toBe("#VALUE!");
    expect(message(0.75, 0.6, 0.85, 40, 12, 11)).toMatch(/12.*11/);
    expect(message(0.75, 0.6, 0.85, 40, 41)).toMatch(/41.*40/);
    expect(error(0.75, 0.6, 0.85, 40, "", -1)).toBe("#VALUE!");
    expect(points(0.75, 0.6, 0.85, 40, 40)).toBe(40);
  });
});

describe("exactness", () => {
  test("no binary rest stays", () => {
    expect(points(0.1 + 0.2, 0.2, 0.4, 1)).toBe(0.5);
    expect(points(0.7, 0.1, 0.8, 70)).toBe(60);
    expect(points(1.1, 1, 1.3, 3)).toBe(1);
  });

  test("differences are rounded to the 15 significant digits of their larger operand", () => {
    // 1000.1 − 1000 leaves 0.10000000000002274 in doubles.
    expect(points(1000.1, 1000, 1000.3, 3)).toBe(1);
    expect(points(1e14 + 0.25, 1e14, 1e14 + 4, 8, 0)).toBe(0);
  });

  test("equal ends, after the same rounding, are #VALUE! naming them", () => {
    expect(error(0.5, 0.6, 0.6, 10)).toBe("#VALUE!");
    expect(message(0.5, 0.6, 0.6, 10)).toMatch(/zero_at.*full_at.*0\.6/);
    expect(error(0.5, 0.3, 0.1 + 0.2, 10)).toBe("#VALUE!");
    expect(error(0.5, 1e15, 1e15 + 0.25, 10)).toBe("#VALUE!");
    expect(points(1, 0, 1e-13, 10)).toBe(10);
  });
});

describe("which error wins", () => {
  test("the first faulty argument, then bounds at odds, then overflow", () => {
    expect(error("", "x", 1, 1)).toBe("#N/A");
    expect(message(1, 1, 1, -5)).toMatch(/^points .*write 5, not -5/);
    expect(message(1, "", 1, -5)).toMatch(/^zero_at/);
    expect(message(1, 2, "", -5)).toMatch(/^full_at/);
    expect(message(1, 0, 1, 5, "x", "y")).toMatch(/^floor/);
    expect(message(1, 0, 1, 5, 1, "y")).toMatch(/^cap/);
    expect(error(new ExcelError("#DIV/0!"), 1, 1, 1, 5, 2)).toBe("#DIV/0!");
    expect(message(1, 1, 1, 1, 5, 2)).toMatch(/^floor/);
    expect(error(1e308, -1e308, 1, 1, 5, 2)).toBe("#VALUE!");
    expect(error(1e308, 1, 1, 1e308)).toBe("#VALUE!");
  });

  test.each([
    ["the difference from the beginning", [1e308, -1e308, 1, 10]],
    ["the length of the line", [0, -1e308, 1e308, 10]],
    ["points × difference, though the cap would bring it back", [1e300, 0, 1e300, 1e10]],
    ["the quotient", [1e300, 0, 1e-10, 1]],
  ])("%s beyond the range is #NUM!", (_, args) => expect(error(...args)).toBe("#NUM!"));
});

test("never -0", () => {
  expect(Object.is(points(0, 0, -1, 5), 0)).toBe(true);
  expect(Object.is(points(1, 0, -3, 0, -1), 0)).toBe(true);
  expect(Object.is(points(-1e-12, 0, 1, 1, -1), 0)).toBe(true);
});

test("broadcasts: people down, items across", () => {
  expect(excel.call("KPI_SCALE", [[1], [2]], 0, [[2, 4]], 8)).toEqual([
    [4, 2],
    [8, 4],
  ]);
});
