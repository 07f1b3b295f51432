import type { Person } from "../generation-request";
import { guessColumns, type Columns } from "./columns";
import { layOut } from "./lay-out";
import type { PeopleFault, PersonField } from "./people-fault";
import { doubtfulWords } from "./doubtful-words";
import { Roll, type Entry } from "./roll";
import type { Row } from "./split-rows";

export interface PeopleLimits {
  readonly people: number;
  /** Of the whole text, in UTF-16 units. */
  readonly characters: number;
  /** Of an id, a name or a department. */
  readonly fieldCharacters: number;
}

export const peopleLimits: PeopleLimits = {
  people: 5_000,
  characters: 1_000_000,
  fieldCharacters: 100,
};

export interface ReadPeople {
  readonly people: readonly Person[];
  readonly faults: readonly PeopleFault[];
}

/**
 * Reads a pasted list of people, or the rows of a selection: columns parted by tabs, commas or semicolons with or without a
 * header row in any of three languages, or names alone, one a line or side by side. Ids stay text; where none are given
 * they are made up: "001", "002", … Lines that cannot be used are left out, each with a fault.
 *
 * @example readPeople("工号,姓名\n007,王芳").people //=> [{ id: "007", name: "王芳", department: "" }]
 */
export function readPeople(
  input: string | readonly (readonly string[])[],
  limits: Partial<PeopleLimits> = {},
): ReadPeople {
  const { people, characters, fieldCharacters } = { ...peopleLimits, ...limits };
  const size = sizeOf(input);
  if (size > characters) {
    return { people: [], faults: [{ kind: "too-large", characters: size, most: characters }] };
  }
  const { header, rows, leftOut, asked } = layOut(input);
  const columns = header ?? guessColumns(rows.map(({ fields }) => fields));
  const ids = idsOf(rows, columns);
  const roll = new Roll(fieldCharacters);
  roll.faults.push(...leftOut.map((line) => ({ kind: "not-a-person" as const, ...line })));
  if (asked !== null) roll.faults.push({ kind: "blanks-in-name", ...asked });
  const before = roll.faults.length;
  for (const row of rows) {
    const entry = entryOf(row, columns, ids);
    if (entry.id === "" && entry.name === "" && entry.department === "") continue;
    if (roll.size >= people) {
      roll.faults.push({ kind: "too-many", most: people });
      break;
    }
    roll.add(entry, row.line);
  }
  if (header === null) roll.faults.push(...doubtfulWords(rows, columns));
  if (roll.size === 0 && roll.faults.length === before) roll.faults.push({ kind: "none" });
  return { people: roll.people(), faults: roll.faults };
}

/** "1001.0" is what a program makes of the id 1001; where every id ends so, the ends are left out. */
function idsOf(rows: readonly Row[], { id }: Columns): (written: string) => string {
  const written = id === undefined ? [] : rows.map(({ fields }) => fields[id] ?? "");
  const areDecimals = written.every((each) => each === "" || /^\d+\.0+$/.test(each));
  return areDecimals ? (each) => each.replace(/\.0+$/, "") : (each) => each;
}

function sizeOf(input: string | readonly (readonly string[])[]): number {
  if (typeof input === "string") return input.length;
  return input.reduce((sum, row) => row.reduce((part, field) => part + field.length, sum), 0);
}

const ADDRESS = /\s*<[^<>\s]+@[^<>\s]+>$/;

/** Where there is no column of names, ids stand for them. */
function entryOf({ fields }: Row, columns: Columns, ids: (written: string) => string): Entry {
  const read = (field: PersonField): string => {
    const column = columns[field];
    return column === undefined ? "" : (fields[column] ?? "");
  };
  const id = ids(read("id"));
  return {
    id,
    // "Anna Reed <anna@…>", as mail programs write people.
    name: columns.name === undefined ? id : read("name").replace(ADDRESS, ""),
    department: read("department"),
  };
}
