import { countOpenFigures, generateScorecard, listOpenFigures } from "../../src/excel";
import { openFigures, planScorecard } from "../../src/scorecards";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

const request = standardRequest("car-dealership", {
  layout: "form",
  spelling: "plain",
  locale: "zh-TW",
  people: people(1),
});

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
  await generateScorecard(request);
});
afterAll(() => workbook.close());

test("open figures are counted by line, and found where their lines have moved", async () => {
  const planned = openFigures(planScorecard(request, NOTHING_TAKEN));
  const statuses = [...new Set(planned.map(({ status }) => status))];
  const found = await listOpenFigures();
  expect(found.map(({ address }) => address).sort()).toEqual(statuses.sort());
  expect(found.every(({ what }) => what !== "")).toBe(true);

  const [first] = found;
  if (first === undefined) throw new Error("There is no open figure");
  await workbook.host.write(first.sheet.name, first.address, [["已確認"]]);
  expect(await countOpenFigures()).toBe(statuses.length - 1);

  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(first.sheet.name);
    sheet.protection.unprotect();
    sheet.getRange("1:1").insert("Down");
    sheet.copy("End");
    await context.sync();
  });
  const moved = await listOpenFigures();
  const down = (address: string) => address.replace(/\d+/, (row) => String(Number(row) + 1));
  expect(moved.map(({ address }) => address).sort()).toEqual(
    found
      .slice(1)
      .map(({ address }) => down(address))
      .sort(),
  );
});
