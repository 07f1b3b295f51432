import { partAtBlanks, type PartedAtBlanks } from "./blanks";
import { cleanField } from "./clean-field";
import { readHeader, wholeName, type Columns } from "./columns";
import { isNobodyWord, isNote, isSumWord } from "./not-people";
import { stacked, withNamesParted, withTeamsCarried } from "./parted-names";
import { rowsOfText, type TextRows } from "./rows-of-text";
import type { Row } from "./split-rows";

/** A line that is nobody's, and what it is instead. */
export interface LineLeftOut {
  readonly line: number;
  readonly what: "title" | "sum" | "note";
  readonly text: string;
}

export interface LaidOut {
  /** null: there is no header row. */
  readonly header: Columns | null;
  /** Clean fields, without the header and blank lines. */
  readonly rows: readonly Row[];
  readonly leftOut: readonly LineLeftOut[];
  /** Nobody knows whether blanks part fields; kept as one name. */
  readonly asked: PartedAtBlanks["asked"];
}

/** Titles stand above the header, never so many lines of them. */
const searched = 15;

/** A pasted text, or the rows of a selection, as rows of clean fields in columns. */
export function layOut(input: string | readonly (readonly string[])[]): LaidOut {
  const { rows: raw, separator } = rowsOf(input);
  const clean = raw
    .map(({ line, fields }) => ({ line, fields: fields.map(cleanField) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  const { rows: laid, asked } = partAtBlanks(withoutBullets(withoutNumbering(clean, separator)));
  const at = headerAt(laid);
  const twice = at === null ? null : stacked(laid[at]?.fields ?? [], laid.slice(at + 1));
  const rows =
    at === null || twice === null
      ? laid
      : [...laid.slice(0, at), { line: laid[at]?.line ?? 0, fields: twice.header }, ...twice.rows];
  const header = at === null ? null : readHeader(rows[at]?.fields ?? []);
  if (at === null || header === null) {
    const { kept, leftOut } = peopleOf(rows, null);
    const people = listsNames(kept, separator)
      ? onePerField(kept)
      : withTeamsCarried(withNamesParted(kept));
    return { header: null, rows: people, leftOut, asked };
  }
  const { kept, leftOut } = peopleOf(rows.slice(at + 1), header);
  const above = rows.slice(0, at).map(leftOutAs("title"));
  return {
    header,
    rows: carriedDown(kept.map(withWholeName(header)), header),
    leftOut: [...above, ...leftOut],
    asked,
  };
}

const leftOutAs =
  (what: LineLeftOut["what"]) =>
  ({ line, fields }: Row): LineLeftOut => ({
    line,
    what,
    text: fields
      .filter((field) => field !== "")
      .join(" ")
      .slice(0, 80),
  });

/**
 * Where the header is, among the first rows: titles above it have fewer fields. Words of a header stand once, and no bare number
 * beside them: in "001 王芳 客服" the last is somebody's department.
 */
function headerAt(rows: readonly Row[]): number | null {
  const at = rows
    .slice(0, searched)
    .findIndex((row, index) => isHeader(row, rows.slice(index + 1)));
  if (at < 0) return null;
  const width = (row: Row | undefined) => row?.fields.filter((field) => field !== "").length ?? 0;
  // What stands above a header of several columns are titles: one field, or a word and what it says.
  const isTitle = (row: Row) => width(row) < width(rows[at]) || /[:：]$/.test(row.fields[0] ?? "");
  return rows.slice(0, at).every(isTitle) ? at : null;
}

function isHeader({ fields }: Row, rest: readonly Row[]): boolean {
  const header = readHeader(fields);
  if (!header) return false;
  const repeated = [header.id, header.name, header.department].some(
    (column) => column !== undefined && rest.some((row) => row.fields[column] === fields[column]),
  );
  return !repeated && !fields.some((field) => /^\d+$/.test(field));
}

/** Rows of people alone: sums and remarks of any list are nobody. */
function peopleOf(
  rows: readonly Row[],
  header: Columns | null,
): { readonly kept: readonly Row[]; readonly leftOut: readonly LineLeftOut[] } {
  const kept: Row[] = [];
  const leftOut: LineLeftOut[] = [];
  for (const row of rows) {
    const filled = row.fields.filter((field) => field !== "");
    const who = header
      ? [header.id, header.name].flatMap((column) =>
          column === undefined ? [] : (row.fields[column] ?? ""),
        )
      : filled.slice(0, 2);
    const [first = ""] = filled;
    const named = who.filter((field) => field !== "");
    // A sum stands beside how many there are, where names are.
    const isNumber = named.every((field) => /^\d+\s*[人名位]?$/.test(field));
    const isNobody = header !== null && named.length > 0 && named.every(isNobodyWord);
    if (isNobody) leftOut.push(leftOutAs("note")(row));
    else if (named.some(isSumWord) || (isNumber && filled.some(isSumWord))) {
      leftOut.push(leftOutAs("sum")(row));
    } else if (isNote(first)) leftOut.push(leftOutAs("note")(row));
    else kept.push(row);
  }
  return { kept, leftOut };
}

/** First and last names that have columns of their own, as one. */
const withWholeName =
  ({ name, lastName }: Columns) =>
  (row: Row): Row => {
    if (name === undefined || lastName === undefined) return row;
    const fields = [...row.fields];
    fields[name] = wholeName(fields[name] ?? "", fields[lastName] ?? "");
    return { ...row, fields };
  };

/**
 * Departments that are merged over several people stand once, above them; they are carried down where blanks show that it is so:
 * more than one department, none written twice in a row, and more than one person below one. Else a blank is a blank.
 */
function carriedDown(rows: readonly Row[], { department }: Columns): readonly Row[] {
  if (department === undefined) return rows;
  const written = rows.map(({ fields }) => fields[department] ?? "");
  const blanks = written.filter((each) => each === "").length;
  const distinct = new Set(written.filter((each) => each !== ""));
  const twice = written.some((each, index) => each !== "" && each === written[index - 1]);
  const again = written.filter((each) => each !== "").length > distinct.size;
  const blocks = written.filter((each, index) => each !== "" && written[index + 1] === "").length;
  if (written[0] === "" || blanks < 2 || twice || again || (distinct.size > 1 && blocks < 2))
    return rows;
  let above = "";
  return rows.map((row) => {
    const own = row.fields[department] ?? "";
    if (own !== "") above = own;
    if (own !== "") return row;
    const fields = [...row.fields];
    fields[department] = above;
    return { ...row, fields };
  });
}

function rowsOf(input: string | readonly (readonly string[])[]): TextRows {
  const onlyCell = input.length === 1 && input[0]?.length === 1 ? input[0][0] : undefined;
  const text = typeof input === "string" ? input : onlyCell;
  if (text !== undefined) return rowsOfText(text);
  const cells = input as readonly (readonly string[])[];
  return { rows: cells.map((fields, index) => ({ line: index + 1, fields })), separator: "\t" };
}

const numbered = /^(?:[(（]?(\d{1,4})[)）.．、]|([①-⑳]))\s*(?=\D)(.+)$/u;

const hanNumbered = /^[(（]?([一二三四五六七八九十]{1,3})[)）.．、]\s*(.+)$/u;
const hanDigits = "一二三四五六七八九";

/** "一" is 1, "二十一" is 21; 0 for any other text. */
function hanNumber(text: string): number {
  const [, tens, ten, ones = ""] =
    /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  const digit = (han: string) => hanDigits.indexOf(han) + 1;
  if (ten === undefined) return tens !== undefined && ones !== "" ? 0 : digit(text);
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

const bullet = /^[-–—*•·●■◆○▪]\s*(?=\S)/u;

/** "- 张三", "• Anna Reed": signs before everybody's name. */
function withoutBullets(rows: readonly Row[]): readonly Row[] {
  const isMarked = rows.length > 1 && rows.every(({ fields }) => bullet.test(fields[0] ?? ""));
  return isMarked
    ? rows.map(({ line, fields: [first = "", ...rest] }) => ({
        line,
        fields: [first.replace(bullet, ""), ...rest],
      }))
    : rows;
}

/** "1. 张三", "2、李四", "（3）王五": a list that is numbered from 1 has no ids. */
function withoutNumbering(rows: readonly Row[], separator: string | undefined): readonly Row[] {
  const parts = rows.map(({ line, fields }) => {
    // A 、 behind the number has parted it from the name.
    const [first = "", ...rest] = fields;
    if (separator === "、" && /^\d{1,4}$/.test(first)) return { line, number: first, fields: rest };
    const [, number, circled, name = ""] = numbered.exec(first) ?? [];
    const found =
      number ?? (circled === undefined ? undefined : String(circled.charCodeAt(0) - 0x245f));
    if (separator === "、" && hanNumber(first) > 0) {
      return { line, number: String(hanNumber(first)), fields: rest };
    }
    const [, han = "", whose = ""] = hanNumbered.exec(first) ?? [];
    if (found === undefined && hanNumber(han) > 0) {
      return { line, number: String(hanNumber(han)), fields: [whose, ...rest] };
    }
    return { line, number: found, fields: [name, ...rest] };
  });
  const isNumbered =
    rows.length > 1 &&
    parts.every(
      ({ number, fields }, index) => Number(number) === index + 1 && (fields[0] ?? "") !== "",
    );
  // "1、张三、售后" may be an id as well; where ids are written with zeros, they are.
  return isNumbered && !parts.some(({ number }) => number?.startsWith("0"))
    ? parts.map(({ line, fields }) => ({ line, fields }))
    : rows;
}

/**
 * Names rather than columns: no figure anywhere, and parted by 、, or all in one line, or in more columns than a person has.
 */
function listsNames(rows: readonly Row[], separator: string | undefined): boolean {
  if (rows.some(({ fields }) => fields.some((field) => /\d/.test(field)))) return false;
  const widest = rows.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  return separator === "、" || widest > 3 || (rows.length === 1 && separator !== "\t");
}

const ofTeam = /^([^:：]{1,20})[:：]\s*(\S.*)$/u;

/** "一组：王芳、李娜": what stands before the names is their department. */
function onePerField(rows: readonly Row[]): Row[] {
  return rows.flatMap(({ line, fields: [first = "", ...rest] }) => {
    const [, department = "", name = first] = ofTeam.exec(first) ?? [];
    return [name, ...rest].map((field) => ({
      line,
      fields: department === "" ? [field] : [field, department],
    }));
  });
}
