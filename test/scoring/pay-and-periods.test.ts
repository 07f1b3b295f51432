import {
  adjustQuarter,
  changeAgainst,
  failStreak,
  moneyPerPoint,
  nextShare,
  payCoefficient,
  performancePay,
  quotient,
  scoreCoefficient,
  splitSalary,
} from "../../src/scoring";

describe("performance pay", () => {
  test("the rulebook's example: 6,000 × 30 % × 8 of 10 is 1,440.00", () => {
    expect(performancePay({ salary: 6000, share: 0.3, score: 8, full: 10 })).toBe(1440);
  });

  test("with a coefficient, half up to 0.01", () => {
    expect(performancePay({ salary: 6000, share: 0.3, score: 80, coefficient: 1.1 })).toBe(1584);
    expect(performancePay({ salary: 1.005, share: 1, score: 100 })).toBe(1.01);
  });

  test("faults", () => {
    const terms = { salary: 6000, share: 0.3, score: 80 };
    expect(performancePay({ ...terms, salary: null })).toEqual({
      code: "missing",
      argument: "salary",
    });
    expect(performancePay({ ...terms, share: 30 })).toEqual({
      code: "not-share",
      argument: "share",
      value: 30,
    });
    expect(performancePay({ ...terms, full: 0 })).toMatchObject({
      code: "not-positive",
      argument: "full",
    });
    expect(performancePay({ salary: 1e200, share: 1, score: 1e200 })).toEqual({ code: "overflow" });
  });
});

describe("system 5: the quarter", () => {
  test("two excellent months and one unqualified leave 3,000 as it is", () => {
    expect(adjustQuarter(3000, [95, 90, 59])).toEqual({
      excellent: 2,
      unqualified: 1,
      share: 0,
      pay: 3000,
    });
  });

  test("the percentages add up, they do not compound", () => {
    expect(adjustQuarter(3000, [95, 95, 95])).toMatchObject({ share: 0.06, pay: 3180 });
    expect(adjustQuarter(3000, [50, 50, 50])).toMatchObject({ share: -0.12, pay: 2640 });
    expect(adjustQuarter(3000, [89.5, 60, 89.99999999999999])).toMatchObject({
      excellent: 1,
      unqualified: 0,
    });
  });

  test("pay never falls below 0", () => {
    const harsh = {
      excellentFrom: 90,
      unqualifiedBelow: 60,
      excellentShare: 0,
      unqualifiedShare: 0.5,
    };
    expect(adjustQuarter(3000, [1, 1, 1], harsh)).toMatchObject({ share: -1.5, pay: 0 });
  });

  test("faults", () => {
    expect(adjustQuarter(null, [])).toEqual({ code: "missing", argument: "pay" });
    expect(adjustQuarter(3000, [90, null])).toEqual({
      code: "missing",
      argument: "score",
      at: [1],
    });
    expect(adjustQuarter(1.7e308, [90, 90, 90])).toEqual({ code: "overflow" });
  });
});

describe("system 5: the share that escalates", () => {
  test("both missed in Q1 on a salary of 8,000: 1,200 performance, 6,800 base", () => {
    expect(nextShare([true])).toBe(0.15);
    expect(splitSalary(8000, 0.15)).toEqual({ performance: 1200, base: 6800 });
  });

  test.each([
    [[], 0.1],
    [[false], 0.1],
    [[true, true], 0.2],
    [[true, true, true], 0.25],
    [[true, true, false], 0.1],
    [[true, false, true], 0.15],
    [Array<boolean>(40).fill(true), 1],
  ])("after %j it is %p", (bothMissed, share) => expect(nextShare(bothMissed)).toBe(share));

  test("the parts add up to the salary", () => {
    expect(splitSalary(8000.01, 0.333)).toEqual({ performance: 2664, base: 5336.01 });
    expect(splitSalary(-1, 0.1)).toMatchObject({ code: "negative" });
    expect(splitSalary(1, 2)).toMatchObject({ code: "not-share" });
    expect(nextShare([true], { start: 2, increase: 0.05, most: 1 })).toMatchObject({
      code: "not-share",
    });
  });
});

