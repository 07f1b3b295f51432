import { ExcelFaultError, takeBackRest, type ExcelFault } from "../../src/excel";
import { noOffice, officeThatHas } from "../excel/support/office";
import { openWorkbook, type RequestCost, type TestWorkbook } from "../excel/support/workbook";
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

/** What became of a command of which one request was to fail. */
interface Attempt {
  readonly outcome: unknown;
  readonly thrown: unknown;
  readonly requests: readonly Actions[];
  readonly now: unknown;
}

/** So many of a command's requests are taken for its first ones. */
const EARLY = 8;

/** How many of a request's actions are done before it goes wrong. */
function actionsDone(way: Way, share: number, all: number): number {
  switch (way) {
    case "refused":
      return 0;
    case "half done":
      return Math.min(1 + Math.floor(share * (all - 1)), Math.max(0, all - 1));
    case "answer lost":
      return all;
    case "connection lost":
      return [0, Math.ceil(all / 2), all][Math.floor(share * 3)] ?? all;
  }
}

/** Excel as it is with tables that can be made smaller again. */
const version = "1.13";

async function open(): Promise<TestWorkbook> {
  const workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: version } });
  officeThatHas(version);
  return workbook;
}

/** A workbook that a command has gone through without any fault. */
interface Whole {
  readonly complete: unknown;
  readonly requests: readonly Actions[];
}

/** How many actions a request has, and after how many of them the workbook may be another than after one fewer. */
type Actions = Pick<RequestCost, "actions" | "changes">;

/** A command, its workbook before, and the workbook when it is complete. */
export class Bench {
  private constructor(private readonly command: Command) {}

  private before: unknown;
  private known: Whole | null = null;
  private workbook: TestWorkbook | null = null;
  private run: () => Promise<unknown> = () => Promise.reject(new Error("Nothing is arranged"));

  static async of(command: Command): Promise<Bench> {
    const bench = new Bench(command);
    await bench.whole();
    return bench;
  }

  /**
   * One fault alone, so far into the command as a share of it says. It falls into one of its first requests, so that the command need
   * not be gone through twice; only of one that has fewer it is found out first how many.
   */
  static async tryOne(command: Command, way: Way, at: number): Promise<Trial> {
    const bench = new Bench(command);
    try {
      const early = await bench.tryEarly(way, at);
      if (early !== null) return early;
      const faults = bench.faults().filter((fault) => fault.way === way);
      const fault = faults[Math.floor(at * faults.length)];
      if (fault === undefined) throw new Error(`${command.name} cannot fail so`);
      return await bench.try(fault);
    } finally {
      await bench.close();
    }
  }

  get requests(): readonly number[] {
    return (this.known?.requests ?? []).map(({ actions }) => actions);
  }

  private async whole(): Promise<Whole> {
    if (this.known !== null) return this.known;
    const workbook = await open();
    try {
      const run = await this.command.arrange(workbook);
      this.before ??= await snapshot(workbook);
      await settled(workbook);
      workbook.forget();
      await run();
      // The library frees what it held in a request of its own, after the command has ended.
      return this.learn({ requests: [...workbook.traffic], complete: await snapshot(workbook) });
    } finally {
      await workbook.close();
      noOffice();
    }
  }

  private learn(whole: Whole): Whole {
    if (isSame(this.before, whole.complete)) throw new Error(`${this.command.name} does nothing`);
    this.known = whole;
    return whole;
  }

  /** Every fault there is: each action of each request, but for those that leave the workbook as one before them does. */
  faults(): Fault[] {
    return (this.known?.requests ?? []).flatMap(({ actions, changes }, request) => [
      { way: "refused" as const, request, actions: 0 },
      ...changes
        .filter((done) => done < actions)
        .map((done) => ({ way: "half done" as const, request, actions: done })),
      { way: "answer lost" as const, request, actions },
      ...[0, Math.ceil(actions / 2), actions].map((done) => ({
        ...{ way: "connection lost" as const, request, actions: done },
      })),
    ]);
  }

  async try(fault: Fault): Promise<Trial> {
    const { way, request, actions } = fault;
    return this.judged(fault, await this.attempt(way, request, () => actions));
  }

  /** Null where the command has ended before the fault, and so is known as a whole. */
  private async tryEarly(way: Way, at: number): Promise<Trial | null> {
    this.before = await snapshot(await this.arranged());
    const place = at * EARLY;
    const request = Math.floor(place);
    const struck: Fault[] = [];
    const attempt = await this.attempt(way, request, (all) => {
      const actions = actionsDone(way, place - request, all);
      struck.push({ way, request, actions });
      return actions;
    });
    const [fault] = struck;
    if (fault !== undefined) return this.judged(fault, attempt);
    if (attempt.thrown !== null) throw attempt.thrown as Error;
    this.learn({ requests: attempt.requests, complete: attempt.now });
    await this.keepIf(false);
    return null;
  }

  private async attempt(
    way: Way,
    request: number,
    actions: (all: number) => number,
  ): Promise<Attempt> {
    const workbook = await this.arranged();
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
    const requests = [...workbook.traffic];
    workbook.forget();
    await settled(workbook);
    return { outcome, thrown, requests, now: await snapshot(workbook) };
  }

  private async judged(fault: Fault, { thrown, outcome, now }: Attempt): Promise<Trial> {
    const verdict =
      thrown === null ? await this.judgeDone(outcome, now) : await this.judge(thrown, now);
    const details = verdict === "half done" ? await this.details(thrown, now) : [];
    await this.keepIf(verdict === "as before");
    return { fault, verdict, details };
  }

  async close(): Promise<void> {
    await this.keepIf(false);
  }

  private async judgeDone(outcome: unknown, now: unknown): Promise<Verdict> {
    const { complete } = await this.whole();
    if (isSame(now, complete)) return "complete";
    const saysSo = (outcome as { readonly hasPages?: boolean } | undefined)?.hasPages === false;
    const isWhole = saysSo && isSame(withoutPages(now), withoutPages(complete));
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
    return isSame(then, this.before) || isSame(then, (await this.whole()).complete)
      ? "told, then finished"
      : "half done";
  }

  private async details(thrown: unknown, now: unknown): Promise<string[]> {
    const { complete } = await this.whole();
    const said = thrown instanceof ExcelFaultError ? JSON.stringify(thrown.fault) : String(thrown);
    return [
      `said: ${said}`.slice(0, 300),
      ...differences(this.before, now)
        .slice(0, 6)
        .map((line) => `before ${line}`),
      ...differences(complete, now)
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
