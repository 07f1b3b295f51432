/** HR closes January and starts February, in zh-CN, by mouse and by keyboard. */
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

const { data, results, history, rulesHistory } = sheetTexts["zh-CN"].sheetNames;
const seen = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name }).filter({ visible: true });

/** The cells below a heading of a sheet whose headings stand in row 4. */
async function below(sheet: string, heading: string): Promise<unknown[]> {
  const [headings = [], ...rows] = await workbench.call("read", sheet, "A4:AZ12");
  const column = headings.indexOf(heading);
  if (column < 0) throw new Error(`No ${heading} on ${sheet}`);
  return rows.map((row) => row[column]);
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

it("closes January despite what is missing, takes it back, closes it again, and starts February", async () => {
  workbench = await openWorkbench({ language: "zh-CN", width: 1100 });
  const pane = workbench.pane();
  await generateJanuary();
  const before = await workbench.call("sheets");
  await openPeriod();

  // The sample lacks one figure, and one is odd.
  await pane.getByRole("table", { name: "2 人还没有总分：" }).waitFor();
  const year = (await pane.getByRole("heading", { name: /^\d{4}年1月$/ }).textContent()) ?? "";
  const code = year.slice(0, 4);
  await pane.getByText(`${year}没有归档`).waitFor();
  expect(await accessibilityFaultsWhenNarrow(workbench, "zh-CN")).toEqual([]);
  await pressButton(workbench, `仍然归档 ${year}`);
  await pane.getByText(`${year}已归档，共 8 人。`).waitFor();
  await workbench.call("settled");
  expect(await workbench.call("sheets")).toEqual([...before, history, rulesHistory]);
  expect(await below(history, "Name")).toEqual(people.map(({ name }) => name));
  const totals = await below(results, sheetTexts["zh-CN"].columns.total);
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
