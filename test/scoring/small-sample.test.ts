import { explainRule, isFault, scoreRule, type Rule } from "../../src/scoring";

/** Scheme C: bad ratings one by one up to 50 ratings, else steps of 1 % below 97 %. */
const rule = {
  kind: "small-sample",
  most: 50,
  each: 1,
  rate: { kind: "per-step", points: 20, target: 0.97, step: 0.01, penalty: 2 },
} as const satisfies Rule;

test.each([
  ["few, of which three are missed", [37, 40], 17],
  ["as many as are still few", [49, 50], 19],
  ["one more", [49, 51], 20],
  ["enough, on two full steps", [190, 200], 16],
  ["none good of few", [0, 25], 0],
  ["a rate alone is of enough", 0.955, 18],
])("%s: %j earns %d", (_what, value, score) => {
  expect(scoreRule(rule, value)).toBe(score);
});

test("the steps say that there were few, how many were missed and what that costs", () => {
  expect(explainRule(rule, [37, 40])).toEqual({
    score: 17,
    trace: [{ kind: "small-sample", cases: 40, most: 50, missed: 3, points: 20, each: 1, raw: 17 }],
  });
  expect(explainRule(rule, [10, 45])).toMatchObject({
    score: 0,
    trace: [{ kind: "small-sample", raw: -15 }, { kind: "floored" }],
  });
});

test("floor and cap hold for few as for enough", () => {
  const bounded = { ...rule, rate: { ...rule.rate, floor: 5, cap: 18 } };
  expect(scoreRule(bounded, [0, 50])).toBe(5);
  expect(scoreRule(bounded, [50, 50])).toBe(18);
});

test.each([
  ["more counted than there were", [41, 40], "part-above-whole"],
  ["half a case", [1.5, 40], "fractional"],
  ["no cases", [0, 0], "zero-denominator"],
  ["nothing entered", null, "missing"],
])("%s is a fault", (_what, value, code) => {
  const result = explainRule(rule, value);
  expect(isFault(result) && result.code).toBe(code);
});

test.each([
  ["most", { ...rule, most: 0 }],
  ["each", { ...rule, each: -1 }],
  ["each", { ...rule, each: null }],
  ["step", { ...rule, rate: { ...rule.rate, step: 0 } }],
])("a bad %s is a fault of everybody, however many cases they had", (_figure, bad) => {
  for (const value of [[37, 40], [190, 200], 0.9]) {
    expect(isFault(explainRule(bad, value))).toBe(true);
  }
});
