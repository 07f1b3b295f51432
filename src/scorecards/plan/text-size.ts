/** How much room texts take in cells: Excel knows only when it draws them, and a plan is made before. */

/** A column is measured in digits; letters are wider, bold ones more so, and in no spreadsheet the same. */
const LETTER = 1.08;
const BOLD = 1.25;

const isWide = (character: string): boolean => /[\u2e80-\uffef]/.test(character);

/** How many characters of a column a text takes: a CJK character takes two, bold or not. */
function widthOf(text: string, letter: number): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 * LETTER : letter;
  return width;
}

/**
 * A long text as lines that fit, each for a row of its own: it runs over the columns to its right, which a wrapped cell
 * would not without being merged.
 */
export function textLines(text: string, characters: number, letter = LETTER): string[] {
  const lines: string[] = [];
  let line = "";
  // Chinese may break between any two characters but not before closing punctuation; English between words and behind a hyphen.
  for (const piece of text.match(
    /[\u2e80-\uffef][，。；：、！？）」”’%]*|[^\s\u2e80-\uffef-]+-?\s*|-\s*|\s+/gu,
  ) ?? []) {
    if (line !== "" && widthOf((line + piece).trimEnd(), letter) > characters) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/**
 * Height in points of a row with wrapped text; autofit is not to be trusted. A CJK character is two
 * characters wide.
 */
export function wrappedHeight(
  text: string,
  columnCharacters: number,
  least = 20,
  letter = LETTER,
): number {
  const lines = Math.max(
    textLines(text, columnCharacters, letter).length,
    Math.ceil(widthOf(text, letter) / columnCharacters),
  );
  return Math.max(least, lines * 15 + 6);
}

/** The same of a row in bold. */
export const boldHeight = (text: string, columnCharacters: number, least: number): number =>
  wrappedHeight(text, columnCharacters, least, BOLD);

/** Characters of a column in which a text stands on one line, in bold, too. */
export const lineWidth = (text: string): number => Math.ceil(widthOf(text, BOLD)) + 2;

/** Characters of a column in which no word of a text is broken. */
export const wordWidth = (text: string): number =>
  Math.max(...(text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef-]+-?/gu) ?? [""]).map(lineWidth));

/** The same beside the button of a drop-down list. */
export const listWidth = (text: string): number => lineWidth(text) + 3;

/**
 * Characters of a column, at least so many, in which a bold heading leaves no character alone on its last line, in a font a little
 * narrower than is reckoned with, too.
 */
export function withoutOrphan(heading: string, least: number): number {
  const isAlone = [least, least * LETTER].some((characters) => {
    const [last = "", ...others] = textLines(heading, characters, BOLD).reverse();
    return others.length > 0 && isWide(last) && last.length === 1;
  });
  return isAlone ? withoutOrphan(heading, least + 1) : least;
}
