import { readHeader } from "../people/columns";
import type { IsSomebody } from "./is-somebody";
import type { Row } from "../people/split-rows";
import { numberIn, readAmount } from "./amount";
import { isCountUnit } from "./count-unit";
import { readHeading } from "./heading";
import { isNote, isSumWord } from "../people/not-people";
import { unitNote } from "./source-unit";
import { readStamp } from "./stamp";

/** Titles stand above the row of names, never so many lines of them. */
const searched = 20;
/** Rows whose first cells are looked at for people: a table of people across has a line a figure, a few dozen. */
const looked = 200;

/** A table whose rows are figures and whose columns are people, laid on its side: a row a person, as every other table. */
export interface Turned {
  /** Titles and the turned rows; the line of a turned row is the column that it stood in, counted from 1. */
  readonly rows: readonly Row[];
  /** Columns of other things about the figures, such as targets and sources: nobody's. */
  readonly beside: readonly Row[];
}

/**
 * Turns a table that names people side by side, known by names or ids of the roster; null for any other. A person who stands
 * there twice may be of two months: such a table is left as it is.
 *
 * | 指标   | 小美 | 小丽 |        | 姓名 | 来电数 | 接听数 |
 * | 来电数 | 120  | 100  |   →    | 小美 | 120    | 110    |
 * | 接听数 | 110  | 95   |        | 小丽 | 100    | 95     |
 */
export function turnedPeople(rows: readonly Row[], isSomebody: IsSomebody): Turned | null {
  const top = rows.slice(0, searched).findIndex((row) => peopleIn(row, isSomebody).length >= 2);
  const row = rows[top];
  if (row === undefined) return turnedCard(rows, isSomebody);
  const known = peopleIn(row, isSomebody);
  const first = row.fields.findIndex((field) => field === known[0]);
  const people = row.fields.slice(first).filter((field) => field !== "");
  // A row of an agent and a supervisor names two people as well, below a header that says so.
  if (rows.slice(0, top).some(({ fields }) => readHeader(fields) !== null)) return null;
  if (first === 0 || known.length * 2 < people.length || new Set(known).size < known.length) {
    return null;
  }
  const below = rows.slice(top + 1);
  const isList = below
    .slice(0, looked)
    .some(({ fields }) => fields.slice(0, first).some((field) => isSomebody(field)));
  if (below.length === 0 || isList) return null;
  return turned(rows, top, first);
}

/**
 * A table of one person: figures below each other, the name above their column or beside "姓名". Told from a list by what stands
 * in front: words, each once, none of them a day or anybody's name.
 */
function turnedCard(rows: readonly Row[], isSomebody: IsSomebody): Turned | null {
  const top = rows.slice(0, searched).findIndex((row) => peopleIn(row, isSomebody).length === 1);
  const row = rows[top];
  if (row === undefined) return null;
  const [person] = peopleIn(row, isSomebody);
  const first = row.fields.findIndex((field) => field === person);
  if (first <= 0) return null;
  if (rows.slice(0, top).some(({ fields }) => readHeader(fields) !== null)) return null;
  const besides = row.fields.slice(first + 1).filter((field) => field !== "");
  if (!besides.every((field) => isSumWord(field))) return null;
  // "姓名 | 部门 | 小美" is a header or a row of a list.
  const header = readHeader(row.fields.slice(0, first));
  if (header !== null && first > 1) return null;
  const below = rows.slice(top + 1);
  const labels = below.map(({ fields }) => fields[0] ?? "");
  const isLabel = (text: string) =>
    text !== "" && readAmount(text) === null && readStamp(text) === null && !isSomebody(text);
  const figures = below.filter(({ fields }) => numberIn(fields[first] ?? "") !== null);
  const isCard =
    below.length > 0 &&
    below.length <= looked &&
    labels.every((label) => isLabel(label) || isNote(label)) &&
    new Set(labels).size === labels.length &&
    figures.length * 2 >= below.length;
  return isCard ? turned(rows, top, first) : null;
}

/** Ids of digits are figures like any others, unless the row says that they are ids. */
function peopleIn({ fields }: Row, isSomebody: IsSomebody): readonly string[] {
  const somebody = fields.filter((field) => isSomebody(field));
  if (!somebody.some((field) => /^\d+$/.test(field))) return somebody;
  return readHeader(fields)?.id === undefined ? [] : somebody;
}

function turned(rows: readonly Row[], top: number, first: number): Turned {
  const table = rows.slice(top);
  const width = Math.max(...table.map(({ fields }) => fields.length));
  const column = (at: number): Row => ({
    line: at + 1,
    fields: table.map(({ fields }) => fields[at] ?? ""),
  });
  const labels = Array.from({ length: first }, (_, at) => column(at));
  const { group, name, unit, beside } = partsOf(labels);
  // The corner names the figures, "指标": once turned it stands above the people. Where it says "姓名", it stays.
  const above = name.fields.some((field) => /\p{Script=Han}/u.test(field)) ? "姓名" : "Name";
  const corner = readHeader(name.fields) === null ? [above, ...name.fields.slice(1)] : name.fields;
  const header = [
    ...(group === undefined ? [] : [{ line: group.line, fields: ["", ...group.fields.slice(1)] }]),
    { line: name.line, fields: corner },
    ...(unit === undefined ? [] : [{ line: unit.line, fields: ["", ...unit.fields.slice(1)] }]),
  ];
  const people = Array.from({ length: width - first }, (_, at) => column(first + at));
  return {
    rows: [
      ...rows.slice(0, top),
      ...header,
      ...people.filter(({ fields }) => fields.some((field) => field !== "")),
    ],
    beside,
  };
}

/** Which of the columns in front names the figures, which groups of them, and which holds their units. */
function partsOf(labels: readonly Row[]): {
  readonly group: Row | undefined;
  readonly name: Row;
  readonly unit: Row | undefined;
  readonly beside: readonly Row[];
} {
  const unit = labels.slice(1).find(isUnits);
  const words = labels.filter((label) => label !== unit && isWords(label));
  // Months group figures; they do not name them.
  const names = words.filter((label) => !isMonths(label));
  const most = Math.max(0, ...names.map(distinct));
  const name = names.find((label) => distinct(label) === most) ?? labels[0];
  if (name === undefined) throw new Error("people stand in the first column");
  const group = words.filter((label) => label.line < name.line).at(-1);
  return {
    group,
    name,
    unit,
    beside: labels.filter((label) => ![unit, name, group].includes(label)),
  };
}

const bodyOf = ({ fields }: Row): readonly string[] =>
  fields.slice(1).filter((field) => field !== "");

const distinct = (label: Row): number => new Set(bodyOf(label)).size;

function isUnits(label: Row): boolean {
  const body = bodyOf(label);
  return body.length > 0 && body.every((field) => unitNote(field) !== null || isCountUnit(field));
}

const isMonths = (label: Row): boolean =>
  bodyOf(label).every((field) => readHeading(field).stamp !== undefined);

const isWords = (label: Row): boolean =>
  bodyOf(label).length > 0 && bodyOf(label).every((field) => numberIn(field) === null);
