import { anyBlank, areBeyond, areNumbers, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

export interface PerPersonPlace {
  /** One cell a member. */
  readonly figures: string;
  /** The members' names, to tell who has no figure yet. */
  readonly names: string;
  readonly beyond: "above" | "below";
  readonly each: readonly { readonly limit: string; readonly penalty: string }[];
  /** What a figure cannot be below. */
  readonly least?: number;
  /** On a roster a word stands where somebody has no figure yet; elsewhere a word is a fault. */
  readonly wordIsMissing?: boolean;
  /** Turns a limit into the unit of the figures. */
  readonly inUnit?: (limit: string) => string;
  /** Points gained once where everybody is strictly on the good side of the first limit. */
  readonly reward?: string;
}

/**
 * Rule kind "per person": points lost by each member beyond each limit, and gained once where all are within. Compared
 * after rounding to 9 decimals (functions.md, exactness).
 */
export function perPersonScore(place: PerPersonPlace, words: StatusWords): string {
  const { figures, names, inUnit = (limit: string) => limit } = place;
  const good = place.beyond === "above" ? "below" : "above";
  // Text in the column is caught below, before it would compare as beyond every limit.
  const count = (side: "above" | "below", limit: string) =>
    `SUMPRODUCT((${figures}<>"")*${areBeyond(figures, side, inUnit(limit))})`;
  const losses = place.each
    .map(({ limit, penalty }) => `-${penalty}*${count(place.beyond, limit)}`)
    .join("");
  const first = place.each[0]?.limit ?? "0";
  const gain =
    place.reward === undefined
      ? ""
      : `+IF(${count(good, first)}=COUNT(${figures}),${place.reward},0)`;
  const parameters = [
    ...place.each.flatMap(({ limit, penalty }) => [limit, penalty]),
    ...(place.reward === undefined ? [] : [place.reward]),
  ];
  const isThere = place.wordIsMissing ? areNumbers(figures) : `(${figures}<>"")`;
  const withoutFigure = `SUMPRODUCT((${names}<>"")*(1-${isThere}))`;
  const faulty = place.wordIsMissing ? "FALSE" : `COUNTA(${figures})>COUNT(${figures})`;
  const score = call(
    "IF",
    `(COUNT(${figures})=0)+(${withoutFigure}>0)>0`,
    quote(words.missing),
    `ROUND(0${losses}${gain},10)`,
  );
  const sound =
    place.least === undefined
      ? score
      : call("IF", `MIN(${figures})<${place.least}`, quote(words.outOfRange), score);
  return call(
    "IF",
    anyBlank(parameters),
    quote(words.notSet),
    call("IF", faulty, quote(words.notNumber), sound),
  );
}
