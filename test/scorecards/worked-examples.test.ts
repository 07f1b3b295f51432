import { GeneratedScorecard } from "../support/generated-scorecard";
import { people } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { workedExamples } from "../support/worked-examples";

/* The same in the HR spelling, through the add-in's functions: test/excel/worked-examples.test.ts. */
describe("the rulebook's worked examples, through the plain spelling of the generated sheet", () => {
  test.each(workedExamples)("$rule: $input ($layout)", async ({ system, layout, fill }) => {
    const scorecard = GeneratedScorecard.of(system, layout, {
      spelling: "plain",
      people: people(1),
    });
    const expected = fill(scorecard);
    const calculated = await calculateWithIronCalc(scorecard.sheets);
    for (const [{ sheet, address }, value] of expected) {
      const shown = calculated.get(sheet)?.get(address);
      if (typeof value === "number") expect(shown).toBeCloseTo(value, 9);
      else expect(shown).toBe(value);
    }
  });

  test("none of the rulebook's seventeen is left out", () => {
    const rows = new Set(workedExamples.map(({ rule, input }) => `${rule}|${input}`));
    // Exactness stands on a form and on a roster, the escalation in its two quarters.
    expect(rows.size).toBe(17 + 2);
  });
});
