import type { Page } from "playwright-core";
import type { Lend } from "./running";
import { openWorkbenchIn, type OpenOptions, type OpenWorkbench } from "./workbench";

declare const lend: Lend;

type Open = (options?: OpenOptions) => Promise<OpenWorkbench>;

/** The function given back opens the workbench in the page that all tests of this process share; after the test it is blank again. */
export const workbenchForEachTest = (): Open => workbenchUntil(afterEach);

/** One workbook for all tests of a file, each of which goes on where the one before has ended: after the last the page is blank again. */
export const workbenchForAllTests = (): Open => workbenchUntil(afterAll);

function workbenchUntil(after: typeof afterAll): Open {
  let opened: OpenWorkbench | undefined;
  // What starts is not of any test's time.
  beforeAll(async () => void (await lend()));
  after(async () => {
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
