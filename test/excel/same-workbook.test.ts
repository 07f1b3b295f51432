import { generateScorecard, listScorecards } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { faultOf } from "./support/faults";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
  await listScorecards();
});
afterEach(() => workbook.close());

const request = standardRequest("after-sales", { layout: "roster", people: people(2) });

/** Whatever is asked from now on, it is a workbook of this name that answers. */
function bringToFront(name: string): void {
  const process = workbook.host.process.bind(workbook.host);
  workbook.host.process = async (text) => (await process(text)).replaceAll("Workbook.xlsx", name);
}

test("with another workbook in front, nothing is read or written, and HR is told which", async () => {
  await workbook.host.write("Sheet1", "A1", [["HR's own"]]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "Other";
    await context.sync();
  });
  bringToFront("Other.xlsx");
  expect(await faultOf(generateScorecard(request))).toEqual({
    kind: "other-workbook",
    expected: "Workbook.xlsx",
    found: "Other.xlsx",
  });
  expect(workbook.host.sheets()).toEqual(["Other"]);
});

test("a workbook that was saved under another name is the same one", async () => {
  bringToFront("January.xlsx");
  expect(await generateScorecard(request)).toMatchObject({ kind: "made" });
  expect(await listScorecards()).toHaveLength(1);
});
