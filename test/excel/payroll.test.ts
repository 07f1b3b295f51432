import {
  checkScorecards,
  closePeriod,
  generateScorecard,
  makePayroll,
  mend,
  readChangedPayrolls,
  readClosed,
  readPaidRows,
  readScorecardSheets,
  reopenPeriod,
  takeBackWritten,
  undoGeneration,
} from "../../src/excel";
import { BusyCells } from "../../src/excel/check/busy-cells";
import { payrollOf } from "../../src/scorecards/payroll";
import { tryRules } from "../../src/scorecards/trial";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
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

const order = { locale: "en", system: "After-sales", appraised: "after-sales" } as const;
const firstQuarter = { kind: "quarter", year: 2025, quarter: 1 } as const;
const month = (number: number) => ({ kind: "month", year: 2025, month: number }) as const;

/** Votes, hours, cases, cost, salary: the first one gets full marks, the second one nearly none. */
const FIGURES = [
  [90, 100, 24, 80, 100, 48, 1, 6000],
  [10, 100, 200, 10, 100, 480, 3, 5000],
];

async function closeJanuary(): Promise<void> {
  await generateScorecard(standardRequest("after-sales", { spelling: "plain", people: people(2) }));
  await workbook.host.write("Data", "D5:K6", FIGURES);
  await workbook.host.settled();
  const closing = { scorecard: "1", when: "2025-04-01 09:00" };
  const asked = await closePeriod(closing);
  if (asked.kind === "missing") await closePeriod({ ...closing, despite: asked.missing });
  await workbook.host.settled();
}

/** The next month, as if the same had been closed again. */
const closedAgain = (period: string) =>
  workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("KpiHistory");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    const rows = (body.values as unknown[][]).slice(0, 2);
    const text = (value: unknown) =>
      typeof value === "string" && value !== "" ? `'${value}` : value;
    table.rows.add(
      undefined,
      rows.map(([, ...cells]) => [period, ...cells].map(text)) as string[][],
    );
    await context.sync();
  });

