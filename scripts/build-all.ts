/** Builds the add-in and the workbench side by side: none needs another. Exits with 1 when one of them fails. */
import { runAtOnce } from "./at-once";

const webpack = (name: string) =>
  ["webpack", "--mode", "production", "--config-name", name] as const;

/** The pane takes longer than the others together. */
void runAtOnce(
  [webpack("taskpane"), webpack("functions"), ["tsx", "scripts/build-workbench.ts"]],
  2,
).then((passed) => (process.exitCode = passed ? 0 : 1));
