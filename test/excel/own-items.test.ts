import { checkScorecards, generateScorecard, openImport, writeImport } from "../../src/excel";
import { readScorecardSheets } from "../../src/excel/read-scorecards";
import { explain, subjectOf } from "../../src/scorecards/explanation";
import { scorePlace } from "../../src/scorecards/system/keys";
import { meaningOf, type ScorecardReading } from "../../src/scorecards/reading";
import { overviewOf } from "../../src/scorecards/results-overview";
import { people, standardRequest } from "../support/requests";
import { orderFor } from "./import/support";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

const TIME = 300_000;

/** Votes, hours, cases, cost, salary and earlier failures: 10 points for each item of the system. */
const FULL = [90, 100, 24, 80, 100, 48, 1, 6000, 0];

let workbook: TestWorkbook;

async function write(sheet: string, address: string, rows: unknown[][]): Promise<void> {
  await workbook.host.write(sheet, address, rows);
  await workbook.host.settled();
}
const read = (sheet: string, address: string) => workbook.host.read(sheet, address)[0]?.[0];
const column = (sheet: string, address: string) =>
  workbook.host.read(sheet, address).map(([value]) => value);

/** The row of Rules in front of which a text stands. */
function rulesRow(text: string): number {
  const rows = workbook.host.read("Rules", "A1:B40");
  return 1 + rows.findIndex((cells) => cells.includes(text));
}

async function onlyReading(): Promise<ScorecardReading> {
  const { readings } = await readScorecardSheets();
  expect(readings).toHaveLength(1);
  return readings[0]!;
}

const findings = async () =>
  (await checkScorecards()).findings
    .map(({ fact }) => fact)
    .filter(({ code }) => code !== "open-figure");

const named = (en: string): unknown => expect.objectContaining({ en });

// One workbook for all of it, as HR would go on in it: each calculation of a roster takes its time.
beforeAll(async () => {
  workbook = await openWorkbook({ functions: true });
  const request = standardRequest("after-sales", { layout: "roster", people: people(3) });
  // As earlier versions made it.
  await generateScorecard({ ...request, layoutVersion: 1 });
  await write("Data", "D5:M7", [
    [...FULL, 6],
    [...FULL, 12],
    [...FULL, ""],
  ]);
}, TIME);
afterAll(() => workbook.close());

test("what HR does not use shows nowhere, and counts for nothing", async () => {
  expect(workbook.host.read("Data", "M3:N4")).toEqual([
    ["not used", "not used"],
    ["Own figure 1", "Own figure 2"],
  ]);
  expect(column("Results", "I4:I7")).toEqual(["", "", "", ""]);
  expect(column("Results", "K5:K7")).toEqual([10, 10, 10]);
  const { system, people: everybody } = await onlyReading();
  expect(system.items.map(({ name }) => name.en)).toEqual([
    "Customer satisfaction",
    "Mean response time",
    "First-contact resolution",
    "Mean resolution time",
    "Cost against budget",
  ]);
  expect(everybody[0]?.inputs.map(({ input }) => input.id)).not.toContain("own-1");
  expect(await findings()).toEqual([]);
  const { target } = await openImport();
  expect(target?.table.columns.map(({ input }) => input.id)).not.toContain("own-1");
});

test(
  "an item that HR adds on Rules is scored, counts, and is told of by every tool",
  async () => {
    // 10 visits are wanted, each 2 fewer take a point; worth 20, which satisfaction gives up.
    const row = rulesRow("Own 1");
    await write("Rules", `B${row}:G${row}`, [["Visits", "", "visits", 10, 2, 1]]);
    await write("Rules", `N6:N${row}`, [[10], [10], [25], [20], [15], [""], [20]]);
    expect(read("Data", "M3")).toBe("Visits");
    expect(column("Results", "I3:I7")).toEqual([20, "Visits", 8, 10, "missing"]);
    expect(column("Results", "K5:K7")).toEqual([expect.closeTo(9.6, 9), 10, "incomplete"]);

    const reading = await onlyReading();
    expect(reading.system.items.at(-1)?.name.en).toBe("Visits");
    expect(reading.people.map(({ entries }) => entries["own-1"])).toEqual([6, 12, null]);

    const [person] = reading.people;
    const cell = person?.results.place(scorePlace("own-1"));
    if (person === undefined || cell == null) throw new Error("It has no score");
    expect(meaningOf([reading], cell)).toMatchObject({ person: 0, key: "score:own-1" });
    const told = explain(reading, person, subjectOf("score:own-1", person.system));
    expect(told).toMatchObject({ kind: "item", subject: { item: "own-1" } });
    expect(JSON.stringify(told)).toContain('"score":8');
    expect(JSON.stringify(told)).not.toContain('"differs"');

    const [worst] = overviewOf(reading, [reading]).items;
    expect(worst).toMatchObject({ name: { en: "Visits" }, points: 20, scored: 2, losers: 1 });
    expect(worst?.lost).toBeCloseTo(0.4, 9);

    expect(await findings()).toEqual([
      { code: "figure-missing", figure: named("Visits") },
      {
        code: "differs-from-standard",
        rule: named("Customer satisfaction: Weight"),
        unit: null,
      },
    ]);
  },
  TIME,
);

test(
  "it takes its figures from an export by the name that HR gave it",
  async () => {
    await writeImport(await orderFor("Name\tVisits\nPerson 3\t4"));
    await workbook.host.settled();
    expect(column("Data", "M5:M7")).toEqual([6, 12, 4]);
    expect(read("Results", "I7")).toBe(7);
  },
  TIME,
);

test(
  "it and the others are scored on when a line of the system is deleted",
  async () => {
    const row = rulesRow("Cost against budget");
    await workbook.run(async (context) => {
      const rules = context.workbook.worksheets.getItem("Rules");
      rules.getRange(`${row}:${row}`).delete("Up");
      await context.sync();
    });
    await workbook.host.settled();
    // The 15 of the line are missing now: the item that HR added is not the one to blame.
    expect(await findings()).toContainEqual({ code: "points-sum", sum: 85, total: "weights" });
    await write("Rules", `N${rulesRow("Customer satisfaction")}`, [[25]]);
    expect(column("Results", "I5:I7")).toEqual([8, 10, 7]);
    expect(column("Results", "K5:K7")).toEqual([
      expect.closeTo(9.6, 9),
      10,
      expect.closeTo(9.4, 9),
    ]);
    const reading = await onlyReading();
    expect(reading.system.items.map(({ name }) => name.en)).toEqual([
      "Customer satisfaction",
      "Mean response time",
      "First-contact resolution",
      "Mean resolution time",
      "Visits",
    ]);
    expect(reading.rules.place("own-1.points")?.row).toBe(rulesRow("Own 1") - 1);
  },
  TIME,
);

test(
  "without its target it is not scored, and Check says why",
  async () => {
    await write("Rules", `E${rulesRow("Own 1")}`, [[""]]);
    expect(column("Results", "I5:I7")).toEqual(["not set", "not set", "not set"]);
    expect(await findings()).toContainEqual({
      code: "rule-missing",
      rule: named("Visits: Target"),
    });
  },
  TIME,
);
