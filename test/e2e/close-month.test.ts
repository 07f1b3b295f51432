/**
 * HR closes January, corrects it after an appeal, goes on from it (when things are due, pay for payroll, other rules tried on what is
 * closed, the sheet that was kept by hand beside it) and starts February: in zh-CN, by mouse and by keyboard, all in one workbook.
 */
import { readFile } from "node:fs/promises";
import beside from "../../src/i18n/pane/zh-CN/beside";
import calendar from "../../src/i18n/pane/zh-CN/calendar";
import payroll from "../../src/i18n/pane/zh-CN/payroll";
import shell from "../../src/i18n/pane/zh-CN/shell";
import trial from "../../src/i18n/pane/zh-CN/trial";
import { sheetTexts } from "../../src/i18n/sheets";
import { payrollTexts } from "../../src/i18n/sheets/payroll";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import people from "../../src/workbench/sample/people.json";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { pressButton } from "./support/keyboard";
import { workbenchForAllTests } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForAllTests();

const { sheetNames, columns } = sheetTexts["zh-CN"];
const { rules, data, results, history, rulesHistory, appeals } = sheetNames;
const seen = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name }).filter({ visible: true });

/** A table's rows by its headings, which stand in row 4. */
async function rowsOf(sheet: string): Promise<Record<string, unknown>[]> {
  const [headings = [], ...rows] = await workbench.call("read", sheet, "A4:BZ12");
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]])),
  );
}

/** The cells below a heading. */
async function below(sheet: string, heading: string): Promise<unknown[]> {
  const rows = await rowsOf(sheet);
  if (rows[0] === undefined || !(heading in rows[0])) throw new Error(`No ${heading} on ${sheet}`);
  return rows.map((row) => row[heading]);
}

async function cellOf(sheet: string, row: string, column: string): Promise<string> {
  const cells = await workbench.call("read", sheet, "A1:Z40");
  const header = cells.findIndex((each) => each.includes(column));
  const at = cells[header]?.indexOf(column) ?? -1;
  const line = cells.findIndex((each, index) => index > header && each.includes(row));
  return `${String.fromCharCode(65 + at)}${line + 1}`;
}

async function generateJanuary(): Promise<void> {
  await workbench.page.getByRole("button", { name: shell.tools.generate }).click();
  const pane = workbench.pane();
  await pane.getByRole("radio", { name: new RegExp(`^${afterSales.name["zh-CN"]}`) }).check();
  await pane.getByLabel("年", { exact: true }).selectOption({ index: 0 });
  await pane.getByLabel("月", { exact: true }).selectOption("1");
  const rows = people.map(({ id, name, department }) => [id, name, department].join("\t"));
  await pane.getByRole("textbox").first().fill(rows.join("\n"));
  await pane.getByRole("button", { name: shell.tools.generate }).last().click();
  await seen("撤销").waitFor();
  await workbench.call("settled");
  await workbench.page.getByRole("button", { name: "载入示例数据" }).click();
  await workbench.call("settled");
}

const openPeriod = async () => {
  await pressButton(workbench, shell.back);
  await pressButton(workbench, new RegExp(`^${shell.tools.period}\\s*把本期`));
  await workbench.pane().getByRole("heading", { level: 1, name: shell.tools.period }).waitFor();
};

beforeAll(async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1100 });
  await generateJanuary();
});

beforeEach(openPeriod);

