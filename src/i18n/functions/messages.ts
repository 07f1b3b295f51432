import type { Locale } from "../locale";
import type { FunctionMessages } from "./facts";
import { english } from "./messages.en";
import { simplifiedChinese } from "./messages.zh-CN";
import { traditionalChinese } from "./messages.zh-TW";

/** Every message of the custom functions; plain templates, since functions.js must stay small. */
export const FUNCTION_MESSAGES: Readonly<Record<Locale, FunctionMessages>> = {
  en: english,
  "zh-CN": simplifiedChinese,
  "zh-TW": traditionalChinese,
};
