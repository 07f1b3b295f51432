import { sheetTexts } from "../../../src/i18n/sheets";
import { locales } from "../../../src/i18n/locale";
import { systems } from "../../../src/scorecards";
import { areaOf, cellAddress } from "../../../src/scorecards/calc/a1";
import { outcomeOf } from "../../../src/scorecards/import/outcome";
import { figureKey, type Owed, owedBy, planFillInSheet } from "../../../src/scorecards/owed";
import type { SheetPlan } from "../../../src/scorecards/plan/plan";
import type { ScorecardReading } from "../../../src/scorecards/reading";
import type { Input } from "../../../src/scorecards/system/description";
import { isCount } from "../../../src/scorecards/system/units";
import { rightFigure, WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

const rosterOf = (system: string, locale: (typeof locales)[number] = "en", count = 4) =>
  new WorkbookUnderCheck(
    standardRequest(system, { layout: "roster", locale, people: people(count) }),
  );

function readingOf(workbook: WorkbookUnderCheck): ScorecardReading {
  const [reading] = workbook.checked().readings;
  if (reading === undefined) throw new Error("Nothing was read");
  return reading;
}

const said = (owed: readonly Owed[]) =>
  owed.map(({ supplier, figures, people: of }) => ({
    supplier: supplier?.en ?? null,
    figures: Object.fromEntries(
      figures.map(({ name, people: lacking }) => [name.en, lacking.map(({ name: who }) => who)]),
    ),
    people: of.map(({ name }) => name),
  }));

test("nobody owes anything where everything is entered", () => {
  expect(owedBy(readingOf(rosterOf("contact-centre").fill()))).toEqual([]);
});

test("before anything is entered, every supplier owes its figures of everybody", () => {
  const owed = said(owedBy(readingOf(rosterOf("contact-centre", "en", 2))));
  const both = ["Person 1", "Person 2"];
  expect(owed.map(({ supplier }) => supplier)).toEqual([
    ...new Set(owed.map(({ supplier }) => supplier)),
  ]);
  expect(owed[0]!.supplier).not.toBeNull();
  for (const { figures, people: of } of owed) {
    expect(of).toEqual(both);
    for (const lacking of Object.values(figures)) expect(lacking).toEqual(both);
  }
});

test("what one person lacks is owed by its supplier alone, of that person alone", () => {
  const workbook = rosterOf("contact-centre").fill();
  const [first] = readingOf(workbook).people;
  const quality = first!.inputs.find(({ input }) => input.id === "qualityScore")!;
  workbook.sheet("data").put(cellAddress({ ...quality.cell, row: quality.cell.row + 2 }), "");
  const [owed, ...others] = said(owedBy(readingOf(workbook)));
  expect(others).toEqual([]);
  expect(owed).toEqual({
    supplier: "Quality team",
    figures: { [quality.input.name.en]: ["Person 3"] },
    people: ["Person 3"],
  });
});

test("what no system names a supplier for is owed by nobody in particular, and comes last", () => {
  const owed = said(owedBy(readingOf(rosterOf("after-sales"))));
  expect(owed.map(({ supplier }) => supplier)).toEqual([null]);
});

test("HR says who supplies what no system does: somebody of the system, or anybody else", () => {
  const reading = readingOf(rosterOf("after-sales"));
  const [{ figures }] = owedBy(reading) as [Owed];
  const [first, second, ...others] = figures.map(figureKey) as [string, string, ...string[]];
  const owed = said(owedBy(reading, { [first]: "IT", [second]: "IT", unknown: "Nobody" }));
  expect(owed.map(({ supplier }) => supplier)).toEqual(["IT", null]);
  expect(Object.keys(owed[0]!.figures)).toHaveLength(2);
  expect(Object.keys(owed[1]!.figures)).toHaveLength(others.length);

  // Whoever the rules name supplies it, whatever HR has said once; a name of the system's own joins that supplier.
  const centre = readingOf(rosterOf("contact-centre", "en", 2));
  const named = said(owedBy(centre)).map(({ supplier }) => supplier);
  const keys = owedBy(centre).flatMap((each) => each.figures.map(figureKey));
  const all = Object.fromEntries(keys.map((key) => [key, "质检组"]));
  expect(said(owedBy(centre, all)).map(({ supplier }) => supplier)).toEqual(
    named.filter((supplier) => supplier !== null),
  );
});

test("rows that are nobody's, and figures of items that do not count, are not asked for", () => {
  const workbook = rosterOf("after-sales", "en", 3).fill();
  for (const column of ["A", "B", "C", "D", "E"]) workbook.sheet("data").put(`${column}7`, "");
  expect(owedBy(readingOf(workbook))).toEqual([]);
});

test("on forms, each rater and each member's figure is asked for by its item's supplier", () => {
  const workbook = new WorkbookUnderCheck(
    standardRequest("ecommerce-supervisor", { layout: "form", people: people(1) }),
  );
  const owed = said(owedBy(readingOf(workbook)));
  expect(owed.map(({ supplier }) => supplier)).toEqual([
    "General manager's office",
    "Superior",
    "Team members",
  ]);
  expect(owedBy(readingOf(workbook.fill()))).toEqual([]);
});

describe.each(systems.filter(({ layouts }) => layouts.includes("roster")).map(({ id }) => id))(
  "the sheet to fill in of %s",
  (system) => {
    test.each(locales)("in %s is read back by Import without a question", (locale) => {
      const workbook = rosterOf(system, locale);
      const reading = readingOf(workbook);
      const owed = owedBy(reading);
      const wanted = new Map<string, number>();
      const given = new Map<string, number>();
      for (const each of owed) {
        const plan = planFillInSheet(reading, each, []);
        expect(plan.sheets).toHaveLength(1);
        const [sheet] = plan.sheets;
        const filled = fillIn(sheet!, each, wanted);
        const outcome = outcomeOf({
          text: filled,
          system: reading.standard,
          period: reading.period,
          people: reading.people.map(({ id, name }) => [id, name]),
          locale,
        });
        expect(outcome.questions).toEqual([]);
        expect(outcome.faults).toEqual([]);
        expect(outcome.people.unknown).toEqual([]);
        for (const { person, input, value } of outcome.figures)
          given.set(`${person} ${input}`, value);
      }
      expect(wanted.size).toBeGreaterThan(0);
      expect(given).toEqual(wanted);
    });
  },
);

test("who is not asked for a figure has a mark in its place, which Import takes for nothing", () => {
  const workbook = rosterOf("contact-centre").fill();
  for (const address of ["D5", "E6"]) workbook.sheet("data").put(address, "");
  const reading = readingOf(workbook);
  const [owed] = owedBy(reading);
  const [sheet] = planFillInSheet(reading, owed!, []).sheets;
  expect(rowsOf(sheet!).slice(4)).toEqual([
    ["001", "Person 1", "A", "", sheetTexts.en.status.none],
    ["002", "Person 2", "B", sheetTexts.en.status.none, ""],
  ]);
});

/** A sheet's cells as its selection gives them: text. */
function rowsOf({ blocks }: SheetPlan): string[][] {
  const cells = new Map<string, string>();
  let [height, width] = [0, 0];
  for (const { at, rows } of blocks) {
    const corner = areaOf(at);
    rows.forEach((contents, down) =>
      contents.forEach((content, right) => {
        const place = { row: corner.row + down, column: corner.column + right };
        [height, width] = [Math.max(height, place.row + 1), Math.max(width, place.column + 1)];
        if (typeof content === "string") cells.set(cellAddress(place), content);
      }),
    );
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => cells.get(cellAddress({ row, column })) ?? ""),
  );
}

/** No score so low that Import would ask of how many it is. */
const figureFor = (input: Input): number =>
  input.unit === "score" && input.max !== undefined ? 0.85 * input.max : rightFigure(input);

/** The supplier types every figure; a share shows as per cent. */
function fillIn(sheet: SheetPlan, owed: Owed, wanted: Map<string, number>): string[][] {
  const rows = rowsOf(sheet);
  owed.people.forEach((person, down) => {
    owed.figures.forEach(({ input, people: lacking }, right) => {
      if (input === undefined || !lacking.includes(person)) return;
      const value = figureFor(input) + (isCount(input.unit) ? down : 0);
      wanted.set(`${person.id} ${input.id}`, value);
      const text = input.unit === "percent" ? `${value * 100}%` : String(value);
      rows[4 + down]![3 + right] = text;
    });
  });
  return rows;
}
