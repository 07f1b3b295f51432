import {
  followUps,
  planInterview,
  strengthsAndWeaknesses,
} from "../../../src/scorecards/follow-up";
import type { HistoryRow } from "../../../src/scorecards/history/table";
import type { ScorecardReading } from "../../../src/scorecards/reading";
import { findSystem } from "../../../src/scorecards/systems";
import { calculatedReading, typeFigures } from "../../support/calculated-reading";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

const { failure } = findSystem("car-dealership")!;
const [interview, demotion] = failure!.actions.map(({ action }) => action["zh-CN"]);

/** Three people of a dealership: one well, one failing once, one failing again. */
let reading: ScorecardReading;
beforeAll(async () => {
  const workbook = new WorkbookUnderCheck(
    standardRequest("car-dealership", {
      ...{ layout: "roster", spelling: "plain", locale: "zh-CN", people: people(3) },
    }),
  ).fill();
  // Every customer of the other two has complained.
  typeFigures(workbook, 0, { customersComplaining: 0, failuresBefore: 0 });
  typeFigures(workbook, 1, { failuresBefore: 0 });
  typeFigures(workbook, 2, { failuresBefore: 1 });
  reading = await calculatedReading(workbook);
});

const row = (period: string, total: number, person = { id: "003", name: "" }): HistoryRow => ({
  ...{ period, system: "car-dealership", ...person },
  figures: new Map([["result.total", total]]),
});

test("whoever fails is listed with what follows and the periods that caused it, the longest streak first", () => {
  const totals = reading.people.map(({ results }) => results.value("field:total"));
  const found = followUps(reading, [row("2024-12", 55.5), row("2024-11", 40)]);
  expect(found.map(({ id }) => id)).toEqual(["003", "002"]);
  const again = found.find(({ id }) => id === "003");
  expect(again).toMatchObject({
    action: demotion,
    failures: 2,
    causes: [
      { period: "2025-01", total: totals[2] },
      { period: "2024-12", total: 55.5 },
    ],
  });
  expect(found.find(({ id }) => id === "002")).toMatchObject({
    action: interview,
    failures: 1,
    causes: [{ period: "2025-01", total: totals[1] }],
  });
});

test("a count that was typed names its period without a total, and others' rows are not theirs", () => {
  const found = followUps(reading, [
    row("2024-12", 10, { id: "009", name: "Person 3" }),
    { ...row("2024-12", 20), system: "after-sales" },
  ]);
  expect(found.find(({ id }) => id === "003")!.causes[1]).toEqual({
    period: "2024-12",
    total: null,
  });
});

test("a month of what the system was before it was changed is a cause, too", () => {
  const standard = { ...reading.standard, cameFrom: ["after-sales"] };
  const before = { ...row("2024-12", 20), system: "after-sales" };
  const found = followUps({ ...reading, standard }, [before]);
  expect(found.find(({ id }) => id === "003")!.causes[1]).toEqual({ period: "2024-12", total: 20 });
});

test("the interview starts from what somebody does best and what costs most, with targets to agree on", () => {
  const person = reading.people[2]!;
  const { strengths, weaknesses } = strengthsAndWeaknesses(person);
  const share = (each: { score: number; full: number }) => each.score / each.full;
  expect(weaknesses.length).toBeGreaterThan(0);
  expect(weaknesses.every((each) => share(each) < 1)).toBe(true);
  for (const strength of strengths) {
    for (const weakness of weaknesses) {
      expect(share(strength)).toBeGreaterThanOrEqual(share(weakness));
    }
  }
  const [followUp] = followUps(reading, [row("2024-12", 55.5)]);
  const plan = planInterview(reading, person, followUp!, ["面谈 Person 3"]);
  const [sheet] = plan.sheets;
  expect(sheet).toMatchObject({ name: "面谈 Person 3 2", role: "interview", protect: false });
  const cells = sheet!.blocks.flatMap(({ rows }) => rows.flat());
  expect(cells).toEqual(
    expect.arrayContaining([
      ...["Person 3 003", "2025年1月", demotion, "优势", "待改进", "商定的改进目标", "完成日期"],
      ...weaknesses.map(({ name }) => name["zh-CN"]),
      expect.stringMatching(/^2025年1月 .*；2024年12月 55.50 分$/),
      expect.stringMatching(/5 个工作日内申诉/),
    ]),
  );
});

test("where nothing follows nobody is listed", () => {
  const none = "—";
  const without = {
    ...reading,
    people: reading.people.map((person) => ({
      ...person,
      results: {
        ...person.results,
        value: (key: Parameters<typeof person.results.value>[0]) =>
          key === "field:action" ? none : person.results.value(key),
      },
    })),
  };
  expect(followUps(without, [])).toEqual([]);
});
