/** @jest-environment node */
import { LAYOUT_VERSION } from "../../src/scorecards/plan/properties";
import { historyIn, rollUp, type FileFault, FileFaultError } from "../../src/scorecards/roll-up";
import { readWorkbookFile } from "../../src/taskpane/roll-up/read-workbook";
import {
  compoundFile,
  historyFile,
  historyOf,
  otherArchive,
  withProperty,
} from "../support/history-files";
import { Workbook } from "exceljs";

async function faultOf(bytes: Uint8Array): Promise<FileFault | null> {
  try {
    await readWorkbookFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileFaultError) return error.fault;
    throw error;
  }
}

test("forty workbooks give the rows and sums that adding them up by hand gives", async () => {
  const written = Array.from({ length: 40 }, (_, index) => historyOf(index, 10 + (index % 7), 3));
  const workbooks = [];
  for (const [index, rows] of written.entries()) {
    const history = historyIn(await readWorkbookFile(await historyFile(rows)));
    expect(history).toMatchObject({ unread: 0, others: [] });
    workbooks.push({ name: `部门 ${index + 1}.xlsx`, rows: history!.rows });
  }
  const { rows, totals, repeated, columns } = rollUp(workbooks);
  expect(repeated).toEqual([]);
  expect(columns.slice(-4)).toEqual(["metric.votes", "result.total", "result.tier", "result.pay"]);
  // By hand: in cents, which are whole numbers.
  const all = written.flat();
  expect(rows).toHaveLength(all.length);
  rows.forEach(({ row }, index) => {
    const { id, period, name, total, pay } = all[index]!;
    expect([row.get("ID"), row.get("Period"), row.get("Name")]).toEqual([id, period, name]);
    expect(row.get("result.total") ?? null).toBe(total);
    expect(row.get("result.pay")).toBe(pay);
  });
  expect(totals).toHaveLength(40 * 3);
  for (const total of totals) {
    const workbook = Number(/\d+/.exec(total.workbook)![0]) - 1;
    const own = written[workbook]!.filter(({ period }) => period === total.period);
    const scored = own.flatMap(({ total: score }) => score ?? []);
    const cents = (numbers: readonly number[]) =>
      numbers.reduce((sum, number) => sum + Math.round(number * 100), 0);
    expect(total.people).toBe(own.length);
    expect(total.withTotal).toBe(scored.length);
    expect(total.pay).toBe(cents(own.map(({ pay }) => pay)) / 100);
    expect(total.meanTotal).toBeCloseTo(cents(scored) / 100 / scored.length, 12);
  }
});

test.each<[FileFault, () => Promise<Uint8Array> | Uint8Array]>([
  ["not-xlsx", () => new TextEncoder().encode("工号,姓名\n001,王芳\n")],
  ["not-xlsx", () => new Uint8Array()],
  ["not-xlsx", otherArchive],
  ["xls", () => compoundFile("Workbook")],
  ["encrypted", () => compoundFile("EncryptedPackage")],
  ["damaged", async () => (await historyFile(historyOf(1, 2, 1))).slice(0, 3_000)],
  [
    "later-version",
    async () =>
      withProperty(await historyFile(historyOf(1, 2, 1)), {
        version: LAYOUT_VERSION + 1,
        role: "history",
      }),
  ],
])("a file that cannot be read says why: %s", async (fault, file) => {
  expect(await faultOf(await file())).toBe(fault);
});

test("what another sheet says of its version, and this version itself, stop nothing", async () => {
  const file = await historyFile(historyOf(1, 2, 1));
  expect(
    await faultOf(withProperty(file, { version: LAYOUT_VERSION, role: "history" })),
  ).toBeNull();
  expect(await faultOf(withProperty(file, { version: 9, role: "data" }))).toBeNull();
  expect(await faultOf(withProperty(file, "no identity at all"))).toBeNull();
});

test("a workbook without closed periods has no history", async () => {
  const workbook = new Workbook();
  workbook.addWorksheet("Data").addRow(["Period", "System", "ID"]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(historyIn(await readWorkbookFile(bytes))).toBeNull();
});

test("dates, ids as numbers and periods written by hand are read for what they are", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("历史");
  sheet.addRow(["Name", "Period", "System", "ID", "result.total", "My remark"]);
  sheet.addRow(["王芳", new Date(Date.UTC(2026, 0, 31)), "after-sales", 17, 9.5, "x"]);
  sheet.addRow(["李娜", "2026年2月", "after-sales", "007", 8, "y"]);
  sheet.addRow(["赵敏", 202603, "after-sales", null, null, "z"]);
  sheet.addRow([]);
  sheet.addRow(["合计", null, null, null, 17.5]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const history = historyIn(await readWorkbookFile(bytes))!;
  expect(history.rows.map((row) => Object.fromEntries(row))).toEqual([
    { Period: "2026-01", System: "after-sales", ID: "17", Name: "王芳", "result.total": 9.5 },
    { Period: "2026-02", System: "after-sales", ID: "007", Name: "李娜", "result.total": 8 },
    { Period: "2026-03", System: "after-sales", Name: "赵敏" },
  ]);
  expect(history.unread).toBe(1);
});
