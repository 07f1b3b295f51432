import type { Page } from "playwright-core";
import type { Lend } from "./running";
import { openWorkbenchIn, type OpenOptions, type OpenWorkbench } from "./workbench";

declare const lend: Lend;

/** The function given back opens the workbench in the page that all tests of this process share; after the test it is blank again. */
export function workbenchForEachTest(): (options?: OpenOptions) => Promise<OpenWorkbench> {
  let opened: OpenWorkbench | undefined;
  // What starts is not of any test's time.
  beforeAll(async () => void (await lend()));
  afterEach(async () => {
    const left = opened;
    opened = undefined;
    if (left === undefined || left.page.isClosed()) return;
    await emptyClipboard(left.page);
    await left.leave();
  });
  return async (options) => {
    const { page, url } = await lend();
    return (opened = await openWorkbenchIn(page, url, options));
  };
}

/** All pages of a browser share it, and a test may take something along in it from one workbook to the next. */
async function emptyClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText(""));
}
