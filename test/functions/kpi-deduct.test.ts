import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const points = (...args: unknown[]) => excel.cell("KPI_DEDUCT", ...args);
const error = (...args: unknown[]) => excel.error("KPI_DEDUCT", ...args);
const message = (...args: unknown[]) => excel.message("KPI_DEDUCT", ...args);

describe("the rulebook's worked examples", () => {
  test.each([
    ["1.1 turnover 92 %", [0.92, 1, 15, 0.01, 2, 2], 0],
    ["1.1 turnover 103.4 %", [1.034, 1, 15, 0.01, 2, 2], 21],
    ["1.1 turnover 95.5 %", [0.955, 1, 15, 0.01, 2, 2], 7],
    ["1.3 reviews, 46 of 50", [46 / 50, 0.95, 10, 0.01, 2, 2], 4],
    ["1.3 reviews, typed", [0.92, 0.95, 10, 0.01, 2, 2], 4],
    ["1.3 reviews, in per cent", ["92%", "95%", 10, "1%", 2, 2], 4],
    ["1.8c order value", [79, 85, 0, 5, 2, 2, "higher", "whole", -1e9], -2],
    ["1.8d response on the limit", [18, 18, 0, 1e9, 1, 0, "lower", "started", -1e9], 0],
    ["1.8d response over the limit", [19, 18, 0, 1e9, 1, 0, "lower", "started", -1e9], -1],
    ["exactness", [91_332.26, 91_331, 0, 0.01, 1, 1], 126],
    ["3 satisfaction", [0.84, 0.9, 10, 0.05, 1], 9],
  ])("%s", (_, args, result) => expect(points(...args)).toBe(result));
});

describe("steps", () => {
  test.each([
    ["whole", 1, 2.5, 9],
    ["started", 1, 2.5, 8],
    ["prorata", 1, 2.5, 8.5],
    ["whole", 1, 3, 8],
    ["started", 1, 3, 8],
    ["started", 1, 1, 10],
    // Rounded to 9 decimals before it is cut: a hair is no step, half a billionth is.
    ["whole", 0, 1 - 4e-10, 9],
    ["whole", 0, 1 - 6e-10, 10],
    ["started", 0, 1 + 4e-10, 9],
    ["started", 0, 1 + 6e-10, 8],
  ])("%s: from %p to %p leaves %p", (partial, actual, target, left) => {
    expect(points(actual, target, 10, 1, 1, 0, "higher", partial)).toBe(left);
  });

  test("the difference is rounded to the 15 significant digits of its larger operand", () => {
    // Written out, 0.1 + 0.2 is a hair above 0.3.
    expect(points(0.1 + 0.2, 0.3, 10, 1e-9, 1, 1, "lower", "started")).toBe(10);
    expect(points(1e15 + 0.25, 1e15, 10, 0.25, 1, 1)).toBe(10);
  });

  test("on the target nothing is lost or gained", () => {
    for (const partial of ["whole", "started", "prorata"]) {
      expect(points(0.95, 0.95, 10, 0.01, 2, 2, "higher", partial)).toBe(10);
      expect(points(0.95, 0.95, 10, 0.01, 2, 2, "lower", partial)).toBe(10);
    }
  });
});

describe("floor and cap", () => {
  test("floor is 0 and there is no cap unless told otherwise", () => {
    expect(points(0, 100, 10, 1, 1)).toBe(0);
    expect(points(1000, 0, 10, 1, 1, 1)).toBe(1010);
  });

  test("floor, then cap", () => {
    expect(points(0, 100, 10, 1, 1, 0, "", "", 3)).toBe(3);
    expect(points(0, 100, 10, 1, 1, 0, "", "", -50)).toBe(-50);
    expect(points(0, 100, 10, 1, 1, 0, "", "", -1e9)).toBe(-90);
    expect(points(100, 0, 10, 1, 1, 1, "", "", 0, 25)).toBe(25);
    expect(points(5, 5, 10, 1, 1, 1, "", "", 2, 2)).toBe(2);
    expect(points(5, 5, 10, 1, 1, 1, "", "", -20, -10)).toBe(-10);
  });

  test("floor above cap is #VALUE! naming both", () => {
    expect(error(5, 5, 10, 1, 1, 0, "", "", 12, 11)).toBe("#VALUE!");
    expect(message(5, 5, 10, 1, 1, 0, "", "", 12, 11)).toMatch(/12.*11/);
    expect(error(5, 5, 10, 1, 1, 0, "", "", "", -1)).toBe("#VALUE!");
  });
});

