import { GeneratedScorecard } from "../support/generated-scorecard";
import { people } from "../support/requests";
import { workedExamples } from "../support/worked-examples";
import { ScorecardsInWorkbench } from "./support/scorecards-in-workbench";

const workbench = new ScorecardsInWorkbench();
afterAll(() => workbench.close());

describe("the rulebook's worked examples, through the HR spelling of the generated sheet", () => {
  test.each(workedExamples)("$rule: $input ($layout)", async ({ system, layout, fill }) => {
    const scorecard = GeneratedScorecard.of(system, layout, { people: people(1) });
    const expected = fill(scorecard);
    const shown = await workbench.shown(
      scorecard,
      expected.map(([place]) => place),
    );
    expected.forEach(([, value], index) => {
      if (typeof value === "number") expect(shown[index]).toBeCloseTo(value, 9);
      else expect(shown[index]).toBe(value);
    });
  });
});
