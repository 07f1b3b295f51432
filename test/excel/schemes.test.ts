import "../support/made-up-systems";
import {
  checkScorecards,
  deleteScheme,
  forgetUnread,
  generateScorecard,
  listSchemes,
  listScorecards,
  listUnread,
  readScorecardSheets,
  saveScheme,
  type SavedScheme,
} from "../../src/excel";
import { SHEET_PROPERTY } from "../../src/scorecards";
import { adoptScheme, asScheme, storeScheme } from "../../src/scorecards/scheme";
import { SCHEME_PROPERTY, schemeKey } from "../../src/scorecards/scheme/kept";
import { SCHEME_VERSION } from "../../src/scorecards/scheme/write";
import { sameInAll } from "../../src/scorecards/system/local-text";
import { findSystem } from "../../src/scorecards/systems";
import { scorecardsIn } from "../../src/workbench/sample";
import { people, standardRequest } from "../support/requests";
import { forgetSchemes, ownScheme } from "../support/schemes";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;

beforeEach(async () => {
  workbook = await openWorkbook();
  workbook.forget();
});
afterEach(() => workbook.close());

const saved = (key: string, name: string): SavedScheme => ({
  key,
  system: asScheme(ownScheme("ecommerce-agent", name)),
});

const setting = (key: string, value?: unknown): Promise<unknown> =>
  workbook.run(async (context) => {
    if (value !== undefined) context.workbook.settings.add(key, value);
    const found = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return found.isNullObject ? null : (found.value as unknown);
  });

const property = (sheet: string, key: string, value?: string): Promise<string | null> =>
  workbook.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(sheet);
    if (value !== undefined) customProperties.add(key, value);
    const item = customProperties.getItemOrNullObject(key).load("value");
    await context.sync();
    return item.isNullObject ? null : item.value;
  });

describe("Schemes that the workbook keeps", () => {
  test("are kept one by one, listed by name in two requests, and found from then on", async () => {
    expect(await listSchemes()).toEqual({ saved: [], onSheets: [] });
    const [first, second] = [saved("k1", "甲方案"), saved("k2", "乙方案")];
    expect(await saveScheme(second)).toEqual({ kind: "saved", scheme: second, all: [second] });
    await saveScheme(first);
    forgetSchemes();
    expect(findSystem(first.system.id)).toBeUndefined();
    workbook.forget();
    const { saved: all } = await listSchemes();
    expect(workbook.traffic).toHaveLength(2);
    expect(all).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining([first, second]));
    expect(findSystem(first.system.id)).toEqual(first.system);
  });

  test("take no name that another has in some language, nor one that is none", async () => {
    await saveScheme({ key: "k1", system: findSystem("ecommerce-agent")! });
    expect(await saveScheme(saved("k2", " 电商客服（分段计分） "))).toMatchObject({
      kind: "bad-name",
      fault: "taken",
    });
    expect(await saveScheme(saved("k2", "  "))).toMatchObject({ kind: "bad-name", fault: "blank" });
    expect(await saveScheme(saved("k2", "长".repeat(61)))).toMatchObject({ fault: "too-long" });
    expect((await listSchemes()).saved).toHaveLength(1);
  });

  test("are changed and renamed in their place, and get another id by that", async () => {
    const first = saved("k1", "甲方案");
    await saveScheme(first);
    const changed = { key: "k1", system: { ...first.system, name: sameInAll("新方案") } };
    const outcome = await saveScheme(changed, first);
    const kept = { key: "k1", system: asScheme(changed.system) };
    expect(outcome).toEqual({ kind: "saved", scheme: kept, all: [kept] });
    expect(kept.system.id).not.toBe(first.system.id);
    expect((await listSchemes()).saved).toEqual([kept]);
  });

  test("do not overwrite what a colleague has changed or deleted meanwhile", async () => {
    const first = saved("k1", "甲方案");
    const theirs = saved("k1", "她们的方案");
    await saveScheme(first);
    await saveScheme(theirs, first);
    const mine = saved("k1", "我的方案");
    expect(await saveScheme(mine, first)).toEqual({ kind: "changed-since", all: [theirs] });
    expect(await deleteScheme("k1")).toEqual([]);
    expect(await saveScheme(mine, theirs)).toEqual({ kind: "changed-since", all: [] });
    expect(await deleteScheme("k1")).toEqual([]);
  });

  test("are not kept where they could not be read again", async () => {
    const { system } = saved("k1", "甲方案");
    const empty = { key: "k1", system: { ...system, items: [] } };
    expect(await saveScheme(empty)).toMatchObject({
      kind: "bad-scheme",
      problem: { code: "field", path: ["items"] },
    });
    expect(await setting(schemeKey("k1"))).toBeNull();
  });

  test("that are damaged or of a later version are named, and forgotten if HR agrees", async () => {
    await saveScheme(saved("k1", "甲方案"));
    await setting(schemeKey("k2"), storeScheme(saved("k2", "乙方案").system).slice(0, -9));
    await setting(schemeKey("k3"), `{"kpiScheme":${SCHEME_VERSION + 1}}`);
    expect((await listSchemes()).saved).toHaveLength(1);
    const unread = await listUnread();
    expect(unread).toEqual(
      expect.arrayContaining([
        { what: "scheme", fault: "damaged", key: schemeKey("k2") },
        { what: "scheme", fault: "later", key: schemeKey("k3") },
      ]),
    );
    for (const each of unread) await forgetUnread(each);
    expect(await listUnread()).toEqual([]);
    expect((await listSchemes()).saved).toHaveLength(1);
  });
});