test("a quarter's pay follows from three closed months, on a sheet whose sum is that of its rows", async () => {
  await closeJanuary();
  await closedAgain("2025-02");
  const [reading] = (await readScorecardSheets()).readings;
  const short = payrollOf(
    await readPaidRows(reading!, firstQuarter),
    reading!.standard,
    firstQuarter,
  );
  expect(short.lines.map(({ lacking }) => lacking)).toEqual([["2025-03"], ["2025-03"]]);
  await closedAgain("2025-03");

  workbook.forget();
  const rows = await readPaidRows(reading!, firstQuarter);
  // And one in which the library frees what it held.
  expect(workbook.traffic.length).toBeLessThanOrEqual(4);
  const payroll = payrollOf(rows, reading!.standard, firstQuarter);
  const before = await wholeWorkbook(workbook);
  workbook.forget();
  const outcome = await makePayroll(payroll, order);
  expect(workbook.traffic.length).toBeLessThanOrEqual(7);
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  await workbook.host.settled();
  expect(outcome.sheet.name).toBe("Payroll 2025-Q1");
  const [header, first, second, sum] = workbook.host.read("Payroll 2025-Q1", "A6:P9");
  const at = (cells: readonly unknown[] | undefined, name: string) =>
    cells![header!.indexOf(name)] as number;
  // 30 % of 6,000 at full marks, three excellent months.
  expect(at(first, "Performance pay of the months")).toBe(5400);
  expect(at(first, "Quarter's adjustment")).toBeCloseTo(0.06, 12);
  expect(at(first, "Adjusted performance pay")).toBe(5724);
  expect(at(first, "Pay")).toBe(3 * 4200 + 5724);
  expect(at(second, "Quarter's adjustment")).toBeCloseTo(-0.12, 12);
  expect(at(sum, "Pay")).toBeCloseTo(at(first, "Pay") + at(second, "Pay"), 9);
  expect(at(sum, "Pay")).toBe(payroll.sum);

  // What months add is an input of the sheet.
  await workbook.host.write("Payroll 2025-Q1", "E4", [[0.05]]);
  await workbook.host.settled();
  const [changed] = workbook.host.read("Payroll 2025-Q1", "A7:P7");
  expect(at(changed, "Adjusted performance pay")).toBe(6210);

  expect(await makePayroll(payroll, order)).toMatchObject({
    kind: "exists",
    sheet: { name: "Payroll 2025-Q1" },
  });
  const second2 = await makePayroll(payroll, order, { secondCopy: true });
  if (second2.kind !== "made") throw new Error(second2.kind);
  expect(second2.sheet.name).toBe("Payroll 2025-Q1 2");
  await undoGeneration(second2.undo, { force: true });
  await undoGeneration(outcome.undo, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual(before);

  // Rules are tried on what is closed: all of the year, or of every year.
  const closed = await readClosed(reading!, { allYears: false });
  expect(closed.map((row) => row.get("Period"))).toEqual(
    ["2025-01", "2025-02", "2025-03"].flatMap((code) => [code, code]),
  );
  await closedAgain("2024-12");
  expect(await readClosed(reading!, { allYears: false })).toHaveLength(6);
  expect(await readClosed(reading!, { allYears: true })).toHaveLength(8);
  const { lines } = tryRules(closed, () => reading!.system, "en");
  expect(lines.map(({ changes, changesTier }) => changes || changesTier)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

/** As an accepted appeal writes it: performance pay of one person's closed row. */
const closedOtherwise = (index: number, pay: number) =>
  workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("KpiHistory");
    const column = table.columns.getItem("result.performancePay").getDataBodyRange();
    column.getCell(index, 0).values = [[pay]];
    await context.sync();
  });

test("a closed row that changes is told beside the sheet, and written on it anew, never over what HR typed", async () => {
  await closeJanuary();
  const [reading] = (await readScorecardSheets()).readings;
  const payroll = payrollOf(await readPaidRows(reading!, month(1)), reading!.system, month(1));
  expect(await readChangedPayrolls(reading!)).toEqual([]);
  const made = await makePayroll(payroll, order);
  if (made.kind !== "made") throw new Error(made.kind);
  await workbook.host.settled();
  expect(await readChangedPayrolls(reading!)).toEqual([]);

  // HR moves the sheet's lines, adds a column of its own, calls the sheet otherwise, and types into Person 2's line.
  const headers = workbook.host.read("Payroll 2025-01", "A4:P4")[0]!;
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Payroll 2025-01");
    sheet.name = "January";
    sheet.getRange("3:3").insert("Down");
    sheet.getRange("C:C").insert("Right");
    await context.sync();
  });
  const letter = (name: string) => "ABCDEFGHIJKLMNOP"[headers.indexOf(name) + 1]!;
  const [performance, pay] = [letter("Performance pay"), letter("Pay")];
  await workbook.host.write("January", `${performance}7`, [[777]]);
  await workbook.host.settled();
  await closedOtherwise(0, 1700.5);
  await closedOtherwise(1, 60);
  workbook.forget();
  const [found, ...others] = await readChangedPayrolls(reading!);
  expect(workbook.traffic.length).toBeLessThanOrEqual(7);
  expect(others).toEqual([]);
  const fixed = [4200, 3500];
  expect(found).toMatchObject({
    name: "January",
    ...{ added: [], gone: [] },
    changed: [
      { name: "Person 1", was: 6000, now: fixed[0]! + 1700.5, isTyped: false },
      { name: "Person 2", was: fixed[1]! + 777, now: fixed[1]! + 60, isTyped: true },
    ],
  });
  // Check tells it, too; and of the same sheet without its traces, copied into another one.
  const [changed, ...more] = await payrollFindings();
  expect(more).toEqual([]);
  expect(changed).toMatchObject({
    fact: { code: "payroll-changed", isTraced: true },
    places: [
      { row: 5, person: "Person 1", was: 6000, becomes: 5900.5 },
      { row: 6, person: "Person 2", was: 4277, becomes: 3560 },
    ],
  });
  await withCopy("January", async () => {
    // Which appraisal it is of the copy says in its title alone.
    const says = async (system: string) => {
      await workbook.host.write("Copied", "A1", [[`${system} · January 2025 · payroll`]]);
      return (await payrollFindings()).filter(({ places }) => places[0]?.sheet !== found!.id);
    };
    expect(await says("Something else")).toMatchObject([{ fact: { code: "payroll-unknown" } }]);
    expect(await says(reading!.standard.name.en)).toMatchObject([
      {
        fact: { code: "payroll-changed", isTraced: false },
        places: [
          { person: "Person 1", was: 6000, becomes: 5900.5 },
          { person: "Person 2", was: 4277, becomes: 3560 },
        ],
      },
    ]);
  });

  const before = await wholeWorkbook(workbook);
  const ticket = await mend(found!.changed[0]!.steps);
  await workbook.host.settled();
  const payCells = () => workbook.host.read("January", `${pay}6:${pay}8`).flat();
  expect(payCells()).toEqual([5900.5, 4277, 10177.5]);
  expect((await readChangedPayrolls(reading!))[0]?.changed).toMatchObject([{ name: "Person 2" }]);
  await takeBackWritten(ticket);
  await workbook.host.settled();
  expect(await wholeWorkbook(workbook)).toEqual(before);

  // What has been typed since it was looked at is not written over either.
  await workbook.host.write("January", `${performance}6`, [[1]]);
  await expect(mend(found!.changed[0]!.steps)).rejects.toMatchObject({
    fault: { kind: "found-changed" },
  });
  // Nothing of it is closed any more.
  expect(await reopenPeriod("1")).toMatchObject({ kind: "reopened" });
  expect(await readChangedPayrolls(reading!)).toMatchObject([
    { changed: [], added: [], gone: [{ name: "Person 1" }, { name: "Person 2" }] },
  ]);
  expect(await payrollFindings()).toMatchObject([
    { fact: { code: "payroll-beyond" }, places: [{ row: 5 }, { row: 6 }] },
  ]);
});

