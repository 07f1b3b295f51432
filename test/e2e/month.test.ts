/** A month's work from an empty workbook to the next month, in zh-CN, as somebody does it who appraises people: by mouse and by keyboard. */
import check from "../../src/i18n/pane/zh-CN/check";
import explain from "../../src/i18n/pane/zh-CN/explain";
import home from "../../src/i18n/pane/zh-CN/home";
import importing from "../../src/i18n/pane/zh-CN/import";
import shell from "../../src/i18n/pane/zh-CN/shell";
import { sheetTexts } from "../../src/i18n/sheets";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import { ecommerceSupervisor } from "../../src/scorecards/systems/ecommerce-supervisor";
import { chooseOfColumn, chooseOfRow, renameSheet, sortByHeader, typeDown } from "./support/grid";
import { pressButton } from "./support/keyboard";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

jest.setTimeout(600_000);

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

const texts = sheetTexts["zh-CN"];
const { rules, data, results, card, cards } = texts.sheetNames;
const TEAM = ["王芳", "李娜", "张伟", "刘洋", "陈静", "杨磊", "赵敏", "孙丽"];

/** As an HR system exports people: with a header and a sum. */
const PEOPLE = [
  "工号\t姓名\t部门",
  ...TEAM.map((name, index) => `00${index + 1}\t${name}\t${index < 4 ? "华东售后" : "华南售后"}`),
  "合计\t8人\t",
].join("\n");

/** A raw log of calls: ten of each person, one of them not answered and one of February. */
const CALLS = [
  "通话编号,坐席,日期,是否接听,是否解决,响应时间,通话时长,满意度",
  ...TEAM.flatMap((name, person) =>
    Array.from({ length: 10 }, (_, call) => {
      const date = `2021-0${call === 9 ? 2 : 1}-${String(4 + call).padStart(2, "0")}`;
      const isAnswered = call !== 8;
      const isResolved = isAnswered && call >= 1 + (person % 3);
      const grade = 5 - ((call + person) % 3);
      const figures = isAnswered ? [60 + 10 * person, "00:02:10", grade] : ["", "", ""];
      const words = [isAnswered, isResolved].map((is) => (is ? "是" : "否"));
      return [`C${person}${call}`, name, date, ...words, ...figures].join(",");
    }),
  ),
  "合计,,,,,,,",
].join("\n");

const seen = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name }).filter({ visible: true });
const article = (title: string | RegExp) => workbench.pane().getByRole("article", { name: title });
const starting = (text: string) => new RegExp(`^${text}`);
const settled = () => workbench.call("settled");

async function copy(text: string): Promise<void> {
  const { page } = workbench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
}

async function type(sheet: string, a1: string, ...figures: string[]): Promise<void> {
  await workbench.call("select", sheet, a1);
  await typeDown(workbench, figures);
}

async function openTool(tool: "import" | "check" | "results" | "explain" | "period") {
  const pane = workbench.pane();
  if (await seen(shell.back).isVisible()) await pressButton(workbench, shell.back);
  const promise = shell.tools[`${tool}Promise`].slice(0, 4);
  await pressButton(workbench, new RegExp(`^${shell.tools[tool]}\\s*${promise}`));
  await pane.getByRole("heading", { level: 1, name: shell.tools[tool] }).waitFor();
  await settled();
}

/** What a sheet shows of a column, from the row of headings on, by the names beside it. */
async function column(sheet: string, heading: string): Promise<Record<string, unknown>> {
  const [headings = [], ...rows] = await workbench.call("read", sheet, "A4:AD14");
  const at = headings.indexOf(heading);
  const name = headings.indexOf(texts.person.name);
  if (at < 0) throw new Error(`No ${heading} on ${sheet}`);
  return Object.fromEntries(
    rows.filter((row) => row[name] !== "").map((row) => [row[name], row[at]]),
  );
}

async function generate(system: string, people: string): Promise<void> {
  const pane = workbench.pane();
  await pane.getByRole("radio", { name: starting(system) }).check();
  await pane.getByLabel("年", { exact: true }).selectOption("2021");
  await pane.getByLabel("月", { exact: true }).selectOption("1");
  await pane.getByRole("textbox").first().fill(people);
  await pane.getByRole("button", { name: shell.tools.generate }).last().click();
  await pane.getByRole("heading", { name: "考核表已生成" }).filter({ visible: true }).waitFor();
  await settled();
}

