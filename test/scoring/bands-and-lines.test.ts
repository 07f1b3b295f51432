/** Bands, lines and ratios in the core: scores with their steps, and what must hold whatever the figures. */
import fc from "fast-check";
import {
  explainRule,
  isFault,
  scaleScore,
  scoreRule,
  type Explained,
  type Rule,
} from "../../src/scoring";

function explained(rule: Rule, value: number): Explained {
  const result = explainRule(rule, value);
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}
const score = (rule: Rule, value: number) => explained(rule, value).score;

const sales: Rule = {
  kind: "bands",
  bands: [
    { limit: 0.9, points: 85 },
    { limit: null, points: 5 },
    { limit: 1, points: 100 },
    { limit: 0.8, points: 70 },
  ],
};

describe("bands", () => {
  test.each([
    [0.79, 5, null, 0.8],
    [0.8, 70, 0.8, 0.9],
    [0.96, 85, 0.9, 1],
    [1, 100, 1, null],
    [7, 100, 1, null],
  ])("%p earns %p: the band of %p, the next of %p", (actual, points, limit, next) => {
    expect(explained(sales, actual)).toEqual({
      score: points,
      trace: [{ kind: "banded", actual, better: "higher", edge: "at", limit, next, points }],
    });
  });

  test("lower is better: the lowest limit that the figure does not exceed", () => {
    const lower: Rule = { ...sales, better: "lower" };
    expect([0.5, 0.8, 0.85, 0.9, 0.95, 1, 1.1].map((figure) => score(lower, figure))).toEqual([
      70, 70, 85, 85, 100, 100, 5,
    ]);
    const beyond: Rule = { ...lower, edge: "beyond" };
    expect([0.5, 0.8, 0.9, 1].map((figure) => score(beyond, figure))).toEqual([70, 85, 100, 5]);
    expect(explained(beyond, 0.85).trace[0]).toMatchObject({ limit: 0.9, next: 0.8 });
  });

  test("without a row for the rest, 0 is earned outside", () => {
    expect(score({ kind: "bands", bands: [{ limit: 1, points: 10 }] }, 0.5)).toBe(0);
  });

  test.each<[string, Rule, number | null, object]>([
    ["no bands", { kind: "bands", bands: [{ limit: null, points: 5 }] }, 1, { code: "no-tiers" }],
    [
      "two with one limit",
      { kind: "bands", bands: [1, 1].map((limit) => ({ limit, points: 5 })) },
      1,
      { code: "duplicate-tier", threshold: 1 },
    ],
    [
      "two otherwise",
      { kind: "bands", bands: [1, null, null].map((limit) => ({ limit, points: 5 })) },
      1,
      { code: "two-otherwise" },
    ],
    ["no figure", sales, null, { code: "missing", argument: "actual" }],
    ["a figure that is none", sales, Infinity, { code: "overflow" }],
    [
      "points not set in the band reached",
      {
        kind: "bands",
        bands: [
          { limit: null, points: 1 },
          { limit: 1, points: null },
        ],
      },
      2,
      { code: "missing", argument: "points", at: [1] },
    ],
    [
      "points not set otherwise",
      {
        kind: "bands",
        bands: [
          { limit: 1, points: 2 },
          { limit: null, points: null },
        ],
      },
      0,
      { code: "missing", argument: "points", at: [1] },
    ],
  ])("%s", (_, rule, value, fault) => expect(explainRule(rule, value)).toEqual(fault));

  test("a value of another shape is no figure", () => {
    for (const kind of [sales, line, share])
      expect(explainRule(kind, [1])).toMatchObject({ code: "wrong-shape" });
  });
});

const line: Rule = { kind: "scale", zeroAt: 0.6, fullAt: 0.85, points: 40 };

describe("a line", () => {
  test("tells its figures, then its bounds", () => {
    expect(explained(line, 0.75)).toEqual({
      score: 24,
      trace: [{ kind: "scaled", actual: 0.75, zeroAt: 0.6, fullAt: 0.85, points: 40, raw: 24 }],
    });
    expect(explained(line, 0.5).trace[1]).toEqual({ kind: "floored", raw: -16, floor: 0 });
    expect(explained({ ...line, cap: 41 }, 0.9).trace[1]).toEqual({
      kind: "capped",
      raw: 48,
      cap: 41,
    });
    expect(score({ ...line, floor: -100 }, 0.5)).toBe(-16);
  });

  test.each<[string, Partial<Extract<Rule, { kind: "scale" }>>, number | null, object]>([
    ["no figure", {}, null, { code: "missing", argument: "actual" }],
    ["not set", { fullAt: null }, 1, { code: "missing", argument: "full_at" }],
    ["negative points", { points: -1 }, 1, { code: "negative", argument: "points", value: -1 }],
    ["no span", { zeroAt: 0.85 }, 1, { code: "no-span", value: 0.85 }],
    ["bounds", { floor: 41 }, 1, { code: "floor-above-cap", floor: 41, cap: 40 }],
    ["both", { zeroAt: 0.85, floor: 41 }, 1, { code: "floor-above-cap", floor: 41, cap: 40 }],
    ["overflow", { zeroAt: -1e308 }, 1e308, { code: "overflow" }],
  ])("%s", (_, figures, value, fault) =>
    expect(explainRule({ ...line, ...figures }, value)).toEqual(fault),
  );

  test("without bounds, where a caller sets none", () => {
    expect(scaleScore(0.1, 0.6, 0.85, 40, -Infinity, Infinity)).toBe(-80);
    expect(scaleScore(1 / 3, 0.6, 0.85, 40, -Infinity, Infinity)).toBe(-42.6666666667);
  });
});

