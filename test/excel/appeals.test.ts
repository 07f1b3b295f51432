import {
  closePeriod,
  decideAppeal,
  type Decision,
  fileAppeal,
  generateScorecard,
  readAppeals,
  readScorecardSheets,
  saveWorkCalendar,
  startNextPeriod,
  takeBackWritten,
  withdrawAppeal,
} from "../../src/excel";
import { sheetTexts } from "../../src/i18n/sheets";
import type { Filing } from "../../src/scorecards/appeals";
import { adoptScheme } from "../../src/scorecards/scheme";
import type { Period } from "../../src/scorecards/system/period";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
import { noOffice, officeThatHas } from "./support/office";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
const open = async () => {
  workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
  officeThatHas("1.13");
};
beforeEach(open);
afterEach(async () => {
  noOffice();
  await workbook.close();
});

const when = "2025-02-03 14:05";
const february = { kind: "month", year: 2025, month: 2 } as const;
const march = { kind: "month", year: 2025, month: 3 } as const;

/** Votes, hours, cases, cost, salary: the second one below six. */
const WRONG = [
  [90, 100, 24, 80, 100, 48, 1, 6000],
  [10, 100, 200, 10, 100, 480, 3, 5000],
];
/** The same with the satisfied of the second one as they were, and with cost as it was. */
const RIGHT = [WRONG[0]!, [90, 100, 24, 80, 100, 48, 1, 5000]];

async function enter(sheet: string, rows: readonly unknown[][]): Promise<void> {
  await workbook.host.write(
    sheet,
    `D5:K${4 + rows.length}`,
    rows.map((row) => [...row]),
  );
  await workbook.host.settled();
}

async function close(scorecard: string): Promise<void> {
  const first = await closePeriod({ scorecard, when });
  if (first.kind === "missing") await closePeriod({ scorecard, when, despite: first.missing });
  await workbook.host.settled();
}

async function next(scorecard: string, period: Period): Promise<void> {
  await startNextPeriod({ scorecard, period });
  await workbook.host.settled();
}

async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  return workbook.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values");
    await context.sync();
    const [headers = [], ...rows] = range.values as unknown[][];
    return rows.map((cells) =>
      Object.fromEntries(headers.map((header, index) => [String(header), cells[index]])),
    );
  });
}
const history = () => rowsOf("KpiHistory");
const appeals = () => rowsOf("KpiAppeals");

const generate = () =>
  generateScorecard(standardRequest("after-sales", { spelling: "plain", people: people(2) }));

/** January and February closed, March begun. */
async function threeMonths(january: readonly unknown[][]): Promise<void> {
  await generate();
  await enter("Data", january);
  await close("1");
  await next("1", february);
  await enter("Data 2025-02", WRONG);
  await close("2");
  await next("2", march);
}

const filing: Filing = {
  period: "2025-01",
  system: "after-sales",
  scorecard: "1",
  id: "002",
  name: "Person 2",
  item: "satisfaction",
  itemName: "Customer satisfaction",
  reason: "Counted the wrong month",
  interview: "2025-02-05",
  deadline: "2025-02-12",
  filed: "2025-02-10",
};
const decision: Decision = {
  ...{ scorecard: "1", number: "1", system: "after-sales", period: "2025-01" },
  ...{ decided: "2025-02-14", remark: "Seen the survey", corrected: null },
};

const inputsOf = async (item: string): Promise<readonly string[]> => {
  const { readings } = await readScorecardSheets();
  const [person] = readings[0]!.people;
  const columns = person!.inputs.map(({ input, cell }) => [input.id, cell.column] as const);
  return item === "all" ? columns.map(([id]) => id) : [];
};

test("who was closed before a system was changed where it stood is found, and so are their appeals", async () => {
  await threeMonths(WRONG);
  await fileAppeal("1", filing);
  const [january] = (await readScorecardSheets()).readings;
  const standard = adoptScheme({ ...january!.standard, cameFrom: ["after-sales"] });
  expect(standard.id).not.toBe("after-sales");
  const { appeals: found, closed } = await readAppeals({ ...january!, standard });
  expect(found).toMatchObject([{ number: "1", system: "after-sales", name: "Person 2" }]);
  expect([...closed.history.values()].map((row) => row.get("Period"))).toEqual([
    ...["2025-01", "2025-01", "2025-02", "2025-02"],
  ]);
  expect(closed.rules.length).toBeGreaterThan(0);
});

