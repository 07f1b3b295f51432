/*
 * Characters of pasted text, by what is to be done about them. Zero-width joiners stay: emoji are made with them.
 */

/** Blanks of every width, and marks that show nothing (byte order mark, zero-width space, word joiner). */
const blanks = /[\s\u200B\u2060\uFEFF]+/gu;

/** Controls, switches of writing direction, halves of characters: nothing of it can belong to a name. */
const unfit = /[\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;

/** A field without blanks around it and with single ones inside. */
export function cleanField(field: string): string {
  return field.replace(blanks, " ").trim();
}

export function hasUnfitCharacters(field: string): boolean {
  return unfit.test(field);
}

/** What two spellings of one word have in common: case, width and blanks do not count. */
export function sameWord(field: string): string {
  return field.normalize("NFKC").replace(blanks, "").toLowerCase();
}
