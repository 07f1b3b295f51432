import { looksLikeId } from "./columns";
import type { Row } from "./split-rows";
import { isTeam } from "./team-words";

const idAndName = /^([A-Za-z]{0,4}\d{2,})\s*(\p{Script=Han}{2,4})$/u;
const idThenName = /^([A-Za-z]{0,4}[-_]?\d{2,})\s*[-—_:：.．、/]\s*(\D.*)$/u;
const bracketed = /^([^()（）[\]【】]+?)\s*[(（[【]\s*([^()（）[\]【】]+?)\s*[)）\]】]$/u;

/**
 * Names with an id or a department written beside them, everybody so: "001王芳", "KF001-王芳", "王芳（KF001）", "王芳（售后）". What stands
 * in brackets is a department where it is called as teams are, or comes again; else the lines stay as they are.
 */
export function withNamesParted(rows: readonly Row[]): readonly Row[] {
  const only = rows.map(({ fields: [first = "", ...rest] }) =>
    rest.every((field) => field === "") ? first : "",
  );
  const parted = (pattern: RegExp): readonly (readonly [string, string])[] | null => {
    const found = only.flatMap((text): (readonly [string, string])[] => {
      const [, one, other] = pattern.exec(text) ?? [];
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
    return found.length > 0 && found.length === rows.length ? found : null;
  };
  const asRows = (fields: readonly (readonly string[])[]) =>
    rows.map(({ line }, at) => ({ line, fields: fields[at] ?? [] }));
  const withIds = parted(idAndName) ?? parted(idThenName);
  if (withIds !== null) return asRows(withIds);
  const found = parted(bracketed);
  if (found === null) return rows;
  const notes = found.map(([, note]) => note);
  if (notes.every(looksLikeId)) return asRows(found.map(([name, id]) => [id, name]));
  const comesAgain = new Set(notes).size < notes.length;
  return comesAgain || notes.every(isTeam) ? asRows(found) : rows;
}

/** "售后一组：" on a line of its own above its people: their department. */
export function withTeamsCarried(rows: readonly Row[]): readonly Row[] {
  const teamOf = ({ fields: [first = "", ...rest] }: Row): string | undefined =>
    rest.every((field) => field === "") ? /^(.{1,20})[:：]$/u.exec(first)?.[1]?.trim() : undefined;
  const [first] = rows;
  if (first === undefined || teamOf(first) === undefined) return rows;
  if (rows.some(({ fields }) => fields.slice(1).some((field) => field !== ""))) return rows;
  let team = "";
  return rows.flatMap((row) => {
    const own = teamOf(row);
    if (own === undefined) return [{ line: row.line, fields: [row.fields[0] ?? "", team] }];
    team = own;
    return [];
  });
}

/**
 * A list in two columns or more, its header written above each: 姓名 部门 姓名 部门. One below the other, in the order of reading down;
 * null for any other header.
 */
export function stacked(
  header: readonly string[],
  rows: readonly Row[],
): { readonly header: readonly string[]; readonly rows: readonly Row[] } | null {
  const width = header.indexOf(header[0] ?? "", 1);
  if (width < 1 || (header[0] ?? "") === "") return null;
  const own = header.slice(0, width);
  const blocks = Math.ceil(header.length / width);
  const isRepeated = header.every((field, at) => field === own[at % width] || field === "");
  if (!isRepeated || own.every((field) => field === "")) return null;
  const parts = Array.from({ length: blocks }, (_, block) =>
    rows.map(({ line, fields }) => ({
      line,
      fields: fields.slice(block * width, (block + 1) * width),
    })),
  );
  return {
    header: own,
    rows: parts.flat().filter(({ fields }) => fields.some((field) => field !== "")),
  };
}
