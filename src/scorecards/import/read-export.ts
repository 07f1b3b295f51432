import { cleanField } from "../people/clean-field";
import { separatorOf } from "../people/separator";
import { splitRows, type Row } from "../people/split-rows";
import type { ExportFault } from "./export-fault";
import { findHeader } from "./header-row";
import { readHeadings, type Heading } from "./heading";
import { isSum } from "./sum-row";

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
  /** Lines that are no row of somebody: a title above the header, sums below. */
  readonly skipped: readonly SkippedLine[];
}

export interface SkippedLine {
  readonly line: number;
  readonly what: "title" | "sum";
  readonly text: string;
}

/**
 * Reads a pasted export, or the rows of a selection: a header row, found below titles if need be, and a row a person, a
 * day or a case. Fields stay text, so that ids keep their zeros.
 */
export function readExport(
  input: string | readonly (readonly string[])[],
  limits: Partial<ExportLimits> = {},
): Export | ExportFault {
  const { characters, rows: mostRows, columns } = { ...exportLimits, ...limits };
  const size = sizeOf(input);
  if (size > characters) return { kind: "too-large", characters: size, most: characters };
  const all = filledRows(input);
  if (all.length === 0) return { kind: "blank" };
  if (all.length > mostRows) return { kind: "too-many-rows", most: mostRows };
  const at = findHeader(all);
  if (at === null) return { kind: "no-header" };
  const header = all[at]?.fields ?? [];
  const below = all.slice(at + 1);
  const width = Math.max(
    lastFilled(header),
    ...below.slice(0, 50).map(({ fields }) => lastFilled(fields)),
  );
  if (width > columns) return { kind: "too-many-columns", columns: width, most: columns };
  const padded = (fields: readonly string[]) =>
    Array.from({ length: width }, (_, index) => fields[index] ?? "");
  const rows = below.map(({ line, fields }) => ({ line, fields: padded(fields) }));
  const people = rows.filter(({ fields }) => !isSum(fields));
  if (people.length === 0) return { kind: "no-rows" };
  return {
    headings: readHeadings(padded(header)),
    rows: people,
    skipped: [
      ...all.slice(0, at).map(skippedAs("title")),
      ...rows.filter(({ fields }) => isSum(fields)).map(skippedAs("sum")),
    ],
  };
}

export const isExport = (read: Export | ExportFault): read is Export => "headings" in read;

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

function filledRows(input: string | readonly (readonly string[])[]): Row[] {
  const raw =
    typeof input === "string"
      ? splitRows(input, separatorOf(input))
      : input.map((fields, index) => ({ line: index + 1, fields }));
  return raw
    .map(({ line, fields }) => ({ line, fields: fields.map(cleanField) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
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
