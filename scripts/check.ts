/**
 * Every static check, several at a time: none waits for another, and linting alone takes longer than the rest together.
 * Each says its own when it is done. Exits with 1 when one of them fails.
 */
import { spawn } from "node:child_process";

const checks = [
  ["eslint", "."],
  ["tsc"],
  ["prettier", "--check", "."],
  ["knip"],
  ["tsx", "scripts/check-manifest.ts"],
  ["tsx", "scripts/functions-metadata.ts"],
] as const;

/** Linting takes one of a small machine's two processors; the others take turns on the second. */
const AT_ONCE = 2;

function run([command, ...parameters]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // On Windows, npm's commands are scripts of its shell.
    const check = spawn(command ?? "", parameters, { shell: process.platform === "win32" });
    let said = "";
    const hear = (words: Buffer) => (said += words.toString());
    check.stdout.on("data", hear);
    check.stderr.on("data", hear);
    const end = (passed: boolean) => {
      process.stdout.write(`\n${passed ? "✓" : "✗"} ${command} ${parameters.join(" ")}\n${said}`);
      resolve(passed);
    };
    check.on("error", (problem) => {
      said += problem.message;
      end(false);
    });
    check.on("close", (code) => end(code === 0));
  });
}

async function main(): Promise<void> {
  const waiting = [...checks];
  const results: boolean[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await run(next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  process.exitCode = results.every(Boolean) ? 0 : 1;
}

void main();
