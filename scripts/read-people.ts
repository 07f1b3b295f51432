/**
 * Prints whom Generate would find in a pasted list of people, as JSON: ids, names and departments, and what is left out and why.
 *
 *   npm run --silent read-people -- --language zh-CN < list
 *   npm run --silent read-people -- --lines < people.jsonl
 *
 * --language: en (as it is left out), zh-CN or zh-TW. --lines: many lists, a JSON object {"id", "text"} a line; an answer a line
 * with the same id.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { locales } from "../src/i18n/locale";
import { peopleOutcome } from "../src/scorecards/people/outcome";

const usage = `Prints whom Generate would find in a pasted list of people, as JSON.
  npm run --silent read-people -- [--language en|zh-CN|zh-TW] < list
  npm run --silent read-people -- --lines [--language en|zh-CN|zh-TW] < people.jsonl
`;

const readOptions = () =>
  parseArgs({
    options: {
      language: { type: "string", default: "en" },
      lines: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;

function main(): void {
  const values = readOptions();
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const locale = locales.find((each) => each === values.language);
  if (locale === undefined) throw new Error("--language: en, zh-CN or zh-TW");
  const input = readFileSync(0, "utf8");
  if (!values.lines) {
    process.stdout.write(`${JSON.stringify(peopleOutcome(input, locale), null, 2)}\n`);
    return;
  }
  for (const line of input.split("\n").filter((each) => each.trim() !== "")) {
    const { id, text } = JSON.parse(line) as { readonly id?: unknown; readonly text: string };
    process.stdout.write(`${JSON.stringify({ id, ...peopleOutcome(text, locale) })}\n`);
  }
}

try {
  main();
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 2;
}
