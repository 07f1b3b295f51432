/** Mouse and keyboard on the grid, as a person uses it. The grid is a canvas: cells have places, no elements. */
import type { Keyboard } from "playwright-core";
import type { OpenWorkbench } from "./workbench";

/** Only cells in view can be reached, and those of a sheet that is not scrolled. */
const rowHeader = 46;
const columnHeader = 20;

async function cellPoint(workbench: OpenWorkbench, a1: string): Promise<{ x: number; y: number }> {
  const canvas = workbench.page.locator("#grid canvas[id^='univer-sheet-main-canvas']");
  const box = await canvas.boundingBox();
  if (!box) {
    throw new Error("The grid is not drawn.");
  }
  const { left, top, width, height } = await workbench.call("place", a1);
  return {
    x: box.x + rowHeader + left + width / 2,
    y: box.y + columnHeader + top + height / 2,
  };
}

/** Chooses from the menu of the row that a cell stands in. */
export async function chooseOfRow(
  workbench: OpenWorkbench,
  a1: string,
  choice: string,
): Promise<void> {
  const { y } = await cellPoint(workbench, a1);
  const { x } = await cellPoint(workbench, "A1");
  const left = x - (await workbench.call("place", "A1")).width / 2 - rowHeader / 2;
  await chooseAt(workbench, { x: left, y }, choice);
}

/** Chooses from the menu of the column that a cell stands in. */
export async function chooseOfColumn(
  workbench: OpenWorkbench,
  a1: string,
  choice: string,
): Promise<void> {
  const { x } = await cellPoint(workbench, a1);
  const { y } = await cellPoint(workbench, "A1");
  const top = y - (await workbench.call("place", "A1")).height / 2 - columnHeader / 2;
  await chooseAt(workbench, { x, y: top }, choice);
}

async function chooseAt(
  { page, call }: OpenWorkbench,
  { x, y }: { x: number; y: number },
  choice: string,
): Promise<void> {
  await page.mouse.click(x, y);
  await page.mouse.click(x, y, { button: "right" });
  // Some lines hold a field for a number: the words at the line's left are what is clicked.
  await page
    .getByText(choice)
    .first()
    .click({ position: { x: 4, y: 8 } });
  await call("settled");
}

/** Sorts a table by one of its columns: the arrow at the right of the column's header. */
export async function sortByHeader(
  workbench: OpenWorkbench,
  header: string,
  choice: string,
): Promise<void> {
  const { x, y } = await cellPoint(workbench, header);
  const { width } = await workbench.call("place", header);
  await workbench.page.mouse.click(x + width / 2 - 10, y);
  await workbench.page.getByText(choice, { exact: true }).click();
  await workbench.call("settled");
}

/** Gives a sheet another name, by a double click on its tab. */
export async function renameSheet(
  { page, call, until }: OpenWorkbench,
  from: string,
  to: string,
): Promise<void> {
  await page.getByText(from, { exact: true }).last().dblclick();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(to);
  await page.keyboard.press("Enter");
  await until((names) => names.includes(to), "sheets");
  await call("settled");
}

/** Selects a cell and waits until the keyboard would write there. */
export async function clickCell(workbench: OpenWorkbench, a1: string): Promise<void> {
  const { x, y } = await cellPoint(workbench, a1);
  await workbench.page.mouse.click(x, y);
  await workbench.until((selected) => selected === a1, "selected");
}

/** Types over a cell and waits until everything is calculated. */
export async function typeInCell(
  workbench: OpenWorkbench,
  a1: string,
  text: string,
): Promise<void> {
  await clickCell(workbench, a1);
  await typeDown(workbench, [text]);
}

/** Types over the selected cell and those below it, null for one that is passed over, and waits until all is calculated. */
export async function typeDown(
  workbench: OpenWorkbench,
  texts: readonly (string | null)[],
): Promise<void> {
  const { keyboard } = workbench.page;
  for (const text of texts) {
    if (text !== null) await typeInto(workbench, text);
    await keyboard.press("Enter");
    await editing(workbench, false);
  }
  await workbench.call("settled");
}

/** The first key opens the editor, which takes a while the first time: the others wait for it, as somebody who looks does. */
async function typeInto(workbench: OpenWorkbench, text: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.type(text.slice(0, 1));
  await editing(workbench, true);
  await page.keyboard.type(text.slice(1));
  await workbench.until((bar) => bar.text.startsWith(text), "formulaBar");
}

/** Opens a cell's editor by F2, the caret at the end, and takes over what was done in it. */
export async function editCell(
  workbench: OpenWorkbench,
  a1: string,
  edit: (keyboard: Keyboard) => Promise<void>,
): Promise<void> {
  await clickCell(workbench, a1);
  await workbench.page.keyboard.press("F2");
  await editing(workbench, true);
  await edit(workbench.page.keyboard);
  await takeOver(workbench);
}

/** Ends the editing by Enter. Keys that went elsewhere are told here, not by a value that is missing later. */
export async function takeOver(workbench: OpenWorkbench): Promise<void> {
  await editing(workbench, true);
  await workbench.page.keyboard.press("Enter");
  await editing(workbench, false);
  await workbench.call("settled");
}

function editing(workbench: OpenWorkbench, wanted: boolean): Promise<void> {
  return workbench.until((open) => open === wanted, "editing");
}
