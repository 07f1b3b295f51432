import { cleanField } from "./clean-field";
import { looksLikeId, readHeader, type Columns } from "./columns";
import { separatorOf } from "./separator";
import { splitRows, type Row } from "./split-rows";

export interface LaidOut {
  /** null: there is no header row. */
  readonly header: Columns | null;
  /** Clean fields, without the header and blank lines. */
  readonly rows: readonly Row[];
}

/** A pasted text, or the rows of a selection, as rows of clean fields in columns. */
export function layOut(input: string | readonly (readonly string[])[]): LaidOut {
  const { rows: raw, separator } = rowsOf(input);
  const clean = raw
    .map(({ line, fields }) => ({ line, fields: fields.map(cleanField) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  const rows = partLeadingIds(clean);
  const header = headerOf(rows);
  if (header) return { header, rows: rows.slice(1) };
  return { header, rows: listsNames(rows, separator) ? onePerField(rows) : rows };
}

/**
 * The first row, where it is a header. Words of a header stand once, and no bare number beside them: in "001 王芳 客服" the
 * last is somebody's department.
 */
function headerOf([first, ...rest]: readonly Row[]): Columns | null {
  const header = first && readHeader(first.fields);
  if (!header) return null;
  const repeated = Object.values(header).some((column) =>
    rest.some(({ fields }) => fields[column] === first.fields[column]),
  );
  return repeated || first.fields.some((field) => /^\d+$/.test(field)) ? null : header;
}

function rowsOf(input: string | readonly (readonly string[])[]): {
  rows: readonly Row[];
  separator: string | undefined;
} {
  const onlyCell = input.length === 1 && input[0]?.length === 1 ? input[0][0] : undefined;
  const text = typeof input === "string" ? input : onlyCell;
  if (text !== undefined) {
    const separator = separatorOf(text);
    return { rows: splitRows(text, separator), separator };
  }
  const cells = input as readonly (readonly string[])[];
  return { rows: cells.map((fields, index) => ({ line: index + 1, fields })), separator: "\t" };
}

/**
 * Names rather than columns: no figure anywhere, and parted by 、, or all in one line, or in more columns than a person has.
 */
function listsNames(rows: readonly Row[], separator: string | undefined): boolean {
  if (rows.some(({ fields }) => fields.some((field) => /\d/.test(field)))) return false;
  const widest = rows.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  return separator === "、" || widest > 3 || (rows.length === 1 && separator !== "\t");
}

function onePerField(rows: readonly Row[]): Row[] {
  return rows.flatMap(({ line, fields }) => fields.map((field) => ({ line, fields: [field] })));
}

/** "001 王芳" a line: a blank parts fields only where each line begins with an id, as names have blanks of their own. */
function partLeadingIds(rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows.map(({ line, fields: [field = "", ...more] }) => {
    const blank = more.length === 0 ? field.indexOf(" ") : -1;
    return { line, fields: [field.slice(0, blank), field.slice(blank + 1)], parted: blank > 0 };
  });
  if (!first) return rows;
  const withId = ({ fields: [id = ""], parted }: typeof first) => parted && looksLikeId(id);
  const header = first.parted && rest.length > 0 && readHeader(first.fields)?.id === 0;
  return (header || withId(first)) && rest.every(withId) ? [first, ...rest] : rows;
}
