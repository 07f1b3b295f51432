import {
  explainRule,
  isFault,
  NO_FLOOR,
  scoreRule,
  type PartsRule,
  type PerPersonRule,
  type PerStepRule,
  type Rule,
  type RuleValue,
} from "../../src/scoring";

const turnover: PerStepRule = {
  kind: "per-step",
  target: 1,
  points: 15,
  step: 0.01,
  penalty: 2,
  reward: 2,
};
const reviews: PerStepRule = { ...turnover, target: 0.95, points: 10 };
const orderValue: PerStepRule = { ...turnover, target: 85, points: 0, step: 5, floor: NO_FLOOR };

/** Over a limit by any amount costs the penalty once: one step, begun, larger than any figure. */
function overLimit(limit: number): PerStepRule {
  return {
    kind: "per-step",
    target: limit,
    points: 0,
    step: 1e9,
    penalty: 1,
    better: "lower",
    partial: "started",
    floor: NO_FLOOR,
  };
}

const responseTimes: PerPersonRule = {
  kind: "per-person",
  each: {
    kind: "parts",
    parts: [overLimit(18), overLimit(20)],
    sameValue: true,
    floor: NO_FLOOR,
  },
  everyone: { condition: { comparison: "below", bound: 18 }, reward: 2 },
};

const complaints: PerStepRule = {
  kind: "per-step",
  target: 0,
  points: 10,
  step: 1,
  penalty: 2,
  better: "lower",
};

const superior: Rule = { kind: "rating", questions: 7, best: 5, points: 10 };
const satisfaction: Rule = { kind: "survey", points: 40 };
const loyalty: PartsRule = {
  kind: "parts",
  parts: [
    { kind: "proportion", full: 0.2, points: 7.5 },
    { kind: "proportion", full: 0.1, points: 7.5 },
  ],
};
const teamReward: Rule = {
  kind: "both",
  conditions: [
    { comparison: "at-least", bound: 0.9 },
    { comparison: "at-most", bound: 0 },
  ],
  reward: 500,
};

/** System 1, item 8: 25 points and four parts, floored at 0 as one item. */
const team: PartsRule = {
  kind: "parts",
  base: 25,
  parts: [
    { ...turnover, target: 70, points: 0, step: 1, floor: NO_FLOOR },
    { ...complaints, points: 0, penalty: 5, floor: NO_FLOOR },
    orderValue,
    responseTimes,
  ],
};

test.each<[string, Rule, RuleValue, number]>([
  ["1.1 turnover, 92 %", turnover, 0.92, 0],
  ["1.1 turnover, 103.4 %", turnover, 1.034, 21],
  ["1.1 turnover, 95.5 %", turnover, 0.955, 7],
  ["1.2 complaints", complaints, 3, 4],
  ["1.3 reviews, 46 of 50", reviews, 46 / 50, 4],
  ["1.8c order value, 79 yuan", orderValue, 79, -2],
  ["1.8d response times", responseTimes, [17, 17.5, 19, 20, 20.5], -4],
  ["1.8d response times, everyone quick", responseTimes, [17, 17.9], 2],
  ["1.8d response times, one on the limit", responseTimes, [17, 18], 0],
  ["1.8 team", team, [72, 1, 96, [17, 19]], 25 + 4 - 5 + 4 - 1],
  ["1.8 team, floored", team, [50, 3, 60, [30]], 0],
  ["1.9 superior", superior, [[4, 4, 5, 3, 4, 5, 4]], 8.2857142857],
  [
    "1.10 three raters",
    superior,
    [
      [5, 5, 5, 5, 5, 5, 5],
      [0, 0, 0, 0, 0, 0, 0],
      [4, 4, 5, 3, 4, 5, 4],
    ],
    6.0952380952,
  ],
  ["2 survey", satisfaction, [50, 30, 10, 6, 4], 33.28],
  ["2 survey, the mean itself", { kind: "survey", points: null }, [50, 30, 10, 6, 4], 4.16],
  ["2 loyalty", loyalty, [0.1, 0.3], 3.75 + 7.5],
  ["2 timeliness", { kind: "proportion", full: 1, points: 15 }, 0.9, 13.5],
  ["2 team reward, both", teamReward, [0.9, 0], 500],
  ["2 team reward, one complaint", teamReward, [0.95, 1], 0],
  ["2 team reward, a hair below", teamReward, [0.8999999999999999, 0], 500],
  [
    "3 satisfaction, 84 %",
    { ...turnover, target: 0.9, points: 10, step: 0.05, penalty: 1 },
    0.84,
    9,
  ],
  [
    "5 discipline, rated 0–100",
    { kind: "rating", questions: 1, best: 100, points: 100 },
    [[83]],
    83,
  ],
])("%s", (_, rule, value, score) => expect(scoreRule(rule, value)).toBe(score));

