import type { Locale } from "../../i18n/locale";

/** One step of a score in words; a part or a person brings its own calculation along. */
export interface Sentence {
  readonly text: string;
  readonly details?: readonly Sentence[];
}

/** All sentences as plain text, one a line, details indented: to be copied into a message. */
export function asLines(sentences: readonly Sentence[], indent = ""): string {
  return sentences
    .flatMap(({ text, details = [] }) => [
      `${indent}${text}`,
      ...(details.length > 0 ? [asLines(details, `${indent}  `)] : []),
    ])
    .join("\n");
}

/** Sentences without details as one paragraph: Chinese sets no blank between sentences. */
export function asParagraph(sentences: readonly Sentence[], locale: Locale): string {
  return sentences.map(({ text }) => text).join(locale === "en" ? " " : "");
}

/** The texts set a blank beside every number; between two Chinese characters Chinese has none. */
export const spaced = (text: string): string =>
  text.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1");
