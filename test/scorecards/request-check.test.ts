import {
  checkRequest,
  type CompanyFigures,
  type GenerationRequest,
  systems,
  type TierChoice,
} from "../../src/scorecards";
import { people, standardRequest } from "./../support/requests";

const faultsOf = (system: string, changes: Partial<GenerationRequest>) =>
  checkRequest({ ...standardRequest(system, { people: people(2) }), ...changes });

test.each(systems.map(({ id }) => id))("%s as it is can be generated", (id) => {
  expect(faultsOf(id, {})).toEqual([]);
});

describe("A wrong sum names the row", () => {
  const points = (system: string, changed: Readonly<Record<string, number>>) =>
    standardRequest(system).items.map((choice) => {
      const value = changed[choice.item] ?? choice.points;
      return { ...choice, on: value > 0, points: value };
    });
  const suspectOf = (changed: Readonly<Record<string, number>>, saved?: Record<string, number>) => {
    const request = { ...standardRequest("after-sales"), items: points("after-sales", changed) };
    const [fault] = checkRequest(request, saved && points("after-sales", saved));
    return fault?.code === "points-sum" ? [fault.sum, fault.suspect, fault.usual] : fault;
  };

  test("that differs from the standard", () => {
    expect(suspectOf({ response: 100 })).toEqual([190, "response", 10]);
    expect(suspectOf({ response: 20, cost: 16 })).toEqual([111, undefined, undefined]);
  });

  test("that differs from the preset that HR chose", () => {
    const cost = { satisfaction: 25, response: 15, firstContact: 15, resolution: 10, cost: 35 };
    expect(suspectOf({ ...cost, cost: 30 })).toEqual([95, "cost", 35]);
  });

  test("that differs from what HR saved", () => {
    const saved = { satisfaction: 40, cost: 5 };
    expect(suspectOf({ ...saved, response: 20 }, saved)).toEqual([110, "response", 10]);
  });
});

describe("A figure is refused where the functions would refuse it", () => {
  test.each<[string, string, number | null, string]>([
    ["after-sales", "response.step", 0, "positive"],
    ["after-sales", "response.step", -4, "positive"],
    ["after-sales", "response.penalty", -1, "not-negative"],
    ["after-sales", "response.reward", -1, "not-negative"],
    ["after-sales", "response.target", NaN, "any"],
    ["after-sales", "response.target", Infinity, "any"],
    ["after-sales", "response.target", null, "blank"],
    ["car-dealership", "loyalty/referral.target", 0, "positive"],
    ["car-dealership", "loyalty/referral.points", -1, "not-negative"],
    ["ecommerce-supervisor", "team/chatResponse.penalty:1", -1, "not-negative"],
  ])("%s: %s of %s", (system, key, value, problem) => {
    const parameters = { [key]: value } as CompanyFigures;
    const item = key.split(/[./]/)[0];
    expect(faultsOf(system, { parameters })).toEqual([{ code: "bad-figure", key, item, problem }]);
  });

  test.each<[string, number | null, string]>([
    ["setting:share", 1.1, "share"],
    ["setting:share", -0.1, "share"],
    ["setting:share", null, "blank"],
    ["setting:pass", -1, "not-negative"],
    ["setting:failures:0", 0, "whole-from-1"],
    ["setting:failures:0", 1.5, "whole-from-1"],
  ])("%s of %s", (key, value, problem) => {
    const parameters = { [key]: value } as CompanyFigures;
    expect(faultsOf("after-sales", { parameters })).toEqual([
      { code: "bad-figure", key, item: null, problem },
    ]);
  });

  test.each<[string, string, number | null]>([
    ["after-sales", "response.target", -5],
    ["after-sales", "response.step", 0.001],
    ["after-sales", "response.reward", null],
    ["after-sales", "setting:share", 0],
    ["after-sales", "setting:share", 1],
    ["car-dealership", "setting:teamReward", null],
  ])("but not %s: %s of %s", (system, key, value) => {
    expect(faultsOf(system, { parameters: { [key]: value } })).toEqual([]);
  });

  test("not where its item is off", () => {
    const { items } = standardRequest("after-sales");
    const off = items.map((choice) =>
      choice.item === "response" ? { ...choice, on: false } : choice,
    );
    expect(
      faultsOf("after-sales", { items: off, parameters: { "response.step": 0 } }).map(
        ({ code }) => code,
      ),
    ).toEqual(["points-sum"]);
  });
});

describe("Tiers are refused", () => {
  const good: readonly TierChoice[] = [
    { from: 80, grade: "A", amount: 500 },
    { from: 60, grade: "B", amount: null },
    { from: 0, grade: "C" },
  ];
  const faults = (tiers: readonly TierChoice[]) => faultsOf("call-centre", { tiers });
  const with1 = (change: Partial<TierChoice>) =>
    faults(good.map((tier, index) => (index === 1 ? { ...tier, ...change } : tier)));

  test("not when every score has one tier, in any order, nor when there are none", () => {
    expect(faults(good)).toEqual([]);
    expect(faults([...good].reverse())).toEqual([]);
    expect(faults([])).toEqual([]);
  });

  test("where a score, a name or an amount is no good", () => {
    expect(with1({ from: NaN })).toEqual([{ code: "tier-from", tier: 2 }]);
    expect(with1({ from: -1 })).toEqual([{ code: "tier-from", tier: 2 }]);
    expect(with1({ grade: "  " })).toEqual([{ code: "tier-grade", tier: 2 }]);
    expect(with1({ amount: -1 })).toEqual([{ code: "tier-amount", tier: 2 }]);
    expect(with1({ amount: NaN })).toEqual([{ code: "tier-amount", tier: 2 }]);
  });

  test("where two begin at one score, however it came about", () => {
    expect(with1({ from: 80 })).toEqual([{ code: "duplicate-tier", tier: 2, from: 80 }]);
    expect(
      faults([
        { from: 0.1 + 0.2, grade: "A" },
        { from: 0, grade: "B" },
        { from: 0.3, grade: "C" },
      ]),
    ).toEqual([{ code: "duplicate-tier", tier: 3, from: 0.3 }]);
  });

  test("where low scores would have none", () => {
    expect(faults(good.slice(0, 2))).toEqual([{ code: "tiers-start", tier: 2, lowest: 60 }]);
  });
});
