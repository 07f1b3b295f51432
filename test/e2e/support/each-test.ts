import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import {
  openWorkbenchIn,
  type OpenOptions,
  type OpenWorkbench,
  type RunningWorkbench,
  startWorkbench,
} from "./workbench";

/**
 * One server, one browser and one page for a test file: a page keeps the compiled scripts, and so opens the workbench again in half the
 * time. The browser speaks English, whatever the workbench's language: Office's is the one that counts. The function given back opens
 * the workbench; after the test the page is blank again.
 */
export function workbenchForEachTest(): (options?: OpenOptions) => Promise<OpenWorkbench> {
  let server: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  let opened: OpenWorkbench | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(async () => {
    await opened?.leave();
    opened = undefined;
  });
  return async (options) => (opened = await openWorkbenchIn(page, server.url, options));
}
