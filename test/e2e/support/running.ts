/**
 * One server, one browser and one page for all test files of a process: a page keeps the compiled scripts, and so opens the workbench
 * again in half the time. Loaded outside of Jest's sandboxes, by the environment.
 *
 * Nobody tells a worker of Jest's that it is done: its process ends when nothing keeps it running, or is killed. So nothing here keeps it,
 * and when it ends, whatever runs is killed: by Playwright the browser, the server by what starts it.
 */
import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { startWorkbench } from "./workbench";

interface Lent {
  readonly page: Page;
  readonly url: string;
}

interface Running extends Lent {
  stop(): Promise<unknown>;
}

export type Lend = () => Promise<Lent>;

let running: Promise<Running> | undefined;

/** A page that a test closed, or that crashed, has another one in its place. */
export async function lend(): Promise<Lent> {
  running ??= start();
  if ((await running).page.isClosed()) await discard();
  return (running ??= start());
}

/**
 * After a failure all is new: what the test left behind does not matter, nor that it may still be at work, as one that takes too long is.
 * A browser that does not even close is left to the end of the process.
 */
export async function discard(): Promise<void> {
  const discarded = running;
  running = undefined;
  const stopped = discarded?.then(({ stop }) => stop()).catch(() => undefined);
  await Promise.race([stopped, setTimeout(10_000, undefined, { ref: false })]);
}

/** The browser speaks English, whatever the workbench's language: Office's is the one that counts. */
async function start(): Promise<Running> {
  endWhenTold();
  const [server, browser] = await beside(() => Promise.all([startWorkbench(), launchBrowser()]));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
  const page = await context.newPage();
  page.once("crash", () => void page.close());
  return { page, url: server.url, stop: () => Promise.all([browser.close(), server.stop()]) };
}

/** Starts processes that do not keep this one from ending: they and their pipes. Playwright names its browser's to nobody. */
async function beside<Started>(begin: () => Promise<Started>): Promise<Started> {
  const children: ChildProcess[] = [];
  const note = (message: unknown) => children.push((message as { process: ChildProcess }).process);
  subscribe("child_process", note);
  try {
    return await begin();
  } finally {
    unsubscribe("child_process", note);
    for (const child of children) {
      child.unref();
      for (const pipe of child.stdio) (pipe as { unref?(): void } | null)?.unref?.();
    }
  }
}

let isListening = false;

/** A signal would kill this process and leave the server; and where Playwright listens, it would close the browser and end nothing. */
function endWhenTold(): void {
  if (isListening) return;
  isListening = true;
  process.once("SIGTERM", () => process.exit(143));
  process.once("SIGHUP", () => process.exit(129));
}