describe("traces", () => {
  test("tell a deduction step by step", () => {
    expect(explainRule(reviews, 0.92)).toEqual({
      score: 4,
      trace: [
        { kind: "compared", actual: 0.92, target: 0.95, difference: 0.03, side: "bad" },
        { kind: "counted", step: 0.01, exact: 3, counted: 3, partial: "whole" },
        { kind: "deducted", points: 10, penalty: 2, steps: 3, raw: 4 },
      ],
    });
  });

  test("tell what was cut and what was floored", () => {
    expect(explainRule(turnover, 0.915)).toMatchObject({
      score: 0,
      trace: [
        { difference: 0.085 },
        { exact: 8.5, counted: 8 },
        { raw: -1 },
        { kind: "floored", raw: -1, floor: 0 },
      ],
    });
  });

  test("tell a reward and a cap", () => {
    expect(explainRule({ ...turnover, cap: 20 }, 1.034)).toMatchObject({
      score: 20,
      trace: [
        { kind: "compared", side: "good" },
        { exact: 3.4, counted: 3 },
        { kind: "rewarded", reward: 2, steps: 3, raw: 21 },
        { kind: "capped", raw: 21, cap: 20 },
      ],
    });
    expect(explainRule(turnover, 1)).toMatchObject({
      score: 15,
      trace: [{ kind: "compared", side: "even" }, { counted: 0 }, { kind: "rewarded", raw: 15 }],
    });
  });

  test("tell each person and each part", () => {
    expect(explainRule(responseTimes, [17, 20.5])).toMatchObject({
      score: -2,
      trace: [
        { kind: "person", index: 0, score: 0 },
        {
          kind: "person",
          index: 1,
          score: -2,
          trace: [{ kind: "part" }, { kind: "part" }, { raw: -2 }],
        },
        { kind: "tested", value: 17, met: true },
        { kind: "tested", value: 20.5, met: false },
        { kind: "granted", reward: 2, granted: 0 },
        { kind: "added", base: 0, scores: [0, -2, 0], raw: -2 },
      ],
    });
  });

  test("tell ratings, surveys and proportions", () => {
    expect(explainRule(superior, [[4, 4, 5, 3, 4, 5, 4]])).toMatchObject({
      trace: [{ kind: "rated", sum: 29, raters: 1, most: 35, points: 10, raw: 8.2857142857 }],
    });
    expect(explainRule(satisfaction, [50, 30, 10, 6, 4])).toMatchObject({
      trace: [
        { kind: "surveyed", top: 5, votes: 100, mean: 4.16 },
        { kind: "proportion", actual: 4.16, full: 5, points: 40, raw: 33.28 },
      ],
    });
    expect(explainRule(loyalty, [0.3, 0])).toMatchObject({
      trace: [
        { kind: "part", trace: [{ raw: 11.25 }, { kind: "capped", raw: 11.25, cap: 7.5 }] },
        { kind: "part", score: 0 },
        { kind: "added", scores: [7.5, 0], raw: 7.5 },
      ],
    });
  });
});

