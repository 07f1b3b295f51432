import type { Row } from "../people/split-rows";
import { sameWord } from "../people/clean-field";
import type { PeopleColumns } from "./people-columns";
import { isSumWord, isWholeOfKinds } from "../people/not-people";

/** What is done with rows that say neither id nor name: they belong to the person above, or to nobody. */
export type NamelessChoice = "carry" | "leave-out";

const who = ({ fields }: Row, { id, name }: PeopleColumns): string =>
  [id, name].map((column) => (column === null ? "" : sameWord(fields[column] ?? ""))).join("\t");
const isNameless = ({ fields }: Row, { id, name }: PeopleColumns): boolean =>
  (id === null || fields[id] === "") && (name === null || fields[name] === "");

/**
 * What rows without a name are. Merged cells hold each name once, above its rows: then they are carried down where every person
 * has rows of the same days or kinds. In a log, where names come again and again, they are nobody's. Between the two HR says;
 * null: ask.
 */
export function namelessRows(rows: readonly Row[], people: PeopleColumns): NamelessChoice | null {
  const [first] = rows;
  if (first === undefined || isNameless(first, people)) return "leave-out";
  if (!rows.some((row) => isNameless(row, people))) return "leave-out";
  const blocks: Row[][] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (isNameless(row, people)) {
      blocks.at(-1)?.push(row);
      continue;
    }
    const person = who(row, people);
    if (seen.has(person)) return "leave-out";
    seen.add(person);
    blocks.push([row]);
  }
  if (blocks.length === rows.length) return "leave-out";
  return blocks.length > 1 && haveSameKinds(blocks, people) ? "carry" : null;
}

/** Whether some column says the same different things in every block: the days, the channels. */
function haveSameKinds(
  blocks: readonly (readonly Row[])[],
  { id, name, department }: PeopleColumns,
): boolean {
  const [first = []] = blocks;
  if (first.length < 2) return false;
  const width = first[0]?.fields.length ?? 0;
  const ofBlock = (block: readonly Row[], column: number) =>
    block.map(({ fields }) => sameWord(fields[column] ?? ""));
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    if (column === id || column === name || column === department) return false;
    const kinds = ofBlock(first, column);
    if (kinds.includes("") || new Set(kinds).size < kinds.length) return false;
    const wanted = [...kinds].sort().join("\t");
    return blocks.every((block) => ofBlock(block, column).sort().join("\t") === wanted);
  });
}

/**
 * Rows with who they are about carried down from the row above.
 *
 * @param takes Which rows without a name are somebody's at all.
 */
export function carriedDown(
  rows: readonly Row[],
  people: PeopleColumns,
  takes: (row: Row) => boolean = () => true,
): readonly Row[] {
  const columns = [people.id, people.name, people.department].filter((column) => column !== null);
  let above: Row | undefined;
  return rows.map((row) => {
    if (!isNameless(row, people)) {
      above = row;
      return row;
    }
    if (above === undefined || !takes(row)) return row;
    const fields = [...row.fields];
    for (const column of columns) fields[column] = above.fields[column] ?? "";
    return { line: row.line, fields };
  });
}

/** Rows of a person that add up other rows of the same person: "全部" beside "电话" and "在线". */
export function sumsAmong(
  groups: readonly { readonly rows: readonly Row[] }[],
  { id, name, department }: PeopleColumns,
  isText: (column: number) => boolean,
): readonly Row[] {
  const width = groups[0]?.rows[0]?.fields.length ?? 0;
  const kinds = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== id && column !== name && column !== department && isText(column),
  );
  // A log says the same few words again and again.
  const known = new Map<string, boolean>();
  const isSumText = (field: string): boolean => {
    let is = known.get(field);
    if (is === undefined) {
      is = !/\d/.test(field) && (isSumWord(field) || isWholeOfKinds(field));
      known.set(field, is);
    }
    return is;
  };
  const isSum = ({ fields }: Row) => kinds.some((column) => isSumText(fields[column] ?? ""));
  return groups.flatMap(({ rows }) => {
    if (rows.length < 2) return [];
    const sums = rows.filter(isSum);
    return sums.length < rows.length ? sums : [];
  });
}

const monthAlone = /^(?:(?:19|20)\d\d[-/.年]\d{1,2}月?|(?:19|20)\d{4}|\d{1,2}月份?)(?:合计|小计)?$/;
const dayOfMonth = /\d\D{1,2}\d{1,2}\D{1,2}\d|月\d{1,2}[日号]|^(?:19|20)\d{6}$/;

/** Rows of a person that say a month among rows of its days: they add these up. */
export function monthsAmongDays(
  groups: readonly { readonly rows: readonly Row[] }[],
  period: number | null,
): readonly Row[] {
  if (period === null) return [];
  const says = (pattern: RegExp) => (row: Row) =>
    pattern.test((row.fields[period] ?? "").normalize("NFKC"));
  return groups.flatMap(({ rows }) => {
    if (rows.length < 2) return [];
    const months = rows.filter(says(monthAlone));
    return months.length > 0 && rows.some(says(dayOfMonth)) ? months : [];
  });
}

/** What is done with several rows of a person that nothing tells apart. */
export type SeveralChoice = "add" | "first" | "last";

/**
 * Whether somebody has rows that no text tells apart, such as a day, a channel or a number of the case: the same figures twice, or
 * parts of a whole? The first such person's rows; null where there is none.
 */
export function indistinctRows(
  groups: readonly { readonly rows: readonly Row[] }[],
  { id, name, department }: PeopleColumns,
  isFigures: (column: number) => boolean,
): readonly Row[] | null {
  for (const { rows } of groups) {
    if (rows.length < 2) continue;
    const different = [...new Map(rows.map((row) => [row.fields.join("\t"), row])).values()];
    if (different.length < 2) continue;
    const width = different[0]?.fields.length ?? 0;
    const told = new Set(
      different.map(({ fields }) =>
        Array.from({ length: width }, (_, column) =>
          column === id || column === name || column === department || isFigures(column)
            ? ""
            : (fields[column] ?? ""),
        ).join("\t"),
      ),
    );
    if (told.size < different.length) return different;
  }
  return null;
}
