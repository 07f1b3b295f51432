/**
 * The company's own rules, by keyboard alone: figures changed, kept in the workbook, generated, and scored by. In one language,
 * in full in all.
 */
import type { Locator } from "playwright-core";
import { sheetTexts } from "../../src/i18n/sheets";
import type { Locale } from "../../src/i18n/locale";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import { sampleOf } from "../support/in-full";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

const words = {
  "en-US": {
    generate: "Generate scorecard",
    figures: "Figures of Customer satisfaction",
    tiers: "Tiers",
    tier: "Tier 4",
    pay: "Pay and other figures",
    own: "Our own system",
    name: "Name",
    save: "Save as our own system",
    preview: "Preview",
    another: "Make another",
    told: "0.5 points more for each full 5 % above 85 %; 1 point off for each full 5 % below, never below 0",
  },
  "zh-CN": {
    generate: "生成考核表",
    figures: "客户满意度的计分规则",
    tiers: "绩效等级",
    tier: "第 4 个等级",
    pay: "绩效工资与其他规定",
    own: "本公司方案",
    name: "方案名称",
    save: "存为本公司方案",
    preview: "预览",
    another: "再建一份",
    told: "高于 85%的，每满 5 个百分点加 0.5 分；低于的，每满 5 个百分点扣 1 分，扣完为止",
  },
  "zh-TW": {
    generate: "產生考核表",
    figures: "客戶滿意度的計分規則",
    tiers: "績效等級",
    tier: "第 4 個等級",
    pay: "績效薪資與其他規定",
    own: "本公司方案",
    name: "方案名稱",
    save: "存為本公司方案",
    preview: "預覽",
    another: "再建一份",
    told: "高於 85%的，每滿 5 個百分點加 0.5 分；低於的，每滿 5 個百分點扣 1 分，扣完為止",
  },
} as const;
type Language = keyof typeof words;
const localeOf: Record<Language, Locale> = { "en-US": "en", "zh-CN": "zh-CN", "zh-TW": "zh-TW" };

const OWN_NAME = "本店售后 A-1";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

const press = async (key: string, times = 1) => {
  for (let time = 0; time < times; time++) await workbench.page.keyboard.press(key);
};

/** Goes to a control, wherever the focus is, and presses a key on it. */
async function on(control: Locator, key: string): Promise<void> {
  await control.focus();
  await press(key);
}

/** Types over what stands in the field that has the focus. */
async function typeOver(text: string): Promise<void> {
  await press("Control+A");
  await workbench.page.keyboard.type(text);
}

const all = ["zh-CN", "zh-TW", "en-US"] as const;
describe.each(sampleOf(all, ["zh-CN"]))("HR keeps its own rules in %s", (language) => {
  const locale = localeOf[language];
  const said = words[language];
  const texts = sheetTexts[locale];
  const { rules, data, results } = texts.sheetNames;

  it("changes a system by keyboard, saves it, generates it, and is scored by it", async () => {
    workbench = await openWorkbench({ language, width: 1200, height: 800 });
    await on(workbench.page.getByRole("button", { name: said.generate }), "Enter");
    const pane = workbench.pane();
    const button = (name: string | RegExp) => pane.getByRole("button", { name });
    await pane.getByRole("textbox").first().waitFor();
    const radio = pane.getByRole("radio", { name: afterSales.name[locale] });
    await on(radio, "Space");
    await pane.getByRole("textbox").first().focus();
    await workbench.page.keyboard.type("001 王芳\n002 李娜");

    // From the item's button Tab leads through its figures: target, step, penalty, reward.
    await on(button(said.figures), "Enter");
    await press("Tab");
    await typeOver("85");
    await press("Tab", 3);
    await typeOver("0.5");
    await press("Tab");
    await pane.getByText(said.told).waitFor();

    await on(button(new RegExp(`^${said.tiers}`)), "Enter");
    await pane.getByRole("group", { name: said.tier }).getByRole("textbox").first().focus();
    await typeOver("5.5");
    await on(button(new RegExp(`^${said.pay}`)), "Enter");
    await pane.getByRole("textbox", { name: texts.rules.share }).focus();
    await typeOver("40");
    await press("Tab");

    await on(button(new RegExp(`^${said.own}`)), "Enter");
    await pane.getByRole("textbox", { name: said.name, exact: true }).focus();
    await workbench.page.keyboard.type(OWN_NAME);
    await on(button(said.save), "Enter");
    await pane.getByRole("radio", { name: OWN_NAME, checked: true }).waitFor();
    await on(button(said.preview), "Enter");
    await pane.getByRole("listitem").filter({ hasText: texts.sheetNames.card }).waitFor();
    expect(await pane.getByRole("definition").allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining(OWN_NAME),
        expect.stringMatching(new RegExp(`${texts.rules.share}40%$`)),
      ]),
    );
    expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);

    await on(button(said.generate).last(), "Enter");
    await button(said.another).waitFor();
    await workbench.call("settled");
    expect((await workbench.call("read", rules, "A1"))[0]?.[0]).toBe(
      `${OWN_NAME} · ${texts.rules.title}`,
    );
    const cells = await workbench.call("read", rules, "A1:P60");
    const lineOf = (label: string) => cells.find((row) => row[1] === label) ?? [];
    expect(lineOf(afterSales.items[0]!.name[locale]).slice(4, 8)).toEqual([0.85, 0.05, 1, 0.5]);
    expect(lineOf(afterSales.items[0]!.name[locale])[14]).toContain(texts.origins.company);
    expect(lineOf(texts.rules.share).slice(2, 4)).toEqual([0.4, texts.origins.company]);

    // 84 % is less than a full step below 85 %; 96 % is two full steps above it.
    await workbench.call("write", data, "D5:K6", [
      [84, 100, 2.5, 80, 100, 30, 0.95, 6000],
      [96, 100, 2.5, 80, 100, 30, 0.95, 6000],
    ]);
    await workbench.call("settled");
    const [headers = [], ...people] = await workbench.call("read", results, "A4:AD6");
    const shown = (header: string) => people.map((row) => row[headers.indexOf(header)]);
    expect(people.map((row) => row[3])).toEqual([10, 11]);
    expect(shown(texts.columns.total)).toEqual([10, 10.3]);
    expect(shown(texts.columns.performancePay)).toEqual([2400, 2472]);

    // The next month begins with what was kept.
    await on(button(said.another), "Enter");
    expect(await pane.getByRole("radio").first().isChecked()).toBe(true);
    expect(workbench.problems).toEqual([]);
  });
});
