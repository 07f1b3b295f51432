import { cleanField } from "../people/clean-field";
import { readHeader, wholeName, type Columns } from "../people/columns";
import { rowsOfText, type TextRows } from "../people/rows-of-text";
import type { Row } from "../people/split-rows";
import { hasDecimalComma, isEitherDecimal, numberIn } from "./amount";
import type { ExportFault } from "./export-fault";
import { pivotedFigures } from "./figure-a-row";
import { findHeader } from "./header-row";
import { readHeadings, type Heading } from "./heading";
import type { IsSomebody } from "./is-somebody";
import { rowsOfOthers } from "./kinds-of-rows";
import { isFullMarksWord, isNobodyWord, isNote, isSumWord } from "../people/not-people";
import { carriedDown, namelessRows } from "./rows-of-people";
import { turnedPeople } from "./people-across";
import { addsUp } from "./unnamed-sum";

export interface ExportLimits {
  /** Of the whole text, in UTF-16 units. */
  readonly characters: number;
  readonly rows: number;
  readonly columns: number;
}

export const exportLimits: ExportLimits = { characters: 8_000_000, rows: 100_000, columns: 300 };

/** Another system's table, as pasted. */
export interface Export {
  readonly headings: readonly Heading[];
  /** Clean fields, a field a heading; `line` counts from 1, as pasted. */
  readonly rows: readonly Row[];
  /** Lines that are no row of somebody: a title above the header, sums and remarks below. */
  readonly skipped: readonly SkippedLine[];
  /** Somewhere a comma parts decimals: "12,5". Then nobody knows what "1,234" is. */
  readonly decimalCommas: boolean;
  /** How it was laid out, where that is another way than a row a person: people side by side, or a row a figure. */
  readonly laidOut?: "people-across" | "figure-a-row";
}

export interface SkippedLine {
  readonly line: number;
  readonly what: "title" | "sum" | "note" | "uneven" | "other-table" | "other-kind";
  readonly text: string;
}

const nobody: IsSomebody = () => false;

/**
 * Reads a pasted export, or the rows of a selection: a header of one or two rows, found below titles if need be, and a row a
 * person, a day or a case. Fields stay text, so that ids keep their zeros.
 */
