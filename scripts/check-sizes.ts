/**
 * Holds dist/ to its budgets, gzipped: functions.js, which Excel loads for every workbook, and the scripts that the
 * pane loads at start: those that taskpane.html names, Office.js apart, and the texts of one language.
 *   tsx scripts/check-sizes.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.resolve(__dirname, "../dist");
const kilobyte = 1024;
const budgets = { functions: 14 * kilobyte, start: 160 * kilobyte };

const gzipped = (file: string) =>
  gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;

const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)=["']?([^"'\s>]+)/g)]
  .map((match) => match[1] ?? "")
  .filter((source) => !/^https?:/.test(source));
/** The largest translation of the texts that Home needs. */
const texts = ["shell", "home"].map((namespace) => {
  const chunks = readdirSync(dist).filter((file) =>
    new RegExp(`^texts-.*-${namespace}-ts\\.\\w+\\.js$`).test(file),
  );
  const [largest] = chunks.sort((one, other) => gzipped(other) - gzipped(one));
  if (largest === undefined) {
    throw new Error(`dist/ holds no texts of ${namespace}: what does the pane start with?`);
  }
  return largest;
});
const startScripts = [...named, ...texts];
if (startScripts.length < 5) {
  throw new Error("dist/taskpane.html names no functions, pane and Home: what is measured here?");
}

const sizes = [
  { name: "functions.js", bytes: gzipped("functions.js"), budget: budgets.functions },
  {
    name: `start scripts (${startScripts.join(", ")})`,
    bytes: startScripts.map(gzipped).reduce((sum, bytes) => sum + bytes, 0),
    budget: budgets.start,
  },
];
for (const { name, bytes, budget } of sizes) {
  const share = `${(bytes / kilobyte).toFixed(1)} of ${budget / kilobyte} KB gzipped`;
  console.log(`${bytes <= budget ? "ok  " : "OVER"} ${name}: ${share}`);
}
process.exitCode = sizes.every((size) => size.bytes <= size.budget) ? 0 : 1;
