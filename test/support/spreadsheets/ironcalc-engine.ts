/**
 * IronCalc in a process of its own. It takes most of a second to start and to compile, so all test files of a process ask one: this
 * is loaded outside of Jest's sandboxes.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Socket } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

interface Waiting {
  resolve(answer: string): void;
  reject(reason: Error): void;
}

/** Answers come in the order of the questions. It ends when the process that asks does. */
class Engine {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private waiting: Waiting[] = [];
  hasEnded = false;

  constructor() {
    const script = path.join(__dirname, "ironcalc-process.mjs");
    this.process = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
    (this.process.stdin as Socket).unref();
    createInterface({ input: this.process.stdout }).on("line", (line) => {
      this.waiting.shift()?.resolve(line);
      this.keepIfAsked();
    });
    this.process.on("exit", (code) => {
      this.hasEnded = true;
      for (const { reject } of this.waiting) reject(new Error(`IronCalc ended with ${code}`));
      this.waiting = [];
    });
    this.keepIfAsked();
  }

  ask(question: string): Promise<string> {
    const answer = new Promise<string>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
    });
    this.keepIfAsked();
    this.process.stdin.write(`${question}\n`);
    return answer;
  }

  /** Only while somebody waits for an answer it keeps this process from ending. */
  private keepIfAsked(): void {
    for (const one of [this.process, this.process.stdout as Socket]) {
      if (this.waiting.length > 0) one.ref();
      else one.unref();
    }
  }
}

let engine: Engine | undefined;

/** @param question A workbook, as ironcalc-process.mjs reads it; rejects where the engine has failed. */
export function askIronCalc(question: string): Promise<string> {
  if (engine === undefined || engine.hasEnded) engine = new Engine();
  return engine.ask(question);
}
