import { planScorecard } from "../../../src/scorecards";
import { checkWorkbook } from "../../../src/scorecards/check";
import { systemParameters } from "../../../src/scorecards/parameters";
import {
  adoptScheme,
  asScheme,
  readScheme,
  storeScheme,
  writeScheme,
} from "../../../src/scorecards/scheme";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { expectCore, filledRoster } from "../../support/filled-rosters";
import { randomScheme } from "../../support/random-schemes";
import { NOTHING_TAKEN, people, standardRequest } from "../../support/requests";
import { calculateWithIronCalc } from "../../support/spreadsheets/ironcalc";

const LAYOUTS = ["roster", "form"] as const;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe.each(LAYOUTS)("Random schemes for a %s", (layout) => {
  test("are read from their text as they were", () => {
    for (const seed of numbers(40)) {
      const scheme = randomScheme(seed, { layout, items: seed % 10 === 0 ? 40 : 6 });
      for (const write of [writeScheme, storeScheme]) {
        expect([seed, readScheme(write(scheme))]).toEqual([
          seed,
          { kind: "read", value: asScheme(scheme) },
        ]);
      }
    }
  });

  test("become sheets on which no name is a formula, and from which every figure is read back", () => {
    for (const seed of numbers(16)) {
      const scheme = adoptScheme(randomScheme(seed, { layout, items: seed % 10 === 0 ? 40 : 6 }));
      const locale = (["en", "zh-CN", "zh-TW"] as const)[seed % 3];
      const spelling = seed % 2 === 0 ? "hr" : "plain";
      const request = standardRequest(scheme.id, { layout, locale, spelling, people: people(2) });
      const { sheets } = planScorecard(request, NOTHING_TAKEN);
      const contents = sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
      const formulas = contents.flatMap((each) =>
        each !== null && typeof each === "object" ? [each.formula] : [],
      );
      expect(formulas.filter((formula) => /^=(cmd|-|\+|@)/.test(formula))).toEqual([]);

      const book = new WorkbookUnderCheck(request);
      const [reading] = book.checked().readings;
      const figures = (of: typeof scheme) =>
        [...systemParameters(of)].map(([key, { value }]) => [key, value]);
      expect([seed, reading && figures(reading.system)]).toEqual([seed, figures(scheme)]);
      const found = checkWorkbook(book.fill().checked());
      // An item may cost points, so that no tier is low enough; a table may say nothing of what is worse than its bands, or give
      // less for what is better: Check is right to say so.
      const expected = ["open-figure", "below-lowest-tier", "in-no-band", "better-earns-less"];
      const others = found.filter(({ fact }) => !expected.includes(fact.code));
      expect([seed, others.map(({ fact }) => fact)]).toEqual([seed, []]);
    }
  });
});

// Excel refuses such a formula, and with it the whole scorecard.
test.each(["hr", "plain"] as const)(
  "Formulas of random schemes in the %s spelling speak of no column that is not there",
  (spelling) => {
    for (const seed of numbers(60)) {
      const scheme = adoptScheme(randomScheme(seed, { layout: "roster" }));
      const request = standardRequest(scheme.id, { layout: "roster", spelling, people: people(2) });
      const { sheets } = planScorecard(request, NOTHING_TAKEN);
      const contents = sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
      const headers = new Set(contents.filter((each) => typeof each === "string"));
      const formulas = contents.flatMap((each) =>
        each !== null && typeof each === "object" ? [each.formula] : [],
      );
      const columns = formulas.flatMap((formula) =>
        [...formula.matchAll(/KpiData1\[\[?([^[\]]+)\]/g)].map(([, name = ""]) => name),
      );
      if (spelling === "hr") expect(columns.length).toBeGreaterThan(0);
      expect([seed, columns.filter((name) => !headers.has(name))]).toEqual([seed, []]);
      expect([seed, formulas.filter((formula) => formula.includes("$$"))]).toEqual([seed, []]);
    }
  },
);

test.each(numbers(8))(
  "What a roster of random scheme %i shows equals the core, calculated by IronCalc",
  async (seed) => {
    const scheme = adoptScheme(randomScheme(1_000 + seed, { layout: "roster", items: 8 }));
    const filled = filledRoster(scheme.id, 30);
    expectCore(filled, await calculateWithIronCalc(filled.sheets.sheets));
  },
);
