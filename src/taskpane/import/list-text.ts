import type { Locale } from "../../i18n/locale";

/** Things side by side, the last ones perhaps counted only: no "and" before "and 3 more". */
export const listText = (things: readonly string[], locale: Locale): string =>
  things.join(locale === "en" ? ", " : "、");
