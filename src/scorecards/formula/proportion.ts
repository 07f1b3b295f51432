import { anyBlank, anyOf, call, isReference, orElse, quote, spread } from "../calc/text";
import type { StatusWords } from "../calc/words";

/** Where a proportion finds its figures: references, or expressions that are safe to repeat. */
export interface ProportionPlace {
  /** The metric: a number, "" where it is missing, or other text where it is faulty. */
  readonly actual: string;
  /** The metric that earns all points. */
  readonly full: string;
  readonly points: string;
  /** A cell that may be blank, or "" for none: then 0 and the points. */
  readonly floor: string;
  readonly cap: string;
  /** An answer cannot be below 0 or above the best one; a rate may pass its full mark. */
  readonly isAnswer: boolean;
  /** True for a column of people in one spilled formula, false for a single cell. */
  readonly spilled: boolean;
}

/**
 * Rule kind "in proportion": metric ÷ full mark × points, kept between floor and cap; and the rating of a single
 * question, which is the same within its limits. One formula in both spellings: there is no HR function for it.
 */
export function proportionScore(place: ProportionPlace, words: StatusWords): string {
  const { actual, full, points, isAnswer, spilled } = place;
  const raw = `${actual}/${full}*${points}`;
  const floor = orElse(place.floor, "0");
  const cap = orElse(place.cap, points);
  const bounded = `IF(${raw}<${floor},${floor},IF(${raw}>${cap},${cap},${raw}))`;
  const score = `ROUND(${bounded},10)`;
  const checked = isAnswer
    ? call("IF", anyOf([`(${actual}<0)`, `(${actual}>${full})`]), quote(words.outOfRange), score)
    : score;
  const parameters = [full, points].filter(isReference);
  const faulty = [
    ...(isReference(full) ? [`${full}<=0`] : []),
    ...(isReference(points) ? [`${points}<0`] : []),
  ];
  const usable =
    faulty.length === 0
      ? checked
      : call("IF", call("OR", ...faulty), quote(words.badRule), checked);
  const scored = call(
    "IF",
    `ISNUMBER(${actual})`,
    usable,
    call("IF", `${actual}=""`, quote(words.missing), quote(words.notNumber)),
  );
  return parameters.length === 0
    ? scored
    : call("IF", spread(anyBlank(parameters), actual, spilled), quote(words.notSet), scored);
}
