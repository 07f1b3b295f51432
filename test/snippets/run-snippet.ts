/**
 * Runs a sample as in Script Lab: its script beside the real client library, over the stand-in; then a click on each of its
 * buttons, from the top down. What it tells, what it refuses, and what cells show afterwards is kept of each click.
 */
import vm from "node:vm";
import { transformSync } from "@swc/core";
import { DEFAULT_SETS, type ExcelForTests, openExcel } from "../support/excel-host";
import { NotOffered, openPage } from "./page";
import type { Snippet } from "./read-snippets";

/** How a click ended: as it should, with something that the stand-in says it does not play, or with any other error. */
export type Verdict = "runs" | "refused" | "fails";

export interface Click {
  readonly button: string;
  readonly verdict: Verdict;
  /** What it wrote to the console. */
  readonly told: readonly string[];
  /** Cells that show something else than before: "Sample!B3 = 120"; many are counted. */
  readonly cells: readonly string[];
  /** What was refused, or went wrong. */
  readonly problem: string | null;
}

export interface SnippetRun {
  readonly id: string;
  readonly clicks: readonly Click[];
}

/** Milliseconds for a click: what takes longer is never answered. */
const PATIENCE = 120_000;
/** More changed cells than these are counted only. */
const MOST_CELLS = 60;

export async function runSnippet(snippet: Snippet, excelApi: string): Promise<SnippetRun> {
  const sets = { ...DEFAULT_SETS, ExcelApi: excelApi };
  const excel = await openExcel({ sets });
  const stage = new Stage(excel, snippet, sets);
  const onRejection = (error: unknown) => stage.note(error);
  process.on("unhandledRejection", onRejection);
  try {
    return { id: snippet.id, clicks: await stage.clicks() };
  } finally {
    process.off("unhandledRejection", onRejection);
    stage.close();
    excel.close();
  }
}

class Stage {
  private readonly page;
  private readonly timers = new Set<NodeJS.Timeout>();
  private told: string[] = [];
  private problem: unknown = null;
  private running = 0;

  constructor(
    private readonly excel: ExcelForTests,
    private readonly snippet: Snippet,
    private readonly sets: Readonly<Record<string, string>>,
  ) {
    this.page = openPage(snippet.page);
  }

  async clicks(): Promise<Click[]> {
    const start = await this.during("", () => this.start());
    const clicks: Click[] = [];
    if (start.verdict !== "runs" || start.told.length > 0) clicks.push(this.judged(start, false));
    for (const button of this.page.buttons()) {
      const click = await this.during(button, () => {
        for (const given of this.page.click(button)) this.follow(given);
      });
      clicks.push(
        this.judged(
          click,
          clicks.some(({ verdict }) => verdict === "refused"),
        ),
      );
    }
    return clicks;
  }

  /** What fails for want of what was refused before, or of a set that it says it needs, is no fault of its own. */
  private judged(click: Click, wasRefused: boolean): Click {
    const isExcused = click.verdict === "fails" && (wasRefused || this.lacksSets);
    return isExcused ? { ...click, verdict: "refused" } : click;
  }

  /** What went wrong in a promise that nobody waits for: samples leave such behind. */
  note(error: unknown): void {
    this.problem ??= error;
  }

