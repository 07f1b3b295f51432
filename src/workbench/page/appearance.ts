/** Light or dark, and the language: chosen at the top, remembered in this browser. */
import { element } from "./elements";
import { languageNames, languages, startLanguage, type Language } from "./languages";
import { textsOf } from "./texts";

const storageKey = { language: "workbench.language", dark: "workbench.dark" };

/** `?language=` and `?theme=dark` of the address go before what is remembered. */
export function startAppearance(): { language: Language; dark: boolean } {
  const asked = new URLSearchParams(window.location.search);
  const language = startLanguage(
    asked.get("language"),
    localStorage.getItem(storageKey.language),
    navigator.languages,
  );
  const theme = asked.get("theme") ?? localStorage.getItem(storageKey.dark);
  const dark =
    theme === null ? window.matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  return { language, dark };
}

export function drawLanguageChoice(
  current: Language,
  onChange: (language: Language) => void,
): void {
  const select = element("language", HTMLSelectElement);
  for (const language of languages) {
    select.add(new Option(languageNames[language], language, false, language === current));
  }
  select.addEventListener("change", () => {
    const language = select.value as Language;
    localStorage.setItem(storageKey.language, language);
    onChange(language);
  });
}

/** The button names what it would switch to. */
export function drawTheme(dark: boolean, language: Language): void {
  document.documentElement.classList.toggle("dark", dark);
  const texts = textsOf(language);
  element("theme").textContent = dark ? texts.lightTheme : texts.darkTheme;
}

export function rememberTheme(dark: boolean): void {
  localStorage.setItem(storageKey.dark, dark ? "dark" : "light");
}
