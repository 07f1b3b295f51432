import {
  cleanName,
  type OwnSystem,
  ownNameFault,
  readOwnSystem,
  readStoredOwnSystem,
  writeOwnSystem,
} from "../../../src/scorecards/company";
import { adoptScheme, writeScheme } from "../../../src/scorecards/scheme";
import { SCHEME_VERSION } from "../../../src/scorecards/scheme/write";
import { findSystem } from "../../../src/scorecards/systems";
import { standardRequest } from "../../support/requests";
import { forgetSchemes, ownScheme } from "../../support/schemes";

const own: OwnSystem = {
  id: "k7",
  name: "本店售后方案",
  base: "after-sales",
  layout: "roster",
  items: standardRequest("after-sales").items,
  parameters: { "satisfaction.target": 0.85, "response.reward": 1, "setting:share": 0.4 },
  tiers: [
    { from: 8, grade: "甲", amount: 500, action: "表扬" },
    { from: 0, grade: "乙", amount: null },
  ],
};

const saved = (change: Record<string, unknown>): unknown =>
  JSON.stringify({ ...(JSON.parse(writeOwnSystem(own)) as object), ...change });

describe("An own system", () => {
  test("is read as it was written", () => {
    expect(readOwnSystem(writeOwnSystem(own))).toEqual(own);
    const { tiers: _none, ...withoutTiers } = own;
    expect(readOwnSystem(writeOwnSystem(withoutTiers))).toEqual(withoutTiers);
  });

  test("knows the items that its system has now: those that it did not know are off", () => {
    const read = readOwnSystem(
      saved({ items: [...own.items.slice(1), { item: "gone", on: true, points: 5 }] }),
    );
    expect(read?.items.map(({ item, on }) => [item, on])).toEqual([
      ["satisfaction", false],
      ...own.items.slice(1).map(({ item, on }) => [item, on]),
    ]);
  });

  test("passes over figures that the system has not, and what is no figure", () => {
    const parameters = { "satisfaction.target": 0.8, "gone.target": 1, "cost.step": "0.1" };
    expect(readOwnSystem(saved({ parameters }))?.parameters).toEqual({
      "satisfaction.target": 0.8,
    });
  });

  test.each<[string, unknown]>([
    ["no text", 5],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["another version", saved({ version: 2 })],
    ["no name", saved({ name: " " })],
    ["an unknown system", saved({ base: "gone" })],
    ["no items", saved({ items: [] })],
    ["a damaged item", saved({ items: [{ item: "cost" }] })],
    ["a damaged tier", saved({ tiers: [{ from: "8", grade: "甲" }] })],
  ])("is passed over where the setting is %s", (_what, setting) => {
    expect(readOwnSystem(setting)).toBeNull();
  });
});

describe("A name", () => {
  test("loses needless blanks", () => {
    expect(cleanName(" 本店\t 方案\n")).toBe("本店 方案");
  });

  test.each([
    ["", "blank"],
    ["\u3000", "blank"],
    ["x".repeat(61), "too-long"],
    ["x".repeat(60), null],
    ["本店售后方案", "taken"],
    [" 本店售后方案 ", "taken"],
    ["ＡＢＣ", "taken"],
    ["另一方案", null],
  ])("%j: %s", (name, fault) => {
    expect(ownNameFault(name, [own, { id: "2", name: "abc" }])).toBe(fault);
  });
});

describe("An own system that was made from a scheme", () => {
  const { id } = adoptScheme(ownScheme("after-sales", "车间方案"));
  const made: OwnSystem = { ...own, base: id };
  const text = writeOwnSystem(made);
  const changed = (change: Record<string, unknown>) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...change });

  test("takes the scheme along, so that it is found wherever it is read", () => {
    forgetSchemes();
    expect(findSystem(id)).toBeUndefined();
    expect(readOwnSystem(text)).toEqual(made);
    expect(findSystem(id)?.name["zh-TW"]).toBe("车间方案");
  });

  test.each([
    ["damaged", "none", undefined],
    ["damaged", "half of one", '{"kpiScheme":1,'],
    ["damaged", "another one", writeScheme(ownScheme("after-sales", "另一套"))],
    ["later", "one of a later version", `{"kpiScheme":${SCHEME_VERSION + 1}}`],
  ])("is %s where it has %s", (kind, _what, scheme) => {
    forgetSchemes();
    expect(readStoredOwnSystem(changed({ scheme }))).toEqual({ kind });
  });
});
