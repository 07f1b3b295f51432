import { POINTS_TOTAL } from "../system/description";
import type { Spelling } from "../calc/spelling";
import { areAtMost, areNumbers, call, guard, quote, spread } from "../calc/text";
import type { StatusWords } from "../calc/words";

/** Points or weights that do not add up are never scored silently (rulebook). Not every engine compares with 0.0000001. */
export const pointsAreOff = (points: string): string =>
  `ROUND(SUM(${points})-${POINTS_TOTAL},7)<>0`;

/** Total of a scorecard whose items have points of their own. */
export function pointsTotal(
  place: { readonly scores: readonly string[]; readonly points: readonly string[] },
  words: StatusWords,
): string {
  const scores = place.scores.join(",");
  return call(
    "IF",
    pointsAreOff(place.points.join(",")),
    quote(words.pointsNot100),
    call(
      "IF",
      `COUNT(${scores})<${place.scores.length}`,
      quote(words.incomplete),
      `ROUND(SUM(${scores}),10)`,
    ),
  );
}

/** Where the totals of people find their items. */
export interface TotalPlace {
  /** One person's scores, or everybody's: a column an item. Text in it is a word for a missing score. */
  readonly scores: readonly string[];
  /** The same as one block, people × items, and the row of weights or points beside it. */
  readonly block: string;
  readonly shares: string;
  /** A cell an item, with its weight or its points. */
  readonly shareCells: readonly string[];
  readonly spilled: boolean;
}

/**
 * Totals of people: the weighted mean of their scores, or the sum of their points. An item of weight 0 is left out, so
 * that HR can take an item out of the count on the Rules sheet alone.
 */
export function peopleTotal(
  place: TotalPlace,
  kind: "points" | "weights",
  spelling: Spelling,
  words: StatusWords,
): string {
  const off = spread(pointsAreOff(place.shares), place.scores[0] ?? "", place.spilled);
  const total =
    spelling === "plain"
      ? plainTotal(place, kind, words)
      : kind === "weights"
        ? weightedTotal(place, words)
        : summedTotal(place, words);
  return call("IF", off, quote(words.pointsNot100), total);
}

/** A score that is an error is none: its own cell says what is wrong, and an error here would spoil everybody's rank. */
function weightedTotal({ block, shares }: TotalPlace, words: StatusWords): string {
  const counted = `IF(${shares}=0,0,IF(ISNUMBER(${block}),${block},""))`;
  const total = `HR.WEIGHTED_SCORE(${counted},IF(${shares}="",0,${shares}))`;
  return call("IFNA", total, quote(words.incomplete));
}

function summedTotal({ block, shares }: TotalPlace, words: StatusWords): string {
  const down = `TRANSPOSE(COLUMN(${shares})^0)`;
  const without = `MMULT((${shares}<>0)*(1-ISNUMBER(${block})),${down})`;
  const sum = `MMULT((${shares}<>0)*IF(ISNUMBER(${block}),${block},0),${down})`;
  return call("IF", `${without}>0`, quote(words.incomplete), `ROUND(${sum},10)`);
}

function plainTotal(
  { scores, shareCells }: TotalPlace,
  kind: "points" | "weights",
  words: StatusWords,
): string {
  const each = (counted: (score: string, share: string) => string) =>
    scores
      .map((score, index) => {
        const share = shareCells[index] ?? "0";
        return `IF(${share}=0,0,${counted(score, share)})`;
      })
      .join("+");
  const without = each((score) => `1-ISNUMBER(${score})`);
  const sum =
    kind === "points"
      ? each((score) => score)
      : `(${each((score, share) => `${score}*${share}`)})/${POINTS_TOTAL}`;
  return call("IF", `${without}>0`, quote(words.incomplete), `ROUND(${sum},10)`);
}

/** What the score earns: a column of the tier table, or a word (HR.BONUS_TIER and its twin). */
export function tierOf(
  place: {
    readonly score: string;
    /** The table with its thresholds first. */
    readonly tiers: string;
    /** The thresholds and the column wanted, for the twin. */
    readonly thresholds: string;
    readonly payouts: string;
    readonly column: number;
    /** One cell a line of the table, with what is wrong with it (`tierFault`). */
    readonly faults: string;
  },
  spelling: Spelling,
  words: StatusWords,
): string {
  const { score, thresholds, payouts, faults } = place;
  const ofTable = (found: string) =>
    call(
      "IF",
      `ISNUMBER(${score})`,
      call("IF", `SUMPRODUCT(1*(${faults}<>""))>0`, quote(words.badRule), found),
      quote(words.none),
    );
  if (spelling === "hr") {
    const found = `HR.BONUS_TIER(IF(ISNUMBER(${score}),${score},""),${guard(place.tiers)},${place.column})`;
    return ofTable(call("IFNA", found, quote(words.notSet)));
  }
  const reached = `${areNumbers(thresholds)}*${areAtMost(thresholds, score)}`;
  const row = `MATCH(SUMPRODUCT(MAX(${reached}*${thresholds})),${thresholds},0)`;
  const payout = `INDEX(${payouts},${row})`;
  return ofTable(
    call(
      "IF",
      `SUMPRODUCT(${reached})=0`,
      quote(words.notSet),
      call("IF", `${payout}=""`, quote(words.notSet), payout),
    ),
  );
}

/** What is wrong with one line of a tier table, "" when nothing is: bands that overlap belong to nobody. */
export function tierFault(
  place: { readonly threshold: string; readonly thresholds: string; readonly grade: string },
  says: { readonly twice: string; readonly noThreshold: string },
  words: StatusWords,
): string {
  const { threshold, thresholds, grade } = place;
  return call(
    "IF",
    `${threshold}=""`,
    call("IF", `${grade}=""`, quote(""), quote(says.noThreshold)),
    call(
      "IF",
      `ISNUMBER(${threshold})`,
      call("IF", `COUNTIF(${thresholds},${threshold})>1`, quote(says.twice), quote("")),
      quote(words.notNumber),
    ),
  );
}
