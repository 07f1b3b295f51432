import type { Row } from "../people/split-rows";
import { sameWord } from "../people/clean-field";
import type { PeopleColumns } from "./people-columns";
import { isSumWord, isWholeOfKinds } from "../people/not-people";
import { numberIn } from "./amount";
import { readStamp } from "./stamp";
import { Sum } from "./sum";
import { figuresBelow, isNearly } from "./unnamed-sum";

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

/** Of how long a time a cell is: 1 for a day, 2 for a month, 3 for a quarter; 0 where it does not say. */
function lengthSaid(cell: string): 0 | 1 | 2 | 3 {
  const text = cell.normalize("NFKC").trim();
  if (dayOfMonth.test(text)) return 1;
  if (monthAlone.test(text)) return 2;
  return readStamp(text.replace(/(?:合计|小计)$/, ""))?.quarter === undefined ? 0 : 3;
}

/** Rows of a longer time among those of shorter ones: what adds these up, and the rows of whoever has one that does not. */
export interface LongerRows {
  readonly sums: readonly Row[];
  readonly doubtful: readonly Row[] | null;
}

/** Rows of a person that say a month among rows of its days, or a quarter among rows of its months. */
export function longerRows(
  groups: readonly { readonly rows: readonly Row[] }[],
  period: number | null,
): LongerRows {
  if (period === null) return { sums: [], doubtful: null };
  const sums: Row[] = [];
  let doubtful: readonly Row[] | null = null;
  for (const { rows } of groups) {
    if (rows.length < 2) continue;
    const said = rows.map((row) => lengthSaid(row.fields[period] ?? ""));
    const shortest = Math.min(...said);
    const longer = rows.filter((_, index) => (said[index] ?? 0) > shortest);
    if (shortest === 0 || longer.length === 0) continue;
    const others = rows.filter((_, index) => said[index] === shortest);
    if (longer.every((row) => totals(row, others))) sums.push(...longer);
    else doubtful ??= rows;
  }
  return { sums, doubtful };
}

/** Whether some figure of a row is the sum of the others'. */
function totals({ fields }: Row, others: readonly Row[]): boolean {
  return fields.some((field, column) => {
    const written = numberIn(field);
    if (written === null || written === 0) return false;
    return isNearly(written, Sum.of(figuresBelow(others, column)));
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
