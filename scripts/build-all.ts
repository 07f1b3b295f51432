/** Builds the add-in and the workbench side by side: neither needs the other. Exits with 1 when one of them fails. */
import { runAtOnce } from "./at-once";

const webpack = (...names: string[]) =>
  ["webpack", "--mode", "production", ...names.flatMap((name) => ["--config-name", name])] as const;

void runAtOnce([webpack("functions", "taskpane"), webpack("workbench")], 2).then(
  (passed) => (process.exitCode = passed ? 0 : 1),
);
