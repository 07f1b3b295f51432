import fc from "fast-check";
import {
  bonusTier,
  explainRule,
  isFault,
  scoreRule,
  weightedScore,
  type PerStepRule,
  type Rule,
  type RuleValue,
} from "../../src/scoring";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100),
);
const any = fc.oneof(
  amount,
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 5e-324, 1e308),
);

const perStep: fc.Arbitrary<PerStepRule> = fc.record({
  kind: fc.constant("per-step" as const),
  target: amount,
  points: amount,
  step: fc.constantFrom(0.01, 0.5, 1, 5, 1 / 3),
  penalty: amount,
  reward: amount,
  better: fc.constantFrom("higher" as const, "lower" as const),
  partial: fc.constantFrom("whole" as const, "started" as const, "prorata" as const),
  floor: fc.constantFrom(0, -1e9, -20),
});

function score(rule: Rule, value: RuleValue): number {
  const result = scoreRule(rule, value);
  if (isFault(result)) throw new Error(result.code);
  return result;
}

test("more penalty never raises a score, more reward never lowers one", () => {
  fc.assert(
    fc.property(perStep, amount, amount, (rule, actual, more) => {
      const before = score(rule, actual);
      expect(score({ ...rule, penalty: Number(rule.penalty) + more }, actual)).toBeLessThanOrEqual(
        before,
      );
      expect(score({ ...rule, reward: rule.reward! + more }, actual)).toBeGreaterThanOrEqual(
        before,
      );
    }),
  );
});

test("a better figure never scores less", () => {
  fc.assert(
    fc.property(perStep, amount, amount, (rule, actual, more) => {
      const better = rule.better === "lower" ? actual - more : actual + more;
      expect(score(rule, better)).toBeGreaterThanOrEqual(score(rule, actual));
    }),
  );
});

test("every step begun costs at least a fraction, which costs at least the full ones", () => {
  fc.assert(
    fc.property(perStep, amount, (rule, actual) => {
      const [whole, prorata, started] = (["whole", "prorata", "started"] as const).map((partial) =>
        score({ ...rule, partial, reward: 0 }, actual),
      );
      expect(whole).toBeGreaterThanOrEqual(prorata!);
      expect(prorata).toBeGreaterThanOrEqual(started!);
    }),
  );
});

test("a score lies within floor and cap", () => {
  fc.assert(
    fc.property(perStep, amount, amount, (rule, actual, above) => {
      const cap = Math.round((rule.floor! + above) * 100) / 100;
      const result = score({ ...rule, cap }, actual);
      expect(result).toBeGreaterThanOrEqual(rule.floor!);
      expect(result).toBeLessThanOrEqual(cap);
    }),
  );
});

test("the last step of a trace leads to the score", () => {
  fc.assert(
    fc.property(perStep, amount, (rule, actual) => {
      const explained = explainRule(rule, actual);
      if (isFault(explained)) throw new Error(explained.code);
      const last = explained.trace[explained.trace.length - 1]!;
      const result = last.kind === "floored" ? last.floor : "raw" in last ? last.raw : NaN;
      expect(explained.score).toBe(result);
    }),
  );
});

test("the order of tiers does not matter", () => {
  const tables = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(tables, amount, fc.integer(), (thresholds, value, seed) => {
      const tiers = thresholds.map((from) => ({ from, payout: `from ${from}` }));
      const order = (from: number) => Math.sin(from * 91.7 + seed);
      const mixed = [...tiers].sort((left, right) => order(left.from) - order(right.from));
      const [one, other] = [bonusTier(value, tiers), bonusTier(value, mixed)];
      if (isFault(one)) expect(other).toEqual(one);
      else expect(other).toMatchObject({ payout: one.payout });
    }),
  );
});

test("a mean lies between the lowest and the highest score, and equal scores are their mean", () => {
  const scores = fc.array(amount, { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(scores, amount, (list, same) => {
      const weights = list.map((_, index) => (index === 0 ? 100 - 5 * (list.length - 1) : 5));
      const mean = weightedScore(list, weights) as number;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9);
      expect(mean).toBeLessThanOrEqual(Math.max(...list) + 1e-9);
      expect(
        weightedScore(
          list.map(() => same),
          weights,
        ),
      ).toBe(same);
    }),
  );
});

test("whatever comes in, a result is a finite number that is not -0, or a fault, and nothing throws", () => {
  const rule = fc.record({
    kind: fc.constant("per-step" as const),
    target: any,
    points: any,
    step: any,
    penalty: any,
    reward: any,
    floor: any,
    cap: any,
  });
  const others = fc.oneof<fc.Arbitrary<Rule>[]>(
    rule,
    fc.record({ kind: fc.constant("proportion" as const), full: any, points: any, floor: any }),
    fc.record({ kind: fc.constant("survey" as const), top: any, points: any }),
    fc.record({ kind: fc.constant("rating" as const), questions: any, best: any, points: any }),
  );
  const figure = fc.oneof(any, fc.constant(null));
  const value = fc.oneof(figure, fc.array(figure), fc.array(fc.array(figure)));
  fc.assert(
    fc.property(others, value, (given, input) => {
      const result = scoreRule(given, input);
      expect(isFault(result) || (Number.isFinite(result) && !Object.is(result, -0))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
