import {
  checkScorecards,
  closePeriod,
  generateScorecard,
  listScorecards,
  readClosing,
  readClosings,
  readScorecardSheets,
  takeBackRest,
  reopenPeriod,
  startNextPeriod,
  undoGeneration,
  ExcelFaultError,
} from "../../src/excel";
import { readStandings } from "../../src/excel/standings";
import { fill, sheetTexts } from "../../src/i18n/sheets";
import type { GenerationRequest } from "../../src/scorecards";
import { HISTORY_COLUMNS, resultColumn, scoreColumn } from "../../src/scorecards/history/table";
import type { Period } from "../../src/scorecards/system/period";
import type { Missing } from "../../src/scorecards/closing";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
import { faultOf } from "./support/faults";
import { noOffice, officeThatHas } from "./support/office";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
  officeThatHas("1.13");
});
afterEach(async () => {
  noOffice();
  await workbook.close();
});

const when = "2025-02-03 14:05";
const february = { kind: "month", year: 2025, month: 2 } as const;
const march = { kind: "month", year: 2025, month: 3 } as const;
const afterSales = (choices: Parameters<typeof standardRequest>[1] = {}): GenerationRequest =>
  standardRequest("after-sales", { spelling: "plain", people: people(2), ...choices });

/** Votes, hours, cases, cost, salary: the first on target, the second below six. */
const FIGURES = [
  [90, 100, 24, 80, 100, 48, 1, 6000],
  [10, 100, 200, 10, 100, 480, 3, 5000],
];

async function january2025(request = afterSales()): Promise<void> {
  await generateScorecard(request);
  await enter("Data");
}

async function enter(sheet: string, rows: readonly unknown[][] = FIGURES): Promise<void> {
  await workbook.host.write(
    sheet,
    `D5:K${4 + rows.length}`,
    rows.map((row) => [...row]),
  );
  await workbook.host.settled();
}

async function missingOf(scorecard: string): Promise<readonly Missing[]> {
  const asked = await closePeriod({ scorecard, when });
  return asked.kind === "missing" ? asked.missing : [];
}

/** Closes it whatever is missing, as HR does after having read it. */
async function closeAnyway(scorecard: string, at = when) {
  const first = await closePeriod({ scorecard, when: at });
  const outcome =
    first.kind === "missing"
      ? await closePeriod({ scorecard, when: at, despite: first.missing })
      : first;
  await workbook.host.settled();
  if (outcome.kind !== "closed") throw new Error(outcome.kind);
  return outcome;
}

async function next(scorecard: string, period: Period) {
  const outcome = await startNextPeriod({ scorecard, period });
  await workbook.host.settled();
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  return outcome;
}

/** A table's rows by its headers. */
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
const rules = () => rowsOf("KpiRulesHistory");

const FAILED_BEFORE = sheetTexts.en.data.failuresBefore;

const cellUnder = (sheet: string, header: string): unknown[] => {
  const [headers = []] = workbook.host.read(sheet, "A4:AD4");
  return workbook.host.read(sheet, "A5:AD6").map((row) => row[headers.indexOf(header)]);
};

test("January is kept: a row a person with figures, scores and pay, and the rules that held", async () => {
  await january2025();
  workbook.forget();
  const outcome = await closeAnyway("1");
  expect(outcome).toMatchObject({ kind: "closed", people: 2 });
  expect(outcome.sheets.map(({ name }) => name)).toEqual(["Closed periods", "Closed rules"]);
  const [first, second] = await history();
  const { readings } = await readScorecardSheets();
  const [person] = readings[0]!.people;
  expect(first).toMatchObject({
    [HISTORY_COLUMNS.period]: "2025-01",
    [HISTORY_COLUMNS.system]: "after-sales",
    [HISTORY_COLUMNS.id]: "001",
    [HISTORY_COLUMNS.name]: "Person 1",
    [HISTORY_COLUMNS.department]: "A",
    [HISTORY_COLUMNS.closed]: when,
    "metric.salary": 6000,
    [scoreColumn("satisfaction")]: person!.results.value("score:satisfaction"),
    [resultColumn("total")]: person!.results.value("field:total"),
    [resultColumn("pay")]: person!.results.value("field:pay"),
    [resultColumn("tier")]: person!.results.value("field:tier"),
    [resultColumn("failures")]: 0,
  });
  expect(typeof first![resultColumn("total")]).toBe("number");
  expect(second).toMatchObject({ [resultColumn("failures")]: 1 });
  expect([first, second].map((row) => row![resultColumn("rank")])).toEqual([1, 2]);
  expect([first, second].map((row) => row![resultColumn("status")])).toEqual([
    sheetTexts.en.results.complete,
    sheetTexts.en.results.complete,
  ]);
  expect((await rules()).find(({ Line }) => Line === "satisfaction")).toMatchObject({
    Period: "2025-01",
    Name: "Customer satisfaction",
    "rule.points": 30,
  });
});

