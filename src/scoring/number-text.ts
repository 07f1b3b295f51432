/** Blanks of every kind: spaces, no-break, ideographic and zero-width ones, marks of writing direction. */
const BLANKS = /[\s\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

const NUMBER =
  /^([+-]?[¥$]?|[¥$][+-])(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(%|[元圆圓秒天日次件人个個单單票分]|yuan|s|sec|分[钟鐘]|min|小[时時]|h|人次)?$/;

/**
 * Longer than this, blanks apart, is no figure and no word of ours. Putting accents in their order takes time by the square of
 * how many follow one letter: a cell full of them would keep Excel waiting for seconds.
 */
const LONGEST = 1000;

/** Text as the rules compare it: full-width forms made plain, all blanks removed, − as -. Longer text is left as it is. */
export function normalText(text: string): string {
  const short = text.length <= LONGEST ? text : text.replace(BLANKS, "");
  return short.length <= LONGEST
    ? short.normalize("NFKC").replace(BLANKS, "").replaceAll("−", "-")
    : short;
}

/**
 * The number that a normalised text reads as in full, or null: an optional sign and currency, digits (plain or in
 * groups of three), decimals, then % or one unit that is dropped and never converted. `-¥1,034.50`, `92%`, `18秒`.
 * Infinity beyond the range of doubles.
 */
export function readNumberText(normal: string): number | null {
  const match = NUMBER.exec(normal);
  if (!match) return null;
  const [, prefix = "", digits = "", decimals = "", unit] = match;
  const sign = prefix.includes("-") ? "-" : "";
  // The exponent keeps 92% the decimal 0.92; a division might leave a binary rest.
  const value = Number(sign + digits.replaceAll(",", "") + decimals + (unit === "%" ? "e-2" : ""));
  return value + 0;
}
