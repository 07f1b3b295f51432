/** i18next as the pane uses it: one language for the life of the page, texts added as the views that need them are loaded. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import { loadPaneTexts, type Namespace, type PaneTexts } from "../../i18n/pane";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: PaneTexts;
  }
}

export async function startTexts(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    // Every language is complete (test/i18n): a fallback would only hide a hole.
    fallbackLng: false,
    defaultNS: "shell",
    ns: ["shell"],
    resources: {},
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await addTexts(locale, "shell");
}

export async function addTexts(locale: Locale, namespace: Namespace): Promise<void> {
  if (!i18next.hasResourceBundle(locale, namespace)) {
    i18next.addResourceBundle(locale, namespace, await loadPaneTexts(locale, namespace));
  }
}