test("a first closing and a later one take eight requests at most", async () => {
  await january2025();
  const first = await missingOf("1");
  workbook.forget();
  await closePeriod({ scorecard: "1", when, despite: first });
  expect(workbook.traffic.length).toBeLessThanOrEqual(8);
  await next("1", february);
  const second = await missingOf("2");
  workbook.forget();
  await closePeriod({ scorecard: "2", when, despite: second });
  expect(workbook.traffic.length).toBeLessThanOrEqual(8);
  expect(await history()).toHaveLength(4);
});

test("what is missing is listed, and nothing is done until HR has decided on just that", async () => {
  await generateScorecard(afterSales());
  await enter("Data", [FIGURES[0]!]);
  const before = await wholeWorkbook(workbook);
  const asked = await closePeriod({ scorecard: "1", when });
  expect(asked).toMatchObject({
    kind: "missing",
    missing: [{ kind: "incomplete", people: [{ name: "Person 2" }] }, { kind: "open-figures" }],
  });
  const stale = await closePeriod({ scorecard: "1", when, despite: [] });
  expect(stale.kind).toBe("missing");
  expect(await wholeWorkbook(workbook)).toEqual(before);
  await closeAnyway("1");
  const [, second] = await history();
  expect(second).toMatchObject({ Name: "Person 2", [resultColumn("total")]: "" });
});

