import type { Locale } from "../locale";
import type { FunctionMessages } from "./facts";
import { english } from "./messages.en";
import { simplifiedChinese, words as simplifiedWords } from "./messages.zh-CN";
import { traditionalChinese, words as traditionalWords } from "./messages.zh-TW";

/** Every message of the custom functions; plain templates, since functions.js must stay small. */
export const FUNCTION_MESSAGES: Readonly<Record<Locale, FunctionMessages>> = {
  en: english,
  "zh-CN": simplifiedChinese,
  "zh-TW": traditionalChinese,
};

const ARGUMENT_WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {},
  "zh-CN": simplifiedWords,
  "zh-TW": traditionalWords,
};

/** An argument as the messages call it: HR's word, then the name that Excel shows. */
export function argumentLabel(name: string, locale: Locale): string {
  const word = ARGUMENT_WORDS[locale][name];
  return word === undefined ? name : `${word} ${name}`;
}
