import { anyBlank, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

/**
 * The team's figure, a survey's mean as a share of its best grade; a word while somebody's metric is missing or faulty,
 * since a sum would leave that out silently.
 */
export function teamFigure(
  place: {
    /** Over everybody, from the sums of what the members' metrics are made of. */
    readonly figure: string;
    /** The members' own metrics, and how many members there are. */
    readonly actuals: string;
    readonly members: string;
  },
  words: StatusWords,
): string {
  return call(
    "IF",
    `(COUNT(${place.actuals})<${place.members})+(${place.members}=0)>0`,
    quote(words.incomplete),
    `ROUND(${place.figure},10)`,
  );
}

/** Rule kind "both": the amount where every condition holds, else 0; compared after rounding to nine decimals. */
export function teamReward(
  place: {
    readonly conditions: readonly {
      readonly figure: string;
      readonly comparison: "at-least" | "at-most";
      readonly bound: string;
    }[];
    readonly amount: string;
  },
  words: StatusWords,
): string {
  const { conditions, amount } = place;
  const figures = conditions.map(({ figure }) => figure);
  const met = conditions.map(
    ({ figure, comparison, bound }) =>
      `ROUND(${figure},9)${comparison === "at-least" ? ">=" : "<="}ROUND(${bound},9)`,
  );
  return call(
    "IF",
    anyBlank([...conditions.map(({ bound }) => bound), amount]),
    quote(words.notSet),
    call(
      "IF",
      `COUNT(${figures.join(",")})<${figures.length}`,
      quote(words.incomplete),
      call("IF", call("AND", ...met), amount, "0"),
    ),
  );
}
