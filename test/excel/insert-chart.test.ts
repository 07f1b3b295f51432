import {
  generateScorecard,
  insertResultsChart,
  listScorecards,
  readQuota,
  readScorecardSheets,
  saveQuota,
  undoGeneration,
} from "../../src/excel";
import { locales } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { overviewOf } from "../../src/scorecards/results-overview";
import { people, standardRequest } from "../support/requests";
import { faultOf } from "./support/faults";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
});
afterEach(() => workbook.close());

/** Invented figures in the order of Data: votes, hours, cases, cost; the last person has none yet. */
const FIGURES = [
  [90, 100, 2.5, 80, 100, 30, 0.95],
  [84, 100, 24, 79, 100, 48, 1],
  [70, 100, 25, 60, 100, 56, 1.05],
  [30, 50, 36, 25, 50, 64, 1.2],
  [0, 40, 100, 10, 50, 200, 3],
];

async function rosterOfSix(locale: (typeof locales)[number] = "en") {
  await generateScorecard(standardRequest("after-sales", { locale, people: people(6) }));
  await enter(FIGURES, locale);
}

async function enter(rows: number[][], locale: (typeof locales)[number] = "en") {
  await workbook.run(async (context) => {
    const data = context.workbook.worksheets.getItem(sheetTexts[locale].sheetNames.data);
    data.getRange(`D5:J${4 + rows.length}`).values = rows;
    await context.sync();
  });
  await workbook.host.settled();
}

async function made(scorecard = "1") {
  const outcome = await insertResultsChart(scorecard);
  if (outcome.kind !== "made") throw new Error(`Not made: ${outcome.kind}`);
  await workbook.host.settled();
  return outcome;
}

/** The two tables of a chart sheet: names and figures. */
const table = (sheet: string, rows: string) => workbook.host.read(sheet, rows);

async function overview() {
  const { readings } = await readScorecardSheets();
  return overviewOf(readings[0]!, readings);
}

/** The tables against what the pane makes of the same workbook. */
async function expectPane(sheet: string): Promise<void> {
  const { bands, incomplete, items } = await overview();
  expect(table(sheet, `A6:B${6 + bands.length + 1}`)).toEqual([
    ...bands.map(({ grade, people: count }) => [grade!.en, count]),
    [sheetTexts.en.chart.otherTiers, 0],
    [sheetTexts.en.chart.incomplete, incomplete.length],
  ]);
  const losses = new Map(
    workbook.host.read(sheet, "A20:B40").map(([name, lost]) => [name, lost as number]),
  );
  for (const { name, meanLost } of items) {
    expect(losses.get(name.en)).toBeCloseTo(meanLost ?? 0, 9);
  }
}

test("the charts' cells are what the pane says, and follow the figures", async () => {
  await rosterOfSix();
  const { sheet } = await made();
  expect(sheet.name).toBe("Results chart");
  await expectPane(sheet.name);
  const before = table(sheet.name, "A6:B12");
  await enter([...FIGURES.slice(1), [45, 50, 28, 40, 50, 47.9, 0.95], [1, 2, 3, 4, 5, 6, 0.7]]);
  expect(table(sheet.name, "A6:B12")).not.toEqual(before);
  await expectPane(sheet.name);
});

test("real charts stand over them, titled and without a legend", async () => {
  await rosterOfSix();
  const { sheet } = await made();
  await workbook.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet.id);
    charts.load("items/name,items/chartType,items/title/text,items/legend/visible");
    await context.sync();
    expect(
      charts.items.map(({ name, chartType, title, legend }) => [
        name,
        chartType,
        title.text,
        legend.visible,
      ]),
    ).toEqual([
      [sheetTexts.en.chart.tiers, "ColumnClustered", sheetTexts.en.chart.tiers, false],
      [sheetTexts.en.chart.losses, "BarClustered", sheetTexts.en.chart.losses, false],
    ]);
    const [, bars] = charts.items;
    const labelled = bars!.series.getItemAt(0).load("name,hasDataLabels");
    const axis = bars!.axes.categoryAxis.load("reversePlotOrder");
    await context.sync();
    expect([labelled.name, labelled.hasDataLabels]).toEqual([sheetTexts.en.chart.lost, true]);
    expect(axis.reversePlotOrder).toBe(true);
  });
});

