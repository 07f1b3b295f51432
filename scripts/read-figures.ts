/**
 * Prints what Import would make of an export, as JSON: figures with their units, questions with their readings, what is left out
 * and why.
 *
 *   npm run --silent read-figures -- --system after-sales --period 2024-01 --people FILE < export
 *   npm run --silent read-figures -- --lines < exports.jsonl
 *
 * --people: a file with "id<tab>name" a line. --language: en (as it is left out), zh-CN or zh-TW. --lines: many exports, a JSON
 * object {"id", "system", "period", "people": [[id, name]], "text"} a line; an answer a line with the same id.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { locales, type Locale } from "../src/i18n/locale";
import { outcomeOf, type Outcome } from "../src/scorecards/import/outcome";
import { parsePeriod } from "../src/scorecards/import/period-text";
import { findSystem, systems } from "../src/scorecards/systems";

const usage = `Prints what Import would make of an export, as JSON.
  npm run --silent read-figures -- --system ID --period 2024-01 --people FILE [--language en|zh-CN|zh-TW] < export
  npm run --silent read-figures -- --lines [--language en|zh-CN|zh-TW] < exports.jsonl
`;

const readOptions = () =>
  parseArgs({
    options: {
      system: { type: "string" },
      period: { type: "string" },
      language: { type: "string", default: "en" },
      people: { type: "string" },
      lines: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;

interface Asked {
  readonly id?: unknown;
  readonly system?: string | undefined;
  readonly period?: string | undefined;
  readonly people: readonly (readonly [string, string])[];
  readonly text: string;
}

function outcome({ system: id, period: when, people, text }: Asked, locale: Locale): Outcome {
  const system = findSystem(id ?? "");
  if (!system?.layouts.includes("roster")) {
    const rosters = systems.filter(({ layouts }) => layouts.includes("roster"));
    throw new Error(`--system: one of ${rosters.map((each) => each.id).join(", ")}`);
  }
  const period = parsePeriod(when ?? "");
  if (period === null) throw new Error("--period: 2024-01 or 2024-Q1");
  return outcomeOf({ text, system, period, people, locale });
}

function main(): void {
  const values = readOptions();
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const locale = locales.find((each) => each === values.language);
  if (locale === undefined) throw new Error("--language: en, zh-CN or zh-TW");
  const input = readFileSync(0, "utf8");
  if (values.lines) {
    for (const line of input.split("\n").filter((each) => each.trim() !== "")) {
      const asked = JSON.parse(line) as Asked;
      process.stdout.write(`${JSON.stringify({ id: asked.id, ...outcome(asked, locale) })}\n`);
    }
    return;
  }
  const list = values.people === undefined ? "" : readFileSync(values.people, "utf8");
  const people = list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"))
    .map(([id = "", name = ""]) => [id, name] as const);
  const said = outcome({ ...values, people, text: input }, locale);
  process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
}

try {
  main();
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 2;
}
