import type { Locale } from "../../../i18n/locale";
import type { Finding } from "../../../scorecards/check";
import { figureText } from "./figure-text";
import type { FindingText, Words } from "./finding-words";
import { formulaText } from "./formula-text";
import { personText } from "./person-text";
import { ruleText } from "./rule-text";
import { sheetText } from "./sheet-text";

/** A finding in the reader's language. */
export function findingText(t: Words, finding: Finding, locale: Locale): FindingText {
  const { fact, places, mend } = finding;
  const counted = { count: places.length };
  const canMend = mend !== undefined;
  return (
    figureText(t, fact, counted, locale) ??
    personText(t, fact, counted, canMend, locale) ??
    ruleText(t, fact, counted, locale) ??
    formulaText(t, fact, counted, canMend) ??
    sheetText(t, fact, counted, locale)
  );
}
