/** Scheme B's worked values on its sheets in every language: what they show, the core over what is read back, and Explain. */
import { explain } from "../../src/scorecards/explanation";
import { scorePerson } from "../../src/scorecards/core-card";
import { locales } from "../../src/i18n/locale";
import { fieldPlace } from "../../src/scorecards/system/keys";
import { cellAddress } from "../../src/scorecards/calc/a1";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { people, standardRequest } from "../support/requests";
import { calculatedReading } from "../support/calculated-reading";

/** By the ids of the inputs. */
const worked: readonly (readonly [what: string, figures: Record<string, number>, total: number])[] =
  [
    ["three lines", {}, 73.4210526316],
    ["a fatal error", { fatalErrors: 1 }, 0],
    ["two serious errors", { seriousErrors: 2 }, 60],
    ["both, of which the lower holds", { fatalErrors: 1, seriousErrors: 2 }, 0],
    ["below the gate", { qualityScore: 56 }, 45],
  ];
const usual = {
  ...{ resolvedFirst: 75, answered: 100, handlingSeconds: 390, qualityScore: 90 },
  ...{ fatalErrors: 0, seriousErrors: 0 },
};

const cases = (["roster", "form"] as const).flatMap((layout) =>
  locales.map((locale) => ({ layout, locale })),
);

test.each(cases)("the $layout in $locale", async ({ layout, locale }) => {
  const persons = people(worked.length);
  const request = standardRequest("contact-centre", { layout, locale, people: persons });
  const workbook = new WorkbookUnderCheck({ ...request, spelling: "plain" });
  const [before] = workbook.checked().readings;
  before?.people.forEach(({ inputs }, index) => {
    const figures: Readonly<Record<string, number>> = { ...usual, ...worked[index]?.[1] };
    for (const { input, cell } of inputs) {
      const sheet = workbook.sheets.find(({ id }) => id === cell.sheet);
      const figure = figures[input.id];
      if (figure !== undefined) sheet?.put(cellAddress(cell), figure);
    }
  });
  const reading = await calculatedReading(workbook);
  expect(reading.people).toHaveLength(worked.length);
  reading.people.forEach((person, index) => {
    const [what, , total] = worked[index]!;
    const near = expect.closeTo(total, 9) as number;
    const { total: byCore } = scorePerson(person.system, person.items, person.entries);
    const explained = explain(reading, person, { kind: "total" });
    if (explained.kind !== "total") throw new Error("No total");
    const shown = person.results.value(fieldPlace("total"));
    expect([what, shown, byCore, explained.total]).toEqual([what, near, near, near]);
    expect([what, explained.differs]).toEqual([what, undefined]);
  });
});
