import { gradedVotes } from "./survey";
import { anyBlank, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

/** How a metric is taken over the whole team: from the sums of what its members' metrics are made of. */
export type TeamMetric =
  | { readonly kind: "mean"; readonly figures: string }
  | { readonly kind: "quotient"; readonly numerator: string; readonly denominator: string }
  | { readonly kind: "survey"; readonly votes: readonly string[] };

/**
 * The team's figure, a survey's mean as a share of its best grade; a word while somebody's metric is missing or faulty,
 * since a sum would leave that out silently.
 */
export function teamFigure(
  place: {
    readonly metric: TeamMetric;
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
    `ROUND(${overTeam(place.metric)},10)`,
  );
}

function overTeam(metric: TeamMetric): string {
  switch (metric.kind) {
    case "mean":
      return `AVERAGE(${metric.figures})`;
    case "quotient":
      return `SUM(${metric.numerator})/SUM(${metric.denominator})`;
    case "survey": {
      const sums = metric.votes.map((votes) => `SUM(${votes})`);
      return `(${gradedVotes(sums)})/(${sums.join("+")})/${sums.length}`;
    }
  }
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
