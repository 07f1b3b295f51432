import {
  generateScorecard,
  listScorecards,
  makeDepartments,
  readScorecardSheets,
  undoGeneration,
} from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { departmentTexts } from "../../src/i18n/sheets/departments";
import { columnLetters } from "../../src/scorecards/plan/address";
import { departmentsOf } from "../../src/scorecards/results-overview";
import { standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const DEPARTMENTS = ["North", "South", "", "North", "north", "S* & T", ""];

/** Invented figures in the order of Data: votes, hours, cases, cost; the fifth person has none yet. */
const FIGURES = [
  [90, 100, 2.5, 80, 100, 30, 0.95, 6000],
  [84, 100, 24, 79, 100, 48, 1, 6000],
  [70, 100, 25, 60, 100, 56, 1.05, 5000],
  [30, 50, 36, 25, 50, 64, 1.2, 5000],
  ["", "", "", "", "", "", "", ""],
  [88, 100, 3, 80, 100, 40, 0.95, 5500.55],
  [0, 40, 100, 10, 50, 200, 3, 4000],
];

async function rosterOfSeven(locale: Locale = "en", system = "after-sales") {
  const people = DEPARTMENTS.map((department, index) => {
    const id = String(index + 1);
    return { id, name: `Person ${id}`, department };
  });
  await generateScorecard(standardRequest(system, { locale, people, spelling: "plain" }));
  if (system === "after-sales") {
    await workbook.host.write(sheetTexts[locale].sheetNames.data, "D5:K11", FIGURES);
  }
  await workbook.host.settled();
}

async function made(options?: Parameters<typeof makeDepartments>[1]) {
  const outcome = await makeDepartments("1", options);
  if (outcome.kind !== "made") throw new Error(`Not made: ${outcome.kind}`);
  await workbook.host.settled();
  return outcome;
}

const pane = async () => departmentsOf((await readScorecardSheets()).readings[0]!);

/** The sheet's lines against what the pane makes of the same workbook. */
async function expectPane(sheet: string): Promise<void> {
  const lines = await pane();
  const rows = workbook.host.read(sheet, `A5:L${4 + lines.length}`);
  expect(rows.map(([name]) => name)).toEqual(
    lines.map(({ department }) => department || departmentTexts.en.noDepartment),
  );
  lines.forEach(({ people, complete, mean, highest, lowest, bands, sums }, index) => {
    const [, ...figures] = rows[index]!;
    expect(figures.slice(0, 2)).toEqual([people, complete]);
    [mean, highest, lowest].forEach((figure, place) => {
      if (figure === null) expect(figures[2 + place]).toBe("");
      else expect(figures[2 + place]).toBeCloseTo(figure, 9);
    });
    expect(figures.slice(5, 10)).toEqual(bands);
    expect(figures[10]).toBe(sums.performance ?? "");
  });
}

test("a sheet says of each department what the pane says, and follows the figures", async () => {
  await rosterOfSeven();
  const lines = await pane();
  expect(lines.map(({ department, people, complete }) => [department, people, complete])).toEqual([
    ["North", 3, 2],
    ["South", 1, 1],
    ["S* & T", 1, 1],
    ["", 2, 2],
  ]);
  const { sheet } = await made();
  expect(sheet.name).toBe("Departments 2025-01");
  expect(workbook.host.read(sheet.name, "A4:L4")[0]).toEqual([
    ...["Department", "People", "With a total", "Mean", "Highest", "Lowest"],
    ...["Excellent", "Good", "Fair", "Pass", "Fail", "Performance pay"],
  ]);
  await expectPane(sheet.name);
  const [all, others] = workbook.host.read(sheet.name, "A9:C10");
  expect([all, others]).toEqual([
    ["All", 7, 6],
    ["In none of the lines above", 0, ""],
  ]);

  // Figures arrive, somebody moves to a department that is not there yet.
  await workbook.host.write("Data", "D9:K9", [[95, 100, 2, 90, 100, 20, 0.9, 7000]]);
  await workbook.host.settled();
  await expectPane(sheet.name);
  await workbook.host.write("Data", "C6", [["West"]]);
  await workbook.host.settled();
  expect(workbook.host.read(sheet.name, "A10:B10")).toEqual([["In none of the lines above", 1]]);

  // Each formula is short enough to be read.
  const formulas = workbook.host.formulas(sheet.name, "B5:L9").flat().map(String);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(200);
});

test("it asks before a second sheet, is no part of the scorecard's own, and is taken back", async () => {
  await rosterOfSeven();
  const before = await wholeWorkbook(workbook);
  const { undo, sheet } = await made();
  expect(await makeDepartments("1")).toMatchObject({ kind: "exists", sheet: { id: sheet.id } });
  const second = await made({ secondCopy: true });
  expect(second.sheet.name).toBe("Departments 2025-01 2");
  const [reference] = await listScorecards();
  expect(reference?.copies).toEqual([]);
  const { readings } = await readScorecardSheets();
  expect(readings[0]?.sheets.map(({ identity }) => identity.role)).not.toContain("departments");
  await undoGeneration(second.undo, { force: false });
  await undoGeneration(undo, { force: false });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

const nobodys = { id: "1", name: "Person 1", department: "" };

test("nothing is made where nobody has a department", async () => {
  await generateScorecard(standardRequest("after-sales", { spelling: "plain", people: [nobodys] }));
  expect(await makeDepartments("1")).toEqual({ kind: "no-departments" });
});

test.each(locales)("it is named and labelled in %s, as the scorecard is", async (locale) => {
  await rosterOfSeven(locale);
  const { sheet } = await made();
  expect(sheet.name).toBe(`${departmentTexts[locale].sheetName} 2025-01`);
  const [[title], [hint]] = workbook.host.read(sheet.name, "A1:A2") as [[string], [string]];
  expect(title).toContain(departmentTexts[locale].title);
  expect(hint).toBe(departmentTexts[locale].hint);
  expect(workbook.host.read(sheet.name, "A8")).toEqual([[departmentTexts[locale].noDepartment]]);
});

test.each([
  ["service-agent", "90 and above", null],
  ["car-dealership", "90 and above", "Bonus"],
])("%s: bands where there are no tiers, and what its tiers earn", async (system, best, money) => {
  await rosterOfSeven("en", system);
  const { readings } = await readScorecardSheets();
  const inputs = readings[0]!.people[0]!.inputs;
  const row = inputs.map(({ input: { unit } }) => (unit === "percent" ? 0.96 : 1));
  await workbook.host.write("Data", `D5:${columnLetters(3 + row.length)}5`, [row]);
  await workbook.host.settled();
  const { sheet } = await made();
  const [header, north] = workbook.host.read(sheet.name, "A4:P5") as [unknown[], unknown[]];
  const [line] = await pane();
  const first = header.indexOf(best);
  expect(first).toBe(6);
  expect(line?.complete).toBe(1);
  expect(north.slice(1, 6)).toEqual([3, 1, line?.mean, line?.highest, line?.lowest]);
  expect(north.slice(first, first + line!.bands.length)).toEqual(line?.bands);
  if (money !== null) expect(north[header.indexOf(money)]).toBe(line?.sums.bonus ?? "");
});
