/**
 * Signs that the grid's reader of formulas trips over where they stand in a sheet's name or a table's brackets. It is
 * given others that look alike and that nobody types; the API gives back what Excel would.
 */
import { quoteSheet } from "../addresses";

const LOOKALIKES: Record<string, string> = {
  "!": "ǃ",
  "(": "⟮",
  ")": "⟯",
  "{": "❴",
  "}": "❵",
  '"': "ˮ",
  "'": "ꞌ",
};
const IN_NAMES = /!/g;
const IN_BRACKETS = /[(){}"']/g;
const ORIGINALS = Object.fromEntries(
  Object.entries(LOOKALIKES).map(([one, other]) => [other, one]),
);
const ALIKE = new RegExp(`[${Object.keys(ORIGINALS).join("")}]`, "gu");

const put = (text: string, signs: RegExp) =>
  text.replace(signs, (sign) => LOOKALIKES[sign] ?? sign);

/** What may hold such signs in a formula: texts are let be, a sheet's quoted name, what stands in brackets. */
const PARTS =
  /"(?:[^"]|"")*"|'((?:[^']|'')*)'(?=!)|\[(?:[^[\]']|'[\s\S]|\[(?:[^[\]']|'[\s\S])*\])*\]/gu;

/** A formula as the grid can read it. */
export function forGrid(formula: string): string {
  if (!formula.includes("[") && !formula.includes("'")) return formula;
  return formula.replace(PARTS, (part: string, name?: string) => {
    if (name !== undefined) return `'${put(name, IN_NAMES)}'`;
    return part.startsWith("[") ? put(part, IN_BRACKETS) : part;
  });
}

/** A formula of the grid as it was written. */
export function fromGrid(formula: string): string {
  if (formula.search(ALIKE) < 0) return formula;
  return formula.replace(GRID_PARTS, (part, plain?: string) => {
    if (plain !== undefined)
      return plain.search(ALIKE) < 0 ? part : quoteSheet(nameFromGrid(plain));
    return part.startsWith('"') ? part : original(part);
  });
}

/** In the grid no apostrophe in brackets shields anything, and names that look like words have no quotation marks. */
const GRID_PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[(?:[^[\]]|\[[^[\]]*\])*\]|([\p{L}\p{N}_.ǃ]+)(?=!)/gu;

const original = (text: string) => text.replace(ALIKE, (sign) => ORIGINALS[sign] ?? sign);

/** A sheet's name in the grid, and in Excel. */
export const nameForGrid = (name: string): string => put(name, IN_NAMES);
export const nameFromGrid = (name: string): string =>
  name.replace(ALIKE, (sign) => (sign === LOOKALIKES["'"] ? sign : (ORIGINALS[sign] ?? sign)));

/** A word of a formula, as the grid hands it over. */
export const wordFromGrid = original;