const share: Rule = { kind: "ratio", target: 95, points: 30, gate: 0.6 };

describe("a ratio", () => {
  test("tells its figures, its gate, its bounds", () => {
    expect(explained(share, 90).trace).toEqual([
      { kind: "ratio", actual: 90, target: 95, better: "higher", points: 30, raw: 28.4210526316 },
    ]);
    expect(explained(share, 56)).toEqual({
      score: 0,
      trace: [{ kind: "gated", ratio: 0.589473684, gate: 0.6 }],
    });
    expect(explained({ ...share, cap: 31 }, 190).trace[1]).toEqual({
      kind: "capped",
      raw: 60,
      cap: 31,
    });
    expect(explained({ ...share, better: "lower" }, 0)).toEqual({
      score: 30,
      trace: [{ kind: "at-best", actual: 0, cap: 30 }],
    });
    expect(explained({ ...share, better: "lower" }, 190).trace[0]).toMatchObject({
      kind: "gated",
      ratio: 0.5,
    });
  });

  test("a figure below 0 earns nothing, however far below", () => {
    expect(explained(share, -95)).toMatchObject({
      score: 0,
      trace: [{ raw: -30 }, { kind: "floored" }],
    });
    expect(explained({ ...share, points: 1e308 }, -1e308)).toEqual({ score: 0, trace: [] });
    expect(Object.is(score({ ...share, points: 0 }, -5), 0)).toBe(true);
  });

  test.each<[string, Partial<Extract<Rule, { kind: "ratio" }>>, number | null, object]>([
    ["no figure", {}, null, { code: "missing", argument: "actual" }],
    ["a target of 0", { target: 0 }, 1, { code: "not-positive", argument: "target", value: 0 }],
    ["a gate above 1", { gate: 60 }, 1, { code: "not-share", argument: "gate", value: 60 }],
    ["a negative cap", { cap: -1 }, 1, { code: "negative", argument: "cap", value: -1 }],
    ["overflow", { target: 1e-300 }, 1e300, { code: "overflow" }],
  ])("%s", (_, figures, value, fault) =>
    expect(explainRule({ ...share, ...figures }, value)).toEqual(fault),
  );
});

const figure = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100),
);
const side = fc.constantFrom("higher" as const, "lower" as const);

test("a better figure never scores less", () => {
  const rules = fc.oneof<fc.Arbitrary<[Rule, 1 | -1]>[]>(
    fc
      .tuple(figure, figure, figure)
      .filter(([zero, full]) => zero !== full)
      .map(([zeroAt, fullAt, points]) => [
        { kind: "scale", zeroAt, fullAt, points },
        fullAt > zeroAt ? 1 : -1,
      ]),
    fc
      .tuple(figure, figure, side, fc.constantFrom(0, 0.5, 0.6))
      .map(([target, points, better, gate]) => [
        { kind: "ratio", target: target || 1, points, better, gate },
        better === "higher" ? 1 : -1,
      ]),
  );
  fc.assert(
    fc.property(rules, figure, figure, ([rule, way], actual, more) => {
      expect(score(rule, actual + way * more)).toBeGreaterThanOrEqual(score(rule, actual));
    }),
  );
});

test("points stay within 0 and full marks, the trace leads to the score", () => {
  const rule = fc.oneof<fc.Arbitrary<Rule>[]>(
    fc.record({
      kind: fc.constant("scale" as const),
      zeroAt: figure,
      fullAt: figure,
      points: figure,
    }),
    fc.record({
      kind: fc.constant("ratio" as const),
      target: figure.filter((value) => value > 0),
      points: figure,
      better: side,
      gate: fc.constantFrom(0, 0.6, 1),
    }),
  );
  fc.assert(
    fc.property(rule, figure, (given, actual) => {
      const result = explainRule(given, actual);
      if (isFault(result)) {
        expect(result.code).toBe("no-span");
        return;
      }
      expect(result.score).toBe(scoreRule(given, actual));
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(result.score).toBeLessThanOrEqual((given as { points: number }).points);
      const last = result.trace[result.trace.length - 1]!;
      const leads =
        last.kind === "floored"
          ? last.floor
          : last.kind === "capped" || last.kind === "at-best"
            ? last.cap
            : last.kind === "gated"
              ? 0
              : "raw" in last
                ? last.raw
                : NaN;
      expect(result.score).toBe(leads);
    }),
  );
});

test("whatever comes in, a result is a finite number that is not -0, or a fault", () => {
  const any = fc.oneof(
    figure,
    fc.double(),
    fc.constantFrom(null, NaN, Infinity, -0, 5e-324, 1e308),
  );
  const number = any.filter((value): value is number => value !== null);
  const rule = fc.oneof<fc.Arbitrary<Rule>[]>(
    fc.record({
      kind: fc.constant("scale" as const),
      zeroAt: any,
      fullAt: any,
      points: any,
      floor: number,
    }),
    fc.record({
      kind: fc.constant("ratio" as const),
      target: any,
      points: any,
      better: side,
      gate: number,
    }),
    fc.record({
      kind: fc.constant("bands" as const),
      better: side,
      bands: fc.array(fc.record({ limit: any, points: any }), { maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(rule, any, (given, value) => {
      const result = scoreRule(given, value);
      expect(isFault(result) || (Number.isFinite(result) && !Object.is(result, -0))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