test("closing twice is recognised", async () => {
  await january2025();
  await closeAnyway("1");
  const before = await wholeWorkbook(workbook);
  expect(await closePeriod({ scorecard: "1", when: "2025-02-04 09:00" })).toMatchObject({
    kind: "closed-before",
    state: { closed: { when, people: 2 } },
  });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test.each(["2025/1", "202501", 202501, "2025年1月", 45_672])(
  "also where HR has written the period as %p, and what is carried over finds it",
  async (period) => {
    await january2025();
    await closeAnyway("1");
    await workbook.host.write("Closed periods", "A5:A6", [[period], [period]]);
    expect((await closePeriod({ scorecard: "1", when })).kind).toBe("closed-before");
    await next("1", february);
    expect(cellUnder("Data 2025-02", FAILED_BEFORE)).toEqual([0, 1]);
  },
);

test("a closing is undone until the next month is closed, and can be done again", async () => {
  await january2025();
  await closeAnyway("1");
  await next("1", february);
  await enter("Data 2025-02");
  await closeAnyway("2", "2025-03-03 10:00");
  expect(await history()).toHaveLength(4);
  expect(await reopenPeriod("1")).toEqual({ kind: "later-closed", period: "2025-02" });
  expect(await reopenPeriod("2")).toEqual({ kind: "reopened", people: 2 });
  expect((await history()).map(({ Period }) => Period)).toEqual(["2025-01", "2025-01"]);
  expect(new Set((await rules()).map(({ Period }) => Period))).toEqual(new Set(["2025-01"]));
  expect(await reopenPeriod("2")).toEqual({ kind: "not-closed" });
  expect(await reopenPeriod("1")).toEqual({ kind: "reopened", people: 2 });
  await closeAnyway("1");
  expect((await history()).map(({ Name }) => Name)).toEqual(["Person 1", "Person 2"]);
});

test("undoing the only closing takes the sheets back that it made: the workbook is as before", async () => {
  await january2025();
  const before = await wholeWorkbook(workbook);
  await closeAnyway("1");
  workbook.forget();
  expect(await reopenPeriod("1")).toEqual({ kind: "reopened", people: 2 });
  expect(workbook.traffic.length).toBeLessThanOrEqual(9);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test.each([
  ["a note of HR's own", () => workbook.host.write("Closed periods", "C12", [["Ask Ann"]])],
  [
    "a column of HR's own",
    () =>
      workbook.run(async (context) => {
        const table = context.workbook.tables.getItem("KpiHistory");
        const wider = table.getRange().getResizedRange(0, 1);
        table.resize(wider);
        wider.getLastColumn().getCell(0, 0).values = [["Remark"]];
        await context.sync();
      }),
  ],
  [
    "a formula elsewhere that reads it",
    () => workbook.host.write("Sheet1", "A1", [["=COUNTA(KpiHistory[Name])"]]),
  ],
  [
    "a name that speaks of it",
    () =>
      workbook.run(async (context) => {
        context.workbook.names.add("Closed", "='Closed periods'!$A$5");
        await context.sync();
      }),
  ],
])("they stay, without rows, where there is %s", async (_what, act) => {
  await january2025();
  await closeAnyway("1");
  await act();
  await workbook.host.settled();
  expect(await reopenPeriod("1")).toEqual({ kind: "reopened", people: 2 });
  expect((await history()).map(({ Period }) => Period)).toEqual([""]);
  await closeAnyway("1");
  expect((await history()).map(({ Name }) => Name)).toEqual(["Person 1", "Person 2"]);
});

test("where the sheets cannot be removed, it is said, and they can be taken back later", async () => {
  await january2025();
  const before = await wholeWorkbook(workbook);
  await closeAnyway("1");
  workbook.forget();
  await reopenPeriod("1");
  const requests = workbook.traffic.length;
  await closeAnyway("1");
  workbook.forget();
  workbook.failRequest(requests - 1, 0);
  const error = await reopenPeriod("1").catch((thrown: unknown) => thrown);
  if (!(error instanceof ExcelFaultError) || error.rest === undefined) throw new Error("No rest");
  expect(error.fault).toMatchObject({ sheets: ["Closed periods", "Closed rules"] });
  await takeBackRest(error.rest);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

describe("what has changed since", () => {
  const changes = async () => {
    const [reading] = (await readScorecardSheets()).readings;
    return readClosing(reading!);
  };

  test("is nothing right after closing, and where the sheets are is told", async () => {
    await january2025();
    expect(await changes()).toMatchObject({ state: { closed: null }, changes: [], ledgers: [] });
    await closeAnyway("1");
    workbook.forget();
    const told = await changes();
    expect(told).toMatchObject({ state: { closed: { when, people: 2 } }, changes: [] });
    expect(told.ledgers.map(({ name }) => name)).toEqual(["Closed periods", "Closed rules"]);
  });

  test("is told by person: a total, a figure, somebody who came and somebody who went", async () => {
    await january2025();
    await closeAnyway("1");
    const [first] = FIGURES;
    await workbook.host.write("Data", "D5:K5", [[...first!.slice(0, 7), 6100]]);
    await workbook.host.write("Data", "D6", [[60]]);
    await workbook.host.settled();
    const { changes: told } = await changes();
    expect(told.map(({ kind, name }) => [kind, name])).toEqual([
      ["figures", "Person 1"],
      ["total", "Person 2"],
    ]);
    await workbook.host.write("Data", "A6:B6", [["003", "Person 3"]]);
    await workbook.host.settled();
    expect((await changes()).changes.slice(1)).toEqual([
      { kind: "joined", name: "Person 3" },
      { kind: "left", name: "Person 2" },
    ]);
  });
});

test("undoing finds its rows in a table that HR has sorted, and leaves the rest", async () => {
  await january2025();
  await closeAnyway("1");
  await next("1", february);
  await enter("Data 2025-02");
  await closeAnyway("2");
  const sorted = (await history()).reverse();
  await workbook.run(async (context) => {
    const body = context.workbook.tables.getItem("KpiHistory").getDataBodyRange();
    body.values = sorted.map((row) =>
      Object.values(row).map((value) =>
        typeof value === "string" && value !== "" ? `'${value}` : value,
      ),
    );
    await context.sync();
  });
  expect(await reopenPeriod("2")).toEqual({ kind: "reopened", people: 2 });
  const left = await history();
  expect(left.map(({ Period, Name }) => `${String(Period)} ${String(Name)}`).sort()).toEqual([
    "2025-01 Person 1",
    "2025-01 Person 2",
  ]);
});

test("February has January's people and rules, no figures, and the streaks out of History", async () => {
  // As earlier versions made it: with spare lines, one of which HR uses.
  await january2025({ ...afterSales(), layoutVersion: 1 });
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Rules");
    sheet.protection.unprotect();
    const used = sheet.getUsedRange().load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    const line = rows.findIndex((cells) => cells[1] === "Customer satisfaction");
    sheet.getCell(line, 4).values = [[0.88]];
    // A spare line of HR's own, by the mark in front of it.
    const own = rows.findIndex(([mark]) => mark === fill(sheetTexts.en.own.mark, { number: 1 }));
    sheet.getCell(own, 1).values = [["Our own item"]];
    await context.sync();
  });
  await workbook.host.settled();
  await closeAnyway("1");
  const made = await next("1", february);
  expect(made.scorecard).toMatchObject({ period: february, system: "after-sales" });
  expect(made.scorecard.sheets.map(({ name }) => name)).toEqual([
    "Rules 2025-02",
    "Data 2025-02",
    "Results 2025-02",
    "Card 2025-02",
  ]);
  const [, now] = (await readScorecardSheets()).readings;
  expect(now!.people.map(({ id, name, department }) => [id, name, department])).toEqual([
    ["001", "Person 1", "A"],
    ["002", "Person 2", "B"],
  ]);
  expect(now!.people.map(({ entries }) => entries.salary)).toEqual([6000, 5000]);
  expect(now!.people.map(({ entries }) => entries.failuresBefore)).toEqual([0, 1]);
  const figures = now!.people.flatMap(({ entries }) =>
    Object.entries(entries).filter(([key]) => !["salary", "failuresBefore"].includes(key)),
  );
  expect(figures.every(([, value]) => value === null)).toBe(true);
  expect(now!.rules.value("satisfaction.target")).toBe(0.88);
  const names = workbook.host.read("Rules 2025-02", "B6:B20").flat();
  expect(names).toContain("Our own item");
  await enter("Data 2025-02");
  await closeAnyway("2");
  await next("2", march);
  expect(cellUnder("Data 2025-03", FAILED_BEFORE)).toEqual([0, 2]);
  // A change of the rules now changes nothing that is closed.
  expect(
    (await rules())
      .filter(({ Line }) => Line === "satisfaction")
      .map((row) => [row.Period, row["rule.target"]]),
  ).toEqual([
    ["2025-01", 0.88],
    ["2025-02", 0.88],
  ]);
});

test("the next month starts from one that is not closed as well, and can be undone", async () => {
  await january2025();
  const before = await wholeWorkbook(workbook);
  const { undo } = await next("1", february);
  expect(cellUnder("Data 2025-02", FAILED_BEFORE)).toEqual(["", ""]);
  await undoGeneration(undo);
  expect(await wholeWorkbook(workbook)).toEqual(before);
  await next("1", february);
  expect(await startNextPeriod({ scorecard: "1", period: february })).toMatchObject({
    kind: "exists",
  });
});

test("who has left is not on the next period, and everybody else keeps what is theirs", async () => {
  await january2025(afterSales({ people: people(3) }));
  await enter("Data", [...FIGURES, FIGURES[0]!.map((each, index) => (index === 7 ? 7000 : each))]);
  await closeAnyway("1");
  const leavers = [{ id: "002", name: "Person 2", department: "B" }];
  const outcome = await startNextPeriod({ scorecard: "1", period: february, leavers });
  expect(outcome.kind).toBe("made");
  await workbook.host.settled();
  const [, now] = (await readScorecardSheets()).readings;
  expect(now!.people.map(({ name, entries }) => [name, entries.salary])).toEqual([
    ["Person 1", 6000],
    ["Person 3", 7000],
  ]);
});

test("another system of the workbook is closed into the same tables, its columns at the right", async () => {
  await january2025();
  await closeAnyway("1");
  await generateScorecard(
    standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) }),
  );
  await workbook.host.settled();
  await closeAnyway("2");
  const rows = await history();
  expect(rows.map(({ System }) => System)).toEqual([
    "after-sales",
    "after-sales",
    "ecommerce-supervisor",
  ]);
  expect(Object.keys(rows[0]!)).toContain(scoreColumn("satisfaction"));
  expect((await rules()).some(({ Person: whose }) => whose === "Person 1")).toBe(true);
  expect((await readClosings()).map(({ period }) => period)).toEqual(Array(3).fill("2025-01"));
});

test("whether it is closed is part of how far a scorecard has come", async () => {
  await january2025();
  const closed = async () => (await readStandings()).standings.map((each) => each.closed);
  expect(await closed()).toEqual([false]);
  await closeAnyway("1");
  await next("1", february);
  expect(await closed()).toEqual([true, false]);
});

test("the sheets of closed periods are no scorecard, and Check finds nothing in them", async () => {
  await january2025();
  const findings = (await checkScorecards()).findings.length;
  await closeAnyway("1");
  expect((await listScorecards()).map(({ sheets }) => sheets.length)).toEqual([4]);
  expect((await checkScorecards()).findings).toHaveLength(findings);
});

test("what stands below the table is HR's: it is named, and nothing is written", async () => {
  await january2025();
  await closeAnyway("1");
  await next("1", february);
  await workbook.host.write("Closed periods", "C8", [["Note"]]);
  const before = await wholeWorkbook(workbook);
  expect(await faultOf(closeAnyway("2"))).toEqual({
    kind: "beside-history",
    sheet: "Closed periods",
    address: "C8",
  });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("an Excel that cannot resize tables says so before anything is written", async () => {
  await january2025();
  await closeAnyway("1");
  await next("1", february);
  officeThatHas("1.12");
  const before = await wholeWorkbook(workbook);
  expect(await faultOf(closeAnyway("2"))).toEqual({ kind: "not-supported", set: "ExcelApi 1.13" });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});
