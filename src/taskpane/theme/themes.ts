import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Locale } from "../../i18n/locale";
import type { Appearance } from "./appearance";

const themes: Record<Appearance, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
};

/** Simplified and traditional share code points: the font decides which forms are seen. */
const chineseFonts: Partial<Record<Locale, string>> = {
  "zh-CN": "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'",
  "zh-TW": "'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'",
};

export function themeFor(appearance: Appearance, locale: Locale): Theme {
  const theme = themes[appearance];
  const chinese = chineseFonts[locale];
  return chinese ? { ...theme, fontFamilyBase: `'Segoe UI', ${chinese}, sans-serif` } : theme;
}
