import type { Locale } from "../../../i18n/locale";
import type { Fact } from "../../../scorecards/check";
import type { Counted, FindingText, Words } from "./finding-words";

/** Sheets, names, protection and calculation. */
export function sheetText(t: Words, fact: Fact, counted: Counted, locale: Locale): FindingText {
  switch (fact.code) {
    case "sheet-missing": {
      const role = fact.role === "rules" || fact.role === "data" ? fact.role : "results";
      return {
        title: t("findings.sheetMissing.title", { role: t(`findings.sheetMissing.${role}`) }),
        advice: t("findings.sheetMissing.advice"),
      };
    }
    case "own-sheet-missing":
      return {
        title:
          fact.role === "form"
            ? t("findings.ownSheetMissing.form", { person: fact.person ?? "" })
            : t("findings.ownSheetMissing.card"),
        advice: t("findings.ownSheetMissing.advice"),
      };
    case "sheet-copied":
      return {
        title: t("findings.sheetCopied.title", counted),
        advice: t("findings.sheetCopied.advice"),
      };
    case "names-missing":
      return {
        title: t("findings.namesMissing.title", { count: fact.names.length }),
        advice: t("findings.namesMissing.advice", {
          names: new Intl.ListFormat(locale).format(fact.names),
        }),
      };
    case "names-end-early":
      return {
        title: t("findings.namesEndEarly.title", { count: fact.names.length }),
        advice: t("findings.namesEndEarly.advice", {
          names: new Intl.ListFormat(locale).format(fact.names),
        }),
      };
    case "unprotected":
      return {
        title: t("findings.unprotected.title", counted),
        advice: t("findings.unprotected.advice"),
      };
    case "not-automatic":
      return {
        title: t("findings.notAutomatic.title"),
        advice: t("findings.notAutomatic.advice"),
      };
    case "sheet-too-large":
      return {
        title: t("findings.sheetTooLarge.title", counted),
        advice: t("findings.sheetTooLarge.advice"),
      };
    case "payroll-changed":
      return {
        title: t("findings.payrollChanged.title", counted),
        advice: t(
          fact.isTraced ? "findings.payrollChanged.write" : "findings.payrollChanged.makeAnew",
        ),
      };
    case "payroll-lacks":
      return {
        title: t("findings.payrollLacks.title", counted),
        advice: t("findings.payrollLacks.advice"),
      };
    case "payroll-beyond":
      return {
        title: t("findings.payrollBeyond.title", counted),
        advice: t("findings.payrollBeyond.advice"),
      };
    case "payroll-unknown":
      return {
        title: t("findings.payrollUnknown.title", counted),
        advice: t("findings.payrollUnknown.advice"),
      };
    default:
      throw new RangeError(`No words for ${fact.code}`);
  }
}
