import { generateScorecard } from "../../src/excel";
import {
  readScorecardSheets,
  rereadScorecardSheets,
  type WorkbookReading,
} from "../../src/excel/read-scorecards";
import { scorePerson } from "../../src/scorecards/core-card";
import { earnedBy } from "../../src/scorecards/results/earned";
import { systemParameters } from "../../src/scorecards/parameters";
import { fieldPlace, inputPlace, partPlace, scorePlace } from "../../src/scorecards/system/keys";
import { openRoster } from "../../src/scorecards/plan/roster/roster";
import type { CellPlace, PersonReading, ScorecardReading } from "../../src/scorecards/reading";
import { findSystem } from "../../src/scorecards/systems";
import { isFault } from "../../src/scoring";
import { systemsWith } from "../support/filled-rosters";
import { randomFigures } from "../support/random-figures";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { seeded } from "../support/seeded";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
});
afterEach(() => workbook.close());

const described = (id: string) => {
  const system = findSystem(id);
  if (system === undefined) throw new Error(`No system ${id}`);
  return system;
};

/** Writes cells of one sheet after the other, each by its place. */
async function write(cells: readonly (readonly [CellPlace, unknown])[]): Promise<void> {
  await workbook.run(async (context) => {
    for (const [{ sheet, row, column }, value] of cells) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
    }
    await context.sync();
  });
  await workbook.host.settled();
}

async function onlyReading(): Promise<ScorecardReading> {
  const { readings } = await readScorecardSheets();
  expect(readings).toHaveLength(1);
  return readings[0]!;
}

const shown = (value: unknown) => (typeof value === "number" ? value : null);
const computed = (value: number | object | undefined | null) =>
  typeof value === "number" && !Number.isNaN(value) ? value : null;

/** Everything that the sheets show of a person against the core's own results from what was read back. */
function differences(person: PersonReading): string[] {
  const { system, items, entries, results } = person;
  const card = scorePerson(system, items, entries);
  const found: string[] = [];
  const hold = (what: string, onSheet: unknown, own: number | null) => {
    const sheet = shown(onSheet);
    const same = sheet === null || own === null ? sheet === own : Math.abs(sheet - own) < 1e-9;
    if (!same) found.push(`${person.name} ${what}: sheet ${String(onSheet)}, core ${String(own)}`);
  };
  for (const { id, result } of card.items) {
    hold(id, results.value(scorePlace(id)), isFault(result) ? null : result.score);
  }
  hold("total", results.value("field:total"), computed(card.total));
  const earned = earnedBy(system, card.total, entries);
  for (const [field, outcome] of Object.entries(earned)) {
    if (field === "tier") continue;
    const key = fieldPlace(field as keyof typeof earned);
    const value = results.value(key);
    if (value !== undefined) hold(field, value, computed(outcome));
  }
  return found;
}

async function fillRoster(system: string, count: number): Promise<void> {
  const request = standardRequest(system, { layout: "roster", people: people(count) });
  const everything = { ...request, items: request.items.map((item) => ({ ...item, on: true })) };
  await generateScorecard(everything);
  const random = seeded(7);
  const roster = openRoster(described(system), everything, NOTHING_TAKEN);
  const reading = await onlyReading();
  await write(
    reading.people.flatMap(({ inputs }) => {
      const typed = randomFigures(roster, random);
      return inputs.map(({ input, cell }) => {
        const content = typed[input.id] ?? "";
        return [cell, typeof content === "object" ? content.formula : content] as const;
      });
    }),
  );
}

test.each(systemsWith("roster"))(
  "a roster of %s is read back: its figures, its rules and what the sheets make of them",
  async (id) => {
    await fillRoster(id, 20);
    const reading = await onlyReading();
    expect(reading.people.map(({ name }) => name)).toEqual(people(20).map(({ name }) => name));
    const standard = described(id);
    expect([...systemParameters(reading.system)].map(([key, { value }]) => [key, value])).toEqual(
      [...systemParameters(standard)].map(([key, { value }]) => [key, value]),
    );
    expect(reading.system.tiers.map(({ from, grade }) => [from.value, grade.en])).toEqual(
      standard.tiers.map(({ from, grade }) => [from.value, grade.en]),
    );
    expect(reading.people.flatMap(differences)).toEqual([]);
    expect(
      reading.people.filter(({ results }) => typeof results.value("field:total") === "number")
        .length,
    ).toBeGreaterThan(1);
  },
  120_000,
);

