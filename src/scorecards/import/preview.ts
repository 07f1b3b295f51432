import type { Input } from "../system/description";
import type { Person } from "../generation-request";
import type { Content, DataTable } from "./data-table";
import { figureOf, type Figure, type UnreadableCell } from "./figure";
import type { MatchedGroup } from "./match-people";
import type { Sources } from "./source";

/** What HR says of rows that are not matched: leave them out, add the person below the table, or whose row it is. */
export type Decision = "leave-out" | "add" | { readonly row: number };
/** By the key of a group. */
export type Decisions = Readonly<Record<string, Decision>>;

/** One cell that an import would fill. */
export interface Change {
  /** Row of the table, counted from 0; added people come after the last person. */
  readonly row: number;
  readonly column: number;
  readonly person: Person;
  readonly input: Input;
  readonly before: Content;
  readonly value: number;
  readonly kind: "fill" | "overwrite" | "same" | "formula";
}

/** A figure that is not written, and why. */
export interface Refusal {
  readonly person: Person;
  readonly input: Input;
  readonly cells: readonly UnreadableCell[];
  /** Read, but no figure that this column can take. */
  readonly beyond?: Extract<Figure, { kind: "beyond" }>;
}

export interface Preview {
  readonly changes: readonly Change[];
  readonly refusals: readonly Refusal[];
  /** People to be written below the table, in order. */
  readonly added: readonly Person[];
  /** How many figures the export has nothing for. */
  readonly blank: number;
  /** People in the table of whom the export says nothing. */
  readonly absent: readonly Person[];
}

/** The table row of the first person who is added: below the last row that says who it is about. */
export function firstFreeRow({ people, cells }: DataTable): number {
  let row = people.length;
  const isFree = (at: number) =>
    people[at]?.id === "" &&
    people[at].name === "" &&
    (cells[at] ?? []).every(({ kind }) => kind === "blank");
  while (row > 0 && isFree(row - 1)) row -= 1;
  return row;
}

/** Everything that an import would do to a table, before anything is done. */
export function previewImport(
  table: DataTable,
  groups: readonly MatchedGroup[],
  sources: Sources,
  decisions: Decisions,
): Preview {
  const targets = table.columns.flatMap(({ input, column }) => {
    const source = sources[input.id];
    return source === undefined ? [] : [{ input, column, source }];
  });
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  const added: Person[] = [];
  const seen = new Set<number>();
  const ids = new FreeIds([...table.people, ...groups.map(({ person }) => person)]);
  let blank = 0;
  const firstFree = firstFreeRow(table);
  for (const { group, row: known } of assigned(groups, decisions)) {
    const row = known ?? firstFree + added.length;
    const person =
      known === null ? asPerson(group.person, ids) : (table.people[row] ?? group.person);
    if (known === null) added.push(person);
    seen.add(row);
    for (const { input, column, source } of targets) {
      if (table.forms?.lacks(row, column)) continue;
      const figure = figureOf(source, group.rows, input);
      switch (figure.kind) {
        case "blank":
          blank += 1;
          break;
        case "unreadable":
          refusals.push({ person, input, cells: figure.cells });
          break;
        case "beyond":
          refusals.push({ person, input, cells: [], beyond: figure });
          break;
        case "number": {
          const before: Content = table.cells[row]?.[column] ?? { kind: "blank" };
          const { value } = figure;
          changes.push({
            row,
            column,
            person,
            input,
            before,
            value,
            kind: kindOfChange(before, value),
          });
        }
      }
    }
  }
  const absent = table.people.filter(
    ({ id, name }, row) => (id !== "" || name !== "") && !seen.has(row),
  );
  return { changes, refusals, added, blank, absent };
}

/**
 * Somebody to be added: ids stand for names where the export has ids alone, and are made up where it has none, as in a
 * list of people: the number after the highest.
 */
function asPerson({ id, name, department }: Person, ids: FreeIds): Person {
  return { id: id === "" ? ids.next() : id, name: name === "" ? id : name, department };
}

class FreeIds {
  private last: number;
  private readonly digits: number;

  constructor(people: readonly Person[]) {
    const numbers = people.map(({ id }) => id).filter((id) => /^\d{1,9}$/.test(id));
    this.last = Math.max(0, ...numbers.map(Number));
    this.digits = Math.max(3, ...numbers.map((id) => id.length));
  }

  next(): string {
    this.last += 1;
    return String(this.last).padStart(this.digits, "0");
  }
}

/** Groups with the row that each goes to, null for a new one. Two groups that HR gives to one person become one. */
function assigned(
  groups: readonly MatchedGroup[],
  decisions: Decisions,
): { readonly group: MatchedGroup; readonly row: number | null }[] {
  const ofRow = new Map<number, MatchedGroup>();
  const news: MatchedGroup[] = [];
  for (const group of groups) {
    const row = rowOf(group, decisions[group.key]);
    if (row === "leave-out") continue;
    if (row === "add") {
      news.push(group);
      continue;
    }
    const other = ofRow.get(row);
    ofRow.set(row, other ? { ...other, rows: [...other.rows, ...group.rows] } : group);
  }
  return [
    ...[...ofRow].map(([row, group]) => ({ group, row })),
    ...news.map((group) => ({ group, row: null })),
  ];
}

function rowOf(
  { match }: MatchedGroup,
  decision: Decision | undefined,
): number | "add" | "leave-out" {
  if (match.kind === "person") return match.row;
  if (decision === undefined) return "leave-out";
  return typeof decision === "object" ? decision.row : decision;
}

/** What it means for a cell that a figure is written into it. */
export function kindOfChange(before: Content, value: number): Change["kind"] {
  switch (before.kind) {
    case "blank":
      return "fill";
    case "formula":
      return "formula";
    case "constant":
      return before.value === value ? "same" : "overwrite";
  }
}

/** What HR lets an import do to cells that are not blank. */
export interface WriteChoices {
  readonly overwrite: boolean;
  readonly formulas: boolean;
}

/** The changes that are written under these choices. */
export const changesToWrite = (
  { changes }: Preview,
  { overwrite, formulas }: WriteChoices,
): readonly Change[] =>
  changes.filter(
    ({ kind }) =>
      kind === "fill" || (kind === "overwrite" && overwrite) || (kind === "formula" && formulas),
  );
