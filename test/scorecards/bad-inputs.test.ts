import { badInputs } from "../support/bad-inputs";
import { GeneratedScorecard } from "../support/generated-scorecard";
import { people } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";

/* The same in the HR spelling: test/excel/hr-spelling.test.ts. */
describe("what is typed wrongly is said on the sheet itself, in plain formulas", () => {
  test.each(badInputs)("$what ($layout)", async ({ system, layout, fill }) => {
    const scorecard = GeneratedScorecard.of(system, layout, {
      spelling: "plain",
      people: people(1),
    });
    const expected = fill(scorecard);
    const calculated = await calculateWithIronCalc(scorecard.sheets);
    const shown = expected.map(([{ sheet, address }]) =>
      String(calculated.get(sheet)?.get(address)),
    );
    expect(shown).toEqual(expected.map(([, said]) => said));
  });
});
