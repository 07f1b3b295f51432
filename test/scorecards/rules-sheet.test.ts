import { locales } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { planScorecard, systems } from "../../src/scorecards";
import { areaOf } from "../../src/scorecards/calc/a1";
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
