import { entriesIn, reckon } from "../../../src/scorecards/appeals";
import type { LedgerRow } from "../../../src/scorecards/closing";
import { withParameters } from "../../../src/scorecards/parameters";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import { itemInputs } from "../../../src/scorecards/rules";
import { ruleKey, tierKey } from "../../../src/scorecards/system/keys";
import { findSystem } from "../../../src/scorecards/systems";
import { tryRules } from "../../../src/scorecards/trial";

const system = findSystem("after-sales")!;
/** Satisfaction has to reach so much. */
const wanting = (target: number) =>
  withParameters(system, new Map([[ruleKey("satisfaction", null, "target"), target]]));
const FIGURES = {
  ...{ satisfiedVotes: 80, votes: 100, responseHours: 24, resolvedFirst: 80, answered: 100 },
  ...{ resolutionHours: 48, costShare: 1, salary: 6000 },
};

type Own = Readonly<Record<string, number>>;
function closed(
  period: string,
  id: string,
  own: Own = {},
  by: ScorecardSystem = system,
  locale: "en" | "zh-CN" = "en",
): LedgerRow {
  const entered: LedgerRow = new Map<string, string | number>([
    ...Object.entries({ Period: period, System: "after-sales", ID: id, Name: `Person ${id}` }),
    ...Object.entries({ ...FIGURES, ...own }).map(
      ([input, value]) => [`metric.${input}`, value] as const,
    ),
  ]);
  const results = [...reckon(by, entriesIn(entered), locale)];
  return new Map([
    ...entered,
    ...results.flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const])),
  ]);
}

test("other rules give every closed row the total, tier and pay that closing by them would have given", () => {
  const rows = [
    closed("2025-01", "1"),
    closed("2025-01", "2", { satisfiedVotes: 95 }),
    closed("2025-02", "1", { satisfiedVotes: 60 }),
  ];
  const kept = structuredClone(rows);
  const changed = wanting(0.8);
  const trial = tryRules(rows, () => changed, "en");
  const right = [
    closed("2025-01", "1", {}, changed),
    closed("2025-01", "2", { satisfiedVotes: 95 }, changed),
    closed("2025-02", "1", { satisfiedVotes: 60 }, changed),
  ];
  trial.lines.forEach(({ before, after, items }, index) => {
    expect(before.total).toBe(rows[index]!.get("result.total"));
    expect(after.total).toBe(right[index]!.get("result.total"));
    expect(after.pay).toBe(right[index]!.get("result.pay"));
    expect(items[0]).toMatchObject({
      item: "satisfaction",
      before: rows[index]!.get("score.satisfaction"),
      after: right[index]!.get("score.satisfaction"),
    });
  });
  expect(trial.lines.map(({ changes }) => changes)).toEqual([true, false, true]);
  const all = (of: readonly LedgerRow[]) =>
    of.reduce((sum, row) => sum + Math.round(Number(row.get("result.pay")) * 100), 0) / 100;
  expect(trial.pay).toEqual({ before: all(rows), after: all(right) });
  expect(trial.items[0]).toMatchObject({ item: "satisfaction", count: 3, changed: 2 });
  expect(trial.items[1]).toMatchObject({ item: "response", changed: 0, before: 10, after: 10 });
  expect(rows).toEqual(kept);
});

const agent = findSystem("ecommerce-agent")!;
const ofAgent = (locale: "en" | "zh-CN", discipline: number): LedgerRow => {
  const entered: LedgerRow = new Map<string, string | number>([
    ...Object.entries({ Period: "2025-01", System: agent.id, ID: String(discipline), Name: "" }),
    ...agent.items.flatMap((item) =>
      itemInputs(item).map(
        ({ id, unit }) => [`metric.${id}`, unit === "score" ? discipline : 1] as const,
      ),
    ),
  ]);
  const results = [...reckon(agent, entriesIn(entered), locale)];
  return new Map([
    ...entered,
    ...results.flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const])),
  ]);
};

test("who changes tier is told; the same rules change nothing, in whatever language the rows were closed", () => {
  const rows = [ofAgent("zh-CN", 90), ofAgent("en", 95)];
  expect(rows[0]!.get("result.tier")).toBe("金牌");
  const same = tryRules(rows, () => agent, "en");
  expect(same.lines.map(({ changes, changesTier }) => [changes, changesTier])).toEqual([
    [false, false],
    [false, false],
  ]);
  expect(same.lines[0]!.after.tier).toBe("金牌");
  const [gold] = agent.tiers;
  const higher = withParameters(agent, new Map([[tierKey(0, "from"), 100]]));
  const tried = tryRules(rows, () => higher, "en");
  expect(gold!.from.value).toBe(90);
  expect(tried.lines.map(({ before, after }) => [before.tier, after.tier])).toEqual([
    ["金牌", agent.tiers[1]!.grade.en],
    [gold!.grade.en, agent.tiers[1]!.grade.en],
  ]);
  expect(tried.lines.every(({ changesTier, changes }) => changesTier && !changes)).toBe(true);
});

test("months failed in a row follow from what the month before would have been; what was typed over stays", () => {
  const january = { satisfiedVotes: 50, resolvedFirst: 0 };
  const february = { satisfiedVotes: 0, resolvedFirst: 0 };
  const rows = [
    closed("2025-01", "1", january),
    closed("2025-02", "1", { ...february, failuresBefore: 1 }),
    closed("2025-01", "2", january),
    closed("2025-02", "2", { ...february, failuresBefore: 4 }),
  ];
  // By these rules January is passed, and February is not.
  const { lines } = tryRules(rows, () => wanting(0.5), "en");
  expect(lines.map(({ before, after }) => [before.failures, after.failures])).toEqual([
    [1, 0],
    [2, 1],
    [1, 0],
    [5, 5],
  ]);
});

test("days due are those of the period, whatever the rules say of the present one", () => {
  const due = (days: number): ScorecardSystem => ({
    ...system,
    partMonths: { daysDue: { value: days, origin: "document" } },
  });
  const rows = [closed("2025-01", "1", { daysAttended: 10 }, due(20))];
  const { lines } = tryRules(rows, () => due(23), "en");
  expect(lines[0]!.before.pay).toBe(lines[0]!.after.pay);
  expect(lines[0]!.changes).toBe(false);
});

test("who had no total has none by the same rules, whatever words their sheet said", () => {
  const row = closed("2025-01", "1");
  const blank: LedgerRow = new Map(
    [...row].filter(([column]) => column !== "metric.votes" && column !== "result.total"),
  );
  const words = new Map([...blank, ["result.tier", "缺数据"], ["result.failures", 0]] as const);
  const { lines } = tryRules([words], () => system, "en");
  expect(lines[0]).toMatchObject({ changes: false, changesTier: false });
});

test("an item that has no figures yet has no score, and no pay follows", () => {
  const asked = findSystem("car-dealership")!.items.at(-1);
  const added = { ...system, items: [...system.items, asked!] };
  const { lines, pay } = tryRules([closed("2025-01", "1")], () => added, "en");
  expect(lines[0]!.items.at(-1)).toEqual({ item: asked!.id, before: null, after: null });
  expect(lines[0]!.after).toMatchObject({ total: null });
  expect(lines[0]!.changes).toBe(true);
  expect(pay).toBeNull();
});
