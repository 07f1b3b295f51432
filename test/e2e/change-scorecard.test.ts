/** HR changes a scorecard that stands, by keyboard, in zh-CN: an item more, one less, another target; and takes it back. */
import type { Locator } from "playwright-core";
import builder from "../../src/i18n/pane/zh-CN/builder";
import change from "../../src/i18n/pane/zh-CN/change";
import home from "../../src/i18n/pane/zh-CN/home";
import shell from "../../src/i18n/pane/zh-CN/shell";
import { sheetTexts } from "../../src/i18n/sheets";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();
const { rules, data, results, card } = sheetTexts["zh-CN"].sheetNames;

const button = (name: string | RegExp) =>
  workbench
    .pane()
    .getByRole("button", { name, exact: typeof name === "string" })
    .filter({ visible: true });
const field = (name: string) =>
  workbench.pane().getByRole("textbox", { name, exact: true }).filter({ visible: true });

/** Goes to a control, wherever the focus is, and presses a key on it. */
async function on(control: Locator, key: string): Promise<void> {
  await control.focus();
  await workbench.page.keyboard.press(key);
}

async function write(control: Locator, text: string): Promise<void> {
  await control.focus();
  await workbench.page.keyboard.press("Control+A");
  await workbench.page.keyboard.type(text);
  await workbench.page.keyboard.press("Tab");
}

/** The cells below a heading of a sheet whose headings stand in row 4. */
async function below(sheet: string, heading: string): Promise<unknown[]> {
  const [headings = [], ...rows] = await workbench.call("read", sheet, "A4:AZ6");
  const column = headings.indexOf(heading);
  if (column < 0) throw new Error(`No ${heading} on ${sheet}`);
  return rows.map((row) => row[column]);
}

it("a target, an item and another one are changed with every figure kept, and taken back", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1200, height: 900 });
  const pane = workbench.pane();
  await on(workbench.page.getByRole("button", { name: shell.tools.generate }), "Enter");
  await on(pane.getByRole("radio", { name: new RegExp(`^${afterSales.name["zh-CN"]}`) }), "Space");
  await pane.getByRole("textbox").first().focus();
  await workbench.page.keyboard.type("001 王芳 售后\n002 李娜 售后");
  await on(button(shell.tools.generate).last(), "Enter");
  await button("再建一份").waitFor();
  await workbench.call("settled");
  const figures = [90, 100, 24, 80, 100, 48, 0.01, 6000].join("\t");
  await workbench.call("paste", data, "D5", [figures, figures].join("\n"));
  await workbench.call("settled");
  const sheets = await workbench.call("sheets");
  const before = await workbench.call("read", data, "A4:P6");
  const keptFigures = () =>
    Promise.all(
      ["平均响应时间", "受理数", "售后成本", "月薪"].map((heading) => below(data, heading)),
    );
  const kept = await keptFigures();
  const scores = await below(results, "首次解决率");
  expect(scores[0]).toEqual(expect.any(Number));

  await on(button(shell.back).first(), "Enter");
  await on(button(home.change.addItem), "Enter");
  await field(builder.itemName).and(pane.locator(":focus")).waitFor();
  await workbench.page.keyboard.type("培训完成率");
  await write(field("目标（%）"), "100");
  await on(button("编辑客户满意度"), "Enter");
  await on(button("删除客户满意度"), "Enter");
  await on(button("编辑平均响应时间"), "Enter");
  await write(field("目标（小时）"), "20");
  await on(button("按比例调到 100"), "Enter");
  await write(field("培训完成率的权重"), "30");
  await on(button("按比例调到 100"), "Enter");
  await on(button(change.next), "Enter");

  await pane.getByRole("heading", { name: change.confirm.title }).waitFor();
  await pane.getByText(/4 处已填，涉及 2 人/).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  expect(await workbench.call("sheets")).toEqual(sheets);
  await on(button(change.confirm.agree), "Enter");
  await pane.getByRole("heading", { name: change.made.title }).waitFor();
  await workbench.call("settled");

  expect(await keptFigures()).toEqual(kept);
  expect(await below(results, "首次解决率")).toEqual(scores);
  expect(await below(data, "培训完成率")).toEqual(["", ""]);
  const after = await workbench.call("sheets");
  expect(after.slice(1)).toEqual(
    [rules, data, results, card].flatMap((name) => [name, `${name} 改前`]),
  );

  await on(button(change.kept.undo), "Enter");
  await pane.getByRole("heading", { name: change.kept.undone }).waitFor();
  await workbench.call("settled");
  expect(await workbench.call("sheets")).toEqual(sheets);
  expect(await workbench.call("read", data, "A4:P6")).toEqual(before);
  expect(await below(results, "首次解决率")).toEqual(scores);
  expect(workbench.problems).toEqual([]);
});
