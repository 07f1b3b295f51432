import "../../support/made-up-systems";
/** Few cases that are scored one by one, and a commission slice by slice, told in the three languages. */
import { locales, type Locale } from "../../../src/i18n/locale";
import type { Entries } from "../../../src/scorecards/calc/entries";
import { explain, subjectOf } from "../../../src/scorecards/explanation";
import { tell, type ToldLine, Words } from "../../../src/taskpane/explain/tell";
import { addTexts, startTexts } from "../../../src/taskpane/texts/texts";
import { described, personOf, readingOf } from "../../support/people";

beforeAll(async () => {
  await startTexts("en");
  for (const locale of locales) {
    await addTexts(locale, "explain");
    await addTexts(locale, "telling");
  }
});

const flat = (line: ToldLine): string[] => [
  [line.text, line.value].filter((text) => text !== undefined).join(" | "),
  ...(line.details ?? []).flatMap(flat),
];

function lines(
  id: string,
  entries: Entries,
  key: Parameters<typeof subjectOf>[0],
  locale: Locale,
): string[] {
  const system = described(id);
  const person = personOf(system, entries);
  const explained = explain(readingOf(system, [person]), person, subjectOf(key, system));
  const told = tell(new Words(locale, system), explained);
  return told.sections.flatMap((each) => each.lines.flatMap(flat));
}

describe.each(locales)("Few cases in %s", (locale) => {
  const told = (good: number, ratings: number) =>
    lines("made-up-small-samples", { good, ratings }, "score:satisfaction", locale);

  test("are told as few, with how many were missed and what each costs", () => {
    const few = told(37, 40).filter((line) => /40.*50.*3.*20 − 3 × 1 = 17/.test(line));
    expect(few).toHaveLength(1);
  });

  test("are not spoken of where there were enough", () => {
    const enough = told(190, 200);
    expect(enough.some((line) => /× 1 = /.test(line))).toBe(false);
    expect(enough.some((line) => /20 − 2 × 2 = 16/.test(line))).toBe(true);
  });
});

describe.each(locales)("A commission in %s", (locale) => {
  const told = (salesMade: number | null) =>
    lines("made-up-commissions", { callsMade: 24, salesMade }, "field:commission", locale);

  test("is told slice by slice, the lowest first", () => {
    const slices = /20,000.*× 1 ?%.*30,000.*× 1\.5 ?%.*12,345\.67.*× 2 ?%.*896\.91/;
    expect(told(62_345.67).filter((line) => slices.test(line))).toHaveLength(1);
  });

  test("leads to the amount that is missing", () => {
    expect(told(null).join("\n")).toMatch(/Sales made|销售实绩|銷售實績/);
  });
});
