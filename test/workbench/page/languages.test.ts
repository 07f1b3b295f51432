import { languages, startLanguage } from "../../../src/workbench/page/languages";
import { fill, textsOf } from "../../../src/workbench/page/texts";

describe("the language to start with", () => {
  it.each([
    ["zh-TW", null, [], "zh-TW"],
    [null, "zh-CN", ["en-US"], "zh-CN"],
    [null, null, ["fr", "zh-HK"], "zh-TW"],
    [null, null, ["zh-Hant-MO"], "zh-TW"],
    [null, null, ["zh"], "zh-CN"],
    [null, null, ["en-GB"], "en-US"],
    [null, null, ["fr"], "en-US"],
    ["xx", null, ["zh-SG"], "zh-CN"],
  ] as const)("asked %s, remembered %s, browser %j: %s", (asked, remembered, browser, expected) => {
    expect(startLanguage(asked, remembered, browser)).toBe(expected);
  });
});

describe("the page's texts", () => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  it.each(languages)("fill the same places in %s as in English", (language) => {
    const english = textsOf("en-US");
    for (const [key, text] of Object.entries(textsOf(language))) {
      expect([key, places(text)]).toEqual([key, places(english[key as keyof typeof english])]);
    }
  });

  it("keep the words of one script", () => {
    expect(Object.values(textsOf("zh-CN")).join("")).not.toMatch(/[載資學與儲]/);
    expect(Object.values(textsOf("zh-TW")).join("")).not.toMatch(/[载资学与储]/);
  });

  it("leave a place that nobody fills", () => {
    expect(fill("{a} of {b}", { a: 1 })).toBe("1 of {b}");
  });
});