describe("system 5: coefficients and money per point", () => {
  test("score ÷ 100, department × individual, a head's product of audits", () => {
    expect(scoreCoefficient(83)).toBe(0.83);
    expect(payCoefficient([1.1, 0.9])).toBe(0.99);
    expect(payCoefficient([1.1, 0.9, 0.8, 1])).toBe(0.792);
    expect(payCoefficient([1, null])).toEqual({
      code: "missing",
      argument: "coefficient",
      at: [1],
    });
    expect(payCoefficient([1, -1])).toMatchObject({ code: "negative", at: [1] });
    expect(payCoefficient([1e300, 1e300])).toEqual({ code: "overflow" });
    expect(scoreCoefficient(5, 0)).toMatchObject({ code: "not-positive" });
  });

  test("1,000 yuan with 20 % for 20 points is 10 yuan a point", () => {
    expect(moneyPerPoint(1000, 0.2, 20)).toBe(10);
    expect(moneyPerPoint(null, 0.2, 20)).toEqual({ code: "missing", argument: "bonus" });
    expect(moneyPerPoint(1000, 0.2, 0)).toMatchObject({ code: "not-positive", argument: "points" });
  });
});

describe("streaks", () => {
  test.each([
    [[70, 50, 55], 2],
    [[50, 50, null], 2],
    [[50, null, 55], 1],
    [[null, null], 0],
    [[], 0],
    [[59.99999999999999], 0],
  ])("%j is %p below 60", (scores, streak) => expect(failStreak(scores, 60)).toBe(streak));

  test("faults, only where the streak reaches them", () => {
    expect(failStreak([50], null)).toEqual({ code: "missing", argument: "pass" });
    expect(failStreak([NaN, 50], 60)).toEqual({ code: "overflow", at: [0] });
    expect(failStreak([NaN, 70, 50], 60)).toBe(1);
  });
});

describe("change against the last period", () => {
  test("in points for rates and scores, in per cent for counts and times", () => {
    expect(changeAgainst(0.92, 0.9, "points")).toBe(0.02);
    expect(changeAgainst(104, 80, "percent")).toBe(0.3);
    expect(changeAgainst(12, 15, "percent")).toBe(-0.2);
    expect(changeAgainst(5, -10, "percent")).toBe(1.5);
    expect(changeAgainst(0, 0.5, "points")).toBe(-0.5);
  });

  test("faults", () => {
    expect(changeAgainst(5, 0, "percent")).toEqual({ code: "zero-denominator", argument: "last" });
    expect(changeAgainst(5, 0, "points")).toBe(5);
    expect(changeAgainst(null, 5, "points")).toEqual({ code: "missing", argument: "current" });
    expect(changeAgainst(5, null, "points")).toEqual({ code: "missing", argument: "last" });
    expect(changeAgainst(1e308, 1e-300, "percent")).toEqual({ code: "overflow" });
  });
});

describe("quotients of counts", () => {
  test("46 of 50 is 0.92; repurchases may pass the first-time customers", () => {
    expect(quotient(46, 50, { isPart: true })).toBe(0.92);
    expect(quotient(30, 20)).toBe(1.5);
    expect(quotient(99.5, 100, { counts: false })).toBe(0.995);
    expect(quotient(0, 5)).toBe(0);
  });

  test("faults", () => {
    expect(quotient(51, 50, { isPart: true })).toEqual({
      code: "part-above-whole",
      part: 51,
      whole: 50,
    });
    expect(quotient(1, 0)).toEqual({ code: "zero-denominator", argument: "denominator" });
    expect(quotient(1.5, 2)).toMatchObject({ code: "fractional", argument: "numerator" });
    expect(quotient(1, 2.5)).toMatchObject({ code: "fractional", argument: "denominator" });
    expect(quotient(-1, 2)).toMatchObject({ code: "negative", argument: "numerator" });
    expect(quotient(null, 2)).toEqual({ code: "missing", argument: "numerator" });
    expect(quotient(1, null)).toEqual({ code: "missing", argument: "denominator" });
    expect(quotient(1e308, 1e-308, { counts: false })).toEqual({ code: "overflow" });
  });
});
