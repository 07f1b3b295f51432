import type { Locale } from "../locale";
import { english } from "./en";
import type { SheetTexts } from "./texts";
import { simplified } from "./zh-CN";
import { traditional } from "./zh-TW";

export type { SheetTexts } from "./texts";

export const sheetTexts: Readonly<Record<Locale, SheetTexts>> = {
  en: english,
  "zh-CN": simplified,
  "zh-TW": traditional,
};

/** Puts figures and names into a text's {placeholders}. */
export const fill = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
