import { undoGeneration, type UndoTicket } from "../../src/excel";
import { carryOut } from "../../src/excel/generate";
import { faultOf } from "./support/faults";
import { anyRequest, planOfEverything } from "./support/plans";
import { addSheetsOfHr, openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
let before: unknown;
let ticket: UndoTicket;
beforeEach(async () => {
  workbook = await openWorkbook();
  await addSheetsOfHr(workbook);
  before = await wholeWorkbook(workbook);
  const outcome = await carryOut(anyRequest, {}, planOfEverything);
  if (outcome.kind !== "made") throw new Error("It exists already.");
  // A ticket is plain data: the pane may keep it in whatever form.
  ticket = JSON.parse(JSON.stringify(outcome.undo)) as UndoTicket;
  await workbook.host.settled();
});
afterEach(() => workbook.close());

const edit = (sheet: string, address: string, value: unknown) =>
  workbook.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

test("removes exactly what was made and shows what was shown", async () => {
  await undoGeneration(ticket);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("a second time it finds nothing to do", async () => {
  await undoGeneration(ticket);
  await undoGeneration(ticket);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("follows sheets that were renamed, and passes over those that HR deleted", async () => {
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("数据").name = "一月";
    worksheets.getItem("考核表 甲").delete();
    await context.sync();
  });
  await undoGeneration(ticket);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test.each([
  ["in a cell meant for it", "数据", "B2", 0.93],
  ["below a table", "数据", "A4", "003"],
  ["beside everything", "数据", "J20", "note"],
  ["in an input of a protected sheet", "考核表 甲", "B1", "丙"],
  ["by emptying a cell", "数据", "A2", ""],
  ["over a formula", "数据", "D1", 7],
  ["as text that looks the same", "数据", "B2", "'0.92"],
])("refuses when HR entered something %s, unless forced", async (_, sheet, address, value) => {
  await edit(sheet, address, value);
  const changed = await wholeWorkbook(workbook);
  expect(await faultOf(undoGeneration(ticket))).toEqual({
    kind: "changed-since",
    sheets: [sheet],
  });
  expect(await wholeWorkbook(workbook)).toEqual(changed);
  await undoGeneration(ticket, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("what was entered and taken out again does not count", async () => {
  await edit("数据", "B2", 0.5);
  await edit("数据", "B2", 0.92);
  await undoGeneration(ticket);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("refuses when HR took the protection off, as anything may have been changed then", async () => {
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("考核表 乙").protection.unprotect();
    await context.sync();
  });
  expect(await faultOf(undoGeneration(ticket))).toEqual({
    kind: "changed-since",
    sheets: ["考核表 乙"],
  });
});

test("leaves a name that HR has given to something else", async () => {
  await workbook.run(async (context) => {
    context.workbook.names.getItem("满意度_1").delete();
    await context.sync();
    context.workbook.names.add("满意度_1", "='工资'!$A$1");
    await context.sync();
  });
  await undoGeneration(ticket, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual({
    ...(before as object),
    names: [
      ["月薪", "='工资'!$B$2"],
      ["满意度_1", "='工资'!$A$1"],
    ],
  });
});

test("refuses in a protected workbook, and where no other sheet would be left", async () => {
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    context.workbook.worksheets.getItem("工资").visibility = "Hidden";
    await context.sync();
  });
  expect(await faultOf(undoGeneration(ticket))).toEqual({ kind: "last-sheet" });
  await workbook.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await faultOf(undoGeneration(ticket))).toEqual({ kind: "workbook-protected" });
});

test("when removing stops half-way, it names what is left", async () => {
  workbook.forget();
  workbook.failRequest(3, 9, "AccessDenied");
  const fault = await faultOf(undoGeneration(ticket));
  expect(fault).toMatchObject({ kind: "left-behind", cause: { kind: "access-denied" } });
  workbook.forget();
  await undoGeneration(ticket, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("when nothing could be removed, it is the reason that is told", async () => {
  workbook.forget();
  workbook.failRequest(3, 0, "AccessDenied");
  expect(await faultOf(undoGeneration(ticket))).toEqual({ kind: "access-denied" });
});
