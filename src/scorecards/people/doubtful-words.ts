import type { Columns } from "./columns";
import type { PeopleFault } from "./people-fault";
import type { Row } from "./split-rows";

/** Words that teams' names end with, and of other departments; nobody is called so. */
const team =
  /(?:[部组組队隊店科室班区區]|中心|团队|團隊|客服|售后|售後|售前|销售|銷售|技术|技術|运营|營運|\b(?:team|dept|department|group|centre|center|support|service|sales|shift)\b.*)$/iu;

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
    !departments.some((each) => team.test(each) || /\d/.test(each))
  ) {
    return [
      { kind: "department-or-name", line: first.line, name: read(first, columns.department) },
    ];
  }
  // Where departments have a column, or everybody is called so, nothing is meant by it.
  if (columns.department !== undefined) return [];
  const teams = filled.filter((row) => team.test(read(row, columns.name)));
  return teams.length === filled.length
    ? []
    : teams.map((row) => ({
        kind: "name-or-team" as const,
        line: row.line,
        name: read(row, columns.name),
      }));
}
