import { badInputs } from "../support/bad-inputs";
import { GeneratedScorecard } from "../support/generated-scorecard";
import { people } from "../support/requests";
import { ScorecardsInWorkbench } from "./support/scorecards-in-workbench";

const workbench = new ScorecardsInWorkbench();
afterAll(() => workbench.close());

describe("what is typed wrongly is said on the sheet itself, in the HR spelling", () => {
  test.each(badInputs)("$what ($layout)", async ({ system, layout, fill }) => {
    const scorecard = GeneratedScorecard.of(system, layout, { people: people(1) });
    const expected = fill(scorecard);
    const shown = await workbench.shown(
      scorecard,
      expected.map(([place]) => place),
    );
    expect(shown.map(String)).toEqual(
      expected.map(([, said]) => (typeof said === "string" ? said : said.hr)),
    );
  });
});
