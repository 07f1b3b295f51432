/*
 * Characters of pasted text, by what is to be done about them. Zero-width joiners stay: emoji are made with them.
 */

/** Blanks of every width, and marks that show nothing (byte order mark, zero-width space, word joiner, soft hyphen). */
const blanks = /[\s\u00AD\u200B\u2060\uFEFF]+/gu;

/** What other programs leave at the ends of a text and nobody sees: controls and switches of writing direction. */
const unseen =
  /^[\0-\x20\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+|[\0-\x20\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/gu;

/** Controls, switches of writing direction, halves of characters: nothing of it can belong to a name. */
const unfit = /[\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;

/** A word that is longer is no name, heading or figure; it is compared as it stands. */
const longestWord = 500;

/** `="007"`, as programs write CSV so that Excel keeps the zeros. */
const asFormula = /^="([^"]*)"$/;

/** A field without blanks around it and with single ones inside, and without what programs wrap around texts. */
export function cleanField(field: string): string {
  if (/^[\w.\-%:/]*$/.test(field)) return field;
  const bare = field
    .replace(/_x000[dD]_/g, " ")
    .replace(blanks, " ")
    .replace(unseen, "");
  // "'007" is how a spreadsheet is told to keep the zeros.
  if (bare.startsWith("'")) return bare.replace(/^'(?=\d+$)/, "");
  return bare.startsWith("=") ? bare.replace(asFormula, "$1").trim() : bare;
}

export function hasUnfitCharacters(field: string): boolean {
  return unfit.test(field);
}

/** What two spellings of one word have in common: case, width and blanks do not count. */
export function sameWord(field: string): string {
  if (field.length > longestWord || /^[a-z\d]*$/.test(field)) return field;
  return field.normalize("NFKC").replace(blanks, "").toLowerCase();
}