describe("Sheets of a scheme", () => {
  const make = async (name: string, layout: "roster" | "form", persons: number) => {
    const scheme = adoptScheme(ownScheme("ecommerce-agent", name));
    const asked = { layout, spelling: "plain", people: people(persons) } as const;
    const outcome = await generateScorecard(standardRequest(scheme.id, asked));
    if (outcome.kind !== "made") throw new Error(outcome.kind);
    return { scheme, scorecard: outcome.scorecard };
  };

  test("are read where nothing else knows the scheme: in another workbook", async () => {
    const { scheme, scorecard } = await make("带走的方案", "roster", 2);
    expect(scorecard.sheets).toHaveLength(4);
    forgetSchemes();
    workbook.forget();
    expect(await listScorecards()).toEqual([scorecard]);
    expect(workbook.traffic).toHaveLength(3);
    expect(await listScorecards()).toEqual([scorecard]);
    expect(workbook.traffic).toHaveLength(5);
    forgetSchemes();
    const { readings } = await readScorecardSheets();
    expect(readings.map(({ system }) => system.name["zh-CN"])).toEqual(["带走的方案"]);
    forgetSchemes();
    expect(scorecardsIn(workbook.host).map(({ scorecard: number }) => number)).toEqual(["1"]);
    forgetSchemes();
    expect((await checkScorecards()).scorecards).toHaveLength(1);
    forgetSchemes();
    expect(await listSchemes()).toEqual({ saved: [], onSheets: [scheme] });
    expect(await listUnread()).toEqual([]);
  });

  test("are read from one another where one has lost the text, and damaged where all have", async () => {
    const { scorecard } = await make("丢失的方案", "form", 3);
    const names = scorecard.sheets.map(({ name }) => name);
    expect(names).toHaveLength(3);
    // Copies of the first one's sheet have its text, too.
    for (const name of names) expect(await property(name, SCHEME_PROPERTY)).toContain("丢失的方案");
    const text = (await property(names[0]!, SCHEME_PROPERTY)) ?? "";
    await property(names[0]!, SCHEME_PROPERTY, text.slice(0, 500));
    await property(names[1]!, SCHEME_PROPERTY, text.replace("85", "95"));
    forgetSchemes();
    expect(await listScorecards()).toEqual([scorecard]);
    await property(names[2]!, SCHEME_PROPERTY, "");
    forgetSchemes();
    expect(await listScorecards()).toEqual([]);
    const unread = await listUnread();
    expect(unread.map(({ fault }) => fault)).toEqual(["damaged", "damaged", "damaged"]);
    await forgetUnread(unread[0]!);
    expect(await listUnread()).toHaveLength(2);
    expect(await property(names[0]!, SHEET_PROPERTY)).toBeNull();
    expect(await property(names[0]!, SCHEME_PROPERTY)).toBeNull();
  });

  test("of a later version are not called damaged", async () => {
    const { scorecard } = await make("更新的方案", "form", 1);
    await property(
      scorecard.sheets[0]!.name,
      SCHEME_PROPERTY,
      `{"kpiScheme":${SCHEME_VERSION + 1}}`,
    );
    forgetSchemes();
    expect(await listScorecards()).toEqual([]);
    expect((await listUnread()).map(({ fault }) => fault)).toEqual(["later"]);
  });

  test("are told from saved schemes by what they hold", async () => {
    const { scheme } = await make("存好的方案", "form", 1);
    await saveScheme({ key: "k1", system: scheme });
    expect(await listSchemes()).toEqual({ saved: [{ key: "k1", system: scheme }], onSheets: [] });
  });
});
