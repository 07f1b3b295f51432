/** One formula by keyboard: chosen, filled, inserted, undone, read back; in one language, in full in all. */
import { sampleOf } from "../support/in-full";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

const words = {
  "zh-CN": {
    open: "打开窗格",
    tool: /^公式助手/,
    fromSelection: "取自选中区域：实际值 actual",
    insert: "插入到 B2",
    inserted: "公式已放入 Sheet1!B2:B4。",
    undo: "撤销",
    undone: "Sheet1!B2 已恢复原样。",
    edit: "修改这个公式",
    update: "更新 B2",
    told: "92% 比目标 95% 低 3 个百分点，每满 1 个百分点计一档，共 3 档。每档扣 2 分：10 − 3 × 2 = 4。",
  },
  "zh-TW": {
    open: "開啟窗格",
    tool: /^公式助手/,
    fromSelection: "取自選取範圍：實際值 actual",
    insert: "插入到 B2",
    inserted: "公式已放入 Sheet1!B2:B4。",
    undo: "復原",
    undone: "Sheet1!B2 已恢復原狀。",
    edit: "修改這個公式",
    update: "更新 B2",
    told: "92% 比目標 95% 低 3 個百分點，每滿 1 個百分點計一檔，共 3 檔。每檔扣 2 分：10 − 3 × 2 = 4。",
  },
  "en-US": {
    open: "Open pane",
    tool: /^Formula/,
    fromSelection: "From selection: actual",
    insert: "Insert into B2",
    inserted: "The formula is in Sheet1!B2:B4.",
    undo: "Undo",
    undone: "Sheet1!B2 is as it was before.",
    edit: "Edit this formula",
    update: "Update B2",
    told: "92% is 3 percentage points below the target of 95%: 3 full steps of 1 percentage point. Each step costs 2 points: 10 − 3 × 2 = 4.",
  },
} as const;

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

const all = ["zh-CN", "zh-TW", "en-US"] as const;
describe.each(sampleOf(all, ["zh-CN"]))("HR builds a formula in %s", (language) => {
  const said = words[language];

  it("by keyboard, from cells, with Undo, and edits it afterwards", async () => {
    workbench = await openWorkbench({
      language,
      theme: language === "zh-TW" ? "dark" : "light",
    });
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.call("write", "Sheet1", "A1:A4", [["rate"], ["92%"], [""], ["98%"]]);
    await page.getByRole("button", { name: said.open }).click();
    const pane = workbench.pane();
    const press = async (name: string | RegExp) => {
      await pane.getByRole("button", { name }).first().focus();
      await keyboard.press("Enter");
    };
    await press(said.tool);
    await press(/^HR\.KPI_DEDUCT/);
    await pane.getByRole("heading", { name: "HR.KPI_DEDUCT" }).waitFor();
    expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);

    // From the heading, which has the focus, to the button of the first argument.
    await workbench.call("select", "Sheet1", "A2:A4");
    await press(said.fromSelection);
    const actual = pane.getByRole("textbox", { name: /actual/ });
    await workbench.call("settled");
    expect(await actual.inputValue()).toBe("Sheet1!A2:A4");
    for (const text of ["95%", "10", "1%", "2"]) {
      // The field, then its button, then the next field.
      await keyboard.press("Tab");
      await keyboard.type(text);
      await keyboard.press("Tab");
    }
    await workbench.call("select", "Sheet1", "B2");
    await pane.getByText(said.told).waitFor();
    expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);
    await press(said.insert);
    await pane.getByText(said.inserted).waitFor();
    await workbench.call("settled");
    const formula = '=HR.KPI_DEDUCT(IF(A2:A4="","",A2:A4),95%,10,1%,2)';
    expect((await workbench.call("formulas", "Sheet1", "B2"))[0]).toEqual([formula]);
    expect((await workbench.call("read", "Sheet1", "B2:B4")).flat()).toEqual([4, "#N/A", 10]);

    await press(said.undo);
    await pane.getByText(said.undone).waitFor();
    await workbench.call("settled");
    expect((await workbench.call("read", "Sheet1", "B2:B4")).flat()).toEqual(["", "", ""]);

    await press(said.insert);
    await pane.getByText(said.inserted).waitFor();
    await press(said.edit);
    await pane.getByRole("textbox", { name: /points/ }).fill("20");
    await press(said.update);
    await workbench.call("settled");
    expect((await workbench.call("read", "Sheet1", "B2:B4")).flat()).toEqual([14, "#N/A", 20]);
    expect(workbench.problems).toEqual([]);
  });
});
