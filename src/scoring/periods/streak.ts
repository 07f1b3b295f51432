import { roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { faultAt, isFault, OVERFLOW, type Fault } from "../fault";
import { settledFigures, type Figure } from "../limits";

/**
 * How many of the latest periods in a row fell short of `pass` (both rounded to 9 decimals). Periods run from oldest
 * to latest; `scoreAt` reads one of a history, and only those that the streak reaches are read: trailing missing periods are not yet
 * appraised and skipped, a missing period between two appraised ones ends the streak, nothing appraised is 0.
 */
export function latestStreak<History, OtherFault extends object>(
  history: History,
  periods: number,
  scoreAt: (history: History, period: number) => Figure | OtherFault,
  pass: number,
): number | OtherFault {
  const roundedPass = roundDecimal(pass, THRESHOLD_PLACES);
  let last = -1;
  for (let period = periods - 1; period >= 0; period--) {
    const score = scoreAt(history, period);
    if (score === null) {
      if (last < 0) continue;
      return last - period;
    }
    if (typeof score === "object") return score;
    if (last < 0) last = period;
    if (!(roundDecimal(score, THRESHOLD_PLACES) < roundedPass)) return last - period;
  }
  return last + 1;
}

/** As {@link latestStreak}, of scores in a list. */
export function failStreak(scores: readonly Figure[], pass: Figure): number | Fault {
  const figures = settledFigures({ pass: "any" }, { pass });
  if (isFault(figures)) return figures;
  return latestStreak(scores, scores.length, scoreAt, figures.pass);
}

function scoreAt(scores: readonly Figure[], period: number): Figure | Fault {
  const score = scores[period] ?? null;
  return score === null || Number.isFinite(score) ? score : faultAt(OVERFLOW, period);
}
