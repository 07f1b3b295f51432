/** The languages that the product speaks. */
export const locales = ["en", "zh-CN", "zh-TW"] as const;
export type Locale = (typeof locales)[number];

/** The language for a display language of Office: Hong Kong and Macao read Taiwan's texts, every other Chinese is simplified. */
export function localeOf(displayLanguage: string | null | undefined): Locale {
  const [language, region] = (displayLanguage ?? "").toLowerCase().split(/[-_]/);
  if (language !== "zh") {
    return "en";
  }
  return region === "tw" || region === "hk" || region === "mo" ? "zh-TW" : "zh-CN";
}
