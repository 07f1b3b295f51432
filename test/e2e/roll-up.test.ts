/** Head office adds up the workbooks of its departments, in zh-CN: forty files, picked and read in the pane. */
import { mkdirSync } from "node:fs";
import shell from "../../src/i18n/pane/zh-CN/shell";
import { sheetTexts } from "../../src/i18n/sheets";
import { compoundFile, historyFile, historyOf } from "../support/history-files";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { pressButton } from "./support/keyboard";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();
const { rollUp, rollUpTotals } = sheetTexts["zh-CN"].sheetNames;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const picked = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(bytes),
});

/** A picture for whoever wants to look: only where a folder for it is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await workbench.page.screenshot({ path: `${folder}/${name}.png` });
}

it("adds up forty workbooks, and names the one that it cannot read", async () => {
  const departments = Array.from({ length: 40 }, (_, index) => historyOf(index, 6, 2));
  const files = [];
  for (const [index, rows] of departments.entries()) {
    files.push(picked(`部门${index + 1}.xlsx`, await historyFile(rows)));
  }
  workbench = await openWorkbench({ language: "zh-CN", width: 1100 });
  const pane = workbench.pane();
  await workbench.page.getByRole("button", { name: "打开窗格" }).click();
  await pressButton(workbench, new RegExp(`^${shell.tools.rollUp}`));
  const encrypted = picked("加密.xlsx", compoundFile("EncryptedPackage"));
  await pane.locator("input[type=file]").setInputFiles([...files, encrypted]);
  await pane.getByText("已读取 40 个工作簿，共 480 行。").waitFor();
  await pane.getByText("加密.xlsx：设有打开密码。请另存一份不设密码的，再添加。").waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await picture("roll-up-pane");
  await pressButton(workbench, "生成汇总表");
  await pane.getByText(`汇总表已建在“${rollUpTotals}”。`).waitFor();
  await workbench.call("settled");
  await picture("roll-up-totals");

  // By hand: in cents, which are whole numbers.
  const all = departments.flat();
  const cents = all.reduce((sum, { pay }) => sum + Math.round(pay * 100), 0);
  const totals = await workbench.call("read", rollUpTotals, "A5:G85");
  const sums = totals.find(([first]) => first === "合计");
  expect(sums?.[3]).toBe(480);
  expect(sums?.[6]).toBeCloseTo(cents / 100, 6);
  const rows = await workbench.call("read", rollUp, "A5:M484");
  expect(rows.map((row) => [row[5], row.at(-1)])).toEqual(all.map(({ name, pay }) => [name, pay]));
  expect(workbench.problems).toEqual([]);
});
