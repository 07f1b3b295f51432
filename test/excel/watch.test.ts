import { listScorecards, watchScorecards, type ScorecardChange } from "../../src/excel";
import { carryOut } from "../../src/excel/generate";
import { asOwnWriting } from "../../src/excel/own-writing";
import { anyRequest, sheetPlan, workbookPlan } from "./support/plans";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

const plan = () =>
  workbookPlan([sheetPlan("数据", "data", { blocks: [{ at: "A1", rows: [["满意度"]] }] })]);

let workbook: TestWorkbook;
let changes: ScorecardChange[];
let stop: () => Promise<void>;
let sheet: string;
const edits = () => changes.flatMap(({ edited }) => edited);
beforeEach(async () => {
  workbook = await openWorkbook();
  const outcome = await carryOut(anyRequest, {}, plan);
  sheet = outcome.scorecard.sheets[0]?.id ?? "";
  await pause();
  changes = [];
  stop = await watchScorecards((change) => changes.push(change));
});
afterEach(async () => {
  await stop();
  await workbook.close();
});

/** Longer than changes are gathered, and longer than the add-in's own writing may echo. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 800));

test("tells once of many edits on a scorecard's sheet", async () => {
  for (const value of [0.9, 0.91, 0.92]) await workbook.host.write("数据", "A2", [[value]]);
  await workbook.host.paste("数据", "A3", "0.8\n0.7");
  await pause();
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ edited: [sheet], sheetsChanged: false });
});

test("says nothing of HR's own sheets", async () => {
  await workbook.host.write("Sheet1", "A1", [["own"]]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("own");
    await context.sync();
  });
  await pause();
  expect(edits()).toEqual([]);
  expect(changes.some(({ sheetsChanged }) => sheetsChanged)).toBe(false);
});

test("says nothing of the add-in's own writing, and of its new sheets only when HR edits them", async () => {
  const outcome = await asOwnWriting(() =>
    carryOut(anyRequest, { secondCopy: true }, () => ({
      ...plan(),
      sheets: plan().sheets.map((each) => ({ ...each, name: "二月" })),
    })),
  );
  await pause();
  expect(edits()).toEqual([]);
  expect(changes.some(({ sheetsChanged }) => sheetsChanged)).toBe(false);
  await workbook.host.write("二月", "A2", [[1]]);
  await pause();
  const made = outcome.scorecard.sheets.map(({ id }) => id);
  expect(edits()).toHaveLength(1);
  expect(made).toEqual(expect.arrayContaining(edits()));
});

test("tells of results that come later, also where the add-in itself has written", async () => {
  await asOwnWriting(() =>
    workbook.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("数据");
      cells.getRange("B1:B2").formulas = [["=B2*2"], [4]];
      await context.sync();
    }),
  );
  await pause();
  expect(edits()).toEqual([]);
  expect(changes.flatMap(({ calculated }) => calculated)).toContain(sheet);
  expect(workbook.host.read("数据", "B1")).toEqual([[8]]);
});

test("results that arrive while the add-in is writing are told when it is done", async () => {
  let done: () => void = () => undefined;
  const writing = asOwnWriting(() => new Promise<void>((resolve) => (done = resolve)));
  await workbook.host.write("数据", "B1:B2", [["=B2*2"], [4]]);
  await pause();
  expect(changes).toEqual([]);
  done();
  await writing;
  await pause();
  expect(changes.flatMap(({ calculated }) => calculated)).toContain(sheet);
});

test("tells when a scorecard's sheet was copied or deleted", async () => {
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("数据").copy("End");
    await context.sync();
  });
  await pause();
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ edited: [], sheetsChanged: true });
  changes.length = 0;
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("数据").delete();
    await context.sync();
  });
  await pause();
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ edited: [], sheetsChanged: true });
  expect((await listScorecards()).flatMap(({ sheets }) => sheets)).toHaveLength(1);
});

test("after it was stopped, says nothing and costs nothing", async () => {
  await workbook.host.write("数据", "A2", [[1]]);
  await stop();
  await workbook.run(async () => undefined);
  workbook.forget();
  await workbook.host.write("数据", "A2", [[2]]);
  await pause();
  expect(changes).toEqual([]);
  expect(workbook.traffic).toEqual([]);
});
