/** Somebody appeals against closed January; HR files it, accepts it, and takes it back: in zh-CN. */
import shell from "../../src/i18n/pane/zh-CN/shell";
import { sheetTexts } from "../../src/i18n/sheets";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import people from "../../src/workbench/sample/people.json";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { workbenchForEachTest } from "./support/each-test";
import { pressButton } from "./support/keyboard";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

const { history, appeals } = sheetTexts["zh-CN"].sheetNames;
const seen = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name }).filter({ visible: true });

/** A table's rows by its headings, which stand in row 4. */
async function rowsOf(sheet: string): Promise<Record<string, unknown>[]> {
  const [headings = [], ...rows] = await workbench.call("read", sheet, "A4:BZ12");
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]])),
  );
}

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

it("files an appeal, corrects the figure with all that follows, and undoes it", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1100 });
  await closeJanuary();
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
