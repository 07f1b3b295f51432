/** The first flow of a newcomer: a formula in the grid, then the pane from the ribbon. */
import { clickCell, editCell, takeOver, typeInCell } from "./support/grid";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

describe("the workbench", () => {
  it("calculates a function of the add-in typed by keyboard, and again when it is edited", async () => {
    workbench = await openWorkbench();
    await typeInCell(workbench, "B2", "=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2)");
    expect(await workbench.call("read", "Sheet1", "B2")).toEqual([[4]]);
    expect(await workbench.call("text", "Sheet1", "B2")).toEqual([["4"]]);
    // 0.92 becomes 0.93: the caret stands behind the last bracket.
    await editCell(workbench, "B2", async (keyboard) => {
      for (let step = 0; step < ",0.95,10,0.01,2,2)".length; step += 1) {
        await keyboard.press("ArrowLeft");
      }
      await keyboard.press("Backspace");
      await keyboard.type("3");
    });
    expect(await workbench.call("formulas", "Sheet1", "B2")).toEqual([
      ["=HR.KPI_DEDUCT(0.93,0.95,10,0.01,2,2)"],
    ]);
    expect(await workbench.call("read", "Sheet1", "B2")).toEqual([[6]]);
    expect(workbench.problems).toEqual([]);
  });

  it("shows a spill's formula in grey at its other cells, which keep it", async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    const bar = () => workbench.call("formulaBar");
    await workbench.call("write", "Sheet1", "B2", [["=SEQUENCE(3)"]]);
    await workbench.call("write", "Sheet1", "D2", [["plain"]]);
    await clickCell(workbench, "B3");
    expect(await bar()).toEqual({ text: "=SEQUENCE(3)", isGrey: true });
    expect(await workbench.call("formulas", "Sheet1", "B2:B3")).toEqual([["=SEQUENCE(3)"], ["2"]]);
    await page.keyboard.press("F2");
    await clickCell(workbench, "B2");
    expect(await bar()).toEqual({ text: "=SEQUENCE(3)", isGrey: false });
    await clickCell(workbench, "D2");
    expect(await bar()).toEqual({ text: "plain", isGrey: false });
    expect(await workbench.call("read", "Sheet1", "B2:B4")).toEqual([[1], [2], [3]]);
    // What is typed there stands in the way of the spill.
    await typeInCell(workbench, "B3", "7");
    expect(await workbench.call("read", "Sheet1", "B2:B3")).toEqual([["#SPILL!"], [7]]);
    expect(workbench.problems).toEqual([]);
  });

  it("shows an apostrophe only where the text was entered with one", async () => {
    workbench = await openWorkbench();
    await workbench.pane().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B3").numberFormat = [["@"]];
        sheet.getRange("B2:B3").values = [["'001"], ["002"]];
        await context.sync();
      }),
    );
    await clickCell(workbench, "B2");
    expect((await workbench.call("formulaBar")).text).toBe("'001");
    await clickCell(workbench, "B3");
    expect((await workbench.call("formulaBar")).text).toBe("002");
    expect(workbench.problems).toEqual([]);
  });

  it("recalculates what depends on a cell that changes, with the pane closed", async () => {
    workbench = await openWorkbench();
    await workbench.call("write", "Sheet1", "A1:B1", [
      [0.92, "=HR.KPI_DEDUCT(A1,0.95,10,0.01,2,2)"],
    ]);
    await workbench.call("settled");
    expect(await workbench.call("read", "Sheet1", "B1")).toEqual([[4]]);
    await typeInCell(workbench, "A1", "0.95");
    expect(await workbench.call("read", "Sheet1", "B1")).toEqual([[10]]);
    expect(await workbench.page.locator("#pane").getAttribute("class")).toContain("closed");
    expect(workbench.problems).toEqual([]);
  });

  it.each([
    ["zh-CN", "打开窗格", "出错"],
    ["en-US", "Open pane", "Error in"],
    ["zh-TW", "開啟窗格", "發生錯誤"],
  ] as const)("speaks %s on ribbon, pane and error card", async (language, button, error) => {
    workbench = await openWorkbench({ language });
    const { page } = workbench;
    await page.getByRole("button", { name: button }).click();
    expect(await page.locator("#pane").isVisible()).toBe(true);
    await workbench.pane().getByRole("heading").first().waitFor();
    expect(await workbench.pane().evaluate(() => document.documentElement.lang)).toBe(
      language === "en-US" ? "en" : language,
    );
    await typeInCell(workbench, "A2", '=HR.KPI_DEDUCT("x",0.95,10,0.01,2,2)');
    // Another cell first: a click as soon after the one that began the typing would be a double click. By clicks, since the
    // pane takes the keyboard when it has started, however late that is. Above, where the error's card covers nothing.
    await clickCell(workbench, "D1");
    await clickCell(workbench, "A2");
    const card = page.locator(".error-card");
    await card.waitFor();
    expect(await card.innerText()).toContain(error);
    expect(await card.innerText()).toContain("A2");
    await page.locator("#pane-close").click();
    expect(await page.locator("#pane").isVisible()).toBe(false);
    expect(workbench.problems).toEqual([]);
  });

  it("loads the add-in again in another language and keeps the workbook", async () => {
    workbench = await openWorkbench({ language: "en-US" });
    await workbench.call("write", "Sheet1", "A1", [["=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2)"]]);
    await workbench.page.locator("#language").selectOption("zh-TW");
    await workbench.call("ready");
    await workbench.call("settled");
    expect(await workbench.pane().evaluate(() => Office.context.displayLanguage)).toBe("zh-TW");
    expect(await workbench.call("read", "Sheet1", "A1")).toEqual([[4]]);
    expect(workbench.problems).toEqual([]);
  });

  it("enters what was typed, whatever functions are still suggested; Tab takes the one suggested", async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    const list = page.locator('[data-u-comp="sheets-formula-editor"]');
    await clickCell(workbench, "A1");
    await page.keyboard.type("=HR.KPI_");
    await list.getByText("HR.KPI_BAND").first().waitFor();
    // Quicker than the list follows.
    await page.keyboard.insertText("DEDUCT(0.92,0.95,10,0.01,2,2)");
    await takeOver(workbench);
    expect(await workbench.call("read", "Sheet1", "A1")).toEqual([[4]]);
    await clickCell(workbench, "A2");
    await page.keyboard.type("=HR.KPI_SC");
    await list.getByText("HR.KPI_SCALE").first().waitFor();
    await page.keyboard.press("Tab");
    await workbench.until(({ text }) => text.startsWith("=HR.KPI_SCALE("), "formulaBar");
    expect(workbench.problems).toEqual([]);
  });

  it("keeps what is being typed when a figure arrives there", async () => {
    workbench = await openWorkbench();
    const { page, call, until } = workbench;
    await clickCell(workbench, "B2");
    await page.keyboard.type("45");
    await until(({ text }) => text === "45", "formulaBar");
    await call("write", "Sheet1", "B2", [[7]]);
    await page.keyboard.type("6");
    await takeOver(workbench);
    expect(await call("read", "Sheet1", "B2")).toEqual([[456]]);

    // A second click so soon would be a double click, which goes on with what is there.
    await call("select", "Sheet1", "B2");
    await page.keyboard.type("9");
    await until(({ text }) => text === "9", "formulaBar");
    await call("write", "Sheet1", "B2", [[7]]);
    await page.keyboard.press("Escape");
    await until(({ text }) => text === "7", "formulaBar");
    const tab = page.locator("[data-u-comp=slide-tab-item] span");
    await tab.dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("一月");
    await call("write", "Sheet1", "B2", [[8]]);
    await page.keyboard.type("数据");
    await page.keyboard.press("Enter");
    await until((names) => names[0] === "一月数据", "sheets");
    expect(await call("read", "一月数据", "B2")).toEqual([[8]]);
    expect(workbench.problems).toEqual([]);
  });

  it("parses text pasted from another program as Excel does", async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("93.5%\t6,000\tTRUE\n\t=1+1\t林晓雯"));
    await clickCell(workbench, "B2");
    await page.keyboard.press("Control+V");
    await workbench.until((cells) => cells[0]?.[0] === "林晓雯", "read", "Sheet1", "D3");
    await workbench.call("settled");
    expect(await workbench.call("read", "Sheet1", "B2:D3")).toEqual([
      [0.935, 6000, true],
      ["", 2, "林晓雯"],
    ]);
    expect(workbench.problems).toEqual([]);
  });

  it("refuses to type into, clear or paste over a locked cell, and says so", async () => {
    workbench = await openWorkbench({ language: "en-US" });
    const { page } = workbench;
    await workbench.call("write", "Sheet1", "A1:B1", [["locked", "open"]]);
    await workbench.pane().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B1").format.protection.locked = false;
        sheet.protection.protect();
        await context.sync();
      }),
    );
    await clickCell(workbench, "A1");
    await page.keyboard.type("x");
    await page.locator("#status", { hasText: "A1 is protected" }).waitFor();
    await clickCell(workbench, "A1");
    await page.keyboard.press("Delete");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("pasted"));
    await page.keyboard.press("Control+V");
    await typeInCell(workbench, "B1", "changed");
    expect(await workbench.call("read", "Sheet1", "A1:B1")).toEqual([["locked", "changed"]]);
    await page.getByRole("button", { name: "Protect / unprotect" }).click();
    expect(await page.locator("#status").innerText()).toBe("Sheet1 is no longer protected.");
    await typeInCell(workbench, "A1", "unlocked");
    expect(await workbench.call("read", "Sheet1", "A1")).toEqual([["unlocked"]]);
    expect(workbench.problems).toEqual([]);
  });

  it("shows and hides the pane for the add-in, and widens it by mouse and keyboard", async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    const visible = () => page.locator("#pane").isVisible();
    await workbench.pane().evaluate(() => Office.addin.showAsTaskpane());
    expect(await visible()).toBe(true);
    const width = async () => (await page.locator("#pane").boundingBox())?.width;
    expect(await width()).toBe(350);
    await page.locator("#splitter").press("ArrowLeft");
    expect(await width()).toBe(370);
    const splitter = await page.locator("#splitter").boundingBox();
    await page.mouse.move((splitter?.x ?? 0) + 3, 400);
    await page.mouse.down();
    await page.mouse.move(100, 400, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(800);
    await workbench.pane().evaluate(() => Office.addin.hide());
    expect(await visible()).toBe(false);
    expect(workbench.problems).toEqual([]);
  });

  it("gives the keyboard back to the sheet by Escape in the pane, to the page by Tab past its end", async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    await clickCell(workbench, "C3");
    await workbench.pane().evaluate(() => Office.addin.showAsTaskpane());
    await workbench.pane().getByRole("button").first().focus();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
    await page.keyboard.type("7");
    await takeOver(workbench);
    expect(await workbench.call("read", "Sheet1", "C3")).toEqual([[7]]);
    await workbench.pane().getByRole("button").first().focus();
    await page.keyboard.press("Shift+Tab");
    await page.waitForFunction(() => document.activeElement?.id === "pane-close");
    expect(workbench.problems).toEqual([]);
  });

  it("counts aloud what it does not implement", async () => {
    workbench = await openWorkbench({ language: "en-US" });
    const code = await workbench.pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addLine(0, 0, 10, 10);
        await context.sync();
      }).catch((problem: unknown) => (problem as OfficeExtension.Error).code),
    );
    expect(code).toBe("ApiNotFound");
    expect(await workbench.page.locator("#unanswered").innerText()).toBe("Not implemented here 1");
    expect(workbench.problems).toEqual([expect.stringContaining("The workbench does not answer")]);
  });

  it("puts the sample on a sheet of its own while there is no scorecard, and downloads it", async () => {
    workbench = await openWorkbench({ language: "zh-TW" });
    const { page } = workbench;
    await page.locator("#load-sample").click();
    await page.getByText("還沒有考核表").waitFor();
    expect(await workbench.call("sheets")).toEqual(["Sheet1", "範例資料"]);
    expect(await workbench.call("text", "範例資料", "A1:B2")).toEqual([
      ["編號", "姓名"],
      ["K001", "林晓雯"],
    ]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#download").click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(workbench.problems).toEqual([]);
  });
});
