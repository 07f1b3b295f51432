import { generateScorecard, readScorecardSheets } from "../../src/excel";
import type { Layout } from "../../src/scorecards";
import { systemParameters } from "../../src/scorecards/parameters";
import {
  fieldPlace,
  inputPlace,
  partPlace,
  type PlaceKey,
  scorePlace,
} from "../../src/scorecards/system/keys";
import {
  type CellPlace,
  meaningOf,
  type PersonReading,
  type ScorecardReading,
} from "../../src/scorecards/reading";
import { systemsWith } from "../support/filled-rosters";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

async function generated(system: string, layout: Layout, count = 3): Promise<ScorecardReading> {
  await generateScorecard(standardRequest(system, { layout, people: people(count) }));
  await workbook.host.settled();
  return onlyReading();
}

async function onlyReading(): Promise<ScorecardReading> {
  const { readings } = await readScorecardSheets();
  expect(readings).toHaveLength(1);
  return readings[0]!;
}

/** Everything that stands somewhere for a person, by its key. */
function placesOf({ system, results, inputs }: PersonReading): [PlaceKey, CellPlace][] {
  const keys: PlaceKey[] = [
    "person:name",
    fieldPlace("total"),
    fieldPlace("tier"),
    fieldPlace("pay"),
    fieldPlace("action"),
    fieldPlace("status"),
    ...system.items.flatMap(({ id, rule }) => [
      scorePlace(id),
      ...(rule.kind === "parts" ? rule.parts.map((part) => partPlace(id, part.id)) : []),
    ]),
  ];
  return [
    ...keys.flatMap((key): [PlaceKey, CellPlace][] => {
      const place = results.place(key);
      return place === null ? [] : [[key, place]];
    }),
    ...inputs.map(({ input, cell }): [PlaceKey, CellPlace] => [inputPlace(input.id), cell]),
  ];
}

/** Beside a name stands nothing that could be explained: the total is. */
const meant = (key: PlaceKey): PlaceKey => (key.startsWith("person:") ? "field:total" : key);

const said = (reading: ScorecardReading, cell: CellPlace) => {
  const meaning = meaningOf([reading], cell);
  return meaning === null ? null : [meaning.person, meaning.key];
};

const layouts = (["roster", "form"] as const).flatMap((layout) =>
  systemsWith(layout).map((system) => ({ layout, system })),
);

test.each(layouts)(
  "every figure, score and result of a $layout of $system leads back to its person, and every rule to itself",
  async ({ layout, system }) => {
    const reading = await generated(system, layout, 2);
    const wrong = reading.people.flatMap((person, index) =>
      placesOf(person).flatMap(([key, cell]) => {
        const found = said(reading, cell);
        const right = [index, meant(key)];
        return JSON.stringify(found) === JSON.stringify(right) ? [] : [{ key, found }];
      }),
    );
    expect(wrong).toEqual([]);
    expect(reading.people.flatMap(placesOf).length).toBeGreaterThan(20);
    const lost = [...systemParameters(reading.system).keys()].flatMap((key) => {
      const cell = reading.rules.place(key);
      const found = cell && said(reading, cell);
      const right =
        found?.[0] === (layout === "roster" ? null : 0) && ruleOf(found[1]) === ruleOf(key);
      return cell === null || right ? [] : [{ key, found }];
    });
    expect(lost).toEqual([]);
  },
  120_000,
);

/** A line of the tier table is the table's. */
const ruleOf = (key: PlaceKey | number | null | undefined): string =>
  String(key).replace(/^tier:\d+\.\w+$/, "tier:0.from");

test("on a roster: headers concern everybody, blank rows and HR's own sheets nobody", async () => {
  const reading = await generated("after-sales", "roster");
  const [first] = reading.people;
  const score = first!.results.place("score:cost")!;
  const votes = first!.inputs[0]!.cell;
  expect(said(reading, { ...score, row: score.row - 1 })).toEqual([null, "score:cost"]);
  expect(said(reading, { ...votes, row: votes.row - 1 })).toEqual([null, "input:satisfiedVotes"]);
  expect(said(reading, { ...score, row: score.row + 3 })).toBeNull();
  expect(said(reading, { ...score, row: 0, column: 0 })).toBeNull();
  expect(said(reading, { ...score, sheet: "{HR}" })).toBeNull();
  // The item's name, and what is measured, stand on the line of its figures.
  const target = reading.rules.place("cost.target")!;
  expect(said(reading, { ...target, column: 1 })).toEqual([null, "cost.target"]);
});

test("an item whose parts have points of their own is found by its line above them", async () => {
  const reading = await generated("car-dealership", "roster");
  const part = reading.rules.place("loyalty/repurchase.points")!;
  expect(said(reading, { ...part, row: part.row - 1, column: 1 })).toEqual([null, "score:loyalty"]);
  expect(reading.system.items.map(({ id }) => id)).toContain("loyalty");
});

test("rows that HR inserts and a renamed sheet change nothing", async () => {
  const before = await generated("after-sales", "roster");
  const place = before.people[1]!.results.place("score:cost")!;
  await workbook.run(async (context) => {
    const results = context.workbook.worksheets.getItem("Results");
    results.protection.unprotect();
    results.getRange("1:2").insert("Down");
    results.name = "一月结果";
    await context.sync();
  });
  await workbook.host.settled();
  expect(said(await onlyReading(), { ...place, row: place.row + 2 })).toEqual([1, "score:cost"]);
});

test("the card tells of whoever is chosen on it", async () => {
  await generated("car-dealership", "roster");
  await workbook.host.write("Card", "C1", [["003"]]);
  await workbook.host.settled();
  const reading = await onlyReading();
  const card = reading.card!;
  const total = card.place("field:total")!;
  expect(said(reading, total)).toEqual([2, "field:total"]);
  expect(said(reading, card.place("score:complaints")!)).toEqual([2, "score:complaints"]);
  expect(said(reading, card.place("part:loyalty/referral")!)).toEqual([2, "part:loyalty/referral"]);
  expect(said(reading, card.place("field:tier")!)).toEqual([2, "field:tier"]);
  // An item's name stands left of its score, the person's above them all.
  const complaints = card.place("score:complaints")!;
  expect(said(reading, { ...complaints, column: 1 })).toEqual([2, "score:complaints"]);
  expect(said(reading, { ...total, row: 4 })).toEqual([2, "field:total"]);
  await workbook.host.write("Card", "C1", [["nobody"]]);
  await workbook.host.settled();
  expect(said(await onlyReading(), total)).toBeNull();
});

test("on a form: names, raters and the team lead to what is scored", async () => {
  const reading = await generated("ecommerce-supervisor", "form", 2);
  const { results } = reading.people[1]!;
  const score = results.place("score:team")!;
  // The item's name stands in its first line, on which its first part stands, too.
  expect(said(reading, { ...score, column: 1 })).toEqual([1, "score:team"]);
  const part = results.place("part:team/orderValueMall")!;
  expect(said(reading, part)).toEqual([1, "part:team/orderValueMall"]);
  const rating = results.place("rating:subordinates")!;
  expect(said(reading, { ...rating, row: rating.row + 3, column: rating.column + 2 })).toEqual([
    1,
    "score:subordinates",
  ]);
  const response = results.place("team:memberResponse")!;
  expect(said(reading, { ...response, row: response.row + 1 })).toEqual([1, "team:memberResponse"]);
  const total = results.place("field:total")!;
  expect(said(reading, { ...total, column: 1 })).toEqual([1, "field:total"]);
  expect(said(reading, { ...total, row: 2, column: 2 })).toEqual([1, "field:total"]);
});
