/** KPI_DEDUCT where the target itself is best. */
import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const points = (actual: unknown, target: unknown, ...more: unknown[]) =>
  excel.cell("KPI_DEDUCT", actual, target, 5, 1, 1, 0, "nearest", ...more);

test.each([
  ["scheme D, 10.5 hours of 8", 10.5, 8, 3],
  ["scheme D, 6 hours of 8", 6, 8, 3],
  ["on the target", 8, 8, 5],
  ["less than a step above", 8.9, 8, 5],
  ["less than a step below", 7.1, 8, 5],
  ["a binary rest is no step", 0.1 + 0.2, 0.3, 5],
  ["far above: never below 0", 80, 8, 0],
  ["far below: never below 0", -80, 8, 0],
])("%s", (_, actual, target, left) => expect(points(actual, target)).toBe(left));

test("both sides lose by the same steps, whole, begun or in fractions", () => {
  for (const actual of [8 + 1.5, 8 - 1.5]) {
    expect(points(actual, 8, "whole")).toBe(4);
    expect(points(actual, 8, "started")).toBe(3);
    expect(points(actual, 8, "prorata")).toBe(3.5);
    expect(points(actual, 8, "started", 4)).toBe(4);
    expect(points(actual, 8, "started", 0, 2.5)).toBe(2.5);
    expect(points(actual, 8, "started", -1e9)).toBe(3);
  }
});

test("the reward is not used, nor does it overflow; a faulty one is still an error", () => {
  const rewarded = (reward: unknown) => excel.cell("KPI_DEDUCT", 9, 8, 5, 1, 1, reward, 3);
  expect(rewarded(2)).toBe(4);
  expect(rewarded(1e308)).toBe(4);
  expect((rewarded(-1) as ExcelError).code).toBe("#VALUE!");
  expect((rewarded("x") as ExcelError).message).toMatch(/^reward /);
  expect((rewarded(new ExcelError("#DIV/0!")) as ExcelError).code).toBe("#DIV/0!");
});
