import type { Person } from "../../scorecards";
import type { Change, Content, DataTable } from "../../scorecards/import";

/** Whether people, columns and the cells that are to be written are still what HR saw. */
export const isAsSeen = (
  now: DataTable,
  seen: DataTable,
  changes: readonly Pick<Change, "row" | "column" | "before">[],
): boolean =>
  samePeople(now, seen) &&
  changes.every(
    ({ row, column, before }) =>
      row >= seen.people.length ||
      sameContent(now.cells[row]?.[column] ?? { kind: "blank" }, before),
  );

/** Whether rows and columns are still who and what they were. */
function samePeople(one: DataTable, other: DataTable): boolean {
  return (
    one.people.length === other.people.length &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ input, column }, index) => {
      const there = other.columns[index];
      return there?.input.id === input.id && there.column === column;
    }) &&
    one.people.every((person, row) => saysSamePerson(person, other.people[row]))
  );
}

export const saysSamePerson = (one: Person, other: Person | undefined): boolean =>
  one.id === other?.id && one.name === other.name;

function sameContent(one: Content, other: Content): boolean {
  switch (one.kind) {
    case "blank":
      return other.kind === "blank";
    case "constant":
      return other.kind === "constant" && other.value === one.value;
    case "formula":
      return other.kind === "formula" && other.formula === one.formula;
  }
}
