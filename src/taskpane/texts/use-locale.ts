import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";

/** The pane's language; `startTexts` let in no other. */
export function useLocale(): Locale {
  return useTranslation().i18n.language as Locale;
}
