import { allOf, anyOf, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

/**
 * Change of a figure against an earlier period's: in points of its own unit for a rate or a score, as a fraction of the
 * earlier figure for a count or a time. Shown, not scored: with nothing to compare with it says so and is not missing.
 */
export function changeAgainst(
  place: {
    readonly current: string;
    readonly earlier: string;
    readonly unit: "points" | "percent";
  },
  words: StatusWords,
): string {
  const { current, earlier, unit } = place;
  const difference = `${current}-${earlier}`;
  const change =
    unit === "points"
      ? `ROUND(${difference},10)`
      : call(
          "IF",
          `${earlier}=0`,
          quote(words.zeroDenominator),
          `ROUND((${difference})/ABS(${earlier}),10)`,
        );
  return call(
    "IF",
    anyOf([`(${current}="")`, `(${earlier}="")`]),
    quote(words.none),
    call(
      "IF",
      allOf([`ISNUMBER(${current})`, `ISNUMBER(${earlier})`]),
      change,
      quote(words.notNumber),
    ),
  );
}
