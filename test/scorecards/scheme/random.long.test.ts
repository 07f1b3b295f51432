/** Schemes of every kind, with 1 to 40 items, over many people: what the sheet shows, the core and Explain say the same. A few of them run with every test: random.test.ts. */
import { explain } from "../../../src/scorecards/explanation";
import { adoptScheme } from "../../../src/scorecards/scheme";
import { isFault } from "../../../src/scoring";
import { expectCore, filledRoster } from "../../support/filled-rosters";
import { personOf, readingOf } from "../../support/people";
import { asEntries } from "../../support/random-figures";
import { randomScheme } from "../../support/random-schemes";
import { calculateWithIronCalc } from "../../support/spreadsheets/ironcalc";

const SCHEMES = 200;
const PEOPLE = 50;
const MOST_ITEMS = 40;

test.each(Array.from({ length: SCHEMES }, (_, seed) => seed))(
  "random scheme %i",
  async (seed) => {
    const items = 1 + (seed % MOST_ITEMS);
    const scheme = adoptScheme(randomScheme(10_000 + seed, { layout: "roster", items }));
    const filled = filledRoster(scheme.id, PEOPLE);
    const calculated = await calculateWithIronCalc(filled.sheets.sheets);
    // Ties of steps in the ninth decimal, times what a step costs.
    expectCore(filled, calculated, 1e-8);

    const { roster, columns } = filled.sheets;
    const read = filled.sheets.cellReader(calculated);
    // With the points that HR has given to the item of its own.
    const system = { ...roster.system, items: roster.items.map(({ item }) => item) };
    const people = filled.everybody.map((typed) => ({
      ...personOf(system, asEntries(typed)),
      items: roster.items.map(({ item, points }) => ({ item, points })),
    }));
    const reading = readingOf(scheme, people);
    people.forEach((person, at) => {
      const total = explain(reading, person, { kind: "total" });
      if (total.kind !== "total") throw new Error("No total");
      const shown = read(at, columns.total);
      if (isFault(total.total)) expect([at, typeof shown]).toEqual([at, "string"]);
      else expect(shown).toBeCloseTo(total.total, 8);
      total.lines.forEach(({ result }, index) => {
        const score = read(at, columns.firstScore + index);
        if (isFault(result)) expect([at, index, typeof score]).not.toEqual([at, index, "number"]);
        else expect(score).toBeCloseTo(result.score, 8);
      });
    });
  },
  120_000,
);