const payrollFindings = async () =>
  (await checkScorecards(new BusyCells())).findings.filter(({ fact: { code } }) =>
    code.startsWith("payroll-"),
  );

/** While another sheet holds the same cells, which bears no traces. */
async function withCopy(name: string, act: () => Promise<void>): Promise<void> {
  await workbook.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load("formulas,rowCount,columnCount");
    await context.sync();
    const { formulas, rowCount, columnCount } = used;
    const copy = context.workbook.worksheets.add("Copied");
    // IDs keep their zeros.
    copy.getRange("A1:B20").numberFormat = Array.from({ length: 20 }, () => ["@", "@"]);
    copy.getRangeByIndexes(0, 0, rowCount, columnCount).formulas = formulas as unknown[][];
    await context.sync();
  });
  await workbook.host.settled();
  try {
    await act();
  } finally {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Copied").delete();
      await context.sync();
    });
  }
}

test("an error at any request leaves the workbook as it was", async () => {
  const row = new Map<string, string | number>([
    ...Object.entries({ Period: "2025-01", System: "after-sales", ID: "001", Name: "=Ann" }),
    ...Object.entries({ "result.total": 9, "result.performancePay": 10 }),
  ]);
  const payroll = payrollOf([row], { scale: 10, period: "month" }, month(1));
  const before = await wholeWorkbook(workbook);
  workbook.forget();
  const outcome = await makePayroll(payroll, order);
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  expect(workbook.host.read("Payroll 2025-01", "B5:E5")).toEqual([["=Ann", 9, 10, 10]]);
  const requests = workbook.traffic.map(({ actions }) => actions);
  await undoGeneration(outcome.undo);
  for (const [request, actions] of requests.entries()) {
    for (const after of new Set([0, Math.floor(actions / 2), actions])) {
      workbook.forget();
      workbook.failRequest(request, after);
      // What is refused of a page is no failure of the sheet.
      const came = await makePayroll(payroll, order).catch(() => null);
      if (came?.kind === "made") await undoGeneration(came.undo);
      workbook.forget();
      expect(await wholeWorkbook(workbook)).toEqual(before);
    }
  }
});
