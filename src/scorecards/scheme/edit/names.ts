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

/** As a name and as the header of a column. */
const folded = (text: string): string => sameWord(tableHeader(cleanName(text)));

/** Whether two names would be taken for one another, in whatever language the sheets are. */
export const areAlike = (one: LocalText, other: LocalText): boolean =>
  locales.some((locale) => {
    const word = folded(one[locale]);
    return word !== "" && word === folded(other[locale]);
  });