describe("what arguments may not be", () => {
  test.each([
    ["points", [1, 2, -10, 1, 1], /^points .*write 10, not -10/],
    ["step", [1, 2, 10, 0, 1], /^step .*above 0/],
    ["step", [1, 2, 10, -0.01, 1], /^step .*-0\.01/],
    ["penalty", [1, 2, 10, 1, -2], /^penalty .*write 2, not -2/],
    ["reward", [1, 2, 10, 1, 1, -3], /^reward .*write 3, not -3/],
  ])("%s", (_, args, said) => {
    expect(error(...args)).toBe("#VALUE!");
    expect(message(...args)).toMatch(said);
  });

  test("negative actual, target, floor and cap are fine", () => {
    expect(points(-5, -3, 10, 1, 1, 0, "", "", -20, 9)).toBe(8);
    expect(points(-5, -3, -0, 1, 1, 0, "", "", -20, -1)).toBe(-2);
  });
});

describe("which error wins", () => {
  test("a bad choice fails the whole call", () => {
    const result = excel.call("KPI_DEDUCT", [[""], [1]], 1, 10, 1, 1, 0, "sideways");
    expect(result.length).toBe(1);
  });

  test("the first faulty argument in the order of the signature", () => {
    expect(error("", "x", 10, 1, 1)).toBe("#N/A");
    expect(error("x", "", 10, 1, 1)).toBe("#VALUE!");
    expect(message(1, 1, -1, 0, -1)).toMatch(/^points/);
    expect(message(1, 1, 1, 0, -1, "x")).toMatch(/^step/);
    expect(message(1, 1, 1, 1, -1, "x", "", "", "y")).toMatch(/^penalty/);
    expect(message(1, 1, 1, 1, 1, "x", "", "", "y")).toMatch(/^reward/);
    expect(message(1, 1, 1, 1, 1, 0, "", "", "y", "z")).toMatch(/^floor/);
    expect(message(1, 1, 1, 1, 1, 0, "", "", 2, "z")).toMatch(/^cap/);
  });

  test("a faulty argument before floor above cap, floor above cap before overflow", () => {
    expect(error(new ExcelError("#DIV/0!"), 1, 1, 1, 1, 0, "", "", 5, 2)).toBe("#DIV/0!");
    expect(error(1e308, -1e308, 1, 1, 1, 0, "", "", 5, 2)).toBe("#VALUE!");
  });
});

describe("overflow", () => {
  test.each([
    ["the difference", [1e308, -1e308, 10, 1, 0]],
    ["the steps", [1e308, 0, 10, 1e-10, 0]],
    ["penalty × steps, though the floor would bring it back", [0, 1e300, 10, 1, 1e300]],
    [
      "reward × steps, though the cap would bring it back",
      [1e300, 0, 10, 1, 0, 1e300, "", "", 0, 5],
    ],
    ["points + reward × steps", [1, 0, 1.7e308, 1, 0, 1.7e308]],
  ])("%s is #NUM! without a message", (_, args) => {
    expect(error(...args)).toBe("#NUM!");
    expect(message(...args)).toBe("");
  });

  test("a cell that overflows leaves the others alone", () => {
    const result = excel.call("KPI_DEDUCT", [[1e308], [1]], [[-1e308], [2]], 10, 1, 1);
    expect(result[1]).toEqual([9]);
    expect((result[0]![0] as ExcelError).code).toBe("#NUM!");
  });
});

test("results are rounded to 10 decimals, or 15 significant digits where that is coarser", () => {
  expect(points(0, 1 / 3, 1, 1, 1, 0, "", "prorata")).toBe(0.666666667);
  expect(points(0, 0.5, 1, 1, 0.123456789125, 0, "", "prorata")).toBe(0.9382716054);
  expect(points(1, 1, 123456789.12345679, 1, 1)).toBe(123456789.123457);
  expect(points(0, 0.1, 0.3, 1, 2, 0, "", "prorata")).toBe(0.1);
});

test("never -0", () => {
  expect(Object.is(points(0, 1e-13, 0, 1, 1, 0, "", "prorata", -1), 0)).toBe(true);
  expect(Object.is(points(0, 0, -0, 1, 0, 0, "", "", -0), 0)).toBe(true);
});
