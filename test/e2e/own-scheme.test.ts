/** A scheme of HR's own, from nothing to Results, by keyboard alone: tables of bands, as an online shop has them. */
import type { Locator } from "playwright-core";
import { sheetTexts } from "../../src/i18n/sheets";
import texts from "../../src/i18n/pane/zh-CN/builder";
import generate from "../../src/i18n/pane/zh-CN/generate";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

const NAME = "电商客服月度考核";
const sheets = sheetTexts["zh-CN"];

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

const button = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name, exact: typeof name === "string" });
const field = (name: string) => workbench.pane().getByRole("textbox", { name, exact: true });
const press = (key: string) => workbench.page.keyboard.press(key);

/** Goes to a control, wherever the focus is, and presses a key on it. */
async function on(control: Locator, key: string): Promise<void> {
  await control.focus();
  await press(key);
}

/** Types over what stands in a field, and leaves it. */
async function write(control: Locator, text: string): Promise<void> {
  await control.focus();
  await press("Control+A");
  await workbench.page.keyboard.type(text);
  await press("Tab");
}

/** Chooses from a list by typing what it says. */
async function choose(label: string, option: string): Promise<void> {
  const list = workbench.pane().getByRole("combobox", { name: label, exact: true });
  await list.focus();
  await list.selectOption({ label: option });
}

async function addItem(name: string, weight: string): Promise<void> {
  await on(button(texts.add), "Enter");
  const named = field(texts.itemName);
  await named.and(workbench.pane().locator(":focus")).waitFor();
  await workbench.page.keyboard.type(name);
  await write(field(`${name}的权重`), weight);
}

/** A table from its best band on; what is left earns nothing. */
async function bands(
  head: string,
  unit: string,
  rows: readonly (readonly [string, string])[],
): Promise<void> {
  await on(workbench.pane().getByRole("radio", { name: texts.kinds.bands }), "Space");
  const limit = (row: number) => field(`第 ${row + 1} 段 ${head}（${unit}）`);
  for (let row = 3; row < rows.length; row++) {
    await on(button(texts.addBand), "Enter");
    await limit(row).and(workbench.pane().locator(":focus")).waitFor();
  }
  for (const [row, [from, points]] of rows.entries()) {
    await write(limit(row), from);
    await write(field(`第 ${row + 1} 段 ${texts.heads.points}（分）`), points);
  }
}

