import * as scoring from "../../scoring";
import { named } from "../calc/entered";
import { call, quote, sentence } from "../calc/text";
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
  const total = places.field("total");
  const missed = system.tiers.length === 0 ? missedPass(places) : missedTier(places);
  if (missed === null) return complete;
  return named(spelling, [["t", missed]], (from = "") => {
    // With four decimals, or with all where four would look like the threshold as well.
    const [four, all] = [`ROUND(${total},4)`, `ROUND(${total},9)`];
    const score = call("IF", `${four}<${from}`, four, all);
    const said = sentence(texts.results.beneath, { complete, score, from });
    return call("IF", `${from}=""`, complete, said);
  });
}

/** The lowest threshold of a tier that the total misses though it is printed as if it did not, else the pass mark, or "". */
function missedTier(places: ResultPlaces): string {
  const { spelling } = places;
  const total = places.field("total");
  return named(spelling, [["d", places.tiers(1)]], (d = "") =>
    named(spelling, [["k", `COUNTIF(${d},">"&ROUND(${total},9))`]], (k = "") =>
      call(
        "IF",
        `${k}>COUNTIF(${d},">"&ROUND(${total},${PRINTED_PLACES}))`,
        call("LARGE", d, k),
        missedPass(places) ?? quote(""),
      ),
    ),
  );
}

/** The pass mark where the same holds of it, else ""; null where a system has none. */
function missedPass(places: ResultPlaces): string | null {
  if (places.system.failure === undefined) return null;
  const [total, pass] = [places.field("total"), places.setting("pass")];
  const misses = `(ROUND(${total},9)<ROUND(${pass},9))`;
  const looks = `(ROUND(${total},${PRINTED_PLACES})>=ROUND(${pass},9))`;
  const isUsable = `${places.setting("pass", "state")}=""`;
  const missed = call("IF", `${misses}*${looks}`, pass, quote(""));
  return call("IF", isUsable, missed, quote(""));
}