test.each(locales)("the sheet is named and labelled in %s, as the scorecard is", async (locale) => {
  await rosterOfSix(locale);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add(sheetTexts[locale].sheetNames.chart);
    await context.sync();
  });
  const { sheet } = await made();
  expect(sheet.name).toBe(`${sheetTexts[locale].sheetNames.chart} 2`);
  const [[title], [hint]] = workbook.host.read(sheet.name, "A1:A2") as [[string], [string]];
  expect(title).toContain(sheetTexts[locale].chart.title);
  expect(hint).toBe(sheetTexts[locale].chart.hint);
});

test("forms are gathered beside the charts, bands stand for tiers where there are none", async () => {
  await generateScorecard(
    standardRequest("ecommerce-supervisor", { layout: "form", people: people(2) }),
  );
  const { sheet } = await made();
  const gathered = workbook.host.read(sheet.name, "N5:Y7");
  expect(gathered[0]?.slice(0, 2)).toEqual(["Name", sheetTexts.en.columns.total]);
  expect(gathered.slice(1).map(([name]) => name)).toEqual(["Person 1", "Person 2"]);
  expect(table(sheet.name, "A6:B11")).toEqual([
    ["90 and above", 0],
    ["80 to below 90", 0],
    ["70 to below 80", 0],
    ["60 to below 70", 0],
    ["Below 60", 0],
    [sheetTexts.en.chart.incomplete, 2],
  ]);
});

test("it takes seven requests, asks before a second sheet, and is no part of the scorecard's own", async () => {
  await rosterOfSix();
  workbook.forget();
  const { sheet } = await made();
  expect(workbook.traffic.length).toBeLessThanOrEqual(8);
  expect(await insertResultsChart("1")).toEqual({ kind: "exists", sheet });
  const second = await insertResultsChart("1", { secondCopy: true });
  expect(second).toMatchObject({ kind: "made", sheet: { name: "Results chart 2" } });
  const [scorecard] = await listScorecards();
  expect(scorecard?.copies).toEqual([]);
  expect(scorecard?.missing).toEqual([]);
  const { readings } = await readScorecardSheets();
  expect(readings[0]?.sheets.map(({ identity }) => identity.role)).not.toContain("chart");
});

test("Undo removes the sheet, unless HR has written on it", async () => {
  await rosterOfSix();
  const before = await wholeWorkbook(workbook);
  const first = await made();
  await undoGeneration(first.undo);
  expect(await wholeWorkbook(workbook)).toEqual(before);
  const second = await made();
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(second.sheet.id).getRange("A30").values = [["mine"]];
    await context.sync();
  });
  expect(await faultOf(undoGeneration(second.undo))).toMatchObject({ kind: "changed-since" });
  await undoGeneration(second.undo, { force: true });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("a failure leaves nothing behind", async () => {
  await rosterOfSix();
  const before = await wholeWorkbook(workbook);
  for (const request of [3, 4, 6]) {
    workbook.forget();
    workbook.failRequest(request, 3);
    expect(await faultOf(insertResultsChart("1"))).toMatchObject({ kind: "unexpected" });
    workbook.forget();
    expect(await wholeWorkbook(workbook)).toEqual(before);
  }
});

test("nothing is drawn of a scorecard that is not there", async () => {
  expect(await insertResultsChart("7")).toEqual({ kind: "no-results" });
});

test("the quota is kept in the workbook, each scorecard's its own", async () => {
  expect(await readQuota("1")).toEqual([]);
  await saveQuota("1", [20, null, 20]);
  await saveQuota("2", [10.5]);
  expect(await readQuota("1")).toEqual([20, null, 20]);
  expect(await readQuota("2")).toEqual([10.5]);
});
