import type { Row } from "../people/split-rows";
import { numberIn, readAmount } from "./amount";
import { Sum } from "./sum";

/** Less is added up by chance. */
const leastSum = 10;

/**
 * Whether a row that says no name adds up all others, as ticket systems end a table without a word: every count in it is the sum of
 * those above, and whatever is no sum lies among them, as a mean does.
 */
export function addsUp({ fields }: Row, others: readonly Row[]): boolean {
  if (others.length < 2) return false;
  let sums = 0;
  for (const [column, text] of fields.entries()) {
    const amount = readAmount(text);
    if (amount === "blank") continue;
    // A day, a channel: then it is a row of its own.
    if (amount === null) return false;
    const figures = figuresBelow(others, column);
    const isSum = isNearly(amount.value, Sum.of(figures));
    if (isSum && amount.value >= leastSum) sums += 1;
    else if (!isSum && !isAmong(amount.value, figures)) return false;
  }
  return sums > 0;
}

/** The numbers that rows have in a column. */
export const figuresBelow = (rows: readonly Row[], column: number): readonly number[] =>
  rows.flatMap(({ fields }) => numberIn(fields[column] ?? "") ?? []);

/** Whether a sum as written is that of figures whose decimals were rounded. */
export const isNearly = (written: number, sum: number): boolean =>
  Math.abs(sum - written) < 1e-6 * Math.max(1, Math.abs(sum));

/** Whether a number lies between the least and the most of others. */
const isAmong = (number: number, figures: readonly number[]): boolean =>
  figures.some((each) => each <= number) && figures.some((each) => each >= number);
