import type { Person } from "../generation-request";
import { sameWord } from "../people/clean-field";
import type { Row } from "../people/split-rows";
import { rowOfNameForm } from "./name-forms";
import type { PeopleColumns } from "./people-columns";
import { bareId, peopleIndex } from "./people-index";

/** All rows of an export about one person. */
export interface RowGroup {
  /** The same in every export that calls this person the same. */
  readonly key: string;
  /** As the export has them; "" where it does not say. */
  readonly person: Person;
  readonly rows: readonly Row[];
}

/** Whom a group of rows is about. Places count the rows of the Data table from 0. */
export type Match =
  | { readonly kind: "person"; readonly row: number }
  /** Nobody in the table has this id or name. */
  | { readonly kind: "unknown" }
  /** Several have it, or several groups of rows say they are the one: HR says who it is. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly number[] };

export interface MatchedGroup extends RowGroup {
  readonly match: Match;
  /** Matched by id, but the export has another name for it. */
  readonly otherName?: string;
}

export interface MatchedRows {
  readonly groups: readonly MatchedGroup[];
  /** Lines that say neither id nor name. */
  readonly nameless: readonly number[];
}

/** Groups rows by person, by id or else by name, and finds each in the table. Never guesses between two. */
export function matchPeople(
  rows: readonly Row[],
  columns: PeopleColumns,
  people: readonly Person[],
): MatchedRows {
  const { groups, nameless } = groupRows(rows, columns);
  const index = peopleIndex(people);
  const first = groups.map((group): Match => {
    const idWord = sameWord(group.person.id);
    const byId = index.byId.get(idWord) ?? index.byBareId.get(bareId(idWord));
    const named = index.byName.get(sameWord(group.person.name)) ?? [];
    if (idWord !== "" && byId !== undefined) {
      // The id of one and the name of another: nobody knows whose rows these are.
      return named.length === 0 || named.includes(byId)
        ? { kind: "person", row: byId }
        : { kind: "ambiguous", candidates: [byId, ...named] };
    }
    const [row] = named;
    if (row === undefined) {
      const written = idWord === "" ? rowOfNameForm(group.person.name, index) : null;
      return written === null ? { kind: "unknown" } : { kind: "person", row: written };
    }
    return named.length === 1 ? { kind: "person", row } : { kind: "ambiguous", candidates: named };
  });
  const claims = new Map<number, number>();
  for (const match of first) {
    if (match.kind === "person") claims.set(match.row, (claims.get(match.row) ?? 0) + 1);
  }
  return {
    nameless,
    groups: groups.map((group, at) => {
      const match = first[at] ?? { kind: "unknown" };
      if (match.kind !== "person") return { ...group, match };
      const there = people[match.row]?.name ?? "";
      const { name } = group.person;
      const disputed = (claims.get(match.row) ?? 0) > 1;
      return {
        ...group,
        match: disputed ? { kind: "ambiguous", candidates: [match.row] } : match,
        ...(name !== "" && there !== "" && sameWord(name) !== sameWord(there)
          ? { otherName: there }
          : {}),
      };
    }),
  };
}

function groupRows(
  rows: readonly Row[],
  columns: PeopleColumns,
): { readonly groups: readonly RowGroup[]; readonly nameless: readonly number[] } {
  const groups = new Map<string, { key: string; person: Person; rows: Row[] }>();
  const nameless: number[] = [];
  const read = ({ fields }: Row, column: number | null) =>
    column === null ? "" : (fields[column] ?? "");
  for (const row of rows) {
    const person: Person = {
      id: read(row, columns.id),
      name: read(row, columns.name),
      department: read(row, columns.department),
    };
    if (person.id === "" && person.name === "") {
      nameless.push(row.line);
      continue;
    }
    const key = person.id === "" ? `name:${sameWord(person.name)}` : `id:${sameWord(person.id)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, person, rows: [row] });
    else group.rows.push(row);
  }
  return { groups: [...groups.values()], nameless };
}

const texts = new WeakMap<Row, string>();

/** All of a row as one text; a row is asked more than once. */
function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = row.fields.join("\t");
  texts.set(row, text);
  return text;
}

/** Lines that say word for word what an earlier line says: the same paste twice, or two cases that are alike. */
export function repeatedLines(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const text = textOf(row);
    if (seen.has(text)) return true;
    seen.add(text);
    return false;
  });
}