it("closes January despite what is missing, takes it back, and closes it again", async () => {
  const pane = workbench.pane();
  const before = await workbench.call("sheets");

  // The sample lacks one figure, and one is odd.
  await pane.getByRole("table", { name: "2 人还没有总分：" }).waitFor();
  const year = (await pane.getByRole("heading", { name: /^\d{4}年1月$/ }).textContent()) ?? "";
  await pane.getByText(`${year}没有归档`).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await pressButton(workbench, `仍然归档 ${year}`);
  await pane.getByText(`${year}已归档，共 8 人。`).waitFor();
  await workbench.call("settled");
  expect(await workbench.call("sheets")).toEqual([...before, history, rulesHistory]);
  expect(await below(history, "Name")).toEqual(people.map(({ name }) => name));
  const totals = await below(results, columns.total);
  expect(await below(history, "result.total")).toEqual(
    totals.map((total) => (typeof total === "number" ? total : "")),
  );

  // Then the figure arrives: what is closed is as it was.
  await workbench.call("write", data, "D5:E5", [[90, 100]]);
  await workbench.call("settled");
  await pane.getByRole("table", { name: "归档后有 1 人发生变动" }).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await pressButton(workbench, "撤销归档…");
  await pressButton(workbench, "撤销归档");
  await pane.getByText(`已撤销${year}的归档（8 人）。`).waitFor();
  await workbench.call("settled");
  expect(await workbench.call("sheets")).toEqual(before);

  await seen(`仍然归档 ${year}`).click();
  await pane.getByText(`${year}已归档，共 8 人。`).waitFor();
  expect(workbench.problems).toEqual([]);
});

it("files an appeal, corrects the figure with all that follows, and undoes it", async () => {
  const pane = workbench.pane();
  const before = await rowsOf(history);
  const sheets = await workbench.call("sheets");
  await pressButton(workbench, /^申诉/);
  const whose = before.findIndex(
    (row) => typeof row["result.total"] === "number" && Number(row["score.satisfaction"]) < 10,
  );
  const name = String(before[whose]?.Name);
  await pane.getByLabel("申诉人").selectOption({ index: whose + 1 });
  await pane.getByLabel("申诉项目").selectOption("satisfaction");
  await pane.getByLabel("申诉理由").fill("一份问卷统计错月份");
  await pane.getByText(/^期限：/).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await seen(/^登记$/).click();
  await pane.getByText(`已登记 ${name} 的申诉，编号 1。`).waitFor();
  await workbench.call("settled");
  expect(await workbench.call("sheets")).toEqual([...sheets, appeals]);

  await seen(/^处理$/).click();
  const figure = pane.getByLabel("更正为");
  await figure.fill("很多");
  await pane.getByText("须为数字，不能是文字。").waitFor();
  const asked = Object.keys(before[whose] ?? {}).filter((column) => column.startsWith("metric."));
  const [satisfied = "", answered = ""] = asked;
  await figure.fill(String(before[whose]?.[answered]));
  await pane.getByRole("table", { name: "变化" }).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await seen(/^成立并更正$/).click();
  await pane.getByText(`申诉成立，${name} 的归档数据已更正。`).waitFor();
  await workbench.call("settled");
  const after = await rowsOf(history);
  expect(after[whose]).toMatchObject({
    [satisfied]: before[whose]?.[answered],
    "score.satisfaction": 10,
  });
  expect(Number(after[whose]?.["result.total"])).toBeGreaterThan(
    Number(before[whose]?.["result.total"]),
  );
  const [kept] = await rowsOf(appeals);
  expect(kept).toMatchObject({
    ...{ Number: "1", Name: name, Finding: "accepted", Reason: "一份问卷统计错月份" },
    "after.total": after[whose]?.["result.total"],
  });

  await seen(/^撤销$/).click();
  await pane.getByText("已撤销，恢复为处理前的状态。").waitFor();
  await workbench.call("settled");
  expect(await rowsOf(history)).toEqual(before);
  expect((await rowsOf(appeals))[0]).toMatchObject({ Finding: "pending", "after.total": "" });
  expect(workbench.problems).toEqual([]);
});

