/** The display languages that the workbench offers, each also as Univer calls it. */
export const languages = ["en-US", "zh-CN", "zh-TW"] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = {
  "en-US": "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
};

/** The language to start with: the one asked for in the address, remembered, or the browser's. */
export function startLanguage(
  asked: string | null,
  remembered: string | null,
  browser: readonly string[],
): Language {
  for (const tag of [asked, remembered, ...browser]) {
    const language = tag === null ? undefined : closest(tag);
    if (language) {
      return language;
    }
  }
  return "en-US";
}

function closest(tag: string): Language | undefined {
  const name = tag.toLowerCase();
  if (/^zh\b/.test(name)) {
    return /\b(tw|hk|mo|hant)\b/.test(name) ? "zh-TW" : "zh-CN";
  }
  return /^en\b/.test(name) ? "en-US" : undefined;
}
