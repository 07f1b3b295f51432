import { makeRollUp, undoGeneration } from "../../src/excel";
import type { LedgerRow } from "../../src/scorecards/closing";
import { rollUp } from "../../src/scorecards/roll-up";
import { faultOf } from "./support/faults";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const order = { locale: "en", made: "1 May 2026" } as const;

/** So many workbooks with so many people, each with a total and pay. */
const together = (workbooks: number, people: number) =>
  rollUp(
    Array.from({ length: workbooks }, (_, book) => ({
      name: `=${book + 1}.xlsx`,
      rows: Array.from(
        { length: people },
        (__, person): LedgerRow =>
          new Map<string, string | number>([
            ["Period", "2026-01"],
            ["System", "after-sales"],
            ["ID", String(person).padStart(5, "0")],
            ["Name", `Person ${book}-${person}`],
            ["result.total", 7.5],
            ["result.pay", 100 + person],
          ]),
      ),
    })),
  );

async function made(workbooks = 2, people = 3) {
  const outcome = await makeRollUp(together(workbooks, people), order);
  await workbook.host.settled();
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  return outcome;
}

test("rows and totals stand on two sheets of plain data", async () => {
  const { sheet } = await made();
  expect(sheet).toMatchObject({ role: "rollUpTotals", name: "Roll-up totals" });
  expect(workbook.host.read("Roll-up totals", "A4:G7")).toEqual([
    ["Workbook", "Period", "Appraisal", "People", "With a total", "Mean total", "Pay"],
    ["=1.xlsx", "2026-01", "After-sales KPIs, ten-point scale", 3, 3, 7.5, 303],
    ["=2.xlsx", "2026-01", "After-sales KPIs, ten-point scale", 3, 3, 7.5, 303],
    ["Sum", "", "", 6, 6, "", 606],
  ]);
  expect(workbook.host.read("Roll-up", "A4:K5")).toEqual([
    [
      ...["Workbook", "Counted", "Period", "System", "ID", "Name", "Department", "Scorecard"],
      ...["Closed", "result.total", "result.pay"],
    ],
    ["=1.xlsx", 1, "2026-01", "after-sales", "00000", "Person 0-0", "", "", "", 7.5, 100],
  ]);
  const [table] = await workbook.run(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
  expect(table).toBe("KpiRollUp");
});

test("thousands of rows are written in pieces, the last one like the first", async () => {
  workbook.forget();
  await made(4, 1_000);
  // 44,000 cells.
  expect(workbook.traffic.length).toBeLessThanOrEqual(9);
  for (const { sent } of workbook.traffic) expect(sent).toBeLessThan(4_000_000);
  const [last] = workbook.host.read("Roll-up", "A4004:K4004");
  expect(last).toEqual([
    ...["=4.xlsx", 1, "2026-01", "after-sales", "00999", "Person 3-999", "", "", "", 7.5, 1_099],
  ]);
});

test("a second one is asked about, and made beside the first", async () => {
  await made();
  expect(await makeRollUp(together(1, 1), order)).toMatchObject({
    kind: "exists",
    sheet: { name: "Roll-up" },
  });
  const second = await makeRollUp(together(1, 1), order, { secondCopy: true });
  expect(second).toMatchObject({ kind: "made", sheet: { name: "Roll-up totals 2" } });
});

test("both sheets are taken back, asking first where something was changed", async () => {
  const before = await wholeWorkbook(workbook);
  const { undo } = await made();
  await workbook.host.write("Roll-up", "A5", [["Mine"]]);
  expect(await faultOf(undoGeneration(undo))).toMatchObject({ kind: "changed-since" });
  await undoGeneration(undo, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("an error at any request leaves the workbook as it was", async () => {
  const before = await wholeWorkbook(workbook);
  workbook.forget();
  const outcome = await made();
  const requests = workbook.traffic.map(({ actions }) => actions);
  await undoGeneration(outcome.undo, { force: true });
  for (const [request, actions] of requests.entries()) {
    for (const after of new Set([0, Math.floor(actions / 2), actions])) {
      workbook.forget();
      workbook.failRequest(request, after);
      // What is refused of a page is no failure of the sheet.
      const came = await makeRollUp(together(2, 3), order).catch(() => null);
      if (came?.kind === "made") await undoGeneration(came.undo, { force: true });
      workbook.forget();
      expect(await wholeWorkbook(workbook)).toEqual(before);
    }
  }
});

test("so does one while rows are written in pieces", async () => {
  const before = await wholeWorkbook(workbook);
  workbook.forget();
  // Two to read the workbook, one for the sheets, one for the first piece.
  workbook.failRequest(4, 0);
  await expect(makeRollUp(together(2, 2_000), order)).rejects.toThrow();
  workbook.forget();
  expect(await wholeWorkbook(workbook)).toEqual(before);
});
