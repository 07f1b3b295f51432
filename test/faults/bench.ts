import { ExcelFaultError, takeBackRest, type ExcelFault } from "../../src/excel";
import { noOffice, officeThatHas } from "../excel/support/office";
import { openWorkbook, type TestWorkbook } from "../excel/support/workbook";
import { DEFAULT_SETS } from "../support/excel-host";
import type { Command } from "./commands";
import { differences, isSame, snapshot, withoutPages } from "./snapshot";

/** How a request goes wrong. */
export const ways = ["refused", "half done", "answer lost", "connection lost"] as const;
export type Way = (typeof ways)[number];

/** A request of a command, which ends with an error after so many of its actions. */
export interface Fault {
  readonly way: Way;
  readonly request: number;
  readonly actions: number;
}

/**
 * What became of it. Complete but for its pages is said where Excel has refused to set up pages for printing, as it does where no
 * printer is installed. Half done is what is neither as before nor complete, and was not told or cannot be taken back.
 */
export const verdicts = [
  "as before",
  "complete",
  "complete, pages told",
  "told, then finished",
  "half done",
] as const;
export type Verdict = (typeof verdicts)[number];

export interface Trial {
  readonly fault: Fault;
  readonly verdict: Verdict;
  /** Of what is half done: what was said, and what differs from before. */
  readonly details: readonly string[];
}

/** Excel as it is with tables that can be made smaller again. */
const version = "1.13";

async function open(): Promise<TestWorkbook> {
  const workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: version } });
  officeThatHas(version);
  return workbook;
}

/** A command, its workbook before, and the workbook when it is complete. */
export class Bench {
  private constructor(
    private readonly command: Command,
    private readonly before: unknown,
    private readonly complete: unknown,
    /** How many actions each of its requests has. */
    readonly requests: readonly number[],
  ) {}

  private workbook: TestWorkbook | null = null;
  private run: () => Promise<unknown> = () => Promise.reject(new Error("Nothing is arranged"));

  static async of(command: Command): Promise<Bench> {
    const workbook = await open();
    try {
      const run = await command.arrange(workbook);
      const before = await snapshot(workbook);
      await settled(workbook);
      workbook.forget();
      await run();
      // The library frees what it held in a request of its own, after the command has ended.
      const requests = workbook.traffic.map(({ actions }) => actions);
      const complete = await snapshot(workbook);
      if (isSame(before, complete)) throw new Error(`${command.name} does nothing`);
      return new Bench(command, before, complete, requests);
    } finally {
      await workbook.close();
      noOffice();
    }
  }

  /** Every fault there is: each action of each request. */
  faults(): Fault[] {
    return this.requests.flatMap((actions, request) => [
      { way: "refused" as const, request, actions: 0 },
      ...Array.from({ length: Math.max(0, actions - 1) }, (_, index) => ({
        ...{ way: "half done" as const, request, actions: index + 1 },
      })),
      { way: "answer lost" as const, request, actions },
      ...[0, Math.ceil(actions / 2), actions].map((done) => ({
        ...{ way: "connection lost" as const, request, actions: done },
      })),
    ]);
  }

  async try(fault: Fault): Promise<Trial> {
    const workbook = await this.arranged();
    const { way, request, actions } = fault;
    workbook.forget();
    workbook.failRequest(request, actions);
    // From then on nothing gets through any more.
    if (way === "connection lost") {
      for (let later = 1; later < 40; later++) workbook.failRequest(request + later, 0);
    }
    let outcome: unknown;
    const thrown = await this.run().then(
      (result) => {
        outcome = result;
        return null;
      },
      (error: unknown) => error,
    );
    workbook.forget();
    await settled(workbook);
    const first = await snapshot(workbook);
    const verdict =
      thrown === null ? this.judgeDone(outcome, first) : await this.judge(thrown, first);
    const details = verdict === "half done" ? this.details(thrown, first) : [];
    await this.keepIf(verdict === "as before");
    return { fault, verdict, details };
  }

  async close(): Promise<void> {
    await this.keepIf(false);
  }

  private judgeDone(outcome: unknown, now: unknown): Verdict {
    if (isSame(now, this.complete)) return "complete";
    const saysSo = (outcome as { readonly hasPages?: boolean } | undefined)?.hasPages === false;
    const isWhole = saysSo && isSame(withoutPages(now), withoutPages(this.complete));
    return isWhole ? "complete, pages told" : "half done";
  }

  private async judge(thrown: unknown, now: unknown): Promise<Verdict> {
    const isBefore = isSame(now, this.before);
    if (!(thrown instanceof ExcelFaultError)) return "half done";
    if (!isUnfinished(thrown.fault)) return isBefore ? "as before" : "half done";
    // It says what is left: then it must be possible to finish, by its ticket or by asking once more.
    await (thrown.rest ? takeBackRest(thrown.rest) : this.run());
    if (this.workbook === null) return "half done";
    const then = await snapshot(this.workbook);
    return isSame(then, this.before) || isSame(then, this.complete)
      ? "told, then finished"
      : "half done";
  }

  private details(thrown: unknown, now: unknown): string[] {
    const said = thrown instanceof ExcelFaultError ? JSON.stringify(thrown.fault) : String(thrown);
    return [
      `said: ${said}`.slice(0, 300),
      ...differences(this.before, now)
        .slice(0, 6)
        .map((line) => `before ${line}`),
      ...differences(this.complete, now)
        .slice(0, 6)
        .map((line) => `complete ${line}`),
    ];
  }

  private async arranged(): Promise<TestWorkbook> {
    if (this.workbook === null) {
      this.workbook = await open();
      this.run = await this.command.arrange(this.workbook);
      await settled(this.workbook);
    }
    return this.workbook;
  }

  private async keepIf(isAsBefore: boolean): Promise<void> {
    if (isAsBefore || this.workbook === null) return;
    await this.workbook.close();
    noOffice();
    this.workbook = null;
  }
}

const isUnfinished = ({ kind }: ExcelFault): boolean =>
  kind === "half-done" || kind === "left-behind";

/** Until the library has freed what it held, too. */
const settled = (workbook: TestWorkbook): Promise<void> =>
  workbook.run(async (context) => {
    await context.sync();
  });