export function readExport(
  input: string | readonly (readonly string[])[],
  limits: Partial<ExportLimits> = {},
  isSomebody: IsSomebody = nobody,
): Export | ExportFault {
  const { characters, rows: mostRows, columns } = { ...exportLimits, ...limits };
  const size = sizeOf(input);
  if (size > characters) return { kind: "too-large", characters: size, most: characters };
  const { rows: raw, separator } = rawRows(input);
  // Before a million fields of junk are cleaned one by one.
  const widest = Math.max(0, ...raw.slice(0, 60).map(({ fields }) => lastFilled(fields)));
  if (widest > columns * 4) return { kind: "too-many-columns", columns: widest, most: columns };
  const filled = filledRows(raw);
  if (filled.length === 0) return { kind: "blank" };
  if (filled.length > mostRows) return { kind: "too-many-rows", most: mostRows };
  const turned = turnedPeople(filled, isSomebody);
  const all = turned?.rows ?? filled;
  const found = findHeader(all);
  if (found === null) return { kind: "no-header" };
  const pivoted = turned === null ? pivotedFigures(found, all.slice(found.below)) : null;
  const header = pivoted?.header ?? found;
  const below = pivoted?.rows ?? all.slice(found.below);
  const width = Math.max(
    lastFilled(header.names),
    ...below.slice(0, 50).map(({ fields }) => lastFilled(fields)),
  );
  if (width > columns) return { kind: "too-many-columns", columns: width, most: columns };
  const who = readHeader(header.names);
  const names = padded(header.names, width);
  const kinds = new RowKinds(names, who?.id, who?.name, isSomebody);
  const rows: Row[] = [];
  const skipped: SkippedLine[] = [
    ...all.slice(0, found.first).map(skippedAs("title")),
    ...(turned?.beside ?? []).map(skippedAs("note")),
  ];
  // "1,034" without quotes makes two fields of one, and every figure behind it stands one column too far.
  const most =
    separator === "\t" || turned !== null || pivoted !== null
      ? Infinity
      : Math.max(...all.slice(found.first, found.below).map(({ fields }) => fields.length));
  let otherTable = false;
  for (const { line, fields: own } of below) {
    const fields = named(padded(own, width), who);
    otherTable ||= kinds.isOtherHeader(fields);
    const kind = otherTable ? "other-table" : kinds.of(fields);
    if (kind !== "row") skipped.push(skippedAs(kind)({ line, fields: own }));
    else if (lastFilled(own) > most) skipped.push(skippedAs("uneven")({ line, fields: own }));
    else rows.push({ line, fields });
  }
  const marks = rows.find((row) => kinds.saysFullMarks(row.fields));
  if (marks !== undefined) {
    rows.splice(rows.indexOf(marks), 1);
    skipped.push(skippedAs("note")(marks));
  }
  const sum = unnamedSum(rows, who);
  if (sum !== undefined) skipped.push(skippedAs("sum")(sum));
  const own = withoutOthers(
    rows.filter((row) => row !== sum),
    who,
  );
  const kept = new Set(own.map(({ line }) => line));
  skipped.push(
    ...rows.filter((row) => row !== sum && !kept.has(row.line)).map(skippedAs("other-kind")),
  );
  if (own.length === 0) {
    const uneven = skipped.find(({ what }) => what === "uneven");
    return uneven === undefined ? { kind: "no-rows" } : { kind: "uneven", line: uneven.line };
  }
  return {
    headings: readHeadings(
      names,
      header.groups.length === 0 ? [] : padded(header.groups, width),
      header.units,
      marks?.fields,
    ),
    rows: own,
    skipped,
    decimalCommas: hasCommas(own, separator),
    ...(turned === null ? {} : { laidOut: "people-across" }),
    ...(pivoted === null ? {} : { laidOut: "figure-a-row" }),
  };
}

/** Rows without those of targets and earlier times; names that are merged over both stand in the first of them alone. */
function withoutOthers(rows: readonly Row[], who: Columns | null): readonly Row[] {
  const { id = null, name = null, department = null } = who ?? {};
  const others = rowsOfOthers(rows, [id, name, department].filter(isColumn));
  if (others.size === 0) return rows;
  const people = { id, name, department };
  const whole = namelessRows(rows, people) === "carry" ? carriedDown(rows, people) : rows;
  const lines = new Set([...others].map(({ line }) => line));
  return whole.filter(({ line }) => !lines.has(line));
}

/** The only row without a name, where it is the last one and adds up the others. */
function unnamedSum(rows: readonly Row[], who: Columns | null): Row | undefined {
  const columns = [who?.id, who?.name].filter((column) => column !== undefined);
  const last = rows.at(-1);
  if (last === undefined || columns.length === 0) return undefined;
  const isNamed = ({ fields }: Row) => columns.some((column) => (fields[column] ?? "") !== "");
  const others = rows.slice(0, -1);
  return !isNamed(last) && others.every(isNamed) && addsUp(last, others) ? last : undefined;
}

const isFigure = (field: string): boolean => numberIn(field) !== null;

const isColumn = (column: number | null): column is number => column !== null;

export const isExport = (read: Export | ExportFault): read is Export => "headings" in read;

function padded(fields: readonly string[], width: number): readonly string[] {
  if (fields.length === width) return fields;
  return Array.from({ length: width }, (_, index) => fields[index] ?? "");
}

/** First and last name that have columns of their own, as one name in the column of the first. */
function named(fields: readonly string[], who: Columns | null): readonly string[] {
  if (who?.lastName === undefined || who.name === undefined) return fields;
  const whole = [...fields];
  whole[who.name] = wholeName(fields[who.name] ?? "", fields[who.lastName] ?? "");
  return whole;
}

