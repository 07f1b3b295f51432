import fc from "fast-check";
import {
  add,
  decimalOf,
  isLess,
  multiply,
  numberOf,
  ONE,
  roundQuotient,
  subtract,
  sum,
} from "../../src/scoring/exact/decimal";
import { roundDecimal, roundWithin } from "../../src/scoring/exact/rounding";
import { Rational } from "../functions/rational";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const plain = fc.double({ noNaN: true, min: -1e12, max: 1e12 });

describe("decimals", () => {
  test.each([
    [0, 0n, 0],
    [-0, 0n, 0],
    [0.1, 1n, -1],
    [-12.5, -125n, -1],
    [1e21, 1n, 21],
    [5e-324, 5n, -324],
    [1.5e-7, 15n, -8],
  ])("%p as it is written", (value, digits, exponent) => {
    expect(decimalOf(value)).toEqual({ digits, exponent });
  });

  test("read back as the same number", () => {
    fc.assert(fc.property(finite, (value) => numberOf(decimalOf(value)) === value));
  });

  test("0.1 + 0.2 is 0.3, 0.3 − 0.1 is 0.2, 1.1 × 1.1 is 1.21", () => {
    expect(numberOf(add(decimalOf(0.1), decimalOf(0.2)))).toBe(0.3);
    expect(numberOf(subtract(decimalOf(0.3), decimalOf(0.1)))).toBe(0.2);
    expect(numberOf(multiply(decimalOf(1.1), decimalOf(1.1)))).toBe(1.21);
    expect(numberOf(sum([]))).toBe(0);
  });

  test("are ordered as numbers are", () => {
    fc.assert(
      fc.property(
        plain,
        plain,
        (left, right) => isLess(decimalOf(left), decimalOf(right)) === left < right,
      ),
    );
  });

  test("beyond the range of doubles is infinite", () => {
    expect(numberOf(multiply(decimalOf(1e308), decimalOf(-10)))).toBe(-Infinity);
  });
});

describe("rounding", () => {
  test.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1234.5678, 2, 1234.57],
    [89.99999999999999, 9, 90],
    [0.1 + 0.2, 10, 0.3],
    [123456789.12345679, 10, 123456789.123457],
    [1e300, 10, 1e300],
    [1234567890123456, 2, 1234567890123460],
    [-1e-12, 10, 0],
    [0, 10, 0],
  ])("%p to %p places is %p", (value, places, rounded) => {
    expect(roundDecimal(value, places)).toBe(rounded);
  });

  test("agrees with exact rationals for any number", () => {
    fc.assert(
      fc.property(fc.oneof(finite, plain), fc.constantFrom(2, 9, 10), (value, places) =>
        Object.is(
          roundDecimal(value, places),
          Rational.written(value).round(places).toNumber() + 0,
        ),
      ),
      { numRuns: 2000 },
    );
  });

  test("agrees with exact rationals around every tie", () => {
    const tie = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(2, 9, 10));
    fc.assert(
      fc.property(tie, fc.constantFrom(0, 1, -1), ([units, places], hairs) => {
        const value = Number(`${units}5e-${places + 1}`) * (1 + hairs * Number.EPSILON);
        const expected = Rational.written(value).round(places).toNumber() + 0;
        return Object.is(roundDecimal(value, places), expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("is done at once when nothing is in doubt, and left alone when something is", () => {
    expect(roundWithin(0.25, 0, 1)).toBeNaN();
    expect(roundWithin(0.26, 0, 1)).toBe(0.3);
    expect(roundWithin(0.26, 0.02, 1)).toBeNaN();
    expect(roundWithin(1e15, 0, 0)).toBeNaN();
    expect(Object.is(roundWithin(-0.01, 0, 1), 0)).toBe(true);
  });

  test("a quotient is rounded once: 2 ÷ 3, 1 ÷ 8, 29 ÷ 35 × 10", () => {
    expect(roundQuotient(decimalOf(2), decimalOf(3), 10)).toBe(0.6666666667);
    expect(roundQuotient(decimalOf(1), decimalOf(8), 2)).toBe(0.13);
    expect(roundQuotient(decimalOf(-1), decimalOf(8), 2)).toBe(-0.13);
    expect(roundQuotient(decimalOf(290), decimalOf(35), 10)).toBe(8.2857142857);
    expect(roundQuotient(decimalOf(0), ONE, 10)).toBe(0);
  });
});
