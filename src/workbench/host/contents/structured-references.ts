/** References to tables by their names, as they stand in formulas: `tbl[x]`, `tbl[[#Headers],[a]:[b]]`, `[@x]`. */

export const SECTIONS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
export type Section = (typeof SECTIONS)[number];

export interface StructuredReference {
  /** Null: the table in which the formula stands. */
  table: string | null;
  /** None: the data. */
  sections: Section[];
  /** First and last; the same for one. Null: all of them. */
  columns: [string, string] | null;
}

/** In brackets, signs behind an apostrophe and brackets within are no end. */
const BRACKETS = String.raw`\[(?:[^[\]']|'[\s\S]|\[(?:[^[\]']|'[\s\S])*\])*\]`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const WHOLE = new RegExp(`^(${NAME})?(${BRACKETS})$`, "u");

/** Texts, quoted names of sheets, then what may refer to a table. */
const TOKENS = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.\\])(${NAME})?(${BRACKETS})`,
  "gu",
);

/** What a word of a formula says of a table; null when it is none of that. */
export function parseStructured(word: string): StructuredReference | null {
  const [, table, brackets] = WHOLE.exec(word) ?? [];
  if (brackets === undefined) return null;
  const body = brackets.slice(1, -1).trim();
  const reference: StructuredReference = { table: table ?? null, sections: [], columns: null };
  const isAt = body.startsWith("@");
  if (isAt) reference.sections.push("#This Row");
  const rest = isAt ? body.slice(1).trim() : body;
  if (rest === "") return reference;
  if (!rest.startsWith("[")) return readItem(reference, rest) ? reference : null;
  const items = [...rest.matchAll(/\[((?:[^[\]']|'[\s\S])*)\]\s*([,:]?)\s*/gu)];
  if (items.map(([text]) => text).join("") !== rest) return null;
  for (let index = 0; index < items.length; index += 1) {
    const [, first = "", mark] = items[index]!;
    if (mark !== ":") {
      if (!readItem(reference, first)) return null;
      continue;
    }
    const second = items[(index += 1)]?.[1];
    if (second === undefined || reference.columns) return null;
    reference.columns = [unescape(first), unescape(second)];
  }
  return reference;
}

function readItem(reference: StructuredReference, item: string): boolean {
  if (item.startsWith("#")) {
    const wanted = item.replace(/\s+/g, " ").trim().toLowerCase();
    const section = SECTIONS.find((one) => one.toLowerCase() === wanted);
    if (section) reference.sections.push(section);
    return section !== undefined;
  }
  if (reference.columns) return false;
  reference.columns = [unescape(item), unescape(item)];
  return true;
}

const unescape = (name: string) => name.replace(/'([\s\S])/gu, "$1");
const escape = (name: string) => name.replace(/[[\]#']/gu, "'$&");

/** As Excel writes it. */
export function formatStructured({ table, sections, columns }: StructuredReference): string {
  const name = table ?? "";
  const range = columns && columns.map((column) => `[${escape(column)}]`);
  const isOne = columns !== null && columns[0] === columns[1];
  const columnPart = range === null ? "" : isOne ? range[0]! : range.join(":");
  if (sections.length === 1 && sections[0] === "#This Row") {
    const plain = isOne && /^[\p{L}\p{N}_]+$/u.test(columns[0]);
    return `${name}[@${plain ? columns[0] : columnPart}]`;
  }
  if (sections.length === 0) {
    if (columns === null) return `${name}[]`;
    return isOne ? `${name}${columnPart}` : `${name}[${columnPart}]`;
  }
  if (sections.length === 1 && columns === null) return `${name}[${sections[0]}]`;
  const parts = sections.map((section) => `[${section}]`);
  if (columnPart !== "") parts.push(columnPart);
  return `${name}[${parts.join(",")}]`;
}

/** Changes references to tables in a formula. Given null by the callback, one stays as it is. */
export function replaceStructured(
  formula: string,
  change: (reference: StructuredReference, text: string) => string | null,
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(TOKENS, (token: string, _name?: string, brackets?: string) => {
    const reference = brackets === undefined ? null : parseStructured(token);
    return reference === null ? token : (change(reference, token) ?? token);
  });
}

/** A table's name in a formula where it stands alone or before brackets; not in texts and names of sheets. */
const WORDS = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!|${BRACKETS}|(?<![\p{L}\p{N}_.\\])(${NAME})(?![\p{L}\p{N}_.\\(!])`,
  "gu",
);

/** @param word In small letters. */
export function replaceWord(formula: string, word: string, by: () => string): string {
  if (!formula.toLowerCase().includes(word)) return formula;
  return formula.replace(WORDS, (token: string, name?: string) =>
    name?.toLowerCase() === word ? by() : token,
  );
}

export const renameTable = (formula: string, before: string, after: string): string =>
  replaceWord(formula, before, () => after);
