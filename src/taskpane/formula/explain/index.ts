/** One sentence, or a few, that say why a formula gives what it gives, with its own numbers. */
import type { CellResult } from "../../../functions/arguments/cell-error";
import { Arguments } from "../arguments";
import type { FieldValues } from "../evaluate";
import { pay, pool, progressive, streak } from "./money";
import { quota, tier } from "./grades";
import { band, perStep, ratio, scale, survey, weighted } from "./points";
import type { Words } from "./words";

/** How a function's result is told; the arguments are those of its first cell, which is no error. */
type Explain = (args: Arguments, first: CellResult, words: Words) => string | undefined;

const functions: Readonly<Record<string, Explain | undefined>> = {
  KPI_DEDUCT: perStep,
  KPI_BAND: band,
  KPI_SCALE: scale,
  KPI_RATIO: ratio,
  SURVEY_MEAN: survey,
  WEIGHTED_SCORE: weighted,
  BONUS_TIER: tier,
  QUOTA_TIER: quota,
  PERFORMANCE_PAY: pay,
  PROGRESSIVE_BONUS: progressive,
  BONUS_POOL: pool,
  FAIL_STREAK: streak,
};

/** Why the first cell of a result is what it is; undefined where it is an error, which says so itself, or blank. */
export function explainResult(
  id: string,
  values: FieldValues,
  first: CellResult,
  words: Words,
): string | undefined {
  if (typeof first === "object" || first === "") return undefined;
  return functions[id]?.(new Arguments(values), first, words);
}
