import { locales } from "../../../i18n/locale";
import { tableHeader } from "../../calc/text";
import { cleanName } from "../../company/own-system";
import { sameWord } from "../../people/clean-field";
import type { LocalText } from "../../system/description";
import { inEach } from "../../system/local-text";

export { cleanName };

/** As it is kept: without blanks at its ends or in rows. */
export const cleanText = (text: LocalText): LocalText =>
  inEach((locale) => cleanName(text[locale]));

export const isBlank = (text: LocalText): boolean =>
  locales.some((locale) => cleanName(text[locale]) === "");

export const sameText = (one: LocalText, other: LocalText): boolean =>
  locales.every((locale) => one[locale] === other[locale]);

/** As names and as headers of columns, a word a language; texts do not change, and are compared with each other again and again. */
const words = new WeakMap<LocalText, readonly string[]>();

function wordsOf(text: LocalText): readonly string[] {
  const known = words.get(text);
  if (known !== undefined) return known;
  const made = locales.map((locale) => sameWord(tableHeader(cleanName(text[locale]))));
  words.set(text, made);
  return made;
}

/** Whether two names would be taken for one another, in whatever language the sheets are. */
export function areAlike(one: LocalText, other: LocalText): boolean {
  const others = wordsOf(other);
  return wordsOf(one).some((word, index) => word !== "" && word === others[index]);
}
