/** Starts the browser of the end-to-end tests. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../../src/workbench/server/browser";
import { hasPackagedChromium, unpackChromium } from "./chromium";

/**
 * CHROMIUM_PATH names a browser; else the packaged one on Linux, an installed Chrome, Edge or
 * Chromium elsewhere. Without a window, and without a word to anybody outside.
 */
export async function launchBrowser(): Promise<Browser> {
  const { file, environment } = chooseBrowser();
  return chromium.launch({
    executablePath: file,
    env: { ...process.env, ...environment },
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--font-render-hinting=none",
      // A walk ends before code that was optimized at length has paid for itself, and most of what Maglev optimizes as well.
      "--js-flags=--no-turbofan --invocation-count-for-maglev=10000",
      // Root has no sandbox, and neither has an unprivileged user in many containers.
      ...(process.platform === "linux" ? ["--no-sandbox"] : []),
    ],
  });
}

function chooseBrowser(): { file: string; environment: NodeJS.ProcessEnv } {
  if (!process.env.CHROMIUM_PATH && hasPackagedChromium()) {
    return unpackChromium();
  }
  const installed = findBrowser();
  if (!installed) {
    throw new Error("End-to-end tests need Chrome, Edge or Chromium; CHROMIUM_PATH can name one.");
  }
  return { file: installed.file, environment: {} };
}
