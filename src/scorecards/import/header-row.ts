import { readHeader } from "../people/columns";
import type { Row } from "../people/split-rows";
import { numberIn } from "./amount";
import { isCountUnit } from "./count-unit";
import { columnGrade, gradeDigit } from "./grades";
import { isPeriodWord } from "./period-column";
import { readStamp } from "./stamp";
import { unitNote } from "./source-unit";

/** Titles, dates of printing and the like stand above the header, never so many lines of them. */
const searched = 20;

/** Where the names of the columns stand: in one row, or in two of which the upper one names groups of columns. */
export interface HeaderRows {
  /** The first row of it; what stands above are titles. */
  readonly first: number;
  /** The first row below it. */
  readonly below: number;
  readonly names: readonly string[];
  /** What stands above several columns, for each of them; [] where there is no such row. */
  readonly groups: readonly string[];
  /** A line of units below the names; [] where there is none. */
  readonly units: readonly string[];
}

const filled = ({ fields }: Row): readonly string[] => fields.filter((field) => field !== "");

/**
 * Finds the row that names the columns, below titles if need be: the one that names people, else the first that has as many
 * fields as the rows below it, or nearly so, and no figure among them. null where there is none.
 */
export function findHeader(rows: readonly Row[]): HeaderRows | null {
  const widest = Math.max(...rows.slice(0, 60).map((row) => filled(row).length));
  if (widest < 2) return null;
  const first = rows.slice(0, searched);
  const names = (row: Row): boolean => {
    const fields = filled(row);
    return fields.length >= 2 && !fields.some(isFigure);
  };
  const wide = (row: Row): boolean => filled(row).length * 2 >= widest && names(row);
  const people = (row: Row): boolean => readHeader(row.fields) !== null;
  let at = first.findIndex((row, index) => wide(row) && people(row) && isAboveFigures(rows, index));
  if (at < 0) at = first.findIndex((row) => wide(row) && filled(row).length * 4 >= widest * 3);
  if (at < 0) at = first.findIndex(wide);
  if (at < 0) return null;
  return withNeighbours(rows, at);
}

/** A line of two words, "Report: | Agent Group Summary", is no header; the rows below a header are as wide as it is. */
function isAboveFigures(rows: readonly Row[], at: number): boolean {
  const own = filled(rows[at] ?? { line: 0, fields: [] }).length;
  const below = rows.slice(at + 1, at + 6);
  // A group of columns has one name above several: it is narrower than the rows below it.
  return below.length === 0 || below.some((row) => filled(row).length <= own * 2 + 2);
}

function withNeighbours(rows: readonly Row[], at: number): HeaderRows {
  const upper = rows[at];
  const fields = upper?.fields ?? [];
  const next = rows[at + 1];
  if (next !== undefined && isSecondRow(fields, next.fields)) {
    return withUnits(rows, at, at + 2, fields, next.fields);
  }
  const above = rows[at - 1];
  const [figure = ""] = above?.fields ?? [];
  if (above?.fields.some((field) => columnLabels.test(field)) && figure !== "") {
    const upper = fields.map((_, column) => (column === 0 ? "" : figure));
    return withUnits(rows, at - 1, at + 1, upper, fields);
  }
  if (above !== undefined && at > 0 && isGroupRow(above.fields, fields)) {
    return withUnits(rows, at - 1, at + 1, above.fields, fields);
  }
  return withUnits(rows, at, at + 1, [], fields);
}

function withUnits(
  rows: readonly Row[],
  first: number,
  below: number,
  upper: readonly string[],
  lower: readonly string[],
): HeaderRows {
  const width = Math.max(upper.length, lower.length);
  const groups: string[] = [];
  const names: string[] = [];
  let group = "";
  for (let column = 0; column < width; column++) {
    const own = upper[column] ?? "";
    const name = lower[column] ?? "";
    if (own !== "") group = own;
    // A column whose name is merged over both rows ends the group to its left.
    if (name === "") {
      names.push(own);
      groups.push("");
      if (own !== "") group = "";
    } else {
      names.push(name);
      groups.push(group);
    }
  }
  const units = rows[below]?.fields ?? [];
  const found = units.filter((field) => field !== "");
  const isUnits =
    found.length > 0 && found.every((field) => unitNote(field) !== null || isCountUnit(field));
  return {
    first,
    below: isUnits ? below + 1 : below,
    names,
    groups: upper.length === 0 ? [] : groups,
    units: isUnits ? units : [],
  };
}

/** Whether the row below a header names its columns further: no figure, and nobody's name. */
function isSecondRow(upper: readonly string[], lower: readonly string[]): boolean {
  const words = lower.filter((field) => field !== "");
  if (words.length < 2 || words.some(isFigure)) return false;
  if (words.every((word) => unitNote(word) !== null || isCountUnit(word))) return false;
  const who = readHeader(upper);
  const person = who?.name ?? who?.id;
  if (person !== undefined && (lower[person] ?? "") !== "") return false;
  if (person === undefined && readHeader(lower) === null) return false;
  // Something stands below a group's name, and below what is merged to its right.
  const isBelow = (column: number): boolean =>
    (upper[column] ?? "") === "" ||
    upper.indexOf(upper[column] ?? "") !== upper.lastIndexOf(upper[column] ?? "");
  return lower.some((field, column) => field !== "" && isBelow(column));
}

/** A pivot table whose months are columns names its figure in the corner above them: "求和项:接听数 | 列标签". */
const columnLabels = /^(?:列标签|列標籤|欄標籤|column labels)$/i;

/** Whether a row above the header names groups of its columns, and is no title. */
function isGroupRow(above: readonly string[], header: readonly string[]): boolean {
  const places = above.flatMap((field, column) => (field === "" ? [] : [column]));
  if (places.length === 0 || above.some((field) => field !== "" && isFigure(field))) return false;
  // Who it is about may be merged over both rows; no other name stands above nothing.
  const merged = readHeader(above);
  const isPerson = (column: number) =>
    merged !== null && [merged.id, merged.name, merged.department].includes(column);
  if (places.some((column) => (header[column] ?? "") === "" && !isPerson(column))) return false;
  // A title stands alone in the first column, or where the columns say who it is about.
  const who = readHeader(header) ?? merged;
  const person = who?.name ?? who?.id ?? 0;
  return places.some((column) => column > person) && !/[:：]$/.test(above[places[0] ?? 0] ?? "");
}

/** A figure stands in no header, unless it is a grade ("5分") or a month that names its column. */
function isFigure(field: string): boolean {
  if (numberIn(field) === null) return false;
  return (
    !((columnGrade(field) ?? gradeDigit(field)) !== null && /\D/.test(field)) &&
    readStamp(field) === null &&
    !isPeriodWord(field)
  );
}
