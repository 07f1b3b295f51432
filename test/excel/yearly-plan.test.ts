import {
  generateScorecard,
  listScorecards,
  listSheetNames,
  makeYearlyPlan,
  readYearlyPlans,
  undoGeneration,
  undoImport,
  writeImport,
} from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { yearlyPlanTexts } from "../../src/i18n/sheets/yearly-plan";
import type { Person } from "../../src/scorecards";
import { columnLetters } from "../../src/scorecards/plan/address";
import { periodPlans, plannedFigures } from "../../src/scorecards/yearly-plan";
import { standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";
import { yearlyPlan } from "./support/yearly-plan";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const people: readonly Person[] = ["Ada", "Ben", "Cleo", "Dan"].map((name, index) => ({
  id: `A0${index + 1}`,
  name,
  department: "Shop",
}));

const target = async () => {
  const { target: found, memory } = await yearlyPlan();
  return { ...found, memory };
};

async function made() {
  const outcome = await makeYearlyPlan((await yearlyPlan()).order);
  if (outcome.kind !== "made") throw new Error(`Not made: ${outcome.kind}`);
  await workbook.host.settled();
  return outcome;
}

const rosterOfFour = (locale: Locale = "en", system = "ecommerce-agent") =>
  generateScorecard(standardRequest(system, { locale, people, layout: "roster" }));

async function plans() {
  const { place, table, scorecard } = await target();
  const [sheet] = await readYearlyPlans(place.system, scorecard.period.year);
  const [figure] = plannedFigures(place.system);
  if (sheet === undefined || figure === undefined) throw new Error("There is no plan");
  if (sheet.plan.kind !== "read") return sheet.plan;
  const { period } = scorecard;
  const at = period.kind === "month" ? period.month - 1 : period.quarter - 1;
  const found = periodPlans(sheet.plan.rows, at, figure.input, table);
  if (found === null) throw new Error("The column is gone");
  return { kind: "plans" as const, ...found };
}

async function plansRead() {
  const found = await plans();
  if (found.kind !== "plans") throw new Error(`Not read: ${found.kind}`);
  return found;
}

test.each(locales)(
  "a year's plan is broken down to the cent and taken over, %s",
  async (locale) => {
    await rosterOfFour(locale);
    const { sheet } = await made();
    const words = yearlyPlanTexts[locale];
    expect(sheet.name.startsWith(`${words.sheetName} 2025`)).toBe(true);

    await workbook.host.write(sheet.name, "D7:D9", [[1_000_000], [123_456.78], [0]]);
    // A season: the shares come to 1, and none of the amounts divides.
    const shares = [0.05, 0.04, 0.07, 0.08, 0.08, 0.12, 0.07, 0.07, 0.08, 0.09, 0.15, 0.1];
    await workbook.host.write(sheet.name, "E4:P4", [shares]);
    await workbook.host.settled();
    const rows = workbook.host.read(sheet.name, "D7:Q10");
    const cents = (amount: unknown) => Math.round(Number(amount) * 100);
    for (const [year, ...rest] of rows.slice(0, 3)) {
      const months = rest.slice(0, 12);
      const before = shares.slice(0, 11).map((share) => Math.round(cents(year) * share));
      const expected = [...before, cents(year) - before.reduce((sum, each) => sum + each, 0)];
      expect(months.map(cents)).toEqual(expected);
      expect(rest[12]).toBe("");
    }
    // Who has no plan has none in any month.
    expect(rows[3]).toEqual(Array.from({ length: 14 }, () => ""));
    expect(cents(workbook.host.read(sheet.name, "D5")[0]?.[0])).toBe(112_345_678);

    const before = await wholeWorkbook(workbook);
    const found = await plansRead();
    expect(found.changes.map(({ person, value, kind }) => [person.name, value, kind])).toEqual([
      ["Ada", 50_000, "fill"],
      ["Ben", 6172.84, "fill"],
      ["Cleo", 0, "fill"],
    ]);
    expect(found.without.map(({ name }) => name)).toEqual(["Dan"]);
    expect(found.refusals).toEqual([]);

    const { place, table, memory } = await target();
    const ticket = await writeImport({ place, table, changes: found.changes, added: [], memory });
    await workbook.host.settled();
    const data = sheetTexts[locale].sheetNames.data;
    const column = columnLetters((found.changes[0]?.column ?? 0) + 1);
    expect(workbook.host.read(data, `${column}5:${column}8`)).toEqual([
      [50_000],
      [6172.84],
      [0],
      [""],
    ]);
    expect((await plansRead()).changes.map(({ kind }) => kind)).toEqual(["same", "same", "same"]);
    await undoImport(ticket);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  },
);

test("formulas are short, and equal shares are the start", async () => {
  await rosterOfFour();
  const { sheet } = await made();
  const formulas = workbook.host.formulas(sheet.name, "D4:Q8");
  expect(formulas[0]?.slice(0, 3)).toEqual(["=ROUND(SUM(E4:P4),6)", "=1/12", "=1/12"]);
  expect(formulas[3]?.[1]).toBe('=IF(ISNUMBER($D7)*($D$4=1),ROUND($D7*N(E$4),2),"")');
  expect(formulas[3]?.[12]).toBe('=IF(ISNUMBER($D7)*($D$4=1),ROUND($D7-SUM(E7:O7),2),"")');
  await workbook.host.write(sheet.name, "D7", [[100]]);
  await workbook.host.settled();
  const [[...months] = []] = workbook.host.read(sheet.name, "E7:P7");
  expect(months.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 8.33));
  expect(months[11]).toBe(8.37);
});

