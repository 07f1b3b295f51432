import { checkScorecards, generateScorecard, printAllCards } from "../../src/excel";
import { readScorecardSheets } from "../../src/excel/read-scorecards";
import { explain } from "../../src/scorecards/explanation";
import { standingOf } from "../../src/scorecards/reading/standing";
import { overviewOf } from "../../src/scorecards/results-overview";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

/*
 * A roster of five: the second row is cleared as HR does when somebody has left, the third has figures and a salary, but neither
 * id nor name. Both spellings say the same of them.
 */
const TIME = 300_000;

/** Votes, hours, cases, cost, salary: 10 points for each item. */
const FULL = [90, 100, 24, 80, 100, 48, 1, 6000];

describe.each(["hr", "plain"] as const)("Rows of Data without a name (%s)", (spelling) => {
  let workbook: TestWorkbook;
  let results: readonly (readonly unknown[])[];
  const rows = () => results.slice(1);
  const column = (header: string): unknown[] => {
    const at = results[0]?.indexOf(header) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    return rows().map((cells) => cells[at]);
  };

  beforeAll(async () => {
    workbook = await openWorkbook({ functions: true });
    await generateScorecard(
      standardRequest("after-sales", { layout: "roster", spelling, people: people(5) }),
    );
    await workbook.host.write("Data", "D5:K9", Array<typeof FULL>(5).fill(FULL));
    await workbook.host.write("Data", "A6:K6", [Array<string>(11).fill("")]);
    await workbook.host.write("Data", "A7:C7", [["", "", ""]]);
    await workbook.host.settled();
    results = workbook.host.read("Results", "A4:T9");
  }, TIME);
  afterAll(() => workbook.close());

  test("get no total, no rank and no pay, and figures without a name are named", () => {
    expect(column("Total")).toEqual([10, "", "no name", 10, 10]);
    expect(column("Rank")).toEqual([1, "—", "—", 1, 1]);
    expect(column("Performance pay")).toEqual([
      expect.any(Number),
      "—",
      "—",
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(column("Status")).toEqual(["complete", "", "", "complete", "complete"]);
  });

  test("are not counted among the people", async () => {
    expect(workbook.host.read("Results", "A2:C2")[0]?.join("")).toContain("3 / 3 ");
    const { readings } = await readScorecardSheets();
    expect(readings.map(standingOf)).toMatchObject([{ people: 3, complete: 3 }]);
    const [reading] = readings;
    const { ranked, incomplete } = overviewOf(reading!, readings);
    expect(ranked).toHaveLength(3);
    expect(incomplete.map(({ says }) => says)).toEqual(["no name"]);
  });

  test("Check asks for the name of figures without one, and nothing of a cleared row", async () => {
    const { findings } = await checkScorecards();
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ fact, places }) => [fact.code, places.length])).toEqual([
      ["figures-unnamed", 1],
    ]);
    expect(errors[0]?.places[0]).toMatchObject({ row: 6, column: 1 });
  });

  test("Explain says why there is no total, and sees no difference from the sheet", async () => {
    const { readings } = await readScorecardSheets();
    const reading = readings[0]!;
    const told = explain(reading, reading.people[2]!, { kind: "total" });
    expect(told).toMatchObject({
      kind: "total",
      obstacles: [{ kind: "no-name", cell: { row: 6, column: 1 } }],
    });
    expect(told).not.toHaveProperty("differs");
  });

  test("get no card", async () => {
    expect(await printAllCards("1")).toMatchObject({ kind: "made", people: 3 });
    const cards = workbook.host.read("All cards", "A1:H120");
    const names = cards.filter((cells) => cells[1] === "Name").map((cells) => cells[2]);
    expect(names).toEqual(["Person 1", "Person 4", "Person 5"]);
  });
});
