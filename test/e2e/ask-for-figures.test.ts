/** HR asks a supplier for what is missing and reads the sheet back that comes, in zh-CN, by mouse and by keyboard. */
import { mkdirSync } from "node:fs";
import shell from "../../src/i18n/pane/zh-CN/shell";
import { sheetTexts } from "../../src/i18n/sheets";
import { contactCentre } from "../../src/scorecards/systems/contact-centre";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { pressButton } from "./support/keyboard";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();
const { data, owed } = sheetTexts["zh-CN"].sheetNames;
const sheet = `${owed} 质检组`;

async function roster(): Promise<void> {
  await workbench.page.getByRole("button", { name: shell.tools.generate }).click();
  const pane = workbench.pane();
  await pane.getByRole("radio", { name: new RegExp(`^${contactCentre.name["zh-CN"]}`) }).check();
  await pane.getByRole("textbox").first().fill("001\t王芳\t甲组\n002\t李娜\t甲组\n003\t赵敏\t乙组");
  await pane.getByRole("button", { name: shell.tools.generate }).last().click();
  await pane.getByRole("button", { name: "撤销" }).filter({ visible: true }).waitFor();
  await workbench.call("settled");
}

/** A picture for whoever wants to look: only where a folder for it is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await workbench.page.screenshot({ path: `${folder}/${name}.png` });
}

it("asks the quality team for its scores, and imports the sheet that they send back", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1100 });
  const pane = workbench.pane();
  await roster();
  await pressButton(workbench, shell.back);
  await pressButton(workbench, new RegExp(`^${shell.tools.owed}`));
  const card = pane.getByRole("region", { name: "质检组" });
  await card
    .getByText(/^质检得分、.+：全部 3 人$/)
    .first()
    .waitFor();
  await card.getByText("消息内容").click();
  expect(await card.locator("pre").textContent()).toMatch(
    /^质检组：\n您好！\d{4}年\d{1,2}月“.+”考核还缺以下数据，请于\d{4}年\d{1,2}月20日前提供，谢谢！\n· 质检得分、致命差错、严重差错：全部 3 人\n不知道的请留空，不要填 0。$/,
  );
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await card.getByRole("button", { name: "生成待填表" }).click();
  await card.getByText(`已建好“${sheet}”表。`).waitFor();
  await workbench.call("settled");
  await picture("owed-pane");
  expect((await workbench.call("read", sheet, "A4:D7")).map((row) => row.slice(0, 2))).toEqual([
    ["编号", "姓名"],
    ["001", "王芳"],
    ["002", "李娜"],
    ["003", "赵敏"],
  ]);

  // It comes back with the figures of two of the three.
  const [headings = []] = await workbench.call("read", sheet, "A4:F4");
  const isScore = headings.slice(3).map((heading) => String(heading).startsWith("质检得分"));
  const figures = [92, 85.5].map((score) => isScore.map((scores) => (scores ? score : 0)));
  await workbench.call("write", sheet, "D5:F6", figures);
  await workbench.call("select", sheet, "A1:F7");
  await workbench.call("settled");
  await picture("owed-sheet");
  await pressButton(workbench, shell.back);
  await pressButton(workbench, new RegExp(`^${shell.tools.import}`));
  await pressButton(workbench, "取自选中区域");
  await pane.getByText("名单中找到 3 人。").waitFor();
  expect(
    await pane.getByRole("heading", { name: "待确认" }).filter({ visible: true }).count(),
  ).toBe(0);
  await pressButton(workbench, "预览");
  await pressButton(workbench, "写入 6 个单元格");
  await pane.getByRole("heading", { name: "数据已导入" }).waitFor();
  await workbench.call("settled");
  const [columns = [], ...rows] = await workbench.call("read", data, "A4:Z7");
  const column = columns.indexOf("质检得分");
  expect(rows.map((row) => row[column])).toEqual([92, 85.5, ""]);

  // What is left to be asked for.
  await pressButton(workbench, shell.back);
  await pressButton(workbench, new RegExp(`^${shell.tools.owed}`));
  await card
    .getByText(/^质检得分、.+：赵敏$/)
    .first()
    .waitFor();
  expect(workbench.problems).toEqual([]);
});
