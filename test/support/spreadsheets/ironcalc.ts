import { type ChildProcessByStdio, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { joinAddress, type SheetCells, splitAddress } from "./plan-cells";

/** What cells show after calculation: numbers as numbers, everything else (errors too) as text. */
export type Calculated = ReadonlyMap<string, ReadonlyMap<string, number | string>>;

type Shown = [row: number, column: number, shown: string, type: number];
const NUMBER_TYPE = 1;

/** One engine a test file; answers come in the order of the questions. */
class Engine {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private readonly waiting: ((line: string) => void)[] = [];

  constructor() {
    const script = path.join(__dirname, "ironcalc-process.mjs");
    this.process = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: this.process.stdout }).on("line", (line) =>
      this.waiting.shift()?.(line),
    );
  }

  ask(question: string): Promise<string> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.process.stdin.write(`${question}\n`);
    });
  }

  close(): void {
    this.process.kill();
  }
}

let engine: Engine | undefined;
/** Tests close it by themselves; a script does when it has done. */
export const closeIronCalc = (): void => engine?.close();
if (typeof afterAll === "function") afterAll(closeIronCalc);

/** IronCalc: a spreadsheet engine that is neither Excel's stand-in nor ours, so an independent judge of plain formulas. */
export async function calculateWithIronCalc(sheets: readonly SheetCells[]): Promise<Calculated> {
  engine ??= new Engine();
  const question = sheets.map(({ name, cells }) => ({
    name,
    cells: [...cells].map(([address, content]) => {
      const { row, column } = splitAddress(address);
      const input =
        content === null
          ? ""
          : typeof content === "object"
            ? content.formula
            : typeof content === "string"
              ? `'${content}`
              : String(content);
      return [row, column, input];
    }),
  }));
  const answer = JSON.parse(await engine.ask(JSON.stringify(question))) as Shown[][];
  return new Map(
    answer.map((cells, index) => [
      sheets[index]?.name ?? "",
      new Map(
        cells.map(([row, column, shown, type]): [string, number | string] => [
          joinAddress(row, column),
          type === NUMBER_TYPE ? Number(shown.replaceAll(",", "")) : shown,
        ]),
      ),
    ]),
  );
}
