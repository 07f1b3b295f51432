import fc from "fast-check";
import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

const codes = (result: unknown[][]) =>
  result.map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const call = (...args: unknown[]) => codes(excel.call("BONUS_POOL", ...args));
const parts = (pool: unknown, shares: readonly unknown[], digits?: unknown) =>
  call(pool, [shares], digits)[0];
const message = (...args: unknown[]) => excel.message("BONUS_POOL", ...args);

test("scheme C: totals 90, 85.5, 70, one missing", () => {
  expect(parts(10_000, [90, 85.5, 70, ""])).toEqual([3665.99, 3482.69, 2851.32, ""]);
  expect(call(10_000, [[90], [85.5], [70], [null]])).toEqual([
    [3665.99],
    [3482.69],
    [2851.32],
    [""],
  ]);
});

test.each([
  ["thirds: the first gets the cent", 100, [1, 1, 1], 2, [33.34, 33.33, 33.33]],
  ["two cents left: the first two", 0.05, [1, 1, 1], 2, [0.02, 0.02, 0.01]],
  ["to 0.1", 100, [1, 1, 1], 1, [33.4, 33.3, 33.3]],
  ["to 1", 100, [1, 1, 1], 0, [34, 33, 33]],
  ["the largest remainder, not the first", 10, [2, 1, 3], 0, [3, 2, 5]],
  ["the largest remainders", 10, [33, 41, 26], 0, [3, 4, 3]],
  ["the largest, not the largest share", 1, [3, 3, 4], 0, [0, 0, 1]],
  ["no money", 0, [1, 2], 2, [0, 0]],
  ["one person", 99.99, [7], 2, [99.99]],
  ["shares of 0 get nothing", 1, [0, 1, 0, 1, 1], 2, [0, 0.34, 0, 0.33, 0.33]],
  ["nobody but one", 5, ["", 0, 2], 2, ["", 0, 5]],
  ["in text", "1,000元", ["90分", "10"], 2, [900, 100]],
  ["ten units to three", 10, [0.1, 0.2, 0.3], 0, [2, 3, 5]],
])("%s", (_, pool, shares, digits, result) => {
  expect(parts(pool, shares, digits)).toEqual(result);
});

describe("remainders are compared exactly, as decimals", () => {
  test("equal remainders that differ as doubles: the earlier first", () => {
    // 0.1 and 0.3 of 0.4: a quarter and three quarters. 0.7 + 0.1 is not 0.8 in doubles.
    expect(parts(2, [0.7, 0.1, 0.8], 0)).toEqual([1, 0, 1]);
    expect(parts(1, [0.1, 0.1, 0.1], 0)).toEqual([1, 0, 0]);
    expect(parts(1, [0.1 + 0.2, 0.3, 0.3], 0)).toEqual([1, 0, 0]);
    expect(parts(1, [0.3, 0.1 + 0.2, 0.3], 0)).toEqual([0, 1, 0]);
    expect(parts(1, [1 / 3, 1 / 3, 1 / 3], 0)).toEqual([1, 0, 0]);
  });

  test("a remainder larger by the last digit wins", () => {
    expect(parts(1, [1, 1.000000000001, 1], 0)).toEqual([0, 1, 0]);
    expect(parts(100, [1e-20, 1e-20, 2e-20], 0)).toEqual([25, 25, 50]);
    expect(parts(1, [1e20, 1e20 + 16384, 1e20], 0)).toEqual([0, 1, 0]);
  });

  test("an exact part is not cut to a unit less", () => {
    expect(parts(0.3, [1, 2])).toEqual([0.1, 0.2]);
    expect(parts(8.2, [41, 41])).toEqual([4.1, 4.1]);
    expect(parts(1.1 * 3, [1, 1, 1])).toEqual([1.1, 1.1, 1.1]);
  });
});

describe("the pool", () => {
  test("is rounded to 9 decimals before it is held against the digits", () => {
    expect(parts(0.1 + 0.2, [1, 2])).toEqual([0.1, 0.2]);
    expect(parts(100.0000000001, [1, 1])).toEqual([50, 50]);
  });

  test.each([
    [100.005, 2],
    [100.55, 1],
    [100.5, 0],
    [0.000000001, 2],
  ])("%p is finer than %p digits: #VALUE!", (pool, digits) => {
    expect(call(pool, [[1], [1]], digits)).toEqual([["#VALUE!"]]);
    expect(message(pool, [[1], [1]], digits)).toMatch(new RegExp(`^pool .*${digits} decimals`));
  });

  test.each([
    ["missing", "", "#N/A"],
    ["null", null, "#N/A"],
    ["text", "much", "#VALUE!"],
    ["negative", -5, "#VALUE!"],
    ["a Boolean", true, "#VALUE!"],
    ["an error", new ExcelError("#NUM!"), "#NUM!"],
    ["an error that cannot be returned", new ExcelError("#REF!"), "#VALUE!"],
  ])("%s", (_, pool, code) => {
    expect(call(pool, [[1], [1]])).toEqual([[code]]);
  });
});

