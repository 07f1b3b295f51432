import type { Locale } from "../locale";
import { english } from "./en";
import type { RuleTexts } from "./texts";
import { simplified } from "./zh-CN";
import { traditional } from "./zh-TW";

export type { RuleTexts } from "./texts";

export const ruleTexts: Readonly<Record<Locale, RuleTexts>> = {
  en: english,
  "zh-CN": simplified,
  "zh-TW": traditional,
};
