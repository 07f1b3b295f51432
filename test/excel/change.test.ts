import {
  changeScorecard,
  ExcelFaultError,
  forgetKept,
  generateScorecard,
  listKept,
  listScorecards,
  readScorecardSheets,
  takeBackRest,
  undoChange,
} from "../../src/excel";
import { planChange, standingScheme } from "../../src/scorecards/change";
import { adoptScheme } from "../../src/scorecards/scheme";
import {
  addItem,
  finishedScheme,
  removeItem,
  withFigure,
  withItemName,
  withItemPoints,
} from "../../src/scorecards/scheme/edit";
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
import { differences, snapshot } from "../faults/snapshot";
import { faultOf } from "./support/faults";
import { noOffice, officeThatHas } from "./support/office";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
  officeThatHas("1.13");
});
afterEach(async () => {
  noOffice();
  await workbook.close();
});

/** Votes, hours, cases, cost, salary. */
const FIGURES = [
  [90, 100, 24, 80, 100, 48, 1, 6000],
  [10, 100, 200, 10, 100, 480, 3, 5000],
];

async function roster(): Promise<void> {
  await generateScorecard(
    standardRequest("after-sales", { spelling: "plain", people: people(2), layout: "roster" }),
  );
  await workbook.host.write(
    "Data",
    "D5:K6",
    FIGURES.map((row) => [...row]),
  );
  await workbook.host.settled();
}

const reading = async () => (await readScorecardSheets()).readings[0]!;

/** Satisfaction goes, an item comes with its points, and a target is another one. */
function edited(system: ScorecardSystem): ScorecardSystem {
  const [first, second] = system.items;
  const points = first!.points.value ?? 0;
  const without = removeItem(system, first!.id);
  const added = addItem(without);
  const named = withItemName(added.system, added.id, "Training");
  const worth = withItemPoints(named, added.id, points);
  const set = withFigure(worth, { item: second!.id, part: null, figure: "target" }, 30);
  return finishedScheme(set);
}

async function change(leavers = people(0), joiners = people(0)) {
  const { system: from } = standingScheme(await reading());
  const order = { scorecard: "1", from, system: edited(from), leavers, joiners };
  const { losses } = planChange(await reading(), { ...order, system: adoptScheme(order.system) });
  expect(await changeScorecard({ ...order, agreed: [] })).toEqual({ kind: "losses", losses });
  const outcome = await changeScorecard({ ...order, agreed: losses });
  if (outcome.kind !== "changed") throw new Error(JSON.stringify(outcome));
  await workbook.host.settled();
  return { losses, outcome };
}

const inputsOf = async () =>
  (await reading()).people.map(({ name, inputs }) => ({
    name,
    ...Object.fromEntries(inputs.map(({ input, value }) => [input.id, value])),
  }));

test("what has a place is carried over, what has none is told before", async () => {
  await roster();
  const before = await inputsOf();
  const { losses, outcome } = await change();
  expect(losses).toEqual([expect.objectContaining({ reason: "gone", people: 2, figures: 4 })]);
  expect(losses[0]!.what.en).toBe("Customer satisfaction");
  expect(losses[0]!.examples[0]).toMatchObject({ person: "Person 1", value: "90" });
  expect(outcome.scorecard.sheets.map(({ name }) => name)).toEqual([
    "Rules",
    "Data",
    "Results",
    "Card",
  ]);
  const after = await inputsOf();
  const [gone] = [losses[0]!.examples];
  expect(gone).toHaveLength(3);
  for (const [index, person] of before.entries()) {
    const now = after[index]! as Record<string, unknown>;
    for (const [id, value] of Object.entries(person)) {
      if (id in now) expect([id, now[id]]).toEqual([id, value]);
    }
    expect(Object.keys(now).length).toBeGreaterThan(6);
  }
  const { system } = await reading();
  expect(system.items.map(({ name }) => name.en)).toContain("Training");
  expect((await listScorecards()).map(({ scorecard }) => scorecard)).toEqual(["2"]);
  expect(await listKept()).toMatchObject([{ scorecard: "2" }]);
});

test("undo brings the old scorecard back exactly", async () => {
  await roster();
  const before = await snapshot(workbook);
  await change();
  await undoChange("2");
  const after = await snapshot(workbook);
  expect(differences(before, after).slice(0, 5)).toEqual([]);
});

// From the hiding of the changed sheets on, with which Excel brings another one to the front.
test("undo that finishes what a failure cut off shows what was shown before the change", async () => {
  await roster();
  const { active: before } = (await snapshot(workbook)) as { readonly active: unknown };
  await change();
  workbook.forget();
  workbook.failRequest(4, 32);
  await undoChange("2");
  expect(await snapshot(workbook)).toHaveProperty("active", before);
});

