import { generateScorecard } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());

const FORM = "Scorecard Person 1";

/** What stands in the line of the team's mean: where it comes from, the mean, and its points. */
function teamMean(): unknown[] {
  const rows = workbook.host.read(FORM, "A1:K60");
  const row = rows.find((cells) => cells.includes("Mean score of the team")) ?? [];
  return [row[4], row[5], row[10]];
}

test("the supervisor's team item follows the staff's figures, also where Results was renamed before", async () => {
  await generateScorecard(standardRequest("after-sales", { spelling: "plain", people: people(1) }));
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Results").name = "January's results";
    await context.sync();
  });
  await generateScorecard(
    standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) }),
  );
  expect(teamMean()).toEqual(["from the staff roster", "missing", "missing"]);
  await workbook.host.write("Data", "D5:J5", [[83, 177, 20, 154, 177, 40, 0.95]]);
  await workbook.host.settled();
  expect(teamMean()).toEqual(["from the staff roster", 76, 12]);
});
