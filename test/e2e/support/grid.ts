/** Mouse and keyboard on the grid, as a person uses it. The grid is a canvas: cells have places, no elements. */
import type { Keyboard } from "playwright-core";
import type { OpenWorkbench } from "./workbench";

/** Sizes of a new sheet: headers, then rows and columns of one size. Only cells in view can be reached. */
const rowHeader = 46;
const columnHeader = 20;
const columnWidth = 72;
const rowHeight = 20;

async function cellPoint(workbench: OpenWorkbench, a1: string): Promise<{ x: number; y: number }> {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const canvas = workbench.page.locator("#grid canvas[id^='univer-sheet-main-canvas']");
  const box = await canvas.boundingBox();
  if (!box || letters === "") {
    throw new Error(`No place for ${a1} on the grid.`);
  }
  return {
    x: box.x + rowHeader + (column - 0.5) * columnWidth,
    y: box.y + columnHeader + (Number(digits) - 0.5) * rowHeight,
  };
}

/** Selects a cell of a sheet with default sizes, scrolled to its top left, and waits until the keyboard would write there. */
export async function clickCell(workbench: OpenWorkbench, a1: string): Promise<void> {
  const { x, y } = await cellPoint(workbench, a1);
  await workbench.page.mouse.click(x, y);
  await workbench.page.waitForFunction(
    async (wanted) => (await window.workbench.selected()) === wanted,
    a1,
  );
}

/** Types over a cell and waits until everything is calculated. */
export async function typeInCell(
  workbench: OpenWorkbench,
  a1: string,
  text: string,
): Promise<void> {
  await clickCell(workbench, a1);
  await workbench.page.keyboard.type(text);
  await takeOver(workbench);
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

function editing(workbench: OpenWorkbench, wanted: boolean): Promise<unknown> {
  return workbench.page.waitForFunction(
    async (open) => (await window.workbench.editing()) === open,
    wanted,
  );
}
