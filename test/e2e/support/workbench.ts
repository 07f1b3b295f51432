/** Starts the workbench's server as `npm start` does, and opens its page. */
import { spawn } from "node:child_process";
import path from "node:path";
import type { Browser, ConsoleMessage, Frame, Page, Request, Response } from "playwright-core";
import type { WorkbenchHandle } from "../../../src/workbench/page/handle";

/** FUNCTIONS_ANSWER_AFTER=500 has every function answer so many milliseconds late, as in Excel: the whole suite on demand. */
const answerAfter = Number(process.env.FUNCTIONS_ANSWER_AFTER ?? 0);

/** A busy machine is slow, not wrong. In milliseconds. */
const PATIENCE = 60_000;

const repository = path.resolve(__dirname, "../../..");

export interface RunningWorkbench {
  url: string;
  stop(): Promise<void>;
}

/** Serves what is built, on a free port; rejects with the server's own words when it cannot. */
export function startWorkbench(): Promise<RunningWorkbench> {
  const server = spawn(
    process.execPath,
    ["--import", "tsx", "src/workbench/server/start.ts", "--no-open", "--port", "0"],
    { cwd: repository, stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  // Whoever ends without stopping it does not leave it behind.
  const kill = () => server.kill();
  process.once("exit", kill);
  void ended.then(() => process.off("exit", kill));
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (words: Buffer) => {
      said += words.toString();
      const url = /Workbench ready: (\S+)/.exec(said)?.[1];
      if (url) {
        resolve({
          url,
          stop: async () => {
            server.kill();
            await ended;
          },
        });
      }
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`The workbench did not start: ${said}`)));
  });
}

export interface OpenOptions {
  language?: "en-US" | "zh-CN" | "zh-TW";
  theme?: "light" | "dark";
  width?: number;
  height?: number;
}

export interface OpenWorkbench {
  page: Page;
  /** Page errors, errors in the console, failed requests and requests that left localhost. */
  problems: string[];
  /** Calls a function of `window.workbench`. */
  call<Name extends keyof WorkbenchHandle>(
    name: Name,
    ...parameters: Parameters<WorkbenchHandle[Name]>
  ): Promise<Awaited<ReturnType<WorkbenchHandle[Name]>>>;
  /**
   * Waits until what a function of `window.workbench` answers is accepted; rejects with the last answer.
   * `page.waitForFunction` takes no asynchronous function: it takes the promise itself for true.
   */
  until<Name extends keyof WorkbenchHandle>(
    accepted: (answer: Awaited<ReturnType<WorkbenchHandle[Name]>>) => boolean,
    name: Name,
    ...parameters: Parameters<WorkbenchHandle[Name]>
  ): Promise<void>;
  /** The add-in's page. */
  pane(): Frame;
  /** Leaves the page blank and nothing behind, for the next opening in it. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page of its own and waits until the add-in runs. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: OpenOptions = {},
): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: options.language ?? "zh-CN",
  });
  return openWorkbenchIn(await context.newPage(), url, options);
}

/** Opens the workbench in a page, whatever was there before, and waits until the add-in runs. */
export async function openWorkbenchIn(
  page: Page,
  url: string,
  options: OpenOptions = {},
): Promise<OpenWorkbench> {
  const { language = "zh-CN", theme = "light", width = 1280, height = 800 } = options;
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize({ width, height });
  // What fades in would be judged half-way.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce", forcedColors: "none" });
  const problems: string[] = [];
  const unwatch = watch(page, new URL(url).origin, problems);
  await page.goto(`${url}?language=${language}&theme=${theme}`);
  const call: OpenWorkbench["call"] = (name, ...parameters) =>
    page.evaluate(
      async ([method, values]) => {
        const workbench = window.workbench as unknown as Record<
          string,
          (...values: unknown[]) => Promise<never>
        >;
        return workbench[method]?.(...values) as Promise<never>;
      },
      [name, parameters] as const,
    );
  const until: OpenWorkbench["until"] = async (accepted, name, ...parameters) => {
    const end = Date.now() + PATIENCE;
    let answer = await call(name, ...parameters);
    while (!accepted(answer)) {
      if (Date.now() > end) {
        throw new Error(`${name} still answers ${JSON.stringify(answer)}.`);
      }
      await page.waitForTimeout(50);
      answer = await call(name, ...parameters);
    }
  };
  await call("ready");
  if (answerAfter > 0) {
    await page.evaluate((milliseconds) => {
      const workbench = window.workbench as unknown as {
        behave(manner: { readonly answerAfter: number }): Promise<void>;
      };
      return workbench.behave({ answerAfter: milliseconds });
    }, answerAfter);
  }
  return {
    page,
    problems,
    call,
    until,
    pane: () => {
      const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
      if (!frame) {
        throw new Error("The add-in's frame is not there.");
      }
      return frame;
    },
    async leave() {
      unwatch();
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await page.context().clearPermissions();
      await page.context().clearCookies();
      await page.goto("about:blank");
      // Nothing is pointed at.
      await page.mouse.move(-1, -1);
    },
    close: () => page.context().close(),
  };
}

/** Notes what goes wrong until the function given back is called. */
function watch(page: Page, origin: string, problems: string[]): () => void {
  const onError = (error: Error) => problems.push(`page error: ${error.stack ?? error.message}`);
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() === "error") {
      problems.push(`console: ${message.text()}`);
    }
  };
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) {
      problems.push(`left localhost: ${request.url()}`);
    }
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) {
      problems.push(`${response.status()}: ${response.url()}`);
    }
  };
  page.on("pageerror", onError);
  page.on("console", onMessage);
  page.on("request", onRequest);
  page.on("response", onResponse);
  return () => {
    page.off("pageerror", onError);
    page.off("console", onMessage);
    page.off("request", onRequest);
    page.off("response", onResponse);
  };
}
