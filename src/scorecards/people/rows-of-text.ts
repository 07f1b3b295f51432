import { htmlRows } from "./html-rows";
import { isBorder, separatorOf } from "./separator";
import { splitRows, type Row } from "./split-rows";

export interface TextRows {
  readonly rows: readonly Row[];
  /** What parted the fields; a tab stands for every layout in which nothing else can. */
  readonly separator: string | undefined;
}

/** "sep=;", with which programs tell Excel what parts the fields of a CSV file. */
const declared = /^\uFEFF?"?sep=([^"\r\n])"?(?:\r\n|[\r\n])/i;

/**
 * Pasted text as rows of fields: parted by tabs, commas and the like, a table of Markdown or of a terminal, or one of HTML.
 *
 * @param mayBeAligned Columns may be parted by blanks, several at a time: names of people have such blanks, too.
 */
export function rowsOfText(text: string, mayBeAligned = false): TextRows {
  const html = htmlRows(text);
  if (html !== null) return { rows: html, separator: "\t" };
  const [head, own] = declared.exec(text) ?? [];
  if (head !== undefined && own !== undefined) {
    const rows = splitRows(text.slice(head.length), own);
    return { rows: rows.map((row) => ({ ...row, line: row.line + 1 })), separator: own };
  }
  const separator = separatorOf(text);
  const rows = splitRows(text, separator);
  if (separator === "|") return { rows: withoutFrame(rows), separator: "\t" };
  const aligned = separator === undefined && mayBeAligned ? alignedRows(rows) : null;
  return aligned === null ? { rows, separator } : { rows: aligned, separator: "\t" };
}

/** "| Anna | 110 |" without the empty fields outside, and without the lines that are drawn between. */
function withoutFrame(rows: readonly Row[]): readonly Row[] {
  const inside = rows.filter(({ fields }) => !isBorder(fields.join("|")));
  const isFramed = inside.every(({ fields }) => fields[0]?.trim() === "");
  return isFramed ? inside.map(({ line, fields }) => ({ line, fields: fields.slice(1) })) : inside;
}

/** Columns that two blanks or more part: every line of several fields has as many as the others; null for any other text. */
function alignedRows(rows: readonly Row[]): readonly Row[] | null {
  const parted = rows.map(({ line, fields: [field = ""] }) => ({
    line,
    fields: field.trim().split(/ {2,}/),
  }));
  const several = parted.filter(({ fields }) => fields.length > 1);
  const width = several[0]?.fields.length;
  if (several.length < 2 || several.length * 2 < parted.length) return null;
  return several.every(({ fields }) => fields.length === width) ? parted : null;
}
