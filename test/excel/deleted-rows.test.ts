import { checkScorecards, generateScorecard, mend } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

/* Somebody has left, and HR deletes the row: the rest of the scorecard is as right as before. */
const TIME = 300_000;
const FULL = [90, 100, 24, 80, 100, 48, 1, 6000];
const LEFT = ["Person 1", "Person 3", "Person 4", "Person 5"];

let workbook: TestWorkbook;
afterEach(() => workbook.close());

async function openRoster(spelling: "hr" | "plain"): Promise<void> {
  workbook = await openWorkbook({ functions: true });
  await generateScorecard(
    standardRequest("after-sales", { layout: "roster", spelling, people: people(5) }),
  );
  await workbook.host.write("Data", "D5:K9", Array<typeof FULL>(5).fill(FULL));
}

async function deleteSecond(...sheets: readonly string[]): Promise<void> {
  await workbook.run(async (context) => {
    for (const name of sheets) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.getRange("6:6").delete("Up");
    }
    await context.sync();
  });
  await workbook.host.settled();
}

const formulaFindings = async () =>
  (await checkScorecards()).findings.filter(({ fact }) => fact.code.endsWith("-formula"));
const names = () =>
  workbook.host
    .read("Results", "B5:B12")
    .map(([name]) => name)
    .filter((name) => name !== "" && name !== null);
const totals = () => workbook.host.read("Results", "I5:I8").map(([total]) => total);

test.each([
  ["hr", ["Data"]],
  ["plain", ["Data", "Results"]],
] as const)(
  "nothing is wrong when the person's row is deleted (%s)",
  async (spelling, sheets) => {
    await openRoster(spelling);
    await deleteSecond(...sheets);
    expect(names()).toEqual(LEFT);
    expect(totals()).toEqual([10, 10, 10, 10]);
    expect(await formulaFindings()).toEqual([]);
  },
  TIME,
);

test(
  "the plain rows below one that lost its row of Data are mended with it, so that nobody stands there twice",
  async () => {
    await openRoster("plain");
    await deleteSecond("Data");
    expect(names()).toEqual(["Person 1", "#REF!", ...LEFT.slice(1)]);
    const [broken, ...others] = await formulaFindings();
    expect(others).toEqual([]);
    expect(broken).toMatchObject({
      fact: { code: "broken-formula", what: "reference" },
      mend: { kind: "restore-formula", isSafe: true },
    });
    await mend(broken!.mend!.steps);
    await workbook.host.settled();
    expect(names()).toEqual(LEFT);
    expect(totals()).toEqual([10, 10, 10, 10]);
    expect(await formulaFindings()).toEqual([]);
  },
  TIME,
);

test(
  "somebody who has been sorted onto a row that no line of Results reads is told",
  async () => {
    await openRoster("plain");
    await workbook.run(async (context) => {
      const data = context.workbook.worksheets.getItem("Data");
      data.getRange("1:1").insert("Down");
      data.getRange("8:8").insert("Down");
      await context.sync();
    });
    await workbook.host.sort("Data", "A6:L11", { column: 1, descending: false });
    await workbook.host.settled();
    // The fifth line reads the row that is blank now.
    expect(names()).toEqual(["Person 1", "Person 2", "Person 4", "Person 5"]);
    const found = (await checkScorecards()).findings.find(
      ({ fact }) => fact.code === "people-without-results",
    );
    expect(found).toMatchObject({
      severity: "error",
      places: [{ person: "Person 3" }, { person: "Person 4" }, { person: "Person 5" }],
    });
  },
  TIME,
);
