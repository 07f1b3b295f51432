import { locales, type Locale } from "../../i18n/locale";
import { type SheetTexts, sheetTexts } from "../../i18n/sheets";
import type { LocalText } from "./description";

/** A text in every language, made the same way in each. */
export const inEach = (write: (locale: Locale) => string): LocalText =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as LocalText;

/** The same from the texts of the sheets. */
export const inSheetWords = (write: (texts: SheetTexts, locale: Locale) => string): LocalText =>
  inEach((locale) => write(sheetTexts[locale], locale));

/** What HR has written itself says the same in every language. */
export const sameInAll = (text: string): LocalText => inEach(() => text);

/** "Satisfaction: Target", "满意度：目标". */
export const ofWhat = (of: LocalText, what: LocalText): LocalText =>
  inEach((locale) => `${of[locale]}${locale === "en" ? ": " : "："}${what[locale]}`);
