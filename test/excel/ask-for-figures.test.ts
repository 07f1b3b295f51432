import {
  generateScorecard,
  listScorecards,
  makeFillInSheet,
  openImport,
  readScorecardSheets,
  readSelectedCells,
  readSuppliers,
  saveSuppliers,
  undoGeneration,
  writeImport,
} from "../../src/excel";
import {
  changesToWrite,
  columnsIn,
  figureQuestions,
  isExport,
  matchingOf,
  openDraft,
  previewImport,
  readExport,
  rowsQuestions,
  settledSources,
  somebodyOf,
} from "../../src/scorecards/import";
import { figureKey, owedBy } from "../../src/scorecards/owed";
import { findSystem } from "../../src/scorecards/systems";
import { sheetTexts } from "../../src/i18n/sheets";
import { people, standardRequest } from "../support/requests";
import { faultOf } from "./support/faults";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const INSPECTORS = "质检组";
const SHEET = `${sheetTexts["zh-CN"].sheetNames.owed} ${INSPECTORS}`;
const DATA = sheetTexts["zh-CN"].sheetNames.data;

/** A contact centre of three, of whom the second has every figure. */
async function roster(): Promise<void> {
  await generateScorecard(
    standardRequest("contact-centre", { locale: "zh-CN", spelling: "plain", people: people(3) }),
  );
  const [header = []] = workbook.host.read(DATA, "A4:Z4");
  const figures = header.filter((name) => name !== "").length - 3;
  await workbook.run(async (context) => {
    const data = context.workbook.worksheets.getItem(DATA);
    data.getRangeByIndexes(5, 3, 1, figures).values = [Array.from({ length: figures }, () => 1)];
    await context.sync();
  });
  await workbook.host.settled();
}

async function made(supplier = INSPECTORS) {
  const outcome = await makeFillInSheet("1", supplier);
  await workbook.host.settled();
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  return outcome;
}

test("a supplier's sheet has the people and figures that are missing, and the rest of the workbook stays", async () => {
  await roster();
  const before = await listScorecards();
  workbook.forget();
  const { sheet, hasPages } = await made();
  expect(workbook.traffic.length).toBeLessThanOrEqual(8);
  expect(hasPages).toBe(true);
  expect(sheet).toMatchObject({ role: "owed", name: SHEET });
  const rows = workbook.host.read(SHEET, "A4:D7");
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["编号", "姓名", "部门"],
    ["001", "Person 1", "A"],
    ["003", "Person 3", "A"],
    ["", "", ""],
  ]);
  expect(rows[0]![3]).toMatch(/^质检/);
  const [after] = await listScorecards();
  expect(after!.copies).toEqual([]);
  expect(after!.missing).toEqual(before[0]!.missing);
});

test("filled in and selected, it is read by Import without a question, into the blank cells", async () => {
  await roster();
  await made();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("D5:D6").values = [[88], [92.5]];
    sheet.activate();
    sheet.getRange("A1:Z100").select();
    await context.sync();
  });
  const cells = await readSelectedCells();
  // The scorecard to which the sheet in front belongs.
  const { target } = await openImport();
  if (target === null) throw new Error("No roster");
  const { table, scorecard } = target;
  const exported = readExport(cells, {}, somebodyOf(table.people));
  if (!isExport(exported)) throw new Error(exported.kind);
  const destination = { table, system: findSystem(scorecard.system)!, period: scorecard.period };
  const draft = openDraft(exported, columnsIn(exported), destination, {});
  const matching = matchingOf(draft, destination);
  expect(rowsQuestions(draft, matching, scorecard.period)).toEqual([]);
  expect(figureQuestions(draft, matching, destination)).toEqual([]);
  const sources = settledSources(draft, matching, destination);
  const preview = previewImport(table, matching.matched.groups, sources, {});
  await writeImport({
    place: target.place,
    table,
    changes: changesToWrite(preview, { overwrite: false, formulas: false }),
    added: [],
    memory: {},
  });
  await workbook.host.settled();
  const { readings } = await readScorecardSheets();
  const given = readings[0]!.people.map(
    ({ inputs }) => inputs.find(({ input }) => input.id === "qualityScore")?.value,
  );
  expect(given).toEqual([88, 1, 92.5]);
});

test("a second one is asked about, and made beside the first", async () => {
  await roster();
  const first = await made();
  expect(await makeFillInSheet("1", INSPECTORS)).toEqual({ kind: "exists", sheet: first.sheet });
  const second = await makeFillInSheet("1", INSPECTORS, { secondCopy: true });
  expect(second).toMatchObject({ kind: "made", sheet: { name: `${SHEET} 2` } });
});

test("nothing is made where nothing is owed", async () => {
  await roster();
  const before = await wholeWorkbook(workbook);
  expect(await makeFillInSheet("1", "谁也不是")).toEqual({ kind: "nothing-owed" });
  expect(await makeFillInSheet("2", INSPECTORS)).toEqual({ kind: "nothing-owed" });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("it is taken back, and asks first where something has been filled in", async () => {
  await roster();
  const before = await wholeWorkbook(workbook);
  const { undo } = await made();
  await workbook.host.write(SHEET, "D5", [[88]]);
  const fault = await faultOf(undoGeneration(undo));
  expect(fault).toMatchObject({ kind: "changed-since" });
  await undoGeneration(undo, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("an error at any request leaves the workbook as it was", async () => {
  await roster();
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
      const came = await makeFillInSheet("1", INSPECTORS).catch(() => null);
      if (came?.kind === "made") await undoGeneration(came.undo, { force: true });
      workbook.forget();
      expect(await wholeWorkbook(workbook)).toEqual(before);
    }
  }
});

test("who HR has said supplies a figure gets a sheet of their own, and is kept with the workbook", async () => {
  await generateScorecard(standardRequest("after-sales", { spelling: "plain", people: people(2) }));
  await workbook.host.settled();
  const before = await wholeWorkbook(workbook);
  const [reading] = (await readScorecardSheets()).readings;
  const [key] = owedBy(reading!)[0]!.figures.map(figureKey);
  await saveSuppliers("after-sales", { [key!]: "IT" });
  expect(await readSuppliers("after-sales")).toEqual({ [key!]: "IT" });
  expect(await readSuppliers("contact-centre")).toEqual({});
  const { sheet, undo } = await made("IT");
  expect(sheet.name).toBe("To fill in IT");
  const header = workbook.host.read(sheet.name, "A4:Z4")[0]!.filter((name) => name !== "");
  expect(header).toHaveLength(4);
  await undoGeneration(undo);
  await saveSuppliers("after-sales", {});
  expect(await wholeWorkbook(workbook)).toEqual(before);
});
