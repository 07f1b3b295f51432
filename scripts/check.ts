/** Every static check: none waits for another. Exits with 1 when one of them fails. */
import { type Command, runAtOnce } from "./at-once";

const checks: readonly Command[] = [
  ["eslint", "src", "test/e2e"],
  ["knip"],
  ["tsx", "scripts/check-manifest.ts"],
  ["tsx", "scripts/functions-metadata.ts"],
  ["oxfmt", "--check"],
  ["oxlint"],
];

/** A small machine has two processors. The longest come first; oxlint, which takes both and checks types as well, last. */
void runAtOnce(checks, 2).then((passed) => (process.exitCode = passed ? 0 : 1));
