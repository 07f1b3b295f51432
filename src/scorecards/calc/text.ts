/** Pieces of formula text. English function names and commas, as `range.formulas` wants them (Excel fact). */

/** A text literal. */
export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Blank cells of a range reach a custom function as 0: pass "" instead (docs/functions.md, Missing). */
export const guard = (reference: string): string => `IF(${reference}="","",${reference})`;

/** The range between two cells of one sheet, each with its sheet or without. */
export const rangeFrom = (first: string, last: string): string =>
  `${first}:${last.slice(last.lastIndexOf("!") + 1)}`;

/** A sentence as a formula: its {names} are pieces of formulas, the rest is text. */
export const sentence = (template: string, values: Readonly<Record<string, string>>): string =>
  template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => values[piece.slice(1, -1)] ?? quote(piece))
    .reduce((said, piece) =>
      // Texts side by side are one.
      said.endsWith('"') && piece.startsWith('"') && !isReference(piece)
        ? said.slice(0, -1) + piece.slice(1)
        : `${said}&${piece}`,
    );

/** A sheet's name as it stands before "!": in quotes only where Excel itself would write them, "规则!" and "'Results (2)'!". */
export function sheetPrefix(name: string): string {
  const isWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  return isWord && !READ_OTHERWISE.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** Words that Excel would take for a cell, a row or column, or a truth value. */
const READ_OTHERWISE = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i;

export const call = (name: string, ...args: readonly string[]): string =>
  `${name}(${args.join(",")})`;

/**
 * Whether the cells of a range hold numbers, as 1 and 0: text and TRUE compare above every number, in every
 * spreadsheet, while ISNUMBER of a whole range is not read by all of them.
 */
export const areNumbers = (range: string): string => `(${range}<>"")*(${range}<9E+307)`;

/** Half of the ninth decimal: comparing with it compares what is rounded to nine decimals (docs/functions.md, exactness). */
const HALF_NINTH = "0.0000000005";

/** Cells of a range strictly on one side of a limit, both rounded to nine decimals. */
export const areBeyond = (range: string, side: "above" | "below", limit: string): string =>
  side === "above"
    ? `(${range}>ROUND(${limit},9)+${HALF_NINTH})`
    : `(${range}<ROUND(${limit},9)-${HALF_NINTH})`;

/** Cells of a range that do not exceed a limit, both rounded to nine decimals. */
export const areAtMost = (range: string, limit: string): string =>
  `(${range}<ROUND(${limit},9)+${HALF_NINTH})`;

/** Whether two numbers of a column are the same to nine decimals; blank cells, which are 0 to ROUND, are none. */
export const haveEqual = (column: string): string => {
  const [there, rounded] = [`(${column}<>"")`, `ROUND(${column},9)`];
  return `SUMPRODUCT(${there}*TRANSPOSE(${there})*(${rounded}=TRANSPOSE(${rounded})))>COUNT(${column})`;
};

/** Whether a piece of a formula refers to cells, and is not a literal. */
export const isReference = (text: string): boolean =>
  !/^(-?[\d.E+]+|-?[\d.]+e[+-]?\d+|"[^"]*"|)$/.test(text);

/** A cell that may be blank, with what holds then; "" is no cell at all. */
export const orElse = (text: string, fallback: string): string =>
  text === "" ? fallback : isReference(text) ? `IF(${text}="",${fallback},${text})` : text;

/** 1 where a number, rounded to nine decimals, is negative or not whole (docs/functions.md: counts). Bears ranges. */
export const isNoCount = (number: string): string =>
  `(ROUND(${number},9)<>ABS(ROUND(${number},0)))`;

/**
 * Whether any, or every one, of some tests holds; each test a piece in brackets or a function, over cells or ranges alike,
 * where OR and AND would take a whole range together. The 0 and 1 make numbers of them: TRUE alone is above every number.
 */
export const anyOf = (tests: readonly string[]): string => `0+${tests.join("+")}>0`;
export const allOf = (tests: readonly string[]): string => `1*${tests.join("*")}=1`;

/** Whether what stands in a cell is one of some words, in any case; looked for as a whole, so that no pattern matches. */
export const isOneOfWords = (cell: string, words: readonly string[]): string =>
  `ISNUMBER(FIND("|"&LOWER(${cell})&"|",${quote(`|${words.join("|")}|`)}))`;

/** The same of a choice that may be a literal, which is decided here: "TRUE" or "FALSE". */
export function isOneOf(choice: string, words: readonly string[]): string {
  if (isReference(choice)) return isOneOfWords(choice, words);
  return words.includes(choice.replaceAll('"', "")) ? "TRUE" : "FALSE";
}

/** What may not stand in the name of a table's column, as structured references know no way around it in every spreadsheet. */
const IN_HEADERS: Readonly<Record<string, string>> = {
  "[": "［",
  "]": "］",
  "#": "＃",
  "@": "＠",
  "'": "’",
  '"': "”",
  "=": "＝",
  "(": "（",
  ")": "）",
  "{": "｛",
  "}": "｝",
};

/** The name of a figure as a column of a table may be called: its signs that references would take for theirs are wider. */
export const tableHeader = (name: string): string =>
  name.replace(/[[\]#@'"=(){}]/g, (sign) => IN_HEADERS[sign] ?? sign).trim();
