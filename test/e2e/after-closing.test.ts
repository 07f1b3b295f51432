/**
 * January is closed, and HR goes on from there, in zh-CN: when things are due, pay for payroll, other rules tried on what is closed, and
 * the sheet that was kept by hand beside it.
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
import { workbenchForEachTest } from "./support/each-test";
import { pressButton } from "./support/keyboard";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

const { sheetNames, columns } = sheetTexts["zh-CN"];
const words = payrollTexts["zh-CN"];
const seen = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name }).filter({ visible: true });

async function closeJanuary(): Promise<void> {
  await workbench.page.getByRole("button", { name: shell.tools.generate }).click();
  const pane = workbench.pane();
  await pane.getByRole("radio", { name: new RegExp(`^${afterSales.name["zh-CN"]}`) }).check();
  await pane.getByLabel("月", { exact: true }).selectOption("1");
  const rows = people.map(({ id, name, department }) => [id, name, department].join("\t"));
  await pane.getByRole("textbox").first().fill(rows.join("\n"));
  await pane.getByRole("button", { name: shell.tools.generate }).last().click();
  await seen("撤销").waitFor();
  await workbench.call("settled");
  await workbench.page.getByRole("button", { name: "载入示例数据" }).click();
  await workbench.call("settled");
  await pressButton(workbench, shell.back);
  await pressButton(workbench, new RegExp(`^${shell.tools.period}\\s*把本期`));
  await seen(/^仍然归档/).click();
  await pane.getByText(/已归档，共 8 人。/).waitFor();
  await workbench.call("settled");
}

async function cellOf(sheet: string, row: string, column: string): Promise<string> {
  const cells = await workbench.call("read", sheet, "A1:Z40");
  const header = cells.findIndex((each) => each.includes(column));
  const at = cells[header]?.indexOf(column) ?? -1;
  const line = cells.findIndex((each, index) => index > header && each.includes(row));
  return `${String.fromCharCode(65 + at)}${line + 1}`;
}

it("sees what is due, pays January, tries other rules on it, and compares it with the old sheet", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1100 });
  await closeJanuary();
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
  const target = await cellOf(
    sheetNames.rules,
    afterSales.items[0]?.name["zh-CN"] ?? "",
    columns.target,
  );
  await workbench.call("write", sheetNames.rules, target, [[0.5]]);
  await workbench.call("settled");
  await pane.getByRole("table", { name: trial.people }).waitFor();
  await pane.getByText(/^工资合计：/).waitFor();
  await workbench.call("write", sheetNames.rules, target, [[0.9]]);
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