it("sees what is due, pays January, tries other rules on it, and compares it with the old sheet", async () => {
  const words = payrollTexts["zh-CN"];
  const pane = workbench.pane();
  await pressButton(workbench, new RegExp(`^${calendar.title}`));
  await pane.getByRole("table", { name: calendar.list }).waitFor();

  await pressButton(workbench, new RegExp(`^${payroll.title}$`));
  await pane.getByRole("table", { name: payroll.list }).waitFor();
  const before = await workbench.call("sheets");
  await pressButton(workbench, payroll.sheet.make);
  await seen(payroll.sheet.undo).waitFor();
  await workbench.call("settled");
  const [made = ""] = (await workbench.call("sheets")).filter((name) => !before.includes(name));
  expect(made).toContain(words.sheetName);
  const [header = [], ...rows] = await workbench.call("read", made, "A4:P13");
  const pay = header.indexOf(columns.pay);
  const sum = rows.findIndex(([first]) => first === words.sum);
  const amounts = rows.slice(0, sum).map((row) => row[pay]);
  const inCents = (amount: unknown) => Math.round(Number(amount) * 100);
  expect(inCents(rows[sum]?.[pay])).toBe(
    amounts.reduce((all: number, amount) => all + inCents(amount), 0),
  );
  expect(inCents(rows[sum]?.[pay])).toBeGreaterThan(0);
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    pressButton(workbench, payroll.file.save),
  ]);
  expect(download.suggestedFilename()).toBe(`${made}.csv`);
  const file = await readFile(await download.path());
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = file.toString("utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(sum + 2);
  expect(lines.at(-1)).toContain(Number(rows[sum]?.[pay]).toFixed(2));

  await pressButton(workbench, new RegExp(`^${trial.title}`));
  await pane.getByText(/条归档结果都不变。$/).waitFor();
  const target = await cellOf(rules, afterSales.items[0]?.name["zh-CN"] ?? "", columns.target);
  await workbench.call("write", rules, target, [[0.5]]);
  await workbench.call("settled");
  await pane.getByRole("table", { name: trial.people }).waitFor();
  await pane.getByText(/^工资合计：/).waitFor();
  await workbench.call("write", rules, target, [[0.9]]);
  await workbench.call("settled");
  await pane.getByText(/条归档结果都不变。$/).waitFor();

  await pressButton(workbench, new RegExp(`^${beside.title}`));
  const [first] = people;
  await pane.getByLabel(beside.paste).fill(`工号\t姓名\t总分\n${first?.id}\t${first?.name}\t1.5`);
  await pane.getByRole("table", { name: beside.list }).waitFor();
  await pane.getByText(/^已对照 1 人，其中 1 人不一致。$/).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  expect(workbench.problems).toEqual([]);
});

it("starts February without who has left", async () => {
  const pane = workbench.pane();
  const year = (await pane.getByRole("heading", { name: /^\d{4}年1月$/ }).textContent()) ?? "";
  const code = year.slice(0, 4);
  // One has left.
  await seen(/^人员/).click();
  await pane.getByRole("checkbox", { name: people[1]?.name ?? "" }).uncheck();
  await pressButton(workbench, `开始 ${code}年2月`);
  await pane.getByRole("heading", { name: "考核表已生成" }).filter({ visible: true }).waitFor();
  await workbench.call("settled");
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  const february = `${data} ${code}-02`;
  await seen(february).click();
  await workbench.call("settled");
  const names = (await workbench.call("read", february, "B5:B12")).flat();
  expect(names.filter((name) => name !== "")).toEqual(
    people.flatMap(({ name }, index) => (index === 1 ? [] : [name])),
  );
  const figures = await workbench.call("read", february, "D5:J11");
  expect(figures.flat().every((figure) => figure === "")).toBe(true);
  // The streaks come out of what was closed.
  const failures = await below(history, "result.failures");
  const kept = failures.filter((_, index) => index !== 1);
  const carried = await below(february, sheetTexts["zh-CN"].data.failuresBefore);
  expect(carried.slice(0, 7)).toEqual(kept);
  expect(workbench.problems).toEqual([]);
});
