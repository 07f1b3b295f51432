import { locales, type Locale } from "../../i18n/locale";
import type { LocalText } from "../system/description";

/** A text in every language. */
export const inEach = (write: (locale: Locale) => string): LocalText =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as LocalText;

/** "Satisfaction: Target", "满意度：目标". */
export const ofWhat = (of: LocalText, what: LocalText): LocalText =>
  inEach((locale) => `${of[locale]}${locale === "en" ? ": " : "："}${what[locale]}`);
