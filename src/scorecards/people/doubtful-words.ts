import type { Columns } from "./columns";
import type { PeopleFault } from "./people-fault";
import type { Row } from "./split-rows";
import { isTeam } from "./team-words";

/**
 * What a list without a header may mean otherwise than it is read: a second field of which everybody has another is a second person's
 * name or a first name as likely as a department; a line that is called as teams are may stand above its people.
 */
export function doubtfulWords(rows: readonly Row[], columns: Columns): readonly PeopleFault[] {
  const read = ({ fields }: Row, column: number | undefined) =>
    column === undefined ? "" : (fields[column] ?? "");
  const filled = rows.filter((row) => read(row, columns.name) !== "");
  const others = filled.filter((row) => read(row, columns.department) !== "");
  const departments = others.map((row) => read(row, columns.department));
  const [first] = others;
  if (
    first !== undefined &&
    filled.length > 1 &&
    columns.id === undefined &&
    new Set(departments).size === departments.length &&
    !departments.some((each) => isTeam(each) || /\d/.test(each))
  ) {
    return [
      { kind: "department-or-name", line: first.line, name: read(first, columns.department) },
    ];
  }
  // Where departments have a column, or everybody is called so, nothing is meant by it.
  if (columns.department !== undefined) return [];
  const teams = filled.filter((row) => isTeam(read(row, columns.name)));
  return teams.length === filled.length
    ? []
    : teams.map((row) => ({
        kind: "name-or-team" as const,
        line: row.line,
        name: read(row, columns.name),
      }));
}