describe("shares", () => {
  test.each([
    ["negative", [[1], [2], [-3]], "#VALUE!", /^shares \(row 3, column 1\) .*write 3, not -3/],
    ["text", [[1, "x", 3]], "#VALUE!", /^shares \(row 1, column 2\) .*“x”/],
    ["a Boolean", [[1], [true]], "#VALUE!", /^shares \(row 2, column 1\)/],
    [
      "a block",
      [
        [1, 2],
        [3, 4],
      ],
      "#VALUE!",
      /^shares .*2 × 2/,
    ],
  ])("%s: the whole call, with its place", (_, shares, code, said) => {
    expect(call(100, shares)).toEqual([[code]]);
    expect(message(100, shares)).toMatch(said);
  });

  test("an error among them is that error, the first in reading order", () => {
    expect(call(100, [[1], [new ExcelError("#NULL!")], ["x"]])).toEqual([["#NULL!"]]);
    expect(call(100, [[1], ["x"], [new ExcelError("#NULL!")]])).toEqual([["#VALUE!"]]);
    expect(call(100, [["#N/A", -1]])).toEqual([["#N/A"]]);
  });

  test("that add up to 0 are #DIV/0!, without a message", () => {
    for (const shares of [[[0, 0]], [[""]], [[BLANK], [""]], ""]) {
      expect(call(100, shares)).toEqual([["#DIV/0!"]]);
    }
    expect(call(0, [[0]])).toEqual([["#DIV/0!"]]);
  });

  test("blank cells of a range that is not guarded arrive as 0 and get 0", () => {
    expect(parts(10, [BLANK, 1])).toEqual([0, 10]);
  });
});

describe("which error wins", () => {
  test("shape and digits, then the pool, then the shares, then their sum", () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(message("", block)).toMatch(/^shares .*2 × 2/);
    expect(message("", [["x"]], 3)).toMatch(/^digits .*0 to 2/);
    expect(call("", [["x"]])).toEqual([["#N/A"]]);
    expect(message(-1, [["x"]])).toMatch(/^pool/);
    expect(message(0.001, [["x"]])).toMatch(/^pool/);
    expect(message(1, [[0, "x"]])).toMatch(/^shares/);
  });

  test.each([-1, 3, 0.5, "x", true])("digits %j is #VALUE!", (digits) => {
    expect(call(100, [[1], [1]], digits)).toEqual([["#VALUE!"]]);
    expect(message(100, [[1], [1]], digits)).toMatch(/^digits /);
  });

  test("digits that are an error are that error", () => {
    expect(call(100, [[1], [1]], new ExcelError("#NUM!"))).toEqual([["#NUM!"]]);
  });

  test.each([
    ["pool × share", 1e300, [1e10, 1]],
    ["the sum of shares", 1, [1.7e308, 1.7e308]],
  ])("%s beyond the range is #NUM!", (_, pool, shares) => {
    expect(call(pool, [shares])).toEqual([["#NUM!"]]);
  });
});

const cents = (amount: number) => BigInt(Math.round(amount * 100));

test("whatever the shares, the parts add up to the pool, each within a unit of its own", () => {
  const share = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
    fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    fc.constant(""),
  );
  const shares = fc.array(share, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e8 }), shares, (units, list) => {
      const total = list.reduce<number>((sum, each) => sum + Number(each), 0);
      fc.pre(total > 0);
      const given = parts(units / 100, list)!;
      expect(given).toHaveLength(list.length);
      const sum = given.reduce<bigint>((all, part) => all + cents(Number(part)), 0n);
      expect(sum).toBe(BigInt(units));
      given.forEach((part, index) => {
        if (list[index] === "") expect(part).toBe("");
        else {
          const own = ((units / 100) * Number(list[index])) / total;
          expect(Math.abs(Number(part) - own)).toBeLessThan(0.01 + 1e-6);
        }
      });
    }),
    { seed: 20_260_101 },
  );
});

test("a larger share never gets less, equal shares differ by a unit at most", () => {
  const shares = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), shares, (units, list) => {
      fc.pre(list.some((each) => each > 0));
      const given = parts(units, list, 0) as number[];
      for (const [one, left] of list.entries()) {
        for (const [other, right] of list.entries()) {
          if (left > right) expect(given[one]).toBeGreaterThanOrEqual(given[other]!);
          if (left === right) expect(Math.abs(given[one]! - given[other]!)).toBeLessThanOrEqual(1);
          if (left === right && one < other)
            expect(given[one]).toBeGreaterThanOrEqual(given[other]!);
        }
      }
    }),
    { seed: 20_260_101 },
  );
});
