/** Runs commands of this project side by side. Each says its own when it is done; true when all held. */
import { spawn } from "node:child_process";

export type Command = readonly [command: string, ...parameters: string[]];

export async function runAtOnce(commands: readonly Command[], atOnce: number): Promise<boolean> {
  const waiting = [...commands];
  const results: boolean[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await run(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results.every(Boolean);
}

function run([command, ...parameters]: Command): Promise<boolean> {
  return new Promise((resolve) => {
    // On Windows, npm's commands are scripts of its shell.
    const running = spawn(command, parameters, { shell: process.platform === "win32" });
    let said = "";
    const hear = (words: Buffer) => (said += words.toString());
    running.stdout.on("data", hear);
    running.stderr.on("data", hear);
    const end = (passed: boolean) => {
      process.stdout.write(`\n${passed ? "✓" : "✗"} ${command} ${parameters.join(" ")}\n${said}`);
      resolve(passed);
    };
    running.on("error", (problem) => {
      said += problem.message;
      end(false);
    });
    running.on("close", (code) => end(code === 0));
  });
}
