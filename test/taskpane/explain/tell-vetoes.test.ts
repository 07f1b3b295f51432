import "../../support/made-up-systems";
/** What vetoes take away, in the three languages. */
import type { Entries } from "../../../src/scorecards/calc/entries";
import { explain, subjectOf } from "../../../src/scorecards/explanation";
import type { PlaceKey } from "../../../src/scorecards/system/keys";
import { locales, type Locale } from "../../../src/i18n/locale";
import { tell, type Told, type ToldLine, Words } from "../../../src/taskpane/explain/tell";
import { addTexts, startTexts } from "../../../src/taskpane/texts/texts";
import { described, personOf, readingOf } from "../../support/people";

beforeAll(async () => {
  await startTexts("en");
  for (const locale of locales) {
    await addTexts(locale, "explain");
    await addTexts(locale, "telling");
  }
});

function told(id: string, entries: Entries, what: PlaceKey, locale: Locale): Told {
  const system = described(id);
  const person = personOf(system, entries);
  const words = new Words(locale, system);
  return tell(words, explain(readingOf(system, [person]), person, subjectOf(what, system)));
}

const flat = (line: ToldLine): string[] => [
  [line.text, line.value].filter((text) => text !== undefined).join(" | "),
  ...(line.details ?? []).flatMap(flat),
];
const section = ({ sections }: Told, name: string): string[] =>
  sections.filter((each) => each.name === name).flatMap(({ lines }) => lines.flatMap(flat));

const centre: Entries = {
  ...{ resolvedFirst: 75, answered: 100, handlingSeconds: 390, qualityScore: 90 },
  ...{ fatalErrors: 1, seriousErrors: 2 },
};
const clean: Entries = {
  ...{ talkTime: 400, visitsMade: 40, giftsSent: 20, order: 15 },
  ...{ rude: 0, leaks: 0, serious: 0, late: 0 },
};

test.each([
  [
    "en",
    [
      "The items come to 73.4211 points.",
      "Fatal errors: 1 case. The total is 0.",
      "Serious errors: 2 cases. The total is at most 60 points.",
    ],
  ],
  [
    "zh-CN",
    ["各项合计 73.4211 分。", "致命差错 1 次：总分为 0。", "严重差错 2 次：总分最高 60 分。"],
  ],
  [
    "zh-TW",
    ["各項合計 73.4211 分。", "致命差錯 1 次：總分為 0。", "嚴重差錯 2 次：總分最高 60 分。"],
  ],
] as const)("of a total, in %s", (locale, lines) => {
  const total = told("contact-centre", centre, "field:total", locale);
  expect(section(total, "vetoes")).toEqual(lines);
  expect(section(total, "hints")).toEqual([]);
});

test.each([
  ["en", "Rude words: 1 case. “Talk time” earns nothing."],
  ["zh-CN", "辱骂客户 1 次：“通话时长”得 0 分。"],
  ["zh-TW", "辱罵客戶 1 次：「通話時長」得 0 分。"],
] as const)("of an item, after what its rule gives, in %s", (locale, line) => {
  const item = told("made-up-vetoes", { ...clean, rude: 1 }, "score:talk", locale);
  expect(section(item, "how").at(-1)).toBe(line);
});

test.each([
  ["en", ["Serious faults: 1 case. The tier is one lower; the lowest one stays.", "Good"]],
  ["zh-CN", ["严重违规 1 次：等级降一级，已是最低等级的不再降。", "良好"]],
  ["zh-TW", ["嚴重違規 1 次：等級降一級，已是最低等級的不再降。", "良好"]],
] as const)("of a tier, in %s", (locale, [line, grade]) => {
  const tier = told("made-up-vetoes", { ...clean, serious: 1 }, "field:tier", locale);
  expect(tier.value).toBe(grade);
  expect(section(tier, "how")[0]).toBe(line);
});

test("of the most that a total may be, with the cases", () => {
  const most = told("contact-centre", centre, "field:totalMost", "zh-CN");
  expect(most.title).toBe("总分上限");
  expect(section(most, "how")).toEqual([
    "致命差错 1 次：总分为 0。",
    "严重差错 2 次：总分最高 60 分。",
  ]);
  expect(section(most, "figures")).toEqual(["致命差错：1 次", "严重差错：2 次"]);
  const none = told(
    "contact-centre",
    { ...centre, fatalErrors: 0, seriousErrors: 1 },
    "field:totalMost",
    "zh-CN",
  );
  expect([none.value, section(none, "how")]).toEqual(["—", ["没有触发否决。"]]);
});

test("what is missing is the cases", () => {
  const { fatalErrors: _fatal, ...rest } = centre;
  const total = told("contact-centre", rest, "field:total", "zh-CN");
  expect(section(total, "missing")).toEqual(["“致命差错”还没有填写。"]);
});

const floors: Entries = {
  ...{ praised: 59, judgedBy: 100, handling: 400, tidiness: 60, rude: 0 },
};

test.each([
  ["en", "Praise: 59%, below 60%. The total is at most 60 points."],
  ["zh-CN", "好评率 59%，低于 60%：总分最高 60 分。"],
  ["zh-TW", "好評率 59%，低於 60%：總分最高 60 分。"],
] as const)("of a figure that is too bad, in %s", (locale, line) => {
  const total = told("made-up-figure-vetoes", floors, "field:total", locale);
  expect(section(total, "vetoes").at(-1)).toBe(line);
  expect(total.value).toMatch(/^60/);
});

test("of a figure that takes another item, and lowers the tier", () => {
  const slow = { ...floors, praised: 70, handling: 701 };
  const item = told("made-up-figure-vetoes", slow, "score:praise", "zh-CN");
  expect(section(item, "how").at(-1)).toBe("处理时长 701 秒，高于 700 秒：“好评率”得 0 分。");
  const tier = told("made-up-figure-vetoes", slow, "field:tier", "zh-CN");
  expect(section(tier, "how")[0]).toBe(
    "处理时长 701 秒，高于 600 秒：等级降一级，已是最低等级的不再降。",
  );
  const most = told("made-up-figure-vetoes", floors, "field:totalMost", "zh-CN");
  expect(section(most, "figures")).toEqual(["整洁：60 分", "辱骂客户：0 次"]);
});

test("what is missing of a figure that no item counts is said of the total", () => {
  const total = told(
    "made-up-figure-vetoes",
    { ...floors, tidiness: null },
    "field:total",
    "zh-CN",
  );
  expect(section(total, "missing")).toEqual(["“整洁”还没有填写。"]);
});
