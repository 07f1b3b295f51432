import type { Locale } from "../../../i18n/locale";
import type { Fact } from "../../../scorecards/check";
import { shownAmount, shownValue } from "./shown-value";
import type { Counted, FindingText, Words } from "./finding-words";

/** People who cannot be told apart, or are scored nowhere; null for any other finding. */
export function personText(
  t: Words,
  fact: Fact,
  counted: Counted,
  canMend: boolean,
  locale: Locale,
): FindingText | null {
  switch (fact.code) {
    case "duplicate-id":
      return {
        title: t("findings.duplicateId.title", counted),
        advice: t("findings.duplicateId.advice"),
      };
    case "duplicate-name":
      return {
        title: t("findings.duplicateName.title", counted),
        advice: t("findings.duplicateName.advice"),
      };
    case "id-lost-zeros":
      return {
        title: t("findings.idLostZeros.title", counted),
        advice: t("findings.idLostZeros.advice"),
      };
    case "rows-below-table":
      return {
        title: t("findings.rowsBelowTable.title", counted),
        advice: canMend ? t("findings.rowsBelowTable.advice") : t("findings.rowsBelowTable.byHand"),
      };
    case "data-table-lost": {
      const { name, now } = fact;
      return now === null
        ? {
            title: t("findings.dataTableLost.range"),
            advice: t("findings.dataTableLost.makeAgain", { name }),
          }
        : {
            title: t("findings.dataTableLost.renamed", { now }),
            advice: t("findings.dataTableLost.nameAgain", { name }),
          };
    }
    case "column-lost": {
      const column = fact.column[locale];
      return {
        title: t("findings.columnLost.title", { column }),
        advice: t("findings.columnLost.advice", { column }),
      };
    }
    case "people-without-results":
      return {
        title: t("findings.peopleWithoutResults.title", counted),
        advice: canMend
          ? t("findings.peopleWithoutResults.advice")
          : t("findings.peopleWithoutResults.byHand"),
      };
    case "deduction-above-limit": {
      const share = shownValue(t, fact.share, "percent", locale);
      return {
        title: t("findings.deductionAboveLimit.title", { ...counted, share }),
        advice: t("findings.deductionAboveLimit.advice"),
      };
    }
    case "deduction-without-pay":
      return {
        title: t("findings.deductionWithoutPay.title", counted),
        advice: t("findings.deductionWithoutPay.advice"),
      };
    case "pay-below-least": {
      const least = shownAmount(fact.least, locale);
      return {
        title: t("findings.payBelowLeast.title", { ...counted, least }),
        advice: t("findings.payBelowLeast.advice"),
      };
    }
    default:
      return null;
  }
}
