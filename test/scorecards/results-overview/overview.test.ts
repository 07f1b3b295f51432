import fc from "fast-check";
import { afterSales } from "../../../src/scorecards/systems/after-sales";
import { overviewOf } from "../../../src/scorecards/results-overview";
import { readingOf, type Result } from "../../support/readings";

const overview = (results: readonly Result[], choices?: Parameters<typeof readingOf>[1]) => {
  const reading = readingOf(results, choices);
  return overviewOf(reading, [reading]);
};
const totals = (...numbers: readonly unknown[]): Result[] =>
  numbers.map((total, index) => ({ id: String(index + 1), name: `P${index + 1}`, total }));

describe("The ranking", () => {
  it("is the sheet's: best first, equal totals share a rank, the next one counts them all", () => {
    const { ranked } = overview(totals(7, 9.5, 7, 8, 9.5));
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual([
      ["P2", 1],
      ["P5", 1],
      ["P4", 3],
      ["P1", 4],
      ["P3", 4],
    ]);
    expect(ranked[0]?.cell).toEqual({ sheet: "{results}", row: 5, column: 9 });
  });

  it("gives everybody the rank of Excel's RANK: one more than there are better totals", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 12 }).map((number) => number / 2));
    fc.assert(
      fc.property(scores, (numbers) => {
        const { ranked } = overview(totals(...numbers));
        expect(ranked).toHaveLength(numbers.length);
        for (const { total, rank } of ranked) {
          expect(rank).toBe(1 + numbers.filter((other) => other > total).length);
        }
      }),
    );
  });

  it("counts people without a total apart, with what the sheet says of them, and blank rows not at all", () => {
    const { ranked, incomplete, spread } = overview([
      { id: "1", name: "Ann", total: "incomplete", status: "2 / 5 metrics missing" },
      { id: "2", name: "Ben", total: 8, status: "complete" },
      { total: "incomplete", status: "" },
      { id: "4", name: "Cai", total: "#NAME?", status: "" },
      { id: "5", name: "Dan", total: undefined },
    ]);
    expect(ranked.map(({ name }) => name)).toEqual(["Ben"]);
    expect(incomplete.map(({ name, says }) => [name, says])).toEqual([
      ["Ann", "2 / 5 metrics missing"],
      ["Cai", "#NAME?"],
      ["Dan", ""],
    ]);
    expect(spread?.count).toBe(1);
  });
});

describe("The spread", () => {
  it("is what Excel's functions make of the same totals", () => {
    const { spread } = overview(totals(6, 9, 7, 10));
    // AVERAGE, MEDIAN, STDEV.P, MIN, MAX, QUARTILE.INC 1 and 3
    expect(spread).toEqual({
      count: 4,
      mean: 8,
      median: 8,
      deviation: Math.sqrt(2.5),
      lowest: 6,
      highest: 10,
      lowerQuartile: 6.75,
      upperQuartile: 9.25,
    });
  });

  it("lies between lowest and highest, and there is none without a total", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 130, noNaN: true }), { minLength: 1 }),
        (all) => {
          const spread = overview(totals(...all)).spread!;
          const order = [
            spread.lowest,
            spread.lowerQuartile,
            spread.median,
            spread.upperQuartile,
            spread.highest,
          ];
          expect(order).toEqual([...order].sort((one, other) => one - other));
          expect(spread.mean).toBeGreaterThanOrEqual(spread.lowest - 1e-9);
          expect(spread.mean).toBeLessThanOrEqual(spread.highest + 1e-9);
        },
      ),
    );
    expect(overview(totals("incomplete")).spread).toBeNull();
  });
});

describe("The tiers", () => {
  it("count people by threshold: bands are from, and binary dust makes no difference", () => {
    const { bands, belowAll, hasTiers } = overview(
      totals(10, 9, 9 - 2 ** -49, 8.95, 3, "incomplete"),
    );
    expect(hasTiers).toBe(true);
    expect(bands.map(({ grade, people, share }) => [grade?.en, people, share])).toEqual([
      ["Excellent", 3, 0.6],
      ["Good", 1, 0.2],
      ["Fair", 0, 0],
      ["Pass", 0, 0],
      ["Fail", 1, 0.2],
    ]);
    expect(belowAll).toBe(0);
  });

  it("are HR's own, in whatever order they stand, and who reaches none is counted", () => {
    const tier = (from: number | null, name: string) => ({
      from: { value: from, origin: "document" as const },
      grade: { en: name, "zh-CN": name, "zh-TW": name },
    });
    const described = { ...afterSales, tiers: [tier(6, "C"), tier(9, "A"), tier(null, "?")] };
    const { bands, belowAll, bandOf } = overview(totals(9.5, 7, 5), { described });
    expect(bands.map(({ grade, from, below, people }) => [grade?.en, from, below, people])).toEqual(
      [
        ["A", 9, null, 1],
        ["C", 6, 9, 1],
      ],
    );
    expect(belowAll).toBe(1);
    expect([bandOf(9), bandOf(6), bandOf(5.99)]).toEqual([0, 1, null]);
  });

  it("are bands of the scale where the system has none", () => {
    const { bands, hasTiers } = overview(totals(120, 88, 59), { system: "ecommerce-supervisor" });
    expect(hasTiers).toBe(false);
    expect(bands.map(({ from, people }) => [from, people])).toEqual([
      [90, 1],
      [80, 1],
      [70, 0],
      [60, 0],
      [0, 1],
    ]);
  });
});

