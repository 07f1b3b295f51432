/**
 * The monthly job as HR does it: an export pasted with Ctrl+V, mapped, seen, written and taken back, by keyboard alone. In one
 * language, in full in all.
 */
import type { Frame } from "playwright-core";
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import { callCentre } from "../../src/scorecards/systems/call-centre";
import { sheetTexts } from "../../src/i18n/sheets";
import type { Locale } from "../../src/i18n/locale";
import { sampleOf } from "../support/in-full";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { pressButton, reachButton } from "./support/keyboard";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

const languages = {
  "en-US": {
    locale: "en",
    generate: "Generate scorecard",
    tool: "Import figures",
    home: "Home",
    made: "Undo",
    preview: "Preview",
    write: "Write 22 cells",
    undo: "Undo",
    done: "The figures are in",
  },
  "zh-CN": {
    locale: "zh-CN",
    generate: "生成考核表",
    tool: "导入数据",
    home: "首页",
    made: "撤销",
    preview: "预览",
    write: "写入 22 个单元格",
    undo: "撤销",
    done: "数据已导入",
  },
  "zh-TW": {
    locale: "zh-TW",
    generate: "產生考核表",
    tool: "匯入資料",
    home: "首頁",
    made: "復原",
    preview: "預覽",
    write: "寫入 22 個儲存格",
    undo: "復原",
    done: "資料已匯入",
  },
} as const satisfies Record<string, { readonly locale: Locale } & Record<string, string>>;
type Language = keyof typeof languages;

/** A log of calls: who, when, answered or not, solved or not, seconds waited, time talked, grade. */
const CALLS = [
  "通话编号,坐席,日期,是否接听,是否解决,等待时长(秒),通话时长,满意度",
  "C1,王芳,2021-01-04,是,是,10,00:02:00,5",
  "C2,王芳,2021-01-05,是,否,20,00:04:00,3",
  "C3,王芳,2021-01-05,否,否,,,",
  "C4,李娜,2021-01-06,是,是,30,00:01:00,4",
  "C5,李娜,2021-02-01,是,是,99,00:09:00,1",
  "合计,,,,,159,,",
].join("\n");

/** By the input: what January gives 王芳 and 李娜. */
const FIGURES: Readonly<Record<string, readonly [number, number]>> = {
  callsReceived: [3, 1],
  callsAnswered: [2, 1],
  callsResolved: [1, 1],
  callsAbandoned: [1, 0],
  answerSeconds: [15, 30],
  talkSeconds: [180, 60],
  votes5: [1, 0],
  votes4: [0, 1],
  votes3: [1, 0],
  votes2: [0, 0],
  votes1: [0, 0],
};

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

async function generate(
  language: Language,
  pane: Frame,
  system: ScorecardSystem = callCentre,
): Promise<void> {
  const words = languages[language];
  await workbench.page.getByRole("button", { name: words.generate }).click();
  await pane.getByRole("radio", { name: new RegExp(`^${system.name[words.locale]}`) }).check();
  await pane.getByRole("textbox").first().fill("王芳\n李娜");
  await pane.locator("#generate-year").selectOption("2021");
  await pane.getByRole("combobox", { name: /^(Month|月)$/ }).selectOption("1");
  await pane.getByRole("button", { name: words.generate }).last().click();
  await pane.getByRole("button", { name: words.made, exact: true }).waitFor();
  await workbench.call("settled");
}

const all = Object.keys(languages) as Language[];
describe.each(sampleOf(all, ["zh-CN"]))("Import in %s", (language) => {
  const words = languages[language];
  const { data } = sheetTexts[words.locale].sheetNames;

  it("takes a call log to a filled Data sheet and back, by keyboard", async () => {
    workbench = await openWorkbench({ language, width: 1280, height: 900 });
    const pane = workbench.pane();
    const { page } = workbench;
    await generate(language, pane);
    await pane.getByRole("button", { name: words.home }).last().click();
    await pane
      .getByRole("button", { name: new RegExp(`^${words.tool}`) })
      .last()
      .click();
    const box = pane.getByRole("textbox").filter({ visible: true });
    await box.waitFor();
    expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), CALLS);
    await box.focus();
    await page.keyboard.press("Control+V");
    await pane.getByRole("button", { name: words.preview }).waitFor();
    expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);
    const before = await workbench.call("read", data, "A5:P8");
    await pressButton(workbench, words.preview);
    await pane.getByRole("table").waitFor();
    expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);
    expect(await workbench.call("read", data, "A5:P8")).toEqual(before);

    await reachButton(workbench, words.write);
    await workbench.call("settled");
    const asked = await workbench.call("requests");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: words.done }).waitFor();
    await workbench.call("settled");
    const written = await workbench.call("requests");
    // One reads, one writes, and the library frees in a third what it held.
    expect(written.count - asked.count).toBeLessThanOrEqual(3);
    const [headers = []] = await workbench.call("read", data, "A4:P4");
    const rows = await workbench.call("read", data, "A5:P6");
    const inputs = callCentre.items.flatMap(({ rule }) =>
      "metric" in rule
        ? rule.metric.kind === "quotient"
          ? [rule.metric.numerator, rule.metric.denominator]
          : rule.metric.kind === "survey"
            ? rule.metric.votes
            : rule.metric.kind === "figure"
              ? [rule.metric.input]
              : []
        : [],
    );
    for (const { id, name } of inputs) {
      const column = headers.indexOf(name[words.locale]);
      expect([id, rows.map((row) => row[column])]).toEqual([id, FIGURES[id]]);
    }

    await pressButton(workbench, words.undo);
    await pane.getByRole("button", { name: words.preview }).waitFor();
    await workbench.call("settled");
    expect(await workbench.call("read", data, "A5:P8")).toEqual(before);
    expect(workbench.problems).toEqual([]);
  });
});

/** A month as a shop's sheet shows it: people side by side, and rates without the numbers that they are of. */
const RATES = ["指标\t王芳\t李娜", "满意度\t96%\t92%", "首次解决率\t85%\t78%"].join("\n");

test("rates alone, people across: the scorecard takes rates from then on, and the paste waits", async () => {
  const language = "zh-CN";
  workbench = await openWorkbench({ language, width: 1280, height: 900 });
  const pane = workbench.pane();
  await generate(language, pane, afterSales);
  await pane.getByRole("button", { name: "首页" }).last().click();
  await pane
    .getByRole("button", { name: /^导入数据/ })
    .last()
    .click();
  await pane.getByRole("textbox").filter({ visible: true }).fill(RATES);
  await pressButton(workbench, "读取");
  await pane.getByText(/人员是横排的/).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);
  await pressButton(workbench, "改为直接填百分比…");
  await pane.getByRole("heading", { name: "人员与已填内容" }).waitFor();
  await pressButton(workbench, "修改考核表");
  await pressButton(workbench, "回到导入");
  await pane.getByText(/人员是横排的/).waitFor();
  await pressButton(workbench, "预览");
  await pressButton(workbench, "写入 4 个单元格");
  await pane.getByRole("heading", { name: "数据已导入" }).waitFor();
  await workbench.call("settled");
  const { data } = sheetTexts[languages[language].locale].sheetNames;
  const [headers = [], ...rows] = await workbench.call("read", data, "A4:P6");
  const column = (name: string) => rows.map((row) => row[headers.indexOf(name)]);
  expect([column("满意票数"), column("客户满意度"), column("首次解决率")]).toEqual([
    [undefined, undefined],
    [0.96, 0.92],
    [0.85, 0.78],
  ]);
  expect(workbench.problems).toEqual([]);
});
