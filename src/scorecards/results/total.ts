import * as scoring from "../../scoring";
import { named } from "../calc/entered";
import { call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";
import { SCORE_FORMAT } from "../plan/look";
import { POINTS_TOTAL, type ScorecardSystem } from "../system/description";
import { mayGoUnappraised, unappraisedFormula } from "./attendance";
import type { ResultPlaces } from "./places";
import type { Result } from "./result";
import { vetoCases, vetoSettings, watchedAlone } from "./vetoes";

/**
 * The total of items' scores: the weighted mean, or the sum of the points. An item of weight 0 is left out, so that HR can take
 * an item out of the count on the Rules sheet alone; points below 0 are none.
 */
export function totalOf(
  { total }: Pick<ScorecardSystem, "total">,
  scored: readonly { readonly points: number; readonly score: number | scoring.Fault }[],
): number | scoring.Fault {
  const counted = scored.filter(({ points }) => points !== 0);
  // Text in place of points cannot be added up.
  if (counted.some(({ points }) => Number.isNaN(points))) return scoring.OVERFLOW;
  const negative = counted.find(({ points }) => points < 0);
  if (negative !== undefined) {
    return { code: "negative", argument: total, value: negative.points };
  }
  return scoring.totalOf(
    { kind: total === "weights" ? "weighted" : "sum" },
    counted.map(({ score }) => score),
    counted.map(({ points }) => points),
  );
}

/** Points or weights that do not add up are never scored silently (docs/rules.md). Not every engine compares with 0.0000001. */
export const pointsAreOff = (points: string): string =>
  `ROUND(SUM(${points})-${POINTS_TOTAL},7)<>0`;

/** Whether points or weights can be added up: text, TRUE and what is below 0 are wrong, whatever the rest comes to. */
export const pointsUsable = (points: string, words: StatusWords): string =>
  call(
    "IF",
    `(COUNTA(${points})>COUNT(${points}))+(MIN(${points})<0)>0`,
    quote(words.badRule),
    call("IF", pointsAreOff(points), quote(words.pointsNot100), quote("")),
  );

/** Counts that the total waits for by itself, checked. */
export const awaited = (places: Pick<ResultPlaces, "asked" | "typed">): string[] =>
  places.asked.flatMap(({ input, ofTotal }) => (ofTotal === "itself" ? [places.typed(input)] : []));

/** How many items that count have no score, and how many counts there are not that the total waits for. */
export function itemsWithoutScore(
  places: Pick<
    ResultPlaces,
    | ("items" | "spilled" | "asked" | "typed" | "says" | "system" | "target")
    | ("texts" | "raw" | "setting")
  >,
): string {
  const { scores, block, shares, shareCells } = places.items;
  const { nobody } = places.says;
  const items = places.spilled
    ? [`MMULT((${shares}<>0)*(1-ISNUMBER(${block})),TRANSPOSE(COLUMN(${shares})^0))`]
    : scores.map((score, index) => `IF(${shareCells[index] ?? "0"}=0,0,1-ISNUMBER(${score}))`);
  const waiting = [
    ...awaited(places).map((count) => `(1-ISNUMBER(${count}))`),
    ...watchedAlone(places).map(({ actual, isAlone }) => `${isAlone}*(1-ISNUMBER(${actual}))`),
  ];
  const number = [...items, ...waiting].join("+");
  // In place of the number a word: there is no total, and the total says so.
  const isUnappraised = unappraisedFormula(places);
  const word = quote(places.texts.results.notAppraised);
  const without = isUnappraised === null ? number : call("IF", isUnappraised, word, number);
  // Without a number here there is no total, so nobody is ranked or paid.
  return nobody === null || !places.spilled
    ? without
    : named("hr", [["n", without]], (n = "") =>
        call("IF", nobody.isTrue, unnamed(places, n, nobody.withFigures), n),
      );
}

/** What is said of a line that names nobody. */
function unnamed(
  places: Pick<ResultPlaces, "items" | "asked" | "typed" | "system" | "target">,
  without: string,
  withFigures: string,
): string {
  const counts = awaited(places).length;
  const all = [
    `SUMPRODUCT(1*(${places.items.shares}<>0))`,
    ...(counts === 0 ? [] : [String(counts)]),
    ...watchedAlone(places).map(({ isAlone }) => isAlone),
  ].join("+");
  return call("IF", `${without}<${all}`, withFigures, quote(""));
}

function formula(places: ResultPlaces): string {
  const { system, texts, spelling, spilled, items, ...place } = places;
  const { withoutScore, pointsState, says } = place;
  const { scores, block, shares, shareCells } = items;
  const words = texts.status;
  const sum = (): string => {
    if (system.total === "points") {
      const down = `TRANSPOSE(COLUMN(${shares})^0)`;
      const added = spilled
        ? `MMULT((${shares}<>0)*IF(ISNUMBER(${block}),${block},0),${down})`
        : `SUMIF(${shares},"<>0",${block})`;
      return `ROUND(${added},10)`;
    }
    if (spelling === "hr") {
      // On a form, lines of parts stand between those of the items.
      const weights = spilled ? shares : `IF(ISNUMBER(${block})*ISNUMBER(${shares}),${shares},0)`;
      return `HR.WEIGHTED_SCORE(IF(ISNUMBER(${block}),${block},0),${weights})`;
    }
    const weighed = scores.map((score, index) => {
      const share = shareCells[index] ?? "0";
      return `IF(${share}=0,0,${score}*${share})`;
    });
    return `ROUND((${weighed.join("+")})/${POINTS_TOTAL},10)`;
  };
  const scored = call("IF", `${withoutScore}=0`, limited(places, sum()), quote(words.incomplete));
  const appraised = call("IF", `${pointsState}=""`, scored, pointsState);
  // A spilled formula asks that of everybody, as below.
  const isAsked = mayGoUnappraised(system) && (says.nobody === null || !spilled);
  const isNumber = `ISNUMBER(${withoutScore})`;
  const total = isAsked ? call("IF", isNumber, appraised, withoutScore) : appraised;
  if (says.nobody === null) return total;
  const { isTrue, withFigures } = says.nobody;
  // Asked of every line, it makes a word for everybody stand on each.
  return spilled
    ? call("IF", `ISNUMBER(${withoutScore})`, total, withoutScore)
    : call("IF", isTrue, unnamed(places, withoutScore, withFigures), total);
}

/** The sum, at most what vetoes leave; what is wrong with them is said in its place. */
function limited(places: ResultPlaces, sum: string): string {
  const { fields, spelling, texts } = places;
  if (!fields.has("totalMost")) return sum;
  const pieces = [
    ["s", sum],
    ["m", places.field("totalMost")],
  ] as const;
  return named(spelling, pieces, (s = "", m = "") =>
    call(
      "IF",
      `ISNUMBER(${m})`,
      call("IF", `${s}>${m}`, m, s),
      call("IF", `${m}=${quote(texts.status.none)}`, s, m),
    ),
  );
}

export const total: Result = {
  field: "total",
  has: () => true,
  settings: vetoSettings,
  asks: vetoCases,
  formula,
  outcome: (earning) => earning.outcome("total"),
  // Its steps are the items themselves (explanation/total.ts).
  steps: () => [],
  obstacles: ({ cell, outcome }) =>
    scoring.isFault(outcome("total")) ? [{ kind: "no-total", cell: cell("total") }] : [],
  unit: "score",
  look: {
    format: SCORE_FORMAT,
    horizontal: "Right",
    characters: 12,
    words: (_, { texts: { status, results } }) => [
      status.incomplete,
      status.pointsNot100,
      results.noName,
    ],
  },
};
