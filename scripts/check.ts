/**
 * Every static check: none waits for another, and linting alone takes longer than the rest together. Exits with 1 when one
 * of them fails.
 */
import { type Command, runAtOnce } from "./at-once";

const checks: readonly Command[] = [
  ["eslint", "."],
  ["tsc"],
  ["prettier", "--check", "."],
  ["knip"],
  ["tsx", "scripts/check-manifest.ts"],
  ["tsx", "scripts/functions-metadata.ts"],
];

/** Linting takes one of a small machine's two processors; the others take turns on the second. */
void runAtOnce(checks, 2).then((passed) => (process.exitCode = passed ? 0 : 1));
