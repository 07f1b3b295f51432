/** Every static check: none waits for another. Exits with 1 when one of them fails. */
import { type Command, runAtOnce } from "./at-once";

const checks: readonly Command[] = [
  ["tsc"],
  ["eslint", "."],
  ["oxlint"],
  ["prettier", "--check", "."],
  ["knip"],
  ["tsx", "scripts/check-manifest.ts"],
  ["tsx", "scripts/functions-metadata.ts"],
];

/** A small machine has two processors. The longest come first. */
void runAtOnce(checks, 2).then((passed) => (process.exitCode = passed ? 0 : 1));
