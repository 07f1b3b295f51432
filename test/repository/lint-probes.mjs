/**
 * Lints made-up files by the repository's own rules: reads [{ file, text }] as JSON from standard input, writes
 * the ids of the rules that each breaks. A process of its own, since jest cannot load eslint.config.mjs.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";

const root = path.resolve(import.meta.dirname, "../..");
const eslint = new ESLint({ cwd: root });

const probes = JSON.parse(readFileSync(0, "utf8"));
const results = [];
for (const { file, text } of probes) {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  results.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(results));
