import { call, isNoCount, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

export interface QuotientPlace {
  readonly numerator: string;
  readonly denominator: string;
  /** The numerator is a part of the denominator: it may not exceed it. */
  readonly isPart: boolean;
  /** Both are counts: whole and not negative. */
  readonly counts: boolean;
}

/**
 * A rate from two figures: the quotient, "" while one is missing, else a word that says what is wrong with them
 * (rulebook: counts cannot be negative or fractional; a denominator cannot be 0 or smaller than its part).
 */
export function quotient(place: QuotientPlace, words: StatusWords): string {
  const { numerator, denominator } = place;
  const value = call(
    "IF",
    `${denominator}<=0`,
    quote(words.zeroDenominator),
    place.isPart
      ? call(
          "IF",
          `${numerator}>${denominator}`,
          quote(words.numeratorAbove),
          `${numerator}/${denominator}`,
        )
      : `${numerator}/${denominator}`,
  );
  const fault = place.counts
    ? `${isNoCount(numerator)}+${isNoCount(denominator)}>0`
    : `${numerator}<0`;
  const checked = call("IF", fault, quote(place.counts ? words.notCount : words.outOfRange), value);
  return call(
    "IF",
    `(${numerator}="")+(${denominator}="")>0`,
    quote(""),
    call(
      "IF",
      `ISNUMBER(${numerator})*ISNUMBER(${denominator})=1`,
      checked,
      quote(words.notNumber),
    ),
  );
}
