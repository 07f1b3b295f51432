import { generateScorecard, undoGeneration } from "../../src/excel";
import { systems } from "../../src/scorecards";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
});
afterEach(() => workbook.close());

const every = systems.flatMap(({ id, layouts }) => layouts.map((layout) => [id, layout] as const));

test.each(every)(
  "%s as a %s: results that have calculated are nobody's entry",
  async (system, layout) => {
    const before = await wholeWorkbook(workbook);
    const outcome = await generateScorecard(standardRequest(system, { layout, people: people(2) }));
    if (outcome.kind !== "made") throw new Error("It exists already.");
    await workbook.host.settled();
    await undoGeneration(outcome.undo);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  },
);
