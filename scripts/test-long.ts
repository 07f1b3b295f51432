/**
 * Runs every test, in full where there is a sample otherwise (test/support/in-full.ts), and those of *.long.test.ts as well
 * (100,000 cases and more). A script of its own, since npm scripts
 * cannot set a variable in a way that every operating system understands. Arguments go to jest.
 */
import { spawnSync } from "node:child_process";

const run = spawnSync(
  process.execPath,
  ["--max-semi-space-size=64", require.resolve("jest/bin/jest"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: { ...process.env, TEST_LONG: "1" },
  },
);
process.exitCode = run.status ?? 1;
