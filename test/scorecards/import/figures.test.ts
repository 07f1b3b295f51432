import fc from "fast-check";
import type { Input } from "../../../src/scorecards/system/description";
import { figureOf } from "../../../src/scorecards/import/figure";
import { sumOf, type Source } from "../../../src/scorecards/import/source";

const input = (unit: Input["unit"], limits: Partial<Input> = {}): Input => ({
  id: "x",
  name: { en: "x", "zh-CN": "x", "zh-TW": "x" },
  unit,
  min: 0,
  ...limits,
});
const rowsOf = (...fields: string[][]) =>
  fields.map((row, index) => ({ line: index + 2, fields: row }));
const mean = (column: number, weight: number | null, unit?: Source["unit"]): Source => ({
  kind: "mean",
  column,
  weight,
  ...(unit === undefined ? {} : { unit }),
});

describe("several rows of a person", () => {
  const days = rowsOf(["10", "60", "Y", "5"], ["30", "20", "N", "5.0"], ["", "", "y", "3"]);

  test("add up counts, past blanks", () => {
    expect(figureOf(sumOf(0), days, input("count"))).toEqual({ kind: "number", value: 40 });
  });

  test("weigh means by a count, or each alike", () => {
    expect(figureOf(mean(1, 0), days, input("seconds"))).toEqual({ kind: "number", value: 30 });
    expect(figureOf(mean(1, null), days, input("seconds"))).toEqual({ kind: "number", value: 40 });
  });

  test("count rows, answers and grades", () => {
    const count = (column: number, value: string): Source => ({
      kind: "total",
      terms: [{ kind: "count", column, value }],
    });
    expect(figureOf({ kind: "total", terms: [{ kind: "rows" }] }, days, input("count"))).toEqual({
      kind: "number",
      value: 3,
    });
    expect(figureOf(count(2, "Y"), days, input("count"))).toEqual({ kind: "number", value: 2 });
    expect(figureOf(count(3, "5"), days, input("votes"))).toEqual({ kind: "number", value: 2 });
    expect(figureOf(count(3, "4"), days, input("votes"))).toEqual({ kind: "number", value: 0 });
  });

  test("make quotients of sums, not means of quotients", () => {
    const source: Source = {
      kind: "quotient",
      numerator: [{ kind: "sum", column: 0 }],
      denominator: [{ kind: "sum", column: 1 }],
    };
    expect(figureOf(source, rowsOf(["1", "2"], ["9", "18"], ["3", "4"]), input("percent"))).toEqual(
      {
        kind: "number",
        value: 0.5416666667,
      },
    );
    expect(figureOf(source, rowsOf(["1", "0"]), input("percent"))).toEqual({ kind: "blank" });
  });

  test("multiply each row's rate by its own base", () => {
    const source: Source = { kind: "product", rate: 0, of: 1, unit: "percent" };
    expect(figureOf(source, rowsOf(["50", "10"], ["90%", "100"]), input("votes"))).toEqual({
      kind: "number",
      value: 95,
    });
  });

  test("take parts off a whole", () => {
    const source: Source = {
      kind: "total",
      terms: [
        { kind: "sum", column: 0 },
        { kind: "sum", column: 1, minus: true },
      ],
    };
    expect(figureOf(source, rowsOf(["216", "177"]), input("count"))).toEqual({
      kind: "number",
      value: 39,
    });
    expect(figureOf(source, rowsOf(["1", "2"]), input("count"))).toEqual({
      kind: "beyond",
      value: -1,
      why: "too-small",
    });
  });
});

describe("units are converted", () => {
  test.each([
    ["66.95", "hours", "seconds", 0.0185972222],
    ["90", "hours", "minutes", 1.5],
    ["1.5", "seconds", "minutes", 90],
    ["00:02:23", "minutes", undefined, 2.3833333333],
    ["2天", "hours", undefined, 48],
    ["36", "hours", undefined, 36],
    ["92.3", "percent", "percent", 0.923],
    ["92.3%", "percent", undefined, 0.923],
    ["0.923", "percent", undefined, 0.923],
    ["85%", "score", undefined, 85],
  ] as const)("%s to %s", (text, to, unit, value) => {
    const limits = to === "score" ? { max: 100 } : {};
    expect(figureOf(mean(0, null, unit), rowsOf([text]), input(to, limits))).toEqual({
      kind: "number",
      value,
    });
  });

  test.each([
    ["92%", "count"],
    ["00:02:23", "count"],
    ["3天", "votes"],
    ["92%", "hours"],
  ] as const)("but %s is no figure in %s", (text, to) => {
    const source = to === "hours" ? mean(0, null) : sumOf(0);
    expect(figureOf(source, rowsOf([text]), input(to))).toEqual({
      kind: "unreadable",
      cells: [{ line: 2, text }],
    });
  });
});

