/** Slices of an amount, parts of a pool and grades by rank in the core. */
import fc from "fast-check";
import {
  dividePool,
  explainProgressive,
  isFault,
  poolFault,
  progressiveBonus,
  quotaGrades,
  quotaPlaces,
  slicesOf,
} from "../../src/scoring";

const tiers = [
  { from: 50_000, rate: 0.02 },
  { from: 0, rate: 0.01 },
  { from: 20_000, rate: 0.015 },
];

function bonus(amount: number, given = tiers): number {
  const slices = slicesOf(given);
  if (isFault(slices)) throw new Error(slices.code);
  return progressiveBonus(slices, amount);
}

describe("slices", () => {
  test("tell how much of the amount lies in each, from the lowest", () => {
    expect(explainProgressive(tiers, 62_345.67)).toEqual({
      bonus: 896.91,
      parts: [
        { from: 0, amount: 20_000, rate: 0.01 },
        { from: 20_000, amount: 30_000, rate: 0.015 },
        { from: 50_000, amount: 12_345.67, rate: 0.02 },
      ],
    });
    expect(explainProgressive(tiers, 20_000)).toEqual({
      bonus: 200,
      parts: [{ from: 0, amount: 20_000, rate: 0.01 }],
    });
    expect(explainProgressive(tiers, -1)).toEqual({ bonus: 0, parts: [] });
  });

  test.each([
    ["none", [], 1, { code: "no-tiers" }],
    [
      "two that begin together",
      [tiers[0]!, tiers[0]!],
      1,
      { code: "duplicate-tier", threshold: 50_000 },
    ],
    ["overflow", [{ from: 0, rate: 1e300 }], 1e300, { code: "overflow" }],
    ["no number", tiers, Infinity, { code: "overflow" }],
  ])("%s", (_, given, amount, fault) => expect(explainProgressive(given, amount)).toEqual(fault));

  test("more never earns less, and an amount in two halves of one slice earns as much", () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, amount, (one, more) => {
        expect(bonus(one + more)).toBeGreaterThanOrEqual(bonus(one));
      }),
    );
    expect(bonus(70_000) - bonus(60_000)).toBe(200);
  });
});

describe("a pool", () => {
  test("no finer than its units", () => {
    expect(poolFault(100.05, 2)).toBeNull();
    expect(poolFault(1e21, 0)).toBeNull();
    expect(poolFault(100.05, 1)).toEqual({
      code: "too-fine",
      argument: "pool",
      value: 100.05,
      digits: 1,
    });
  });

  test("is divided exactly where integers would not hold", () => {
    const parts = dividePool(1e15, [1, 1, 1], 0) as Float64Array;
    expect([...parts]).toEqual([333_333_333_333_334, 333_333_333_333_333, 333_333_333_333_333]);
    const thirds = dividePool(1, [1 / 3, NaN, 2 / 3], 2) as Float64Array;
    expect([...thirds]).toEqual([0.33, NaN, 0.67]);
  });

  test("the quick way and the exact one agree", () => {
    // Seven decimals are too many for the quick way; scaled, the same shares take it.
    const shares = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), shares, (pool, list) => {
        fc.pre(list.some((share) => share > 0));
        const quick = dividePool(pool, list, 0);
        const exact = dividePool(
          pool,
          list.map((share) => Number(`${share}e-7`)),
          0,
        );
        expect(exact).toEqual(quick);
      }),
    );
  });

  test("many people", () => {
    const shares = Array.from({ length: 5000 }, (_, person) => (person * 37) % 101);
    const parts = dividePool(123_456, shares, 2) as Float64Array;
    const exact = dividePool(
      123_456,
      shares.map((share) => share / 1e7),
      2,
    );
    expect(exact).toEqual(parts);
    expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(12_345_600);
  });

  test.each([
    ["nothing to divide by", [0, NaN], { code: "no-shares" }],
    ["nobody", [], { code: "no-shares" }],
    ["overflow", [1e308, 1e308], { code: "overflow" }],
  ])("%s", (_, shares, fault) => expect(dividePool(100, shares, 2)).toEqual(fault));
});

describe("grades by rank", () => {
  test.each([
    [[0.2, 0.7, 0.1], 5, [1, 5, 5]],
    [[20, 70, 10], 5, [1, 5, 5]],
    [[0.7, 0.1, 0.1, 0.1], 5, [4, 4, 5, 5]],
    [[0.7, 0.1, 0.1, 0.1], 10, [7, 8, 9, 10]],
    [[0.3333333333, 0.3333333333, 0.3333333333], 3, [1, 2, 3]],
    [[0.5, 0.5], 0, [0, 0]],
    [[0, 1], 3, [0, 3]],
  ])("shares of %j of %p people end at places %j", (shares, people, places) => {
    expect(quotaPlaces(shares, people)).toEqual(places);
  });

  test("who is not there has none", () => {
    expect([...quotaGrades([NaN, 5, NaN, 9], [0.5, 0.5], "up")]).toEqual([-1, 1, -1, 0]);
    expect([...quotaGrades([NaN], [0.5, 0.5], "down")]).toEqual([-1]);
    expect([...quotaGrades([], [1], "down")]).toEqual([]);
  });

  test("without ties each grade holds as many as its places, by either way", () => {
    const shares = fc.constantFrom([20, 70, 10], [0.1, 0.2, 0.4, 0.2, 0.1], [0, 100], [33, 33, 34]);
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 60 }), (given, people) => {
        const scores = Array.from({ length: people }, (_, person) => (person * 7) % 61);
        const places = quotaPlaces(given, people);
        for (const ties of ["up", "down"] as const) {
          const grades = [...quotaGrades(scores, given, ties)];
          given.forEach((_, grade) => {
            const held = grades.filter((each) => each <= grade).length;
            expect(held).toBe(places[grade]);
          });
        }
      }),
    );
  });

  test("up never gives less than down", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (scores) => {
        const [up, down] = (["up", "down"] as const).map((ties) =>
          quotaGrades(scores, [20, 70, 10], ties),
        );
        up!.forEach((grade, person) => expect(grade).toBeLessThanOrEqual(down![person]!));
      }),
    );
  });
});
