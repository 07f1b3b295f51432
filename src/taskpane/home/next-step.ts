import type { ScorecardReference } from "../../excel";
import type { Standing } from "../../scorecards/reading/standing";

/** What comes next with a scorecard, the first thing first. */
export type NextStep =
  | { readonly kind: "fill-roster" }
  | { readonly kind: "fill-forms" }
  | { readonly kind: "find-missing"; readonly count: number }
  | { readonly kind: "set-figures"; readonly count: number }
  | { readonly kind: "review" }
  /** It is closed, and the next period has not begun. */
  | { readonly kind: "start-next" }
  | { readonly kind: "done" };

/**
 * Figures first, as scores wait for them; where most are there, what keeps the rest from a total; then what the company must
 * set; then there is something to look at, and to close. Of a period that is closed, the next one comes next.
 *
 * @param isFollowed The workbook has the period after this one.
 */
export function nextStep(
  { layout }: ScorecardReference,
  standing: Standing | undefined,
  isFollowed = false,
): NextStep {
  if (standing?.closed === true) return { kind: isFollowed ? "done" : "start-next" };
  const waits =
    standing === undefined || standing.complete < standing.people || standing.people === 0;
  const left = standing === undefined ? 0 : standing.people - standing.complete;
  if (waits && standing !== undefined && standing.complete > 0 && left <= standing.complete) {
    return { kind: "find-missing", count: left };
  }
  if (waits) return { kind: layout === "roster" ? "fill-roster" : "fill-forms" };
  if (standing.openFigures > 0) return { kind: "set-figures", count: standing.openFigures };
  return { kind: "review" };
}
