import {
  bonusTier,
  isFault,
  pointsFault,
  scoreCard,
  sumOf,
  totalOf,
  weightedScore,
  type Fault,
  type PerStepRule,
  type ScoredItem,
} from "../../src/scoring";

describe("weighted scores", () => {
  test.each([
    ["the rulebook's example", [90, 80, 70], [50, 30, 20], 83],
    ["weights of 1", [90, 80, 70], [0.5, 0.3, 0.2], 83],
    ["system 3 on ten points", [9, 10, 8, 10, 7], [30, 10, 25, 20, 15], 8.75],
    ["thirds", [90, 90, 90], [0.3333333333, 0.3333333333, 0.3333333333], 90],
  ])("%s", (_, scores, weights, mean) => expect(weightedScore(scores, weights)).toBe(mean));

  test("a missing score fails, counts as 0 or is left out", () => {
    expect(weightedScore([90, null], [50, 50])).toEqual({
      code: "missing",
      argument: "scores",
      at: [1],
    });
    expect(weightedScore([90, null], [50, 50], "zero")).toBe(45);
    expect(weightedScore([90, null], [50, 50], "skip")).toBe(90);
    expect(weightedScore([null, null], [50, 50], "skip")).toEqual({ code: "nothing-to-weigh" });
    expect(weightedScore([90, null], [0, 1], "skip")).toEqual({ code: "nothing-to-weigh" });
  });

  test.each<[string, Fault["code"], (number | null)[], (number | null)[]]>([
    ["weights that do not add up", "weights-sum", [1, 2], [50, 45]],
    ["a negative weight", "negative", [1, 2], [150, -50]],
    ["a missing weight", "missing", [1, 2], [100, null]],
    ["another number of weights", "wrong-shape", [1, 2], [100]],
    ["a score that is not finite", "overflow", [1, NaN], [50, 50]],
    ["a sum beyond doubles", "overflow", [1.7e308, 1.7e308], [50, 50]],
    ["weights beyond doubles", "overflow", [1, 1], [1.7e308, 1.7e308]],
  ])("%s: %s", (_, code, scores, weights) => {
    expect(weightedScore(scores, weights)).toMatchObject({ code });
  });

  test("the sum is named", () => {
    expect(weightedScore([1, 2], [0.1, 0.2])).toEqual({ code: "weights-sum", sum: 0.3 });
  });
});

describe("tiers", () => {
  const tiers = [
    { from: 60, payout: "D" },
    { from: 90, payout: "A" },
    { from: 80, payout: "B" },
  ];

  test.each([
    [89.5, "B", 2],
    [89.99999999999999, "A", 1],
    [60, "D", 0],
    [1000, "A", 1],
  ])("%p earns %s", (score, payout, tier) => {
    expect(bonusTier(score, tiers)).toEqual({ payout, tier });
  });

  test("faults", () => {
    expect(bonusTier(59, tiers)).toEqual({ code: "below-tiers", score: 59, lowest: 60 });
    expect(bonusTier(59, [])).toEqual({ code: "no-tiers" });
    expect(bonusTier(59, [...tiers, { from: 80.0000000001, payout: "?" }])).toEqual({
      code: "duplicate-tier",
      threshold: 80,
    });
    expect(bonusTier(Infinity, tiers)).toEqual({ code: "overflow" });
    expect(bonusTier(5, [{ from: NaN, payout: 1 }])).toEqual({ code: "overflow" });
  });
});

describe("a person's scorecard", () => {
  const item = (id: string, points: number): ScoredItem => {
    const rule: PerStepRule = {
      kind: "per-step",
      target: 0.9,
      points,
      step: 0.01,
      penalty: 1,
      reward: 1,
    };
    return { id, rule, share: points };
  };
  const items = [item("quality", 60), item("speed", 40)];

  test("adds up its items' points, above 100 through rewards", () => {
    const card = scoreCard(items, { kind: "sum" }, { quality: 0.95, speed: 0.88 });
    expect(
      card.items.map(({ id, result }) => [id, isFault(result) ? result : result.score]),
    ).toEqual([
      ["quality", 65],
      ["speed", 38],
    ]);
    expect(card.total).toBe(103);
  });

  test("or weighs its items' scores", () => {
    expect(scoreCard(items, { kind: "weighted" }, { quality: 0.9, speed: 0.9 }).total).toBe(52);
  });

  test.each([{}, { speed: null }, { speed: undefined }])(
    "a metric that has not been entered is missing: %j",
    (values) => {
      const card = scoreCard(items, { kind: "sum" }, { quality: 0.9, ...values });
      expect(card.items[1]!.result).toEqual({ code: "missing", argument: "speed" });
      expect(card.total).toEqual({ code: "missing", argument: "speed" });
    },
  );

  test("a weighted total may treat missing items as told, but not faulty ones", () => {
    const values = { quality: 0.9 };
    expect(scoreCard(items, { kind: "weighted", missing: "skip" }, values).total).toBe(60);
    expect(scoreCard(items, { kind: "weighted", missing: "zero" }, values).total).toBe(36);
    const faulty = scoreCard(
      items,
      { kind: "weighted", missing: "skip" },
      { quality: 0.9, speed: [1] },
    );
    expect(faulty.total).toMatchObject({ code: "wrong-shape" });
  });

  test("points that do not add up to 100 are never scored silently", () => {
    const short = [item("quality", 60), item("speed", 35)];
    const values = { quality: 0.9, speed: 0.9 };
    expect(scoreCard(short, { kind: "sum" }, values).total).toEqual({
      code: "points-sum",
      sum: 95,
    });
    expect(scoreCard(short, { kind: "weighted" }, values).total).toEqual({
      code: "weights-sum",
      sum: 95,
    });
    expect(pointsFault([60, null])).toEqual({ code: "missing", argument: "points", at: [1] });
    expect(pointsFault([33.3, 33.3, 33.4])).toBeNull();
    expect(pointsFault([1.7e308, 1.7e308])).toEqual({ code: "overflow" });
  });

  test("sums are decimal: ten times 0.1 is 1", () => {
    expect(sumOf(Array<number>(10).fill(0.1))).toBe(1);
    expect(totalOf({ kind: "sum" }, [0.1, 0.2], [50, 50])).toBe(0.3);
  });
});