// The tenth request gives the successor names and places, and hides what there was.
test.each([14, 30, 60])(
  "a change that fails after %i actions of its last writing shows what was shown before",
  async (actions) => {
    await roster();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Card").activate();
      await context.sync();
    });
    const { system: from } = standingScheme(await reading());
    const order = { scorecard: "1", from, system: edited(from), leavers: [], joiners: [] };
    const system = adoptScheme(order.system);
    const { losses: agreed } = planChange(await reading(), { ...order, system });
    const before = await snapshot(workbook);
    workbook.forget();
    workbook.failRequest(9, actions);
    expect(await faultOf(changeScorecard({ ...order, agreed }))).toMatchObject({
      kind: "unexpected",
    });
    expect(workbook.traffic[9]?.actions).toBeGreaterThan(60);
    workbook.forget();
    expect(differences(before, await snapshot(workbook)).slice(0, 5)).toEqual([]);
  },
);

test("what was entered since is asked about before it goes", async () => {
  await roster();
  const before = await snapshot(workbook);
  await change();
  await workbook.host.write("Data", "D5", [[7]]);
  await workbook.host.settled();
  expect(await faultOf(undoChange("2"))).toMatchObject({ kind: "changed-since", sheets: ["Data"] });
  await undoChange("2", { force: true });
  expect(differences(before, await snapshot(workbook)).slice(0, 5)).toEqual([]);
});

test("the sheets as they were go when HR says so", async () => {
  await roster();
  await change();
  await forgetKept("2");
  expect(await listKept()).toEqual([]);
  expect((await reading()).people).toHaveLength(2);
  const names = await workbook.run(async (context) => {
    const all = context.workbook.names.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
  expect(names.filter((name) => name.startsWith("KPI_1_"))).toEqual([]);
  expect(await faultOf(undoChange("2"))).toEqual({ kind: "nothing-kept" });
});

test("leavers go with what was entered for them, joiners have a line", async () => {
  await roster();
  const { losses } = await change(people(1), [{ id: "9", name: "New", department: "B" }]);
  expect(losses).toContainEqual(expect.objectContaining({ reason: "left", people: 1 }));
  const now = await reading();
  expect(now.people.map(({ name }) => name)).toEqual(["Person 2", "New"]);
});

test("a failure of any request leaves the workbook as before, complete, or told and to be finished", async () => {
  await roster();
  const before = await snapshot(workbook);
  const { system: from } = standingScheme(await reading());
  const order = { scorecard: "1", from, system: edited(from), leavers: [], joiners: [] };
  const asked = await changeScorecard({ ...order, agreed: [] });
  const agreed = asked.kind === "losses" ? asked.losses : [];
  for (let request = 0; ; request++) {
    workbook.forget();
    workbook.failRequest(request, 3);
    const thrown = await changeScorecard({ ...order, agreed }).then(
      () => null,
      (error: unknown) => error,
    );
    workbook.forget();
    if (thrown === null) break;
    expect(thrown).toBeInstanceOf(ExcelFaultError);
    const { rest } = thrown as ExcelFaultError;
    if (rest !== undefined) await takeBackRest(rest);
    expect([request, differences(before, await snapshot(workbook)).slice(0, 5)]).toEqual([
      request,
      [],
    ]);
  }
});

// The requests with which it looks for what is to go, and takes it away; and none of them.
test.each([10, 11, 12, 13])(
  "what was before the change before goes, where request %i fails as well",
  async (request) => {
    await roster();
    await change();
    const { system: from } = standingScheme(await reading());
    const system = finishedScheme(withItemName(from, from.items[0]!.id, "Replies"));
    const order = { scorecard: "2", from, system, leavers: [], joiners: [] };
    workbook.forget();
    workbook.failRequest(request, 0);
    const thrown = await changeScorecard({ ...order, agreed: [] }).then(
      () => null,
      (error: unknown) => error as ExcelFaultError,
    );
    workbook.forget();
    expect(thrown?.fault.kind).toBe(request < 13 ? "left-behind" : undefined);
    if (thrown !== null) await takeBackRest(thrown.rest!);
    const kept = await listKept();
    expect(kept.map(({ scorecard }) => scorecard)).toEqual(["3"]);
    const sheets = await workbook.run(async (context) => {
      const all = context.workbook.worksheets.load("items/name");
      await context.sync();
      return all.items.map(({ name }) => name);
    });
    expect(sheets.filter((name) => /before/.test(name)).sort()).toEqual(
      [...kept[0]!.sheets].sort(),
    );
  },
);
