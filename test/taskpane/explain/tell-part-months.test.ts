import "../../support/made-up-systems";
/** What somebody earns who was there for part of the month, in the three languages. */
import { explain, subjectOf } from "../../../src/scorecards/explanation";
import { locales } from "../../../src/i18n/locale";
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

const month = { callsMade: 24, order: 40, salary: 6000 };

describe.each(locales)("Pay for part of a month in %s", (locale) => {
  const system = described("made-up-part-months");
  const lines = (days: number | null, key: "field:pay" | "field:attendedBonus") => {
    const person = personOf(system, { ...month, ...(days === null ? {} : { daysAttended: days }) });
    const told = tell(
      new Words(locale, system),
      explain(readingOf(system, [person]), person, subjectOf(key, system)),
    );
    return { value: told.value, lines: told.sections.flatMap((each) => each.lines.flatMap(flat)) };
  };

  test("tells the days attended and those that were due", () => {
    const { value, lines: told } = lines(7.5, "field:pay");
    expect(value).toMatch(/^4,740 /);
    expect(told.filter((line) => /7\.5.*22/.test(line))).toHaveLength(1);
    expect(told.filter((line) => /1,584.*34\.09.*540/.test(line))).toHaveLength(1);
    expect(told.filter((line) => /4,200.*540.*4,740/.test(line))).toHaveLength(1);
  });

  test("tells nothing of days where the whole month was worked", () => {
    const { value, lines: told } = lines(null, "field:attendedBonus");
    expect(value).toMatch(/100/);
    expect(told.some((line) => line.includes("22"))).toBe(false);
  });

  test("leads to days that are more than there were", () => {
    const { value, lines: told } = lines(23, "field:attendedBonus");
    expect(value).not.toMatch(/\d/);
    expect(told.filter((line) => line.includes("22") || line.includes("23"))).not.toEqual([]);
  });
});