describe("Where points are lost", () => {
  it("weighs an item's loss, so that items compare, and leaves out those that do not count", () => {
    const { items } = overview([
      { name: "Ann", total: 9, scores: { satisfaction: 8, response: 2, complaints: 0 } },
      { name: "Ben", total: 9, scores: { satisfaction: 10, response: "missing" } },
    ]);
    // Satisfaction weighs 30 of 100 on a scale of 10, response 10.
    expect(items.slice(0, 2)).toEqual([
      expect.objectContaining({
        item: "response",
        scored: 1,
        mean: 2,
        losers: 1,
        lost: 0.8,
        meanLost: 0.8,
      }),
      expect.objectContaining({ item: "satisfaction", full: 10, scored: 2, mean: 9, losers: 1 }),
    ]);
    expect(items[1]?.meanLost).toBeCloseTo(0.3, 12);
    expect(items.map(({ item }) => item)).not.toContain("complaints");
    expect(items.at(-1)).toMatchObject({ scored: 0, mean: null, meanLost: null });
  });

  it("is told in points where items have points, and a reward makes up for nobody else's loss", () => {
    const { items } = overview(
      [
        { name: "Ann", total: 80, scores: { turnover: 21 } },
        { name: "Ben", total: 80, scores: { turnover: 7 } },
      ],
      { system: "ecommerce-supervisor" },
    );
    expect(items[0]).toMatchObject({
      item: "turnover",
      full: 15,
      mean: 14,
      losers: 1,
      lost: 8,
      meanLost: 4,
    });
  });
});

describe("Against last period", () => {
  const january = readingOf(
    [
      { id: "1", name: "Ann", total: 8 },
      { id: "2", name: "Ben", total: 6 },
      { id: "", name: "Cai", total: 7 },
      { id: "", name: "Li Na", total: 5 },
      { id: "", name: "Li Na", total: 9 },
    ],
    { scorecard: "1" },
  );
  const of = (scorecard: string, month: number, year = 2025, system?: string) =>
    readingOf(totals(1), {
      scorecard,
      period: { kind: "month", year, month },
      ...(system === undefined ? {} : { system }),
    });

  it("takes the latest earlier scorecard of the same system, of two the one made later", () => {
    const now = of("9", 3);
    const last = (...others: ReturnType<typeof of>[]) =>
      overviewOf(now, [now, ...others]).last?.scorecard;
    expect(last(of("1", 1), of("2", 2), of("3", 12, 2024))).toBe("2");
    expect(last(of("1", 2), of("2", 2))).toBe("2");
    expect(last(of("1", 4), of("2", 3), of("3", 2, 2025, "car-dealership"))).toBeUndefined();
  });

  it("knows what a system was before it was changed where it stood, not what became of it", () => {
    const before = of("1", 1);
    const standard = { ...before.standard, id: "scheme-changed", cameFrom: [before.standard.id] };
    const changed = { ...of("2", 2), standard };
    expect(overviewOf(changed, [changed, before]).last?.scorecard).toBe("1");
    const later = of("3", 3);
    expect(overviewOf(later, [later, changed]).last).toBeNull();
  });

  it("knows people again by id, else by a name that only one of them has", () => {
    const february = readingOf([{ id: "1", name: "Anna", total: 9 }], {
      scorecard: "2",
      period: { kind: "month", year: 2025, month: 2 },
    });
    const { last } = overviewOf(february, [january, february]);
    const total = (id: string, name: string) =>
      last?.totalOf({ id, name, department: "", cell: null });
    expect(last?.mean).toBe(7);
    expect(total("1", "Anna")).toBe(8);
    expect(total("", "Ben")).toBe(6);
    expect(total("7", "Cai")).toBe(7);
    expect(total("3", "Ben")).toBeNull();
    expect(total("", "Li Na")).toBeNull();
    expect(total("", "")).toBeNull();
  });
});
