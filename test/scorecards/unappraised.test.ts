/** Whoever attended too few days is not appraised: no total, no tier, no pay by the score, and nothing is waited for. */
import "../support/made-up-systems";
import { locales } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { type Layout } from "../../src/scorecards";
import { cellAddress } from "../../src/scorecards/calc/a1";
import { checkWorkbook } from "../../src/scorecards/check";
import { wantingOf } from "../../src/scorecards/check/figures/missing";
import { missingOf } from "../../src/scorecards/closing/missing";
import { scorePerson } from "../../src/scorecards/core-card";
import { explain, subjectOf } from "../../src/scorecards/explanation";
import type { CellContent } from "../../src/scorecards/plan/plan";
import { standingOf } from "../../src/scorecards/reading/standing";
import { unappraised } from "../../src/scorecards/results/attendance";
import { adoptScheme, readScheme, writeScheme } from "../../src/scorecards/scheme";
import { withAppraisedFrom } from "../../src/scorecards/scheme/edit";
import { fieldPlace, settingKey } from "../../src/scorecards/system/keys";
import { findSystem } from "../../src/scorecards/systems";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { people, standardRequest } from "../support/requests";
import { calculate } from "../support/calculated-reading";

const system = findSystem("made-up-part-months")!;
const items = system.items.map((item) => ({ item, points: item.points.value ?? 0 }));
const full = { callsMade: 30, order: 40, salary: 6000 };

test.each([
  [4.5, true],
  [4.9999999999, false],
  [5, false],
  [0, true],
  [-1, false],
  [NaN, false],
  [null, false],
])("who attended %p days of at least 5: not appraised is %p", (daysAttended, isLeftOut) => {
  const entries = { ...full, daysAttended };
  expect(unappraised(system, entries) !== null).toBe(isLeftOut);
  const { total } = scorePerson(system, items, entries);
  expect(typeof total === "number").toBe(!isLeftOut);
});

/** The sheets as they calculate, with one person's days and nothing else of theirs. */
async function calculated(layout: Layout, locale: (typeof locales)[number], from: number | null) {
  const request = standardRequest(system.id, {
    ...{ layout, locale, spelling: "plain" as const },
    people: people(layout === "form" ? 1 : 2),
  });
  const book = new WorkbookUnderCheck(request);
  const put = (
    { sheet, row, column }: { sheet: string; row: number; column: number },
    content: CellContent,
  ) => book.sheets.find(({ id }) => id === sheet)?.put(cellAddress({ row, column }), content);
  const [blank] = book.checked().readings;
  const [few, other] = blank!.people;
  const days = few!.inputs.find(({ input: { id } }) => id === "daysAttended")!;
  put(days.cell, 4);
  put((layout === "form" ? few!.results : blank!.rules).place(settingKey("appraisedFrom"))!, from);
  const figures: Readonly<Record<string, number>> = { callsMade: 30, order: 40, salary: 6000 };
  for (const { input, cell } of other?.inputs ?? []) {
    const figure = figures[input.id];
    if (figure !== undefined) put(cell, figure);
  }
  await calculate(book);
  const workbook = book.checked();
  return { workbook, reading: workbook.readings[0]! };
}

describe.each(locales)("on sheets in %s", (locale) => {
  const { notAppraised } = sheetTexts[locale].results;

  test.each(["roster", "form"] as const)(
    "a %s says so, and every tool goes by it",
    async (layout) => {
      const { workbook, reading } = await calculated(layout, locale, 5);
      const [few, other] = reading.people;
      const says = (field: Parameters<typeof fieldPlace>[0]) =>
        few!.results.value(fieldPlace(field));
      expect([says("total"), says("status")]).toEqual([notAppraised, notAppraised]);
      for (const field of [
        "tier",
        "performancePay",
        "attendedPay",
        "attendedBonus",
        "pay",
      ] as const) {
        expect([field, typeof says(field)]).toEqual([field, "string"]);
      }
      expect(explain(reading, few!, subjectOf("field:total", few!.system))).toMatchObject({
        obstacles: [{ kind: "not-appraised", days: 4, from: 5 }],
      });
      expect(wantingOf(few!, reading.people)).toEqual([]);
      const named = checkWorkbook(workbook).flatMap(({ places }) =>
        places.map(({ person }) => person),
      );
      expect(named).not.toContain("Person 1");
      expect(missingOf(reading).map(({ kind }) => kind)).not.toContain("incomplete");
      expect(standingOf(reading).complete).toBe(layout === "form" ? 1 : 2);
      if (other !== undefined) expect(other.results.value(fieldPlace("total"))).toBe(100);
    },
  );

  test("without that figure everybody is waited for", async () => {
    const { workbook, reading } = await calculated("roster", locale, null);
    const [few] = reading.people;
    expect(few!.results.value(fieldPlace("total"))).toBe(sheetTexts[locale].status.incomplete);
    expect(missingOf(reading)).toMatchObject([
      { kind: "incomplete", people: [{ name: "Person 1" }] },
    ]);
    const codes = checkWorkbook(workbook).map(({ fact: { code } }) => code);
    expect(codes).toContain("people-without-figures");
    // It may be blank, and is no fault of the rules then.
    expect(codes).not.toContain("rule-missing");
  });
});

test("a scheme that says from how many days on somebody is appraised is read again, and one that does not as ever", () => {
  for (const days of [4, null]) {
    const scheme = adoptScheme(withAppraisedFrom(system, days));
    const read = readScheme(writeScheme(scheme));
    expect(read).toMatchObject({
      kind: "read",
      value: { partMonths: { daysDue: { value: 22 }, appraisedFrom: { value: days } } },
    });
    expect(JSON.parse(writeScheme(scheme))).toMatchObject({ kpiScheme: 4 });
  }
  const { appraisedFrom: _none, ...partMonths } = system.partMonths!;
  expect(JSON.parse(writeScheme({ ...system, partMonths }))).toMatchObject({ kpiScheme: 1 });
});
