import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import { POINTS_TOTAL, type RequestFault, type SystemSummary } from "../../scorecards";
import { figureLabel, findSystem } from "../../scorecards/company";

/** The sentence for what keeps a scorecard from being generated. */
export function requestFaultText(
  t: TFunction<"generate">,
  fault: RequestFault,
  system: SystemSummary,
  locale: Locale,
): string {
  switch (fault.code) {
    case "unknown-system":
      return t("requestFaults.unknownSystem", { system: fault.system });
    case "no-such-layout":
      return t("requestFaults.noSuchLayout");
    case "no-items":
      return t("requestFaults.noItems");
    case "bad-points":
      return t("requestFaults.badPoints", { item: itemName(system, fault.item, locale) });
    case "points-sum":
      return t("requestFaults.pointsSum", { sum: fault.sum, total: POINTS_TOTAL });
    case "bad-figure":
      return t("requestFaults.badFigure", {
        figure: figureName(system, fault, locale),
        problem: figureProblem(t, fault.problem),
      });
    case "tier-from":
      return t("requestFaults.tierFrom", fault);
    case "tier-grade":
      return t("requestFaults.tierGrade", fault);
    case "tier-amount":
      return t("requestFaults.tierAmount", fault);
    case "duplicate-tier":
      return t("requestFaults.duplicateTier", fault);
    case "tiers-start":
      return t("requestFaults.tiersStart", fault);
    case "no-people":
      return t("requestFaults.noPeople");
    case "duplicate-id":
      return t("requestFaults.duplicateId", { id: fault.id });
    case "bad-period":
      return t("requestFaults.badPeriod");
  }
}

export const itemName = (system: SystemSummary, item: string, locale: Locale): string =>
  system.items.find(({ id }) => id === item)?.name[locale] ?? item;

function figureName(
  system: SystemSummary,
  { item, key }: Extract<RequestFault, { code: "bad-figure" }>,
  locale: Locale,
): string {
  const described = findSystem(system.id);
  const label = described === undefined ? key : figureLabel(described, key, locale);
  return item === null ? label : `${itemName(system, item, locale)} · ${label}`;
}

/** What to write instead. */
export function figureProblem(
  t: TFunction<"generate">,
  problem: Extract<RequestFault, { code: "bad-figure" }>["problem"],
): string {
  switch (problem) {
    case "any":
      return t("figureProblems.any");
    case "positive":
      return t("figureProblems.positive");
    case "not-negative":
      return t("figureProblems.notNegative");
    case "share":
      return t("figureProblems.share");
    case "whole-from-1":
      return t("figureProblems.wholeFrom1");
    case "blank":
      return t("figureProblems.blank");
  }
}
