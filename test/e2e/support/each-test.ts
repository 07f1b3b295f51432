import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import {
  openWorkbench,
  type OpenOptions,
  type OpenWorkbench,
  type RunningWorkbench,
  startWorkbench,
} from "./workbench";

/** One server and one browser for a test file. The function given back opens the workbench; after the test it is closed. */
export function workbenchForEachTest(): (options?: OpenOptions) => Promise<OpenWorkbench> {
  let server: RunningWorkbench;
  let browser: Browser;
  const opened: OpenWorkbench[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((workbench) => workbench.close()));
  });
  return async (options) => {
    const workbench = await openWorkbench(browser, server.url, options);
    opened.push(workbench);
    return workbench;
  };
}
