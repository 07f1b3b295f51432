import fc from "fast-check";
import { countSteps, stepDifference, type PartialStep } from "../../src/scoring/rules/step-count";
import { Rational } from "../functions/rational";

/** The contract's steps, in exact rationals. */
function exactSteps(actual: number, target: number, step: number, partial: PartialStep): number {
  const larger = Math.max(Math.abs(actual), Math.abs(target), 1);
  const difference = Rational.written(actual)
    .minus(Rational.written(target))
    .absolute()
    .round(14 - Rational.written(larger).leadingPlace());
  const steps = difference.over(Rational.written(step)).round(9);
  if (partial === "prorata") return steps.toNumber();
  return (partial === "whole" ? steps.floor() : steps.ceiling()).toNumber();
}

const partials = ["whole", "started", "prorata"] as const;

test.each([
  [0.92, 0.95, 0.01, 3],
  [1.03, 1, 0.01, 3],
  [91_332.26, 91_331, 0.01, 126],
  [0.3, 0.1 + 0.2, 1e-9, 0],
  [1e6, 0, 1, 1e6],
  [123_456_789.01, 123_456_789, 0.01, 1],
  [1e15, 1e15 + 10, 10, 1],
  // Fifteen digits cannot tell these apart.
  [1e15, 1e15 + 1, 1, 0],
  [-5, 5, 0.1, 100],
])("from %p to %p in steps of %p are %p, however they are cut", (actual, target, step, steps) => {
  for (const partial of partials) expect(countSteps(actual, target, step, partial)).toBe(steps);
});

test("agrees with exact rationals whichever way it takes", () => {
  const figure = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map((value) => value / 100),
    fc.integer({ min: 0, max: 1e8 }).map((value) => value / 100),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.double({ noNaN: true, min: -1e30, max: 1e30 }),
  );
  const step = fc.oneof(
    fc.constantFrom(0.01, 0.005, 0.5, 1, 5, 1e-9, 1 / 3),
    fc.double({ noNaN: true, min: 1e-6, max: 1e6 }),
  );
  fc.assert(
    fc.property(
      figure,
      figure,
      step,
      fc.constantFrom(...partials),
      (actual, target, size, partial) => {
        expect(countSteps(actual, target, size, partial)).toBe(
          exactSteps(actual, target, size, partial),
        );
      },
    ),
    { numRuns: 3000 },
  );
});

test("agrees with exact rationals a hair around whole steps", () => {
  const whole = fc.tuple(
    fc.integer({ min: 0, max: 5000 }),
    fc.constantFrom(0.01, 0.05, 0.1, 1, 4, 0.5),
    fc.constantFrom(0, 0, 5e-10, -5e-10, 4.99e-10, -5.01e-10, 1e-12),
  );
  fc.assert(
    fc.property(
      whole,
      fc.constantFrom(0.95, 1, 24, 1e5),
      fc.constantFrom(...partials),
      (given, target, partial) => {
        const [count, step, hair] = given;
        const actual = target + (count + hair) * step;
        expect(countSteps(actual, target, step, partial)).toBe(
          exactSteps(actual, target, step, partial),
        );
      },
    ),
    { numRuns: 3000 },
  );
});

test("beyond the range of doubles is infinite", () => {
  expect(countSteps(1e308, -1e308, 1, "whole")).toBe(Infinity);
  expect(countSteps(1, 0, 5e-324, "prorata")).toBe(Infinity);
});

test("the difference is that of the numbers as they are written", () => {
  expect(stepDifference(0.92, 0.95)).toBe(0.03);
  expect(stepDifference(91_332.26, 91_331)).toBe(1.26);
  expect(stepDifference(-1, 1)).toBe(2);
});
