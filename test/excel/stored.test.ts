import { LAYOUT_VERSION } from "../../src/scorecards/plan/properties";
import {
  checkScorecards,
  forgetUnread,
  generateScorecard,
  listScorecards,
  listUnread,
  openImport,
  readCompany,
  readQuota,
  readScorecardSheets,
  readSuppliers,
  readWorkCalendar,
} from "../../src/excel";
import { SHEET_PROPERTY } from "../../src/scorecards";
import { ownSystemKey } from "../../src/scorecards/company";
import { NO_LIMITS } from "../../src/scorecards/check/figures/pay-limits";
import { SETTING_KEYS } from "../../src/scorecards/stored/setting-keys";
import { listOwnSystems } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

/** What comes back from a workbook is not believed: one damaged property never puts the rest out of action. */
let workbook: TestWorkbook;
let whole: Record<string, unknown>;

const property = (sheet: string, value?: string): Promise<string> =>
  workbook.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(sheet);
    if (value !== undefined) customProperties.add(SHEET_PROPERTY, value);
    const item = customProperties.getItem(SHEET_PROPERTY).load("value");
    await context.sync();
    return item.value;
  });

const setting = (key: string, value: unknown): Promise<void> =>
  workbook.run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });

beforeAll(async () => {
  workbook = await openWorkbook();
  const plain = { spelling: "plain", layout: "roster", people: people(2) } as const;
  await generateScorecard(standardRequest("after-sales", plain));
  await generateScorecard(standardRequest("call-centre", plain));
  whole = JSON.parse(await property("Rules")) as Record<string, unknown>;
});
afterAll(() => workbook.close());

/** Everything that the pane reads. */
const readAll = async () => ({
  references: await listScorecards(),
  readings: (await readScorecardSheets()).readings.map(({ scorecard }) => scorecard),
  scorecards: (await checkScorecards()).scorecards.map(({ scorecard }) => scorecard),
  rosters: (await openImport()).rosters.map(({ scorecard }) => scorecard),
});

const damaged: readonly [string, Record<string, unknown>][] = [
  ["no such layout", { layout: "matrix" }],
  ["no period", { period: null }],
  ["a month that there is not", { period: { kind: "month", year: 2025, month: 13 } }],
  ["a quarter where months are appraised", { period: { kind: "quarter", year: 2025, quarter: 1 } }],
  ["an unknown language", { locale: "ja" }],
  ["items that are no list", { items: 5 }],
  ["millions of tiers", { tiers: { count: 3e6, paid: true } }],
  ["half a tier", { tiers: { count: 2.5, paid: true } }],
  ["a person that is no text", { person: {} }],
  ["a number that is none", { scorecard: "one" }],
  ["an unknown spelling", { spelling: 7 }],
  ["an own system without a name", { own: { id: "1" } }],
];
const later: readonly [string, Record<string, unknown>][] = [
  [
    "a later version, whatever it says",
    { version: LAYOUT_VERSION + 1, layout: "matrix", period: 5 },
  ],
  ["a system of a later version", { system: "robot" }],
  ["an item of a later version", { items: ["satisfaction", "humour"] }],
];

describe.each([
  ...damaged.map(([what, changes]) => ["damaged", what, changes] as const),
  ...later.map(([what, changes]) => ["later", what, changes] as const),
])("A sheet that is %s: %s", (fault, _what, changes) => {
  afterAll(() => property("Rules", JSON.stringify(whole)));

  test("is left out and named; everything else works", async () => {
    await property("Rules", JSON.stringify({ ...whole, ...changes }));
    const { references, readings, scorecards, rosters } = await readAll();
    expect(references.map(({ scorecard }) => scorecard)).toEqual(["1", "2"]);
    expect(references[0]?.sheets.map(({ name }) => name)).toEqual(["Data", "Results", "Card"]);
    expect(readings).toContain("2");
    expect(scorecards).toContain("2");
    expect(rosters).toContain("2");
    expect(await listUnread()).toEqual([
      { what: "sheet", fault, sheet: expect.any(String) as string, name: "Rules" },
    ]);
  });
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["null", "null"],
  ["a million characters", `"${"x".repeat(1_100_000)}"`],
])(
  "A sheet whose property is %s is damaged, and forgotten if HR agrees: its cells stay",
  async (_what, value) => {
    await property("Rules", value);
    const [unread] = await listUnread();
    expect(unread).toMatchObject({ what: "sheet", fault: "damaged", name: "Rules" });
    const before = await wholeWorkbook(workbook);
    await forgetUnread(unread!);
    expect(await listUnread()).toEqual([]);
    expect(await wholeWorkbook(workbook)).toEqual(before);
    await property("Rules", JSON.stringify(whole));
  },
);

test("Damaged settings are passed over, named, and forgotten if HR agrees", async () => {
  await setting(
    SETTING_KEYS.import,
    '{"call-centre":[{"headings":["a"],"sources":{"x":{"kind":"total"}},"unwanted":[],"aliases":5}]}',
  );
  await setting(
    ownSystemKey("1"),
    '{"version":1,"id":"1","name":"甲","base":"after-sales","items":[{}]}',
  );
  await setting(ownSystemKey("2"), '{"version":7}');
  await setting("KpiQuota", { 1: [0.2], 2: "half" });
  await setting("KpiAccepted", [{ scope: "after-sales", about: "x", value: 1 }, { scope: 5 }]);
  await setting("KpiSuppliers", { "after-sales": { votes: "IT" }, "call-centre": "CRM" });
  await setting("KpiPayLimits", { mostDeducted: 20, leastPay: null });
  await setting("KpiWorkCalendar", { holidays: ["1 May"], workdays: [] });
  await setting("KpiCompany", { name: "Acme" });
  expect((await openImport()).memory).toEqual({ "call-centre": [] });
  expect(await listOwnSystems()).toEqual([]);
  expect([await readQuota("1"), await readQuota("2")]).toEqual([[0.2], []]);
  expect([await readSuppliers("after-sales"), await readSuppliers("call-centre")]).toEqual([
    { votes: "IT" },
    {},
  ]);
  expect([await readCompany(), (await checkScorecards()).payLimits]).toEqual(["", NO_LIMITS]);
  expect(await readWorkCalendar()).toEqual({ holidays: new Set(), workdays: new Set() });
  const unread = await listUnread();
  expect(unread.map(({ what, fault }) => `${what} ${fault}`).sort()).toEqual([
    "accepted damaged",
    "calendar damaged",
    "company damaged",
    "import damaged",
    "own-system damaged",
    "own-system later",
    "payLimits damaged",
    "quota damaged",
    "suppliers damaged",
  ]);
  for (const each of unread) await forgetUnread(each);
  expect(await listUnread()).toEqual([]);
});
