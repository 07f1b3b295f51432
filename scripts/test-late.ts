/**
 * Runs the end-to-end suite with functions that answer half a second late, as Excel's do: every tool has to end with right
 * figures. Arguments go to jest: a file's name runs that one, `-t` one test.
 */
import { spawnSync } from "node:child_process";

const [file, ...rest] = process.argv.slice(2);
const chosen = file === undefined || file.startsWith("-") ? ["test/e2e"] : [`test/e2e/.*${file}`];
const others = file?.startsWith("-") ? [file, ...rest] : rest;
const run = spawnSync(
  process.execPath,
  [require.resolve("jest/bin/jest"), "--testPathPatterns", ...chosen, ...others],
  { stdio: "inherit", env: { ...process.env, FUNCTIONS_ANSWER_AFTER: "500" } },
);
process.exitCode = run.status ?? 1;
