import {
  deleteOwnSystem,
  generateScorecard,
  listOwnSystems,
  listScorecards,
  listSheetNames,
  readScorecardSheets,
  saveOwnSystem,
} from "../../src/excel";
import { sheetNamesFor, type TierChoice } from "../../src/scorecards";
import { ownSystemKey, type OwnSystem } from "../../src/scorecards/company";
import { people, standardRequest } from "../support/requests";
import { addSheetsOfHr, openWorkbook, type TestWorkbook } from "./support/workbook";

const tiers: readonly TierChoice[] = [
  { from: 8, grade: "甲", amount: 500, action: "表扬" },
  { from: 6, grade: "乙", amount: 200 },
  { from: 0, grade: "丙", amount: 0 },
];

const own = (id: string, name: string): OwnSystem => ({
  id,
  name,
  base: "after-sales",
  layout: "roster",
  items: standardRequest("after-sales").items,
  parameters: { "satisfaction.target": 0.85, "setting:share": 0.4 },
  tiers,
});

let workbook: TestWorkbook;

beforeEach(async () => {
  workbook = await openWorkbook();
  workbook.forget();
});
afterEach(() => workbook.close());

const setting = (key: string): Promise<unknown> =>
  workbook.run(async (context) => {
    const found = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return found.isNullObject ? null : (found.value as unknown);
  });

describe("Own systems in the workbook", () => {
  test("are kept one by one, and listed by name in one request", async () => {
    expect(await listOwnSystems()).toEqual([]);
    const second = own("2", "乙方案");
    const first = own("1", "甲方案");
    expect(await saveOwnSystem(second)).toEqual({ kind: "saved", own: second, all: [second] });
    await saveOwnSystem(first);
    workbook.forget();
    const all = await listOwnSystems();
    expect(workbook.traffic).toHaveLength(1);
    expect(all).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining([first, second]));
    expect(typeof (await setting(ownSystemKey("1")))).toBe("string");
  });

  test("take no name that another has, nor one that is none", async () => {
    const first = own("1", "门店方案");
    await saveOwnSystem(first);
    expect(await saveOwnSystem(own("2", " 门店方案 "))).toMatchObject({
      kind: "bad-name",
      fault: "taken",
    });
    expect(await saveOwnSystem(own("2", ""))).toMatchObject({ kind: "bad-name", fault: "blank" });
    expect(await listOwnSystems()).toEqual([first]);
  });

  test("are changed and renamed in their place", async () => {
    const first = own("1", "门店方案");
    await saveOwnSystem(first);
    const changed: OwnSystem = { ...first, name: "新名称", parameters: { "setting:share": 0.5 } };
    expect(await saveOwnSystem(changed, first)).toEqual({
      kind: "saved",
      own: changed,
      all: [changed],
    });
    expect(await listOwnSystems()).toEqual([changed]);
  });

  test("do not overwrite what a colleague has changed or deleted meanwhile", async () => {
    const first = own("1", "门店方案");
    const theirs = { ...first, parameters: { "setting:share": 0.5 } };
    await saveOwnSystem(first);
    await saveOwnSystem(theirs, first);
    const mine = { ...first, parameters: { "setting:share": 0.2 } };
    expect(await saveOwnSystem(mine, first)).toEqual({ kind: "changed-since", all: [theirs] });
    await deleteOwnSystem("1");
    expect(await saveOwnSystem(mine, theirs)).toEqual({ kind: "changed-since", all: [] });
    expect(await listOwnSystems()).toEqual([]);
  });

  test("are deleted and can be brought back; other settings are nobody's business", async () => {
    await workbook.run(async (context) => {
      context.workbook.settings.add("Theirs", "kept");
      context.workbook.settings.add(ownSystemKey("damaged"), "{");
      await context.sync();
    });
    const [first, second] = [own("1", "甲方案"), own("2", "乙方案")];
    await saveOwnSystem(first);
    await saveOwnSystem(second);
    expect(await deleteOwnSystem("1")).toEqual([second]);
    expect(await deleteOwnSystem("1")).toEqual([second]);
    expect(await setting("Theirs")).toBe("kept");
    await saveOwnSystem(first);
    expect(await listOwnSystems()).toHaveLength(2);
  });

  test("are told as damaged by nobody: what cannot be read is left alone", async () => {
    await workbook.run(async (context) => {
      context.workbook.settings.add(ownSystemKey("later"), '{"version":99}');
      await context.sync();
    });
    expect(await listOwnSystems()).toEqual([]);
    await saveOwnSystem(own("1", "甲方案"));
    expect(await setting(ownSystemKey("later"))).toBe('{"version":99}');
  });
});

describe("A scorecard of an own system", () => {
  const request = {
    ...standardRequest("after-sales", { locale: "zh-CN" as const, people: people(2) }),
    parameters: { "satisfaction.target": 0.85, "setting:share": 0.4 },
    tiers,
    own: { id: "1", name: "门店方案" },
  };

  test("is found again under its name, and is no second copy of the standard one", async () => {
    expect((await generateScorecard(request)).kind).toBe("made");
    expect((await generateScorecard(request)).kind).toBe("exists");
    const { own: _own, ...plainRequest } = request;
    expect((await generateScorecard(plainRequest)).kind).toBe("made");
    expect((await listScorecards()).map(({ system, own: made }) => [system, made?.name])).toEqual([
      ["after-sales", "门店方案"],
      ["after-sales", undefined],
    ]);
  });

  test.each(["roster", "form"] as const)(
    "is read back from its %s with its own figures and tiers",
    async (layout) => {
      await generateScorecard({ ...request, layout });
      const [reading] = (await readScorecardSheets()).readings;
      expect(reading?.system.name["zh-CN"]).toBe("门店方案");
      expect(reading?.standard.name["zh-CN"]).toBe("售后管理 KPI（十分制）");
      const [satisfaction] = reading?.system.items ?? [];
      expect(satisfaction?.rule).toMatchObject({ kind: "per-step", target: { value: 0.85 } });
      expect(reading?.system.pay?.share.value).toBe(0.4);
      expect(
        reading?.system.tiers.map(({ from, grade, amount }) => [
          from.value,
          grade.en,
          amount?.value,
        ]),
      ).toEqual([
        [8, "甲", 500],
        [6, "乙", 200],
        [0, "丙", 0],
      ]);
    },
  );

  test("has the sheets that were foretold", async () => {
    await addSheetsOfHr(workbook);
    await generateScorecard({ ...request, own: { id: "0", name: "另一" } });
    const before = await listSheetNames();
    const standing = await listScorecards();
    const foretold = sheetNamesFor(request, { sheets: before, standing });
    await generateScorecard(request);
    expect((await listSheetNames()).slice(before.length)).toEqual(foretold);
  });
});
