import type { Row } from "../people/split-rows";
import { readAmount } from "./amount";
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
    const sum = new Sum();
    let [least, most] = [Infinity, -Infinity];
    for (const other of others) {
      const each = readAmount(other.fields[column] ?? "");
      if (each === null || each === "blank") continue;
      sum.add(each.value);
      least = Math.min(least, each.value);
      most = Math.max(most, each.value);
    }
    const isSum = Math.abs(sum.value - amount.value) < 1e-6 * Math.max(1, Math.abs(sum.value));
    if (isSum && amount.value >= leastSum) sums += 1;
    else if (!isSum && (amount.value < least || amount.value > most)) return false;
  }
  return sums > 0;
}