it("goes from an empty workbook through January to February", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1600, height: 1000 });
  const { page } = workbench;
  const pane = workbench.pane();

  // 1. A new workbook: a function typed, and Home says where to begin.
  await type("Sheet1", "A1", "=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2)");
  expect(await workbench.call("text", "Sheet1", "A1")).toEqual([["4"]]);
  await page.getByRole("button", { name: "打开窗格" }).click();
  await pane.getByText(home.empty.title).waitFor();

  // 2. January for eight people, pasted with header and sum.
  await page.getByRole("button", { name: shell.tools.generate }).click();
  await generate(afterSales.name["zh-CN"], PEOPLE);
  expect(Object.keys(await column(data, texts.person.name))).toEqual(TEAM);

  // 3. The call system's export: what it does not say is asked, units are shown, nothing is lost.
  await openTool("import");
  await copy(CALLS);
  const box = pane.getByRole("textbox").filter({ visible: true });
  await box.focus();
  await page.keyboard.press("Control+V");
  await pane.getByText("平均响应时间：报表没有写明单位。").waitFor();
  await seen(/单位为秒/).click();
  await pressButton(workbench, importing.preview.open);
  await pane.getByRole("row", { name: /王芳.*平均响应时间.*0\.0167 小时/ }).waitFor();
  await pressButton(workbench, "写入 40 个单元格");
  await pane.getByRole("heading", { name: "数据已导入" }).waitFor();
  await settled();
  expect(await column(data, "受理数")).toEqual(Object.fromEntries(TEAM.map((name) => [name, 8])));
  await type(data, "F5", "0.5");
  await pressButton(workbench, "撤销");
  await pressButton(workbench, "撤销其余部分");
  await seen(importing.preview.open).waitFor();
  await settled();
  const [[votes, , hours] = []] = await workbench.call("read", data, "D5:F5");
  expect([votes, hours]).toEqual(["", 0.5]);
  await pressButton(workbench, importing.preview.open);
  await pressButton(workbench, "写入 39 个单元格");
  await pane.getByRole("heading", { name: "数据已导入" }).waitFor();
  await settled();

  // 4. Salaries typed wrongly: Home waits for them, Check finds all three.
  await copy(
    ["30", "48", "56", "47.9", "64", "24", "72", "20"]
      .map((time, index) => {
        const salary = ["６０００", "60", ""][index] ?? "6000";
        return [time, "95%", salary].join("\t");
      })
      .join("\n"),
  );
  await workbench.call("select", data, "I5");
  await page.keyboard.press("Control+V");
  await settled();
  await type(rules, "E6", "85%");
  await pressButton(workbench, shell.back);
  await pane.getByText("6 人数据已齐全（共 8 人）").waitFor();
  await openTool("check");
  await article("月薪：1 个数字是文本").waitFor();
  await article("月薪：缺 1 个").waitFor();
  await article("月薪：1 个数字与其他人相差悬殊").waitFor();
  await pressButton(workbench, "转换为数字（1）");
  await article("月薪：1 个数字是文本").waitFor({ state: "detached" });
  await type(data, "K6", "6000", "6500");
  await pressButton(workbench, "按现值确认（1 行）");
  await pressButton(workbench, check.accept.rule);
  await pane.getByText(check.inOrder).waitFor();
  await pane.getByText("不再提示的 1 项").waitFor();

  // 5. The new target is what is printed, and what is said.
  expect((await workbench.call("text", card, "A9:G9"))[0]).toEqual(
    expect.arrayContaining(["客户满意度", "85.0%"]),
  );
  await workbench.call("select", results, "D5");
  await openTool("explain");
  await pane.getByText(/85%/).filter({ visible: true }).first().waitFor();

  // 6. One leaves, one comes, the table is sorted, a column is inserted, a sheet renamed.
  await workbench.call("select", data, "A8");
  await chooseOfRow(workbench, "A8", "删除选中行");
  const newcomer = ["009", "周婷", "华南售后", "9", "10", "0.03", "9", "10", "30", "95%", "6000"];
  for (const [index, figure] of newcomer.entries()) {
    await type(data, `${"ABCDEFGHIJK"[index] ?? ""}12`, figure);
  }
  const before = await column(results, texts.columns.total);
  expect(Object.keys(before)).toEqual([...TEAM.filter((name) => name !== "刘洋"), "周婷"]);
  await workbench.call("select", data, "B5");
  await sortByHeader(workbench, "B4", "升序");
  const sorted = Object.keys(await column(data, texts.person.name));
  expect(sorted).toEqual(
    Object.keys(before).sort((one, other) => one.localeCompare(other, "zh-CN")),
  );
  await chooseOfColumn(workbench, "F4", "在左侧插入");
  await type(data, "F4", "备注", "休假两天");
  await renameSheet(workbench, data, "一月数据");
  // The right people, with what they had.
  expect(await column(results, texts.columns.total)).toEqual(before);
  // As from the list of the cell.
  await workbench.call("write", card, "C1", [["周婷"]]);
  await settled();
  expect((await workbench.call("read", card, "C5:C6")).flat()).toEqual(["周婷", "009"]);
  await openTool("check");
  await pane.getByText(check.inOrder).waitFor();

  // 7. Tiers; the lowest score explained and copied; its cheapest step to the next tier is true when tried.
  await openTool("results");
  await pane.getByText("8 人中 8 人数据齐全").waitFor();
  await pane.getByRole("button", { name: "张伟", exact: true }).filter({ visible: true }).click();
  await openTool("explain");
  await pane.getByText("7.85 / 10 分").filter({ visible: true }).first().waitFor();
  const way = pane
    .getByText(/由 56 小时做到 [\d.]+ 小时。$/)
    .filter({ visible: true })
    .first();
  const [, enough = ""] = /做到 ([\d.]+) 小时/.exec((await way.textContent()) ?? "") ?? [];
  await pressButton(workbench, explain.copy);
  const copied = pane
    .getByText(explain.copied)
    .or(pane.getByRole("textbox", { name: explain.text }));
  await copied.filter({ visible: true }).first().waitFor();
  const rowOf = async (name: string) =>
    5 + (await workbench.call("read", "一月数据", "B5:B12")).flat().indexOf(name);
  expect((await column(results, texts.columns.tier))["张伟"]).toBe("中等");
  await type("一月数据", `J${await rowOf("张伟")}`, enough);
  expect((await column(results, texts.columns.tier))["张伟"]).toBe("良好");

  // 8. All cards, and the supervisor's form with the team out of the roster.
  await pressButton(workbench, shell.back);
  await pressButton(workbench, home.cards.make);
  await pane.getByText(`8 张个人卡已在“${cards}”表`).waitFor();
  await settled();
  const printed = (await workbench.call("read", cards, "A1:I400")).flat();
  expect(printed).toEqual(expect.arrayContaining(sorted));
  const january = await workbench.call("sheets");
  const newSheets = async (before: readonly string[]) =>
    (await workbench.call("sheets")).filter((name) => !before.includes(name));
  await page.getByRole("button", { name: shell.tools.generate }).click();
  await seen("再建一份").click();
  await generate(ecommerceSupervisor.name["zh-CN"], "吴主管");
  const [form = ""] = await newSheets(january);
  expect((await workbench.call("read", form, "A1:Z90")).flat()).toEqual(
    expect.arrayContaining(["吴主管", texts.form.fromRoster]),
  );

  // 9. January closed, February begun with people and rules.
  await workbench.call("select", results, "A1");
  await openTool("period");
  await pressButton(workbench, /^(仍然)?归档 2021年1月$/);
  await pane.getByText("2021年1月已归档，共 8 人。").waitFor();
  await settled();
  await pressButton(workbench, "开始 2021年2月");
  await pane.getByRole("heading", { name: "考核表已生成" }).filter({ visible: true }).waitFor();
  await settled();
  const february = await newSheets([...january, form]);
  const [nextRules = "", nextData = ""] = [rules, data].map((name) =>
    february.find((sheet) => sheet.startsWith(name)),
  );
  expect(Object.keys(await column(nextData, texts.person.name))).toEqual(sorted);
  expect(await workbench.call("text", nextRules, "E6")).toEqual([["85.0%"]]);

  // 10. Without the pane everything calculates; opened again, it says where the workbook stands.
  await page.locator("#pane-close").click();
  await type("一月数据", `J${await rowOf("张伟")}`, "56");
  expect((await column(results, texts.columns.total))["张伟"]).toBe(before["张伟"]);
  await page.getByRole("button", { name: "打开窗格" }).click();
  await pane.evaluate(() => location.reload()).catch(() => undefined);
  await pane.getByText("8 人数据已齐全（共 8 人）").waitFor();
  await pane.getByRole("article").nth(2).waitFor();
  // The target that is the company's rule is not told in February, either.
  await openTool("check");
  await pane.getByText(/不再提示的 \d 项/).waitFor();
  expect(await article("客户满意度：目标与标准不同").count()).toBe(0);
  // The grid's own row of tabs says so where it is to show a tab that it has not drawn yet.
  const ofTabs = "console: Index out of bounds";
  expect(workbench.problems.filter((problem) => problem !== ofTabs)).toEqual([]);
});
