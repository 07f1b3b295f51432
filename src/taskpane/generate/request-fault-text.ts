import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import { POINTS_TOTAL, type RequestFault, type SystemSummary } from "../../scorecards";

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