it("HR makes a scheme, generates it for eight people, and everybody has a score", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1200, height: 900 });
  await on(workbench.page.getByRole("button", { name: "生成考核表" }), "Enter");
  const pane = workbench.pane();
  await on(button("自建方案"), "Enter");
  await pane.getByRole("heading", { name: texts.title }).waitFor();
  await write(field(texts.name), NAME);
  await on(pane.getByRole("radio", { name: texts.countings.weights }), "Space");

  await addItem("销售达成率", "30");
  await choose(texts.measure, texts.measures.rate);
  await write(field(texts.fields.numerator), "销售额");
  await write(field(texts.fields.denominator), "计划销售额");
  await choose(texts.fields.unit, "元");
  await on(pane.getByRole("checkbox", { name: texts.fields.part }), "Space");
  await bands(texts.heads.from, "%", [
    ["100", "100"],
    ["90", "85"],
    ["80", "70"],
    ["70", "50"],
  ]);
  await pane
    .getByText(
      "100%及以上得 100 分；90%及以上得 85 分；80%及以上得 70 分；70%及以上得 50 分；其余得 0 分",
    )
    .waitFor();
  await write(field("销售额（元）"), "96");
  await write(field("计划销售额（元）"), "100");
  await pane.getByText("得 85 分（满分 100 分）").waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);

  await addItem("询单转化率", "20");
  await bands(texts.heads.from, "%", [
    ["60", "100"],
    ["55", "80"],
    ["50", "60"],
  ]);
  await addItem("平均响应时间", "20");
  await choose(texts.fields.unit, "秒");
  await bands(texts.heads.upTo, "秒", [
    ["15", "100"],
    ["20", "80"],
    ["30", "60"],
  ]);
  await addItem("满意率", "20");
  await bands(texts.heads.from, "%", [
    ["98", "100"],
    ["95", "80"],
    ["90", "60"],
  ]);
  await addItem("退换货及时率", "5");
  await on(pane.getByRole("radio", { name: texts.kinds.proportion, exact: true }), "Space");
  await write(field("目标（%）"), "100");
  await addItem("工作纪律", "5");
  await choose(texts.measure, texts.measures.rating);
  await pane.getByText("正好").waitFor();

  await on(button(texts.tiers), "Enter");
  for (const [index, [from, grade]] of (
    [
      ["90", "金牌"],
      ["80", "银牌"],
      ["70", "铜牌"],
    ] as const
  ).entries()) {
    const tier = pane.getByRole("group", { name: `第 ${index + 1} 个等级` });
    await write(tier.getByRole("textbox", { name: "最低得分" }), from);
    await write(tier.getByRole("textbox", { name: "等级", exact: true }), grade);
  }
  await on(button("删除第 4 个等级"), "Enter");
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);

  await on(button(texts.save), "Enter");
  await pane.getByRole("radio", { name: NAME, checked: true }).waitFor();
  await pane.getByRole("textbox").first().focus();
  await workbench.page.keyboard.type(
    ["王芳", "李娜", "张伟", "刘洋", "陈静", "杨帆", "赵磊", "周敏"]
      .map((name, index) => `00${index + 1} ${name}`)
      .join("\n"),
  );
  await on(button("生成考核表").last(), "Enter");
  await button("再建一份").waitFor();
  await workbench.call("settled");

  const { data, results } = sheets.sheetNames;
  const good = [96, 100, 0.61, 18, 0.97, 1, 90];
  await workbench.call("write", data, "D5:J12", [
    good,
    [100, 100, 0.5, 31, 0.9, 0.5, 80],
    [130, 100, 0.6, 15, 0.98, 1, 100],
    [69.9, 100, 0.49, 30, 0.89, 0, 0],
    ...[5, 6, 7].map(() => good),
    ["", ...good.slice(1)],
  ]);
  await workbench.call("settled");
  const [headers = [], ...people] = await workbench.call("read", results, "A4:AD12");
  const shown = (header: string) => people.map((row) => row[headers.indexOf(header)]);
  expect(shown("销售达成率").slice(0, 4)).toEqual([85, 100, 100, 0]);
  expect(shown(sheets.columns.total)).toEqual([87, 60.5, 100, 12, 87, 87, 87, "未完成"]);
  const tiers = shown(sheets.columns.tier);
  expect([tiers[0], tiers[2]]).toEqual(["银牌", "金牌"]);
  expect(workbench.problems).toEqual([]);
});

it("the scheme is taken along as text to another workbook, which then generates it", async () => {
  const words = generate.scheme;
  const name = "话务员考核";
  workbench = await openWorkbench({ language: "zh-CN", width: 1200, height: 900 });
  const { page } = workbench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await on(page.getByRole("button", { name: "生成考核表" }), "Enter");
  await on(button("自建方案"), "Enter");
  await workbench.pane().getByRole("heading", { name: texts.title }).waitFor();
  await write(field(texts.name), name);
  await on(workbench.pane().getByRole("radio", { name: texts.countings.weights }), "Space");
  await addItem("接通率", "60");
  await write(field("算例 1（%）"), "92");
  await write(field("算例 1：应得分"), "97");
  await addItem("满意率", "40");
  await workbench.pane().getByText("正好").waitFor();
  await on(button(texts.save), "Enter");
  await workbench.pane().getByRole("radio", { name, checked: true }).waitFor();
  await on(button(words.label), "Enter");
  await on(button(words.copy), "Enter");
  await workbench.pane().getByText(words.said.copied).waitFor();
  await workbench.leave();

  // Another workbook, with nothing in it.
  workbench = await openWorkbench({ language: "zh-CN", width: 1200, height: 900 });
  await on(page.getByRole("button", { name: "生成考核表" }), "Enter");
  await on(button(words.label), "Enter");
  await field(words.paste).focus();
  await press("Control+V");
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await on(button(words.takeIn), "Enter");
  await workbench.pane().getByRole("radio", { name, checked: true }).waitFor();
  await workbench.pane().getByRole("textbox").first().focus();
  await page.keyboard.type("001 王芳");
  await on(button("生成考核表").last(), "Enter");
  await button("再建一份").waitFor();
  await workbench.call("settled");
  await workbench.call("write", sheets.sheetNames.data, "D5:E5", [[0.92, 0.9]]);
  await workbench.call("settled");
  const [headers = [], person = []] = await workbench.call(
    "read",
    sheets.sheetNames.results,
    "A4:Z5",
  );
  expect(person[headers.indexOf("接通率")]).toBe(97);
  expect(workbench.problems).toEqual([]);
});