/** Tells rows of people from sums, remarks and headers that come again on every page. */
class RowKinds {
  private readonly people: readonly number[];

  constructor(
    private readonly names: readonly string[],
    id: number | undefined,
    name: number | undefined,
    private readonly isSomebody: IsSomebody,
  ) {
    this.people = [name, id].filter((column) => column !== undefined);
  }

  of(fields: readonly string[]): "row" | SkippedLine["what"] {
    const filled = fields.filter((field) => field !== "");
    if (
      filled.length > 1 &&
      fields.every((field, column) => field === "" || field === this.names[column])
    ) {
      return "title";
    }
    if (this.isSum(fields, filled)) return "sum";
    if (this.isNobody(fields)) return "note";
    const [first = ""] = filled;
    if (!isNote(first) || this.isSomebody(first)) return "row";
    // Four people sign side by side; somebody's row has figures.
    return filled.length <= 3 || !filled.some(isFigure) ? "note" : "row";
  }

  /** "满分" where a name stands: what is full marks of each column. */
  saysFullMarks(fields: readonly string[]): boolean {
    const who = this.people.map((column) => fields[column] ?? "").filter((field) => field !== "");
    return (
      who.length > 0 &&
      who.every((field) => isFullMarksWord(field)) &&
      !who.some((field) => this.isSomebody(field))
    );
  }

  /** The header of another table below: its columns are others. */
  isOtherHeader(fields: readonly string[]): boolean {
    const [name] = this.people;
    const filled = fields.filter((field) => field !== "");
    return (
      name !== undefined &&
      filled.length > 1 &&
      fields[name] === this.names[name] &&
      !this.isSomebody(fields[name] ?? "") &&
      fields.some((field, column) => field !== "" && field !== this.names[column])
    );
  }

  private isNobody(fields: readonly string[]): boolean {
    const who = this.people.map((column) => fields[column] ?? "").filter((field) => field !== "");
    return who.length > 0 && who.every((field) => isNobodyWord(field) && !this.isSomebody(field));
  }

  /** A team that is called 全部 keeps its people's rows: it is who a row is about that says what kind of row it is. */
  private isSum(fields: readonly string[], filled: readonly string[]): boolean {
    const who = this.people.map((column) => fields[column] ?? "").filter((field) => field !== "");
    const asked = who.length > 0 ? who : this.people.length > 0 ? filled : filled.slice(0, 2);
    return asked.some((field) => isSumWord(field)) && !who.some((field) => this.isSomebody(field));
  }
}

const skippedAs =
  (what: SkippedLine["what"]) =>
  ({ line, fields }: Row): SkippedLine => ({
    line,
    what,
    text: fields
      .filter((field) => field !== "")
      .join(" ")
      .slice(0, 80),
  });

function rawRows(input: string | readonly (readonly string[])[]): TextRows {
  if (typeof input === "string") return rowsOfText(input, true);
  return { rows: input.map((fields, index) => ({ line: index + 1, fields })), separator: "\t" };
}

const filledRows = (rows: readonly Row[]): readonly Row[] =>
  rows
    .map(({ line, fields }) => ({ line, fields: fields.map(cleanField) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));

function hasCommas(rows: readonly Row[], separator: string | undefined): boolean {
  const parts = separator === ";";
  return rows.some(({ fields }) =>
    fields.some(
      (field) =>
        field.includes(",") && (hasDecimalComma(field) || (parts && isEitherDecimal(field))),
    ),
  );
}

function sizeOf(input: string | readonly (readonly string[])[]): number {
  if (typeof input === "string") return input.length;
  return input.reduce((sum, row) => row.reduce((part, field) => part + field.length, sum), 0);
}

/** How many fields there are up to the last one that says something. */
function lastFilled(fields: readonly string[]): number {
  let count = fields.length;
  while (count > 0 && fields[count - 1] === "") count -= 1;
  return count;
}
