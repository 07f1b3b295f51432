import { generateScorecard, undoGeneration } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, wholeWorkbook } from "./support/workbook";

/* Every system and layout is in undo-generated.long.test.ts. */

test("results that have calculated are nobody's entry: a generated roster can be undone", async () => {
  const workbook = await openWorkbook({ functions: true });
  const before = await wholeWorkbook(workbook);
  const request = standardRequest("after-sales", { layout: "roster", people: people(2) });
  const outcome = await generateScorecard(request);
  if (outcome.kind !== "made") throw new Error("It exists already.");
  await workbook.host.settled();
  expect(workbook.host.read("Results", "B5:B6")).toEqual([["Person 1"], ["Person 2"]]);
  await undoGeneration(outcome.undo);
  expect(await wholeWorkbook(workbook)).toEqual(before);
  await workbook.close();
});
