/**
 * Last line of .ci/run, from jest's own counts: `tests: N passed, N failed`, with `, N skipped` if there are any.
 *   tsx scripts/report-tests.ts reports/jest.json [reports/again.json …]
 * Passed and skipped are those of the first file; failures of the others (the same tests run again elsewhere)
 * are added. Exit code 1 when anything failed, a file is missing, or nothing ran.
 */
import { existsSync, readFileSync } from "node:fs";

/** The part of jest's `--json` output that is read here. */
export interface JestCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Test files that broke before any of their tests could run. */
  readonly numRuntimeErrorTestSuites: number;
}

export interface Verdict {
  readonly line: string;
  readonly good: boolean;
}

/** `undefined` stands for a run that left no counts, which is a failure. */
export function verdict(runs: readonly (JestCounts | undefined)[]): Verdict {
  const [main] = runs;
  const passed = main?.numPassedTests ?? 0;
  const skipped = (main?.numPendingTests ?? 0) + (main?.numTodoTests ?? 0);
  const failed = runs
    .map((run) => (run ? run.numFailedTests + run.numRuntimeErrorTestSuites : 1))
    .reduce((sum, count) => sum + count, 0);
  const line = `tests: ${passed} passed, ${failed} failed`;
  return {
    line: skipped === 0 ? line : `${line}, ${skipped} skipped`,
    good: failed === 0 && passed > 0,
  };
}

if (require.main === module) {
  const runs = process.argv
    .slice(2)
    .map((file) =>
      existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as JestCounts) : undefined,
    );
  const { line, good } = verdict(runs);
  console.log(line);
  process.exitCode = good ? 0 : 1;
}
