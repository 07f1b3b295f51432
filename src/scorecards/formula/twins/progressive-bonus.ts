import { call } from "../../calc/text";
import { toCents } from "./pieces";

/** Where the slices stand, in any order, blank rows among them: a column of limits and one of rates. */
export interface SlicePlace {
  readonly amount: string;
  readonly limits: string;
  readonly rates: string;
  /** Rows of both. */
  readonly rows: number;
}

/** HR.PROGRESSIVE_BONUS: each slice of an amount at its own rate; one term a row, from the lowest limit up. */
export function progressiveBonus({ amount, limits, rates, rows }: SlicePlace): string {
  const terms = Array.from({ length: rows }, (_, index) => {
    const [own, above] = [`SMALL(${limits},${index + 1})`, `SMALL(${limits},${index + 2})`];
    const end =
      index + 1 < rows
        ? `IF(COUNT(${limits})>${index + 1},MIN(${amount},${above}),${amount})`
        : amount;
    const term = `MAX(0,${end}-${own})*INDEX(${rates},MATCH(${own},${limits},0))`;
    return call("IF", `COUNT(${limits})>${index}`, term, "0");
  });
  return toCents(`ROUND(${terms.join("+")},10)`);
}