describe("faults are values with facts", () => {
  test.each<[string, Rule, RuleValue, object]>([
    ["no figure", turnover, null, { code: "missing", argument: "actual" }],
    ["an open target", { ...turnover, target: null }, 1, { code: "missing", argument: "target" }],
    [
      "negative points",
      { ...turnover, points: -1 },
      1,
      { code: "negative", argument: "points", value: -1 },
    ],
    ["no step", { ...turnover, step: 0 }, 1, { code: "not-positive", argument: "step", value: 0 }],
    [
      "negative penalty",
      { ...turnover, penalty: -2 },
      1,
      { code: "negative", argument: "penalty" },
    ],
    ["negative reward", { ...turnover, reward: -2 }, 1, { code: "negative", argument: "reward" }],
    [
      "floor above cap",
      { ...turnover, floor: 5, cap: 4 },
      1,
      { code: "floor-above-cap", floor: 5, cap: 4 },
    ],
    ["overflow", turnover, -1e308, { code: "overflow" }],
    ["not a finite figure", turnover, Infinity, { code: "overflow" }],
    ["a list for a figure", turnover, [1], { code: "wrong-shape", expected: "figure" }],
    ["a figure for a list", satisfaction, 5, { code: "wrong-shape", expected: "list" }],
    ["a list for a table", superior, [1, 2], { code: "wrong-shape", expected: "table" }],
    ["a figure for members", responseTimes, 5, { code: "wrong-shape", expected: "list" }],
    ["no members", responseTimes, [], { code: "missing", argument: "members" }],
    [
      "a member without a response time",
      responseTimes,
      [17, null],
      { code: "missing", at: [1, 0] },
    ],
    ["too few parts", loyalty, [0.1], { code: "wrong-shape", expected: "2 parts" }],
    ["a part that is missing", loyalty, [0.1, null], { code: "missing", at: [1] }],
    [
      "parts with floor above cap",
      { ...loyalty, floor: 2, cap: 1 },
      [1, 1],
      { code: "floor-above-cap" },
    ],
    ["an open base", { ...loyalty, base: null }, [1, 1], { code: "missing", argument: "base" }],
    [
      "a proportion of nothing",
      { kind: "proportion", full: 0, points: 5 },
      1,
      { code: "not-positive", argument: "full" },
    ],
    [
      "a proportion with floor above cap",
      { kind: "proportion", full: 1, points: 5, floor: 6 },
      1,
      { code: "floor-above-cap" },
    ],
    [
      "a proportion beyond doubles",
      { kind: "proportion", full: 1e-300, points: 5 },
      1e300,
      { code: "overflow" },
    ],
    [
      "a rating above the best",
      superior,
      [[5, 5, 6, 5, 5, 5, 5]],
      { code: "out-of-range", value: 6, least: 0, most: 5, at: [0, 2] },
    ],
    ["a rating below 0", superior, [[5, 5, 5, 5, 5, 5, -1]], { code: "out-of-range", at: [0, 6] }],
    [
      "a rater left blank",
      superior,
      [
        [5, 5, 5, 5, 5, 5, 5],
        [null, 1, 1, 1, 1, 1, 1],
      ],
      { code: "missing", at: [1, 0] },
    ],
    ["no raters", superior, [], { code: "missing", argument: "answers" }],
    ["too few answers", superior, [[5]], { code: "wrong-shape", expected: "7 answers", at: [0] }],
    [
      "a vote that is missing",
      satisfaction,
      [1, null],
      { code: "missing", argument: "votes", at: [1] },
    ],
    ["half a vote", satisfaction, [1, 0.5], { code: "fractional", value: 0.5, at: [1] }],
    ["a negative vote", satisfaction, [-1, 1], { code: "negative", at: [0] }],
    ["no votes", satisfaction, [0, 0], { code: "no-votes" }],
    ["no counts", satisfaction, [], { code: "missing", argument: "votes" }],
    [
      "a top too low",
      { kind: "survey", top: 1, points: 5 },
      [1, 1, 1],
      { code: "too-low", value: 1, least: 2 },
    ],
    [
      "an open condition",
      { ...teamReward, conditions: [{ comparison: "above", bound: null }] },
      [1],
      { code: "missing", argument: "bound", at: [0] },
    ],
    ["a condition without its value", teamReward, [1, null], { code: "missing", at: [1] }],
    ["too few values", teamReward, [1], { code: "wrong-shape", expected: "2 values" }],
    [
      "an open reward",
      { ...teamReward, reward: null },
      [1, 0],
      { code: "missing", argument: "reward" },
    ],
  ] as [string, Rule, RuleValue, object][])("%s", (_, rule, value, facts) => {
    const result = explainRule(rule, value);
    expect(isFault(result)).toBe(true);
    expect(result).toMatchObject(facts);
    expect(scoreRule(rule, value)).toEqual(result);
  });
});

test.each([
  ["at-least", [false, true, true]],
  ["above", [false, false, true]],
  ["at-most", [true, true, false]],
  ["below", [true, false, false]],
] as const)("a condition %s 18 at 17, 18 and 19", (comparison, met) => {
  const rule: Rule = { kind: "both", conditions: [{ comparison, bound: 18 }], reward: 1 };
  expect([17, 18, 19].map((value) => scoreRule(rule, [value]) === 1)).toEqual(met);
});
