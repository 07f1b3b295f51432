import { locales } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { type GenerationRequest, planScorecard, systems } from "../../src/scorecards";
import { areaOf } from "../../src/scorecards/calc/a1";
import { wrappedHeight } from "../../src/scorecards/plan/text-size";
import { choiceOf } from "../../src/scorecards/system/choices";
import { NOTHING_TAKEN, standardRequest } from "../support/requests";
import { joinAddress, planCells } from "../support/spreadsheets/plan-cells";

const rosters = systems.filter(({ layouts }) => layouts.includes("roster"));
const cases = rosters.flatMap(({ id }) => locales.map((locale) => [id, locale] as const));

describe("The sum of the points on Rules", () => {
  test.each(cases)("%s in %s: one line, with room for what it says", (system, locale) => {
    const plan = planScorecard(
      standardRequest(system, { layout: "roster", locale }),
      NOTHING_TAKEN,
    );
    const rules = plan.sheets.find(({ role }) => role === "rules");
    if (rules === undefined) throw new Error("no Rules");
    const cells = planCells(plan).find(({ name }) => name === rules.name)?.cells;
    if (cells === undefined) throw new Error("no cells");
    const { pointsRight, sumRight } = sheetTexts[locale].rules;
    const sums = [...cells].filter(
      ([, content]) =>
        content !== null &&
        typeof content === "object" &&
        [pointsRight, sumRight].some((text) => content.formula.includes(`"${text}"`)),
    );
    expect(sums).toHaveLength(1);
    const [address = ""] = sums[0] ?? [];
    const { row, column } = areaOf(address);
    const heights = rules.rowHeights.filter(({ rows }) => rows === `${row + 1}:${row + 1}`);
    expect(heights.map(({ points }) => points)).toEqual([24]);
    // What stands there runs over the cells to its right.
    for (let right = 1; right <= 4; right++)
      expect(cells.get(joinAddress(row + 1, column + 1 + right))).toBeUndefined();
  });
});

describe("What a line of Rules says below an item", () => {
  test.each(locales)("has the room that it takes, in %s", (locale) => {
    const plan = planScorecard(
      standardRequest("contact-centre", { layout: "roster", locale }),
      NOTHING_TAKEN,
    );
    const rules = plan.sheets.find(({ role }) => role === "rules")!;
    const cells = planCells(plan).find(({ name }) => name === rules.name)!.cells;
    const { gate } = sheetTexts[locale].rules;
    const [address = ""] = [...cells].find(([, content]) => content === gate) ?? [];
    const { row, column } = areaOf(address);
    const width = rules.columnWidths.find(({ columns }) => columns === "B:B")!.characters;
    const height = rules.rowHeights.filter(({ rows }) => rows === `${row + 1}:${row + 1}`);
    expect(column).toBe(1);
    expect(height.at(-1)?.points).toBeGreaterThanOrEqual(wrappedHeight(gate, width - 3));
    expect(height.at(-1)?.points).toBeGreaterThan(30);
  });
});

describe("The words of choices on Rules", () => {
  test.each([
    ["zh-CN", ["越高越好", "越低越好"], ["不计", "按一档计", "按比例"]],
    ["zh-TW", ["越高越好", "越低越好"], ["不計", "按一檔計", "按比例"]],
    ["en", ["higher", "lower"], ["whole", "started", "prorata"]],
  ] as const)("in %s are HR's own, in cells and lists alike", (locale, better, partial) => {
    const request = standardRequest("call-centre", { layout: "roster", locale });
    const rules = planScorecard(request, NOTHING_TAKEN).sheets.find(({ role }) => role === "rules");
    const lists = rules?.validations.flatMap(({ rule }) =>
      rule.kind === "list" ? [rule.options] : [],
    );
    expect(lists).toContainEqual(better);
    expect(lists).toContainEqual(partial);
    const written = rules?.blocks.flatMap(({ rows }) => rows.flat());
    expect(written).toEqual(expect.arrayContaining([better[0], better[1], partial[0]]));
  });

  test.each([
    ["高", "better", "higher"],
    ["低", "better", "lower"],
    ["整", "partial", "whole"],
    ["进", "partial", "started"],
    ["進", "partial", "started"],
    ["比例", "partial", "prorata"],
    ["越低越好", "better", "lower"],
    ["按一档计", "partial", "started"],
    ["按一檔計", "partial", "started"],
  ] as const)("%s is read, on sheets made earlier as well", (word, name, value) => {
    expect(choiceOf(word, name)).toBe(value);
  });
});

describe("Once figures were changed before the sheets were made", () => {
  const rulesOf = (request: GenerationRequest) => {
    const plan = planScorecard(request, NOTHING_TAKEN);
    const [sheet] = plan.sheets;
    const [cells] = planCells(plan);
    if (sheet === undefined || cells === undefined) throw new Error("no Rules");
    return { sheet, cells: cells.cells };
  };

  test.each(locales)("both sources of a tier can be read, in %s", (locale) => {
    const { sheet, cells } = rulesOf({
      ...standardRequest("car-dealership", { layout: "roster", locale }),
      tiers: [
        { from: 90, grade: "A", amount: 500 },
        { from: 0, grade: "B", amount: 0 },
      ],
    });
    const { document, company } = sheetTexts[locale].origins;
    const [found] = [...cells].flatMap(([address, content]): [string, string][] =>
      typeof content === "string" && content.includes(document) && content.includes(company)
        ? [[address, content]]
        : [],
    );
    const area = areaOf(found?.[0] ?? "");
    const heights = sheet.rowHeights.filter(
      ({ rows }) => rows === `${area.row + 1}:${area.row + 1}`,
    );
    const letters = (found?.[0] ?? "").replace(/\d+/, "");
    const width = sheet.columnWidths.find(({ columns }) => columns.startsWith(`${letters}:`));
    expect(heights.at(-1)?.points).toBe(
      wrappedHeight(found?.[1] ?? "", (width?.characters ?? 0) - 1, 22),
    );
    expect(heights.at(-1)?.points).toBeGreaterThan(22);
  });

  test("no heading of remarks stands over none", () => {
    const { remarks } = sheetTexts.en.rules;
    const request = standardRequest("call-centre", { layout: "roster" });
    expect([...rulesOf(request).cells.values()]).toContain(remarks);
    const parameters = { "answerRate.target": 0.91 };
    expect([...rulesOf({ ...request, parameters }).cells.values()]).not.toContain(remarks);
  });
});
