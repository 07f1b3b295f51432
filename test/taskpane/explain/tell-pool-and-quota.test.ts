import "../../support/made-up-systems";
/** A part of a pool, and a grade by rank, in the three languages. */
import type { Entries } from "../../../src/scorecards/calc/entries";
import { explain } from "../../../src/scorecards/explanation";
import { locales, type Locale } from "../../../src/i18n/locale";
import { tell, type ToldLine, Words } from "../../../src/taskpane/explain/tell";
import { addTexts, startTexts } from "../../../src/taskpane/texts/texts";
import { described, nowhere, personOf, readingOf } from "../../support/people";

beforeAll(async () => {
  await startTexts("en");
  for (const locale of locales) {
    await addTexts(locale, "explain");
    await addTexts(locale, "telling");
  }
});

/** Somebody with this total: satisfaction has its full 20. */
const having = (total: number | null): Entries => ({
  ...(total === null ? {} : { good: 100, ratings: 100, service: total - 20 }),
});

function told(
  id: string,
  totals: readonly (number | null)[],
  field: "poolPart" | "quotaGrade",
  locale: Locale,
  at = 0,
) {
  const system = described(id);
  const all = totals.map((total) => personOf(system, having(total), { ...nowhere }));
  const words = new Words(locale, system);
  return tell(words, explain(readingOf(system, all), all[at]!, { kind: "field", field }));
}

const flat = (line: ToldLine): string[] => [line.text, ...(line.details ?? []).flatMap(flat)];
const how = ({ sections }: ReturnType<typeof told>, name = "how") =>
  sections.filter((each) => each.name === name).flatMap(({ lines }) => lines.flatMap(flat));

test.each([
  [
    "en",
    "10,000 yuan × 90 points ÷ 245.5 points = 3,665.99 yuan: 3 people share the pool, and cents left over go to the largest remainders.",
  ],
  ["zh-CN", "10,000 元 × 90 分 ÷ 245.5 分 = 3,665.99 元：3 人分配，余下的几分归舍去最多的人。"],
  ["zh-TW", "10,000 元 × 90 分 ÷ 245.5 分 = 3,665.99 元：3 人分配，餘下的幾分歸捨去最多的人。"],
] as const)("of a pool, in %s", (locale, line) => {
  const part = told("made-up-shared-samples", [90, 85.5, 70, null], "poolPart", locale);
  expect(part.value).toMatch(/3,665\.99/);
  expect(how(part)).toEqual([line]);
});

test("of the one whose result it is, among all", () => {
  const values = [0, 1, 2].map(
    (at) => told("made-up-shared-samples", [90, 85.5, 70, null], "poolPart", "en", at).value,
  );
  expect(values).toEqual(["3,665.99 yuan", "3,482.69 yuan", "2,851.32 yuan"]);
  const grades = [0, 1, 2, 3, 4].map(
    (at) => told("made-up-shared-samples", [60, 70, 80, 90, 90], "quotaGrade", "en", at).value,
  );
  expect(grades).toEqual(["B", "B", "B", "A", "A"]);
});

test("of somebody without a total is what keeps it from being there", () => {
  const part = told("made-up-shared-samples", [90, null], "poolPart", "zh-CN", 1);
  expect(how(part)).toEqual([]);
  expect(how(part, "missing")).not.toEqual([]);
});

test.each([
  [
    "en",
    [
      "Place 1 of 5 by total: place 1 gets “A”.",
      "1 other person has the same total: the best place counts for all.",
    ],
  ],
  [
    "zh-CN",
    ["按总分第 1 名（共 5 人）：第 1 名为“A”。", "另有 1 人总分相同，都按其中最好的名次。"],
  ],
  [
    "zh-TW",
    ["按總分第 1 名（共 5 人）：第 1 名為「A」。", "另有 1 人總分相同，都按其中最好的名次。"],
  ],
] as const)("of a grade by rank, in %s", (locale, lines) => {
  const grade = told("made-up-shared-samples", [90, 90, 80, 70, 60], "quotaGrade", locale, 1);
  expect(grade.value).toBe("A");
  expect(how(grade)).toEqual(lines);
});

test("of equal totals that share the worse grade", () => {
  const grade = told("made-up-worse-samples", [90, 90, 80, 70, 60], "quotaGrade", "zh-CN");
  expect([grade.value, ...how(grade)]).toEqual([
    "B",
    "按总分第 2 名（共 5 人）：第 2 至 5 名为“B”。",
    "另有 1 人总分相同，都按其中最差的名次。",
  ]);
});