test("rows and columns that HR inserts, renamed sheets and changed rules are read as they are now", async () => {
  await fillRoster("after-sales", 10);
  const before = await onlyReading();
  const target = before.rules.place("firstContact.target")!;
  const better = before.rules.place("response.better")!;
  const points = before.rules.place("resolution.points")!;
  const others = before.rules.place("firstContact.points")!;
  await write([
    [target, 0.75],
    [better, "higher"],
    [points, 30],
    [others, 15],
  ]);
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Rules").getRange("8:9").insert("Down");
    worksheets.getItem("Rules").getRange("C:C").insert("Right");
    const results = worksheets.getItem("Results");
    results.protection.unprotect();
    results.getRange("1:1").insert("Down");
    results.name = "一月结果";
    await context.sync();
  });
  await workbook.host.settled();
  const after = await onlyReading();
  const set = systemParameters(after.system);
  expect(set.get("firstContact.target")?.value).toBe(0.75);
  expect(set.get("resolution.points")?.value).toBe(30);
  const response = after.system.items.find(({ id }) => id === "response")?.rule;
  expect(response).toMatchObject({ better: "higher", target: { value: 24 } });
  expect(after.rules.place("firstContact.target")).toEqual({
    sheet: target.sheet,
    row: target.row + 2,
    column: target.column + 1,
  });
  expect(after.people.flatMap(differences)).toEqual([]);
  expect(after.people.some(({ results }) => typeof results.value("field:total") === "number")).toBe(
    true,
  );
});

test("an item whose line HR has deleted on Rules is on the scorecard no more", async () => {
  await fillRoster("after-sales", 3);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Rules").getRange("13:13").delete("Up");
    await context.sync();
  });
  const { system } = await onlyReading();
  expect(system.items.map(({ id }) => id)).toEqual(
    described("after-sales")
      .items.map(({ id }) => id)
      .filter((id) => id !== "utilisation"),
  );
});

test("a form is read back with its raters, its team and its tiers", async () => {
  await generateScorecard(
    standardRequest("ecommerce-supervisor", { layout: "form", people: people(1) }),
  );
  const blank = await onlyReading();
  const [person] = blank.people;
  const rating = person!.results.place("rating:superior")!;
  const raters = person!.results.place("rating:subordinates")!;
  const member = person!.results.place("team:member")!;
  const answers = (place: CellPlace, given: readonly number[]) =>
    given.map((answer, index) => [{ ...place, column: place.column + index }, answer] as const);
  await write([
    [person!.results.place(inputPlace("turnover"))!, 1_034_000],
    [person!.results.place(inputPlace("plan"))!, 1_000_000],
    ...answers(rating, [4, 4, 5, 3, 4, 5, 4]),
    ...answers(raters, [5, 5, 5, 5, 5, 5, 5, 5]),
    ...answers({ ...raters, row: raters.row + 1 }, [3, 3, 3, 3, 3, 3, 3, 3]),
    [member, "Ann"],
    [person!.results.place("team:memberScore")!, 75],
    [person!.results.place("team:memberResponse")!, 17],
  ]);
  const read = (await onlyReading()).people[0]!;
  expect(read.name).toBe("Person 1");
  expect(read.entries).toMatchObject({
    turnover: 1_034_000,
    superior: [[4, 4, 5, 3, 4, 5, 4]],
    subordinates: [
      [5, 5, 5, 5, 5, 5, 5, 5],
      [3, 3, 3, 3, 3, 3, 3, 3],
    ],
    memberScore: [75],
    memberResponse: [17],
  });
  expect(read.results.value("score:turnover")).toBe(21);
  expect(read.results.value(partPlace("team", "teamMean"))).toBe(10);
  expect(differences(read)).toEqual([]);
});

test("everything is read in three requests, and a fourth for the rows that do not fit the first answer", async () => {
  await generateScorecard(standardRequest("after-sales", { people: people(200) }));
  await generateScorecard(standardRequest("car-dealership", { people: people(3) }));
  workbook.forget();
  const { readings } = await readScorecardSheets({ formulas: true });
  expect(readings.map(({ people: read }) => read.length)).toEqual([200, 3]);
  expect(workbook.traffic).toHaveLength(4);
});

describe("read again", () => {
  let before: WorkbookReading;
  beforeEach(async () => {
    await generateScorecard(standardRequest("after-sales", { people: people(5) }));
    await workbook.host.settled();
    before = await readScorecardSheets();
    // The library frees what it held a moment later.
    await workbook.run(async () => undefined);
    workbook.forget();
  });

  test("in one request where figures have changed", async () => {
    await workbook.host.write("Data", "D5", [[90]]);
    await workbook.host.settled();
    const again = await rereadScorecardSheets(before);
    expect(workbook.traffic).toHaveLength(1);
    const [first] = again.readings[0]!.people;
    expect(first!.inputs[0]!.value).toBe(90);
    expect(before.readings[0]!.people[0]!.inputs[0]!.value).toBe("");
    // The same as a first reading, but for what was typed.
    const anew = await readScorecardSheets();
    expect(again.state).toEqual(anew.state);
    const figures = ({ readings }: WorkbookReading) =>
      readings[0]!.people.map(({ inputs, results }) => [
        inputs,
        results.value("score:satisfaction"),
        results.place("field:total"),
      ]);
    expect(figures(again)).toEqual(figures(anew));
  });

  test("under its new name where a sheet was renamed", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Data").name = "一月";
      await context.sync();
    });
    const again = await rereadScorecardSheets(before);
    expect(again.readings[0]!.sheets.map(({ name }) => name)).toContain("一月");
  });

  test("without the scorecard whose sheet was deleted", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Data").delete();
      await context.sync();
    });
    expect((await rereadScorecardSheets(before)).readings).toEqual([]);
  });
});
