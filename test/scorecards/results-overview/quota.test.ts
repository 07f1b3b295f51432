import fc from "fast-check";
import {
  overviewOf,
  quotaCounts,
  quotaEdges,
  quotaFault,
} from "../../../src/scorecards/results-overview";
import { readingOf } from "../../support/readings";

const rankedOf = (totals: readonly number[]) => {
  const reading = readingOf(totals.map((total, index) => ({ name: `P${index + 1}`, total })));
  return overviewOf(reading, [reading]).ranked;
};
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

/** Shares that add up to 100 or less, some tiers without one. */
const shares = fc
  .array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { minLength: 1, maxLength: 6 })
  .map((all) => {
    let left = 100;
    return all.map((share) => {
      if (share === null) return null;
      const own = Math.min(share, left);
      left -= own;
      return own;
    });
  });

describe("The quota's counts", () => {
  it.each([
    [[20, 60, 20], 8, [2, 5, 1]],
    [[20, 60, 20], 10, [2, 6, 2]],
    [[33.3, 33.3, 33.4], 3, [1, 1, 1]],
    [[20, null, 10], 8, [2, 5, 1]],
    [[20, null, null, 10], 8, [2, null, null, 1]],
    [[10, 20], 10, [1, 2]],
    [[20, 60, 20], 0, [0, 0, 0]],
  ] as const)("of %j for %i people are %j", (given, people, counts) => {
    expect(quotaCounts(given, people)).toEqual(counts);
  });

  it("make up the whole, each within one of its share", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 6000 }), (given, people) => {
        const counts = quotaCounts(given, people);
        const known = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        const sum = given.reduce<number>((total, share) => total + (share ?? 0), 0);
        const open = given.filter((share) => share === null).length;
        if (sum === 100 || open === 1) expect(known).toBe(people);
        else expect(known).toBeLessThanOrEqual(people);
        given.forEach((share, tier) => {
          if (share === null) return;
          expect(Math.abs((counts[tier] ?? 0) - (share * people) / 100)).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });

  it("are refused where shares are none or more than everybody", () => {
    expect(quotaFault([20, 60, 20])).toBeNull();
    expect(quotaFault([33.3, 33.3, 33.4])).toBeNull();
    expect(quotaFault([null, null])).toBeNull();
    expect(quotaFault([20, 90])).toEqual({ code: "over-100", sum: 110 });
    expect(quotaFault([20, -1])).toEqual({ code: "no-share", tier: 1 });
    expect(quotaFault([NaN])).toEqual({ code: "no-share", tier: 0 });
  });
});

describe("Who is at the edge", () => {
  it("is the last inside and the first outside of each share", () => {
    const ranked = rankedOf([9, 8.5, 8.4, 8, 7, 6.9, 6, 5, 4, 3]);
    const edges = quotaEdges([20, 60, 20], ranked);
    expect(edges).toHaveLength(2);
    expect(edges[0]).toMatchObject({ tier: 0, places: 2, kind: "clear" });
    const [first] = edges;
    if (first?.kind !== "clear") throw new Error("The totals differ");
    expect([names(first.inside), names(first.outside)]).toEqual([["P2"], ["P3"]]);
    expect(first.gap).toBeCloseTo(0.1, 12);
    expect(edges[1]).toMatchObject({ tier: 1, places: 8 });
  });

  it("is nobody in particular among equal totals: all of them are named", () => {
    const edges = quotaEdges([20, null], rankedOf([9, 8, 8, 8, 7]));
    expect(edges).toHaveLength(0 + 1);
    const clear = edges[0];
    expect(clear?.kind).toBe("clear");
    const [tied] = quotaEdges([40, null], rankedOf([9, 8, 8, 8, 7]));
    if (tied?.kind !== "tied") throw new Error("The totals are equal");
    expect(names(tied.people)).toEqual(["P2", "P3", "P4"]);
    expect(tied.placesLeft).toBe(1);
  });

  it("is known from the worst tier up, too, where tiers in the middle have no share", () => {
    const edges = quotaEdges([10, null, null, 10], rankedOf([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
    expect(edges.map(({ tier, places }) => [tier, places])).toEqual([
      [0, 1],
      [2, 9],
    ]);
  });

  it("puts nobody on both sides, and everybody inside ahead of everybody outside", () => {
    const totals = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(shares, totals, (given, all) => {
        const ranked = rankedOf(all);
        for (const edge of quotaEdges(given, ranked)) {
          if (edge.kind === "tied") {
            expect(new Set(edge.people.map(({ total }) => total)).size).toBe(1);
            expect(edge.placesLeft).toBeGreaterThan(0);
            expect(edge.placesLeft).toBeLessThan(edge.people.length);
          } else {
            expect(edge.gap).toBeGreaterThan(0);
            const worst = Math.min(...edge.inside.map(({ total }) => total));
            const best = Math.max(...edge.outside.map(({ total }) => total));
            expect(worst - best).toBeCloseTo(edge.gap, 12);
            expect(ranked.filter(({ total }) => total >= worst)).toHaveLength(edge.places);
          }
        }
      }),
    );
  });
});
