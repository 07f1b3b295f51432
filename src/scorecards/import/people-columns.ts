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
  if (
    id !== null &&
    name !== null &&
    ofAnything.test(sameWord(names[id] ?? "")) &&
    hits(id, isId) === 0 &&
    numbersCases(sample, { id, name })
  )
    id = null;
  return { id: id === name ? null : id, name, department: header.department ?? null };
}

/** What numbers people in one export and tickets in the other. */
const ofAnything = /^(?:编号|編號|id|no\.?|#)$/;

/** Whether every row has a number of its own while names come again: at least every other name, or they could be namesakes. */
function numbersCases(
  rows: readonly Row[],
  { id, name }: { readonly id: number; readonly name: number },
): boolean {
  const ids = rows.map(({ fields }) => fields[id] ?? "").filter((text) => text !== "");
  if (ids.length < rows.length || new Set(ids).size < ids.length) return false;
  const times = new Map<string, number>();
  for (const { fields } of rows) {
    const word = sameWord(fields[name] ?? "");
    if (word !== "") times.set(word, (times.get(word) ?? 0) + 1);
  }
  const again = [...times.values()].filter((count) => count > 1).length;
  const isMore = again > 1 || [...times.values()].some((count) => count > 2);
  return isMore && again * 2 >= times.size;
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
