import { localeOf, type Locale } from "../../i18n/locale";

/**
 * The language of the Office display, or English where there is no Office object: custom functions also run in hosts
 * that have nothing but `CustomFunctions`, and before Office is ready.
 */
export function displayLocale(): Locale {
  const { Office: office } = globalThis as {
    readonly Office?: { readonly context?: { readonly displayLanguage?: unknown } };
  };
  try {
    const language = office?.context?.displayLanguage;
    return localeOf(typeof language === "string" ? language : null);
  } catch {
    // Some hosts guard the context until they are ready.
    return "en";
  }
}