test("shares that do not come to the whole break nothing down, and say so", async () => {
  await rosterOfFour();
  const { sheet } = await made();
  await workbook.host.write(sheet.name, "D7", [[1200]]);
  await workbook.host.write(sheet.name, "E4", [[0.2]]);
  await workbook.host.settled();
  expect(workbook.host.read(sheet.name, "E7:P7")[0]).toEqual(Array.from({ length: 12 }, () => ""));
  expect(workbook.host.read(sheet.name, "Q4")[0]?.[0]).toBe(yearlyPlanTexts.en.sharesOff);
  const found = await plans();
  expect(found.kind === "shares" && found.sum).toBeCloseTo(0.2 + 11 / 12, 12);
});

test("what cannot be taken over is named by its row, and the rest is", async () => {
  await rosterOfFour();
  const { sheet } = await made();
  await workbook.host.write(sheet.name, "D7:D10", [[1200], [1200], ["12万"], [1200]]);
  // A month agreed otherwise without the others; somebody twice; somebody who is nobody's; an id that another has.
  await workbook.host.write(sheet.name, "P8", [[500]]);
  await workbook.host.write(sheet.name, "A11:D12", [
    ["A04", "Dan", "", 2400],
    ["", "Eve", "", 600],
  ]);
  await workbook.host.settled();
  expect(workbook.host.read(sheet.name, "Q8")[0]?.[0]).toBe(yearlyPlanTexts.en.sumOff);
  const { changes, refusals, without } = await plansRead();
  expect(changes.map(({ person, value }) => [person.name, value])).toEqual([["Ada", 100]]);
  expect(refusals.map(({ person, row, fault }) => [person.name, row, fault])).toEqual([
    ["Ben", 8, "sum"],
    ["Cleo", 9, "not-number"],
    ["Dan", 10, "twice"],
    ["Eve", 12, "unknown"],
  ]);
  expect(without).toEqual([]);
});

test("figures that differ are replaced only if HR wants it, and formulas stay", async () => {
  await rosterOfFour();
  const { sheet } = await made();
  await workbook.host.write(sheet.name, "D7:D10", [[1200], [1200], [1200], [1200]]);
  await workbook.host.settled();
  const [first] = (await plansRead()).changes;
  const column = columnLetters((first?.column ?? 0) + 1);
  await workbook.host.write("Data", `${column}5:${column}7`, [[90], [100], ["=50*2"]]);
  await workbook.host.settled();
  expect((await plansRead()).changes.map(({ kind }) => kind)).toEqual([
    ...["overwrite", "same", "formula", "fill"],
  ]);
});

test("the sheet is found again when it is renamed and its columns are moved, and says what it lacks", async () => {
  await rosterOfFour();
  const { sheet } = await made();
  await workbook.host.write(sheet.name, "D7:D10", [[1200], [1200], [1200], [1200]]);
  await workbook.run(async (context) => {
    const there = context.workbook.worksheets.getItem(sheet.id);
    there.name = "Ours";
    there.getRange("A:A").insert("Right");
    there.getRange("1:1").insert("Down");
    await context.sync();
  });
  await workbook.host.settled();
  expect((await plansRead()).changes).toHaveLength(4);
  await workbook.host.write("Ours", "H7", [["March?"]]);
  expect(await plans()).toEqual({ kind: "no-columns", columns: ["Mar"] });
});

test("it is no period's: it stays when the scorecard goes, and is asked about before a second one", async () => {
  const generated = await rosterOfFour();
  if (generated.kind !== "made") throw new Error(generated.kind);
  const { sheet, undo } = await made();
  expect(await makeYearlyPlan((await yearlyPlan()).order)).toMatchObject({
    kind: "exists",
    sheet: { id: sheet.id },
  });
  const [reference] = await listScorecards();
  expect(reference?.sheets.map(({ id }) => id)).not.toContain(sheet.id);
  await undoGeneration(generated.undo);
  expect(await listScorecards()).toEqual([]);
  expect(await listSheetNames()).toContain(sheet.name);
  await undoGeneration(undo);
  expect(await listSheetNames()).not.toContain(sheet.name);
});

test("forms take their plans, too", async () => {
  await generateScorecard(standardRequest("ecommerce-supervisor", { locale: "zh-CN", people }));
  const { sheet } = await made();
  await workbook.host.write(sheet.name, "D7:D8", [[2400], [3600]]);
  await workbook.host.settled();
  const found = await plansRead();
  expect(found.changes.map(({ person, value }) => [person.name, value])).toEqual([
    ["Ada", 200],
    ["Ben", 300],
  ]);
  const { place, table, memory } = await target();
  await writeImport({ place, table, changes: found.changes, added: [], memory });
  await workbook.host.settled();
  expect((await plansRead()).changes.map(({ kind }) => kind)).toEqual(["same", "same"]);
});
