import { setFlagsFromString } from "node:v8";
import vm from "node:vm";

/** One figure of a benchmark. With a budget it can be over it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "×" | "bytes" | "requests" | "characters" | "functions";
  /** The most that the project promises, in the same unit. */
  readonly budget?: number;
}

/** What a file test/bench/*.bench.ts exports as `bench`. */
export interface Bench {
  readonly name: string;
  measure(): Promise<readonly Figure[]> | readonly Figure[];
}

/**
 * The medians of several runs measured in turn, so that a machine that slows down slows all of them: their ratios
 * hold where single timings do not. Time is that of the processor: other work on the machine does not count. Each run
 * starts with its young objects collected and (by the flags of `npm run bench`) room for its own, so that no collection
 * falls by chance on one run or the other.
 */
export function medianTimes(runs: readonly (() => unknown)[], times = 25): number[] {
  const collectYoung = garbageCollection();
  const timings = runs.map((): number[] => []);
  for (let round = -2; round < times; round++) {
    runs.forEach((run, index) => {
      collectYoung();
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) timings[index]!.push((user + system) / 1000);
    });
  }
  return timings.map(median);
}

/** V8's own `gc`, which it only lends to those who ask. */
function garbageCollection(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as (options: { type: "minor" }) => void;
  return () => collect({ type: "minor" });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
