/** What is known of Excel itself about samples: what a click tells and changes there, and where it fails there as well. */
import type { Click } from "./run-snippet";
import shown from "./as-in-excel.json";

/** By sample and button: all that it tells, and all cells that change. */
const known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = shown;

/** Samples that an English Excel fails, too, and why. */
const failsThere: Readonly<Record<string, string>> = {
  "50-workbook/culture-info write-decimal":
    "there, 14,37 is typed as 1437, a number, which the sample takes for text",
};

/** How a click differs from what it does in Excel; null where it does not, or where nothing is known of it. */
export function differenceFromExcel(sample: string, click: Click): string | null {
  if (click.verdict === "fails") {
    return failsThere[`${sample} ${click.button}`] === undefined ? click.problem : null;
  }
  const expected = known[sample]?.[click.button];
  if (expected === undefined || click.verdict === "refused") return null;
  const seen = [...click.told, ...click.cells];
  const missing = expected.filter((line) => !seen.includes(line));
  const more = seen.filter((line) => !expected.includes(line));
  if (missing.length + more.length === 0) return null;
  return [
    ...missing.map((line) => `missing: ${line}`),
    ...more.map((line) => `not in Excel: ${line}`),
  ].join("; ");
}
