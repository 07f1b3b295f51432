import type { Person } from "../generation-request";
import { sameWord } from "../people/clean-field";
import { readHeader } from "../people/columns";
import type { Row } from "../people/split-rows";
import { bareId, peopleIndex } from "./people-index";
import type { Column } from "./suggest";

/** Which columns of an export say who a row is about. */
export interface PeopleColumns {
  readonly id: number | null;
  readonly name: number | null;
  readonly department: number | null;
}

/** Numbers of rows, which are nobody's id. */
const rowNumbers = /^(?:no|序号|序號|行号|行號|index)$/;

/**
 * By their headings; where these say nothing, by whom the table has: the column in which most of its ids or names stand.
 * Ids of another system, under which the table has other names, are not used.
 */
export function findPeopleColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  people: readonly Person[],
): PeopleColumns {
  const names = columns.map(({ name }) => name);
  const header = readHeader(names) ?? {};
  const sample = rows.slice(0, 2_000);
  const index = peopleIndex(people);
  const hits = (column: number, known: (text: string) => boolean) =>
    new Set(
      sample.map(({ fields }) => fields[column] ?? "").filter((text) => text !== "" && known(text)),
    ).size;
  const best = (known: (text: string) => boolean): number | null => {
    const [found] = columns
      .map(({ index: column }) => ({ column, count: hits(column, known) }))
      .sort((one, other) => other.count - one.count);
    return found !== undefined && found.count > 0 ? found.column : null;
  };
  const isName = (text: string) => index.byName.has(sameWord(text));
  const isId = (text: string) => index.byId.has(sameWord(text));
  const named = header.name ?? null;
  let name = named !== null && hits(named, isName) > 0 ? named : (best(isName) ?? named);
  let id = header.id ?? null;
  if (
    id !== null &&
    name !== null &&
    rowNumbers.test(sameWord(names[id] ?? "").replace(/[.#:：]/g, ""))
  )
    id = null;
  // "Agent" above what the list has as ids.
  if (id === null && name !== null && hits(name, isName) === 0 && hits(name, isId) > 0) {
    [id, name] = [name, null];
  }
  if (id === null && name === null) id = best(isId);
  if (id !== null && name !== null && areForeign(sample, { id, name }, people)) id = null;
  return { id: id === name ? null : id, name, department: header.department ?? null };
}

/** Whether ids that the table has as well mostly stand beside names that it has for others. */
function areForeign(
  rows: readonly Row[],
  columns: { readonly id: number; readonly name: number },
  people: readonly Person[],
): boolean {
  const { byId, byBareId } = peopleIndex(people);
  let same = 0;
  let other = 0;
  for (const { fields } of rows) {
    const name = sameWord(fields[columns.name] ?? "");
    const id = sameWord(fields[columns.id] ?? "");
    const found = byId.get(id) ?? byBareId.get(bareId(id));
    if (found === undefined || name === "") continue;
    if (sameWord(people[found]?.name ?? "") === name) same += 1;
    else other += 1;
  }
  return other > same;
}
