import type { Fact } from "../../../scorecards/check";
import type { Counted, FindingText, Words } from "./finding-words";

/** Formulas and their results; null for any other finding. */
export function formulaText(
  t: Words,
  fact: Fact,
  counted: Counted,
  canMend: boolean,
): FindingText | null {
  switch (fact.code) {
    case "broken-formula":
      return {
        title: t(`findings.brokenFormula.${fact.what}`, counted),
        advice: canMend ? t(`findings.brokenFormula.${fact.what}Advice`) : t("findings.byHand"),
      };
    case "overwritten-formula":
      return {
        title: t("findings.overwrittenFormula.title", counted),
        advice: canMend ? t("findings.overwrittenFormula.advice") : t("findings.byHand"),
      };
    case "changed-formula":
      return {
        title: t("findings.changedFormula.title", counted),
        advice: t("findings.changedFormula.advice"),
      };
    case "team-ends-early":
      return {
        title: t("findings.teamEndsEarly.title", counted),
        advice: t("findings.teamEndsEarly.advice"),
      };
    case "overview-ends-early":
      return {
        title: t(`findings.overviewEndsEarly.${fact.role}`, counted),
        advice: t("findings.overviewEndsEarly.advice"),
      };
    case "unexplained-error":
      return {
        title: t("findings.unexplainedError.title", counted),
        advice: t("findings.unexplainedError.advice"),
      };
    case "blocked-spill":
      return {
        title: t("findings.blockedSpill.title", counted),
        advice: t("findings.blockedSpill.advice"),
      };
    case "unguarded-blanks":
      return {
        title: t("findings.unguardedBlanks.title", { name: fact.function }),
        advice: t("findings.unguardedBlanks.advice", { range: fact.range }),
      };
    default:
      return null;
  }
}
