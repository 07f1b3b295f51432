import type { Person } from "../generation-request";
import { sameWord } from "../people/clean-field";

export interface PeopleIndex {
  /** The first row with this id. */
  readonly byId: ReadonlyMap<string, number>;
  /** Every row with this name: people may share one. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Rows by their id without leading zeros, which spreadsheets drop; only where that is one person's. */
  readonly byBareId: ReadonlyMap<string, number>;
}

/** Where people stand in a table, by id and by name without regard to case, width and blanks. */
export function peopleIndex(people: readonly Person[]): PeopleIndex {
  const byId = new Map<string, number>();
  const byName = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  people.forEach(({ id, name }, row) => {
    const idWord = sameWord(id);
    if (idWord !== "" && !byId.has(idWord)) byId.set(idWord, row);
    if (idWord !== "") push(bare, bareId(idWord), row);
    if (name !== "") push(byName, sameWord(name), row);
  });
  const byBareId = new Map(
    [...bare].flatMap(([id, rows]) => (rows.length === 1 ? [[id, rows[0] ?? 0] as const] : [])),
  );
  return { byId, byName, byBareId };
}

/** "007", "7" and, where a program took the id for a number, "7.0". */
export const bareId = (id: string): string =>
  id.replace(/^(\d+)\.0+$/, "$1").replace(/^0+(?=\d)/, "");

function push(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}
