import * as scoring from "../../scoring";
import { named } from "../calc/entered";
import { call, sentence } from "../calc/text";
import type { ScorecardSystem } from "../system/description";
import type { ResultPlaces } from "./places";

/*
 * Which score a threshold is held against: the exact one, or the one that people read on the page. Everything that a score
 * reaches or misses (a tier, the pass mark, an excellent month) asks here.
 */

/** Decimals of a score wherever it is printed. */
export const PRINTED_PLACES = 2;

type Judging = Pick<ScorecardSystem, "tiersAsPrinted">;

const placesOf = ({ tiersAsPrinted }: Judging): number =>
  tiersAsPrinted === true ? PRINTED_PLACES : scoring.THRESHOLD_PLACES;

/** The score by which is judged. */
export const judged = (system: Judging, score: number): number =>
  scoring.roundDecimal(score, placesOf(system));

export const judgedFormula = (system: Judging, score: string): string =>
  `ROUND(${score},${placesOf(system)})`;

/** The least score that reaches a threshold. */
export const leastFor = (system: Judging, threshold: number): number =>
  system.tiersAsPrinted === true
    ? scoring.roundDecimal(threshold - 0.5 * 10 ** -PRINTED_PLACES, scoring.RESULT_PLACES)
    : threshold;

/**
 * What the sheet says of somebody who is complete: where the score is printed as if it reached a threshold that it misses,
 * that it does not; else what it says of everybody.
 */
export function unlessBeneath(places: ResultPlaces, complete: string): string {
  const { system, spelling, texts } = places;
  if (system.tiersAsPrinted === true) return complete;
  /** With four decimals, or with all where four would look like the threshold as well. */
  const said = (score: string, from: string) => {
    const [four, all] = [`ROUND(${score},4)`, `ROUND(${score},9)`];
    const shown = call("IF", `${four}<${from}`, four, all);
    return sentence(texts.results.beneath, { complete, score: shown, from });
  };
  const total = places.field("total");
  const beneathTier = (otherwise: string) =>
    named(spelling, [["d", places.tiers(1)]], (d = "") => {
      const above = `COUNTIF(${d},">"&ROUND(${total},9))`;
      return named(spelling, [["k", above]], (k = "") =>
        call(
          "IF",
          `${k}>COUNTIF(${d},">"&ROUND(${total},${PRINTED_PLACES}))`,
          said(total, call("LARGE", d, k)),
          otherwise,
        ),
      );
    });
  const beneathPass = (otherwise: string) => {
    const pass = places.setting("pass");
    const misses = `(ROUND(${total},9)<ROUND(${pass},9))`;
    const looks = `(ROUND(${total},${PRINTED_PLACES})>=ROUND(${pass},9))`;
    const usable = `${places.setting("pass", "state")}=""`;
    return call(
      "IF",
      usable,
      call("IF", `${misses}*${looks}=1`, said(total, pass), otherwise),
      otherwise,
    );
  };
  const ofPass = system.failure === undefined ? complete : beneathPass(complete);
  return system.tiers.length === 0 ? ofPass : beneathTier(ofPass);
}