  /** Whether it says that it needs what is not there. */
  private get lacksSets(): boolean {
    return Object.entries(this.snippet.needs).some(
      ([name, version]) => !hasSet(this.sets, name, version),
    );
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private start(): void {
    const { code } = transformSync(this.snippet.script, {
      filename: `${this.snippet.id}.ts`,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    vm.runInContext(code, vm.createContext(this.surroundings()), { filename: this.snippet.id });
  }

  private async during(button: string, act: () => void): Promise<Click> {
    this.told = [];
    this.problem = null;
    const before = this.texts();
    try {
      act();
      await this.settled();
    } catch (error) {
      this.problem ??= error;
    }
    return {
      button,
      verdict: verdictOf(this.problem),
      told: this.told,
      cells: changedCells(before, this.texts()),
      problem: this.problem === null ? null : told(this.problem),
    };
  }

  /** A listener that catches nothing itself. */
  private follow(given: unknown): void {
    Promise.resolve(given).catch((error: unknown) => this.note(error));
  }

  /** Until nothing that the click set off is under way. */
  private async settled(): Promise<void> {
    const end = Date.now() + PATIENCE;
    let quiet = 0;
    while (quiet < 3) {
      await this.excel.host.settled();
      await new Promise((resolve) => setTimeout(resolve, 0));
      quiet = this.running === 0 ? quiet + 1 : 0;
      if (Date.now() > end) throw new Error("There was no answer.");
    }
  }

  private texts(): Map<string, string> {
    const { host } = this.excel;
    const texts = new Map<string, string>();
    for (const sheet of host.sheets()) {
      host.text(sheet, "A1:Z80").forEach((cells, row) => {
        cells.forEach((text, column) => {
          if (text !== "") texts.set(`${sheet}!${letter(column)}${row + 1}`, text);
        });
      });
    }
    return texts;
  }

  private surroundings(): Record<string, unknown> {
    const write = (...values: unknown[]) => {
      this.told.push(values.map(told).join(" "));
    };
    const fail = (...values: unknown[]) => {
      const error = values.find((value) => isError(value));
      if (error === undefined) write(...values);
      else this.problem ??= error;
    };
    const { Excel, OfficeExtension } = this.excel;
    const surroundings: Record<string, unknown> = {
      Excel: this.watched(Excel),
      OfficeExtension,
      Office: office(),
      document: this.page.document,
      console: { log: write, info: write, warn: write, debug: write, error: fail },
      setTimeout: (callback: () => void, delay?: number) =>
        this.timer(setTimeout(callback, delay ?? 0)),
      setInterval: (callback: () => void, delay: number) =>
        this.timer(setInterval(callback, delay)),
      clearTimeout,
      clearInterval: clearTimeout,
      fetch: () => Promise.reject(new NotOffered("the network")),
      URL,
      FileReader: () => {
        throw new NotOffered("files");
      },
    };
    surroundings["window"] = surroundings;
    return surroundings;
  }

  /** Excel, whose runs are counted, so that it is known when a click has been answered. */
  private watched(excel: ExcelForTests["Excel"]): unknown {
    const run = (...given: unknown[]) => {
      this.running += 1;
      const running = Reflect.apply(excel.run, excel, given) as Promise<unknown>;
      const watched = running
        .catch((error: unknown) => {
          this.note(error);
          throw error;
        })
        .finally(() => {
          this.running -= 1;
        });
      // Noted all the same where nobody waits for it, as in some samples.
      watched.catch(() => undefined);
      return watched;
    };
    return new Proxy(excel, {
      get: (target, name) => (name === "run" ? run : Reflect.get(target, name)),
    });
  }

  private timer(timer: NodeJS.Timeout): NodeJS.Timeout {
    this.timers.add(timer);
    return timer;
  }
}

function hasSet(sets: Readonly<Record<string, string>>, name: string, version: string): boolean {
  const [held = 0, heldMinor = 0] = (sets[name] ?? "0").split(".").map(Number);
  const [asked = 0, askedMinor = 0] = version.split(".").map(Number);
  return held > asked || (held === asked && heldMinor >= askedMinor);
}

/** The parts of Office that are no part of the client library. */
function office(): object {
  const parts: Record<string, unknown> = {
    onReady: (callback?: () => void) => Promise.resolve(callback?.()),
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    CoercionType: { Text: "text", Matrix: "matrix" },
    FileType: { Compressed: "compressed" },
  };
  return new Proxy(parts, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new NotOffered(`Office.${String(name)}`);
    },
  });
}

function verdictOf(problem: unknown): Verdict {
  if (problem === null) return "runs";
  const { code, name } = problem as { code?: unknown; name?: unknown };
  return code === "ApiNotFound" || name === "NotOffered" ? "refused" : "fails";
}

const isError = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "message" in value && "name" in value;

/** As a console shows it. */
function told(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined) return "undefined";
  if (!isError(value)) return JSON.stringify(value);
  const { code, message, debugInfo } = value as {
    code?: unknown;
    message: string;
    debugInfo?: { errorLocation?: unknown };
  };
  const where = debugInfo?.errorLocation;
  return [code, where, message].filter((part) => typeof part === "string").join(": ");
}

function changedCells(before: Map<string, string>, after: Map<string, string>): string[] {
  const changed: string[] = [];
  for (const [cell, text] of after) {
    if (before.get(cell) !== text) changed.push(`${cell} = ${text}`);
  }
  for (const cell of before.keys()) if (!after.has(cell)) changed.push(`${cell} is blank`);
  return changed.length > MOST_CELLS ? [`${changed.length} cells`] : changed;
}

const letter = (column: number): string => String.fromCharCode(65 + column);