test("an accepted appeal gives what closing the right figures would have given, in every month since", async () => {
  await threeMonths(RIGHT);
  const expected = await history();
  const carried = workbook.host.read("Data 2025-03", "A5:Z6");
  await workbook.close();
  await open();
  await threeMonths(WRONG);
  const before = await wholeWorkbook(workbook);
  expect((await history()).map((row) => row["result.failures"])).toEqual([0, 1, 0, 2]);
  const inputs = await inputsOf("all");
  const tickets = [];
  // Every figure that was wrong, an appeal each.
  for (const [index, input] of inputs.entries()) {
    const value = RIGHT[1]![index];
    if (typeof value !== "number" || value === WRONG[1]![index]) continue;
    const { readings } = await readScorecardSheets();
    const item = readings[0]!.system.items.find(({ rule }) => JSON.stringify(rule).includes(input));
    const { number } = await fileAppeal("1", { ...filing, item: item!.id });
    workbook.forget();
    const outcome = await decideAppeal({ ...decision, number, corrected: { input, value } });
    expect(workbook.traffic.length).toBeLessThanOrEqual(9);
    if (outcome.kind !== "decided") throw new Error(JSON.stringify(outcome));
    tickets.push(outcome.ticket);
    await workbook.host.settled();
  }
  const now = await history();
  expect(now).toHaveLength(4);
  now.forEach((row, index) => {
    for (const [column, value] of Object.entries(row)) {
      const wanted = expected[index]![column];
      const near = typeof wanted === "number" ? expect.closeTo(wanted, 9) : wanted;
      expect([index, column, value]).toEqual([index, column, near]);
    }
  });
  // What stands in the workbook follows: January's figures, and what March has taken over.
  expect(workbook.host.read("Data", "D5:K6")).toEqual(RIGHT);
  expect(workbook.host.read("Data 2025-03", "A5:Z6")).toEqual(carried);
  const kept = await appeals();
  expect(kept.map(({ Finding }) => new Set([Finding]))).toEqual(
    kept.map(() => new Set(["accepted"])),
  );
  expect(kept[0]).toMatchObject({
    Number: "1",
    Name: "Person 2",
    Figure: inputs[0],
    "before.figure": 10,
    "after.figure": 90,
    Decided: "2025-02-14",
    Remark: "Seen the survey",
  });
  expect(kept[0]!["before.total"]).toBeLessThan(kept[0]!["after.total"] as number);
  // One by one, the last one first.
  for (const ticket of tickets.reverse()) await takeBackWritten(ticket);
  for (const row of kept.map(({ Number: number }) => String(number))) await withdrawAppeal(row);
  await workbook.host.settled();
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

describe("one month", () => {
  beforeEach(async () => {
    await generate();
    await enter("Data", WRONG);
    await close("1");
  });

  test("an appeal is filed, kept when it is rejected, and leaves the closed figures alone", async () => {
    const before = await history();
    await fileAppeal("1", filing);
    const [pending] = await appeals();
    expect(pending).toMatchObject({
      ...{ Number: "1", Period: "2025-01", ID: "002", Item: "satisfaction", Finding: "pending" },
      ...{ Deadline: "2025-02-12", "before.total": "" },
    });
    expect(await decideAppeal(decision)).toMatchObject({ kind: "decided", finding: "rejected" });
    expect((await appeals())[0]).toMatchObject({
      ...{ Finding: "rejected", Decided: "2025-02-14", Remark: "Seen the survey" },
      ...{ "before.total": "", "after.total": "" },
    });
    expect(await history()).toEqual(before);
    expect(await decideAppeal(decision)).toEqual({ kind: "not-pending" });
    await fileAppeal("1", filing);
    expect((await appeals()).map((row) => row.Number)).toEqual(["1", "2"]);
  });

  test("rules that HR has changed since change nothing: those that were closed count", async () => {
    await fileAppeal("1", filing);
    const { readings } = await readScorecardSheets();
    const place = readings[0]!.rules.place("satisfaction.target")!;
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Rules");
      sheet.protection.unprotect();
      sheet.getCell(place.row, place.column).values = [[0.2]];
      await context.sync();
    });
    const [input] = await inputsOf("all");
    const outcome = await decideAppeal({ ...decision, corrected: { input: input!, value: 80 } });
    expect(outcome.kind).toBe("decided");
    // 80 % is two full steps below 90 %.
    expect((await history())[1]!["score.satisfaction"]).toBe(8);
    // The second appeal on the same line starts from what the first one left.
    const { number } = await fileAppeal("1", filing);
    await decideAppeal({ ...decision, number, corrected: { input: input!, value: 90 } });
    expect((await appeals()).map((row) => [row["before.figure"], row["after.figure"]])).toEqual([
      [10, 80],
      [80, 90],
    ]);
    expect((await history())[1]!["score.satisfaction"]).toBe(10);
  });

  test("what somebody has written over by hand is named before it is reckoned anew", async () => {
    await fileAppeal("1", filing);
    const headers = Object.keys((await history())[0]!);
    await workbook.run(async (context) => {
      const body = context.workbook.tables.getItem("KpiHistory").getDataBodyRange();
      body.getCell(1, headers.indexOf("result.total")).values = [[7]];
      await context.sync();
    });
    const before = await wholeWorkbook(workbook);
    const [input] = await inputsOf("all");
    const order = { ...decision, corrected: { input: input!, value: 80 } };
    const asked = await decideAppeal(order);
    if (asked.kind !== "edited") throw new Error(asked.kind);
    expect(asked.edited[0]).toMatchObject({ column: "result.total", name: "Person 2", stands: 7 });
    expect(await wholeWorkbook(workbook)).toEqual(before);
    expect(await decideAppeal({ ...order, despite: asked.edited })).toMatchObject({
      kind: "decided",
    });
  });

  test.each([
    ["the same figure", 10, { kind: "same" }],
    ["a part larger than the whole", 101, { kind: "no-score" }],
  ])("%s is refused, and nothing is written", async (_what, value, expected) => {
    await fileAppeal("1", filing);
    const before = await wholeWorkbook(workbook);
    const [input] = await inputsOf("all");
    const outcome = await decideAppeal({ ...decision, corrected: { input: input!, value } });
    expect(outcome).toEqual(expected);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  });

  test("somebody renamed is found by the ID; without rules kept nothing is reckoned", async () => {
    await fileAppeal("1", { ...filing, name: "Her name before" });
    const [input] = await inputsOf("all");
    const order = { ...decision, corrected: { input: input!, value: 80 } };
    await workbook.run(async (context) => {
      const table = context.workbook.tables.getItem("KpiRulesHistory");
      table.columns.getItem("Period").getDataBodyRange().clear(Excel.ClearApplyTo.contents);
      await context.sync();
    });
    expect(await decideAppeal(order)).toEqual({ kind: "no-rules", period: "2025-01" });
  });

  test("appeals are read with the closed rows and HR's calendar", async () => {
    await fileAppeal("1", filing);
    await saveWorkCalendar({
      holidays: new Set(["2025-02-06"]),
      workdays: new Set(["2025-02-08"]),
    });
    const [reading] = (await readScorecardSheets()).readings;
    const read = await readAppeals(reading!);
    expect(read.appeals.map(({ name, finding }) => [name, finding])).toEqual([
      ["Person 2", "pending"],
    ]);
    expect([...read.closed.history.values()].map((row) => row.get("Name"))).toEqual([
      "Person 1",
      "Person 2",
    ]);
    expect(read.calendar.holidays).toEqual(new Set(["2025-02-06"]));
    expect(read.sheet?.name).toBe(sheetTexts.en.sheetNames.appeals);
  });
});