describe("what is not there or not right", () => {
  test("is blank, not 0", () => {
    expect(figureOf(sumOf(0), rowsOf([""], ["--"]), input("count"))).toEqual({ kind: "blank" });
    expect(figureOf(sumOf(0, 1), rowsOf(["3", ""]), input("count"))).toEqual({ kind: "blank" });
    expect(figureOf(sumOf(), rowsOf(["3"]), input("count"))).toEqual({ kind: "blank" });
    expect(figureOf(mean(0, null), rowsOf([""]), input("seconds"))).toEqual({ kind: "blank" });
  });

  test("is named with its line, and nothing is made of the rest", () => {
    expect(figureOf(sumOf(0), rowsOf(["3"], ["many"], ["1,5"]), input("count"))).toEqual({
      kind: "unreadable",
      cells: [
        { line: 3, text: "many" },
        { line: 4, text: "1,5" },
      ],
    });
  });

  test.each([
    ["2.5", "count", {}, "not-whole"],
    ["-1", "count", {}, "too-small"],
    ["1.2", "percent", { max: 1 }, "too-large"],
  ] as const)("is refused: %s as %s", (text, unit, limits, why) => {
    const source = unit === "count" ? sumOf(0) : mean(0, null);
    expect(figureOf(source, rowsOf([text]), input(unit, limits))).toEqual({
      kind: "beyond",
      value: Number(text),
      why,
    });
  });
});

describe("whatever the rows", () => {
  const cents = fc.integer({ min: 0, max: 10 ** 7 });
  const written = (number: number) => (number / 100).toFixed(2);

  test("sums are those of decimals as written, in any order", () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 300 }), (amounts) => {
        const rows = rowsOf(...amounts.map((amount) => [written(amount)]));
        const expected = {
          kind: "number",
          value: amounts.reduce((sum, each) => sum + each, 0) / 100,
        };
        expect(figureOf(sumOf(0), rows, input("yuan"))).toEqual(expected);
        expect(figureOf(sumOf(0), [...rows].reverse(), input("yuan"))).toEqual(expected);
      }),
    );
  });

  test("a mean lies between the smallest and the largest, and equal weights do not count", () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 1_000 }),
        (amounts, weight) => {
          const rows = rowsOf(...amounts.map((amount) => [written(amount), String(weight)]));
          const plain = figureOf(mean(0, null), rows, input("yuan"));
          const weighed = figureOf(mean(0, 1), rows, input("yuan"));
          if (plain.kind !== "number" || weighed.kind !== "number") throw new Error(plain.kind);
          expect(weighed.value).toBeCloseTo(plain.value, 8);
          expect(plain.value).toBeGreaterThanOrEqual(Math.min(...amounts) / 100);
          expect(plain.value).toBeLessThanOrEqual(Math.max(...amounts) / 100);
        },
      ),
    );
  });

  test("one row a day or one row a month give the same counts, means and shares", () => {
    const day = fc.record({
      calls: fc.integer({ min: 1, max: 99 }),
      seconds: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 31 }), (days) => {
        const rows = rowsOf(...days.map(({ calls, seconds }) => [String(calls), String(seconds)]));
        const calls = days.reduce((sum, each) => sum + each.calls, 0);
        const seconds = days.reduce((sum, each) => sum + each.calls * each.seconds, 0);
        const whole = figureOf(mean(1, 0), rows, input("seconds"));
        if (whole.kind !== "number") throw new Error(whole.kind);
        expect(whole.value).toBeCloseTo(seconds / calls, 9);
        expect(figureOf(sumOf(0), rows, input("count"))).toEqual({ kind: "number", value: calls });
      }),
    );
  });
});
