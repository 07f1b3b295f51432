/**
 * Runs every test/bench/*.bench.ts and prints its figures against their budgets.
 *
 *   npm run bench                     all
 *   npm run bench -- functions        files whose name contains "functions"
 *   npm run bench -- --json FILE      writes the figures as well
 *
 * Needs dist/: run `npm run build` first. Exits with 1 when a figure is over its budget.
 */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Bench, Figure } from "./measure";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "string" } },
    allowPositionals: true,
  });
  const files = readdirSync(__dirname)
    .filter((name) => name.endsWith(".bench.ts"))
    .filter((name) => positionals.every((part) => name.includes(part)))
    .sort();
  const report: Record<string, readonly Figure[]> = {};
  for (const file of files) {
    const { bench } = (await import(path.join(__dirname, file))) as { bench: Bench };
    const figures = await bench.measure();
    report[bench.name] = figures;
    process.stdout.write(`${bench.name}\n${figures.map(line).join("\n")}\n`);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = Object.values(report).flat().some(isOver) ? 1 : 0;
}

const WHOLE: readonly Figure["unit"][] = ["bytes", "characters", "functions"];

function line(figure: Figure): string {
  const amount = figure.value.toFixed(WHOLE.includes(figure.unit) ? 0 : 2).padStart(10);
  const budget = figure.budget === undefined ? "" : `  (at most ${figure.budget})`;
  return `  ${amount} ${figure.unit.padEnd(8)} ${figure.name}${budget}${isOver(figure) ? "  OVER" : ""}`;
}

function isOver({ value, budget }: Figure): boolean {
  return budget !== undefined && value > budget;
}

void main();
