import { looksLikeId, readHeader } from "./columns";
import { isNote, isSumWord } from "./not-people";
import type { Row } from "./split-rows";

/** Rows parted at blanks where these part fields, and a line of which nobody knows whether they do. */
export interface PartedAtBlanks {
  readonly rows: readonly Row[];
  /** Kept as one name. */
  readonly asked: { readonly line: number; readonly name: string } | null;
}

/** A header stands below titles, never so many lines of them. */
const searched = 15;

/**
 * "001 王芳 售后" a line, with nothing but blanks between: they part fields where a header or ids say so, or where what follows a
 * name comes again in other lines. Names have blanks of their own, so that else it is asked.
 */
export function partAtBlanks(rows: readonly Row[]): PartedAtBlanks {
  const unparted = { rows, asked: null };
  if (rows.some(({ fields }) => fields.length > 1)) return unparted;
  const lines = rows.map(({ line, fields: [field = ""] }) => ({ line, words: field.split(" ") }));
  if (!lines.some(({ words }) => words.length > 1)) return unparted;
  const at = lines.slice(0, searched).findIndex(({ words }) => isWholeHeader(words));
  if (at >= 0) return below(rows, lines, at);
  // "Employee ID Name" is no header word by word; above ids it is one.
  const [first, ...others] = lines;
  const headed =
    first !== undefined &&
    others.length > 0 &&
    readHeader([first.words[0] ?? "", first.words.slice(1).join(" ")])?.id === 0;
  const found = parted(headed ? others : lines);
  if (found === null) return unparted;
  const head: Row[] = headed
    ? [{ line: first.line, fields: [first.words[0] ?? "", first.words.slice(1).join(" ")] }]
    : [];
  return { ...found, rows: [...head, ...found.rows] };
}

interface Line {
  readonly line: number;
  readonly words: readonly string[];
}

const isWholeHeader = (words: readonly string[]): boolean => {
  const header = readHeader(words);
  return header !== null && words.length > 1 && Object.keys(header).length === words.length;
};

const isNobody = ({ words }: Line): boolean => isSumWord(words[0] ?? "") || isNote(words.join(" "));

/** Below a header of several words: as many fields as it has; what is too much belongs to the name. */
function below(rows: readonly Row[], lines: readonly Line[], at: number): PartedAtBlanks {
  const header = lines[at]?.words ?? [];
  const name = readHeader(header)?.name ?? header.length - 1;
  let asked: PartedAtBlanks["asked"] = null;
  const people = lines.slice(at + 1).map((each): Row => {
    const { line, words } = each;
    const extra = words.length - header.length;
    if (extra <= 0 || isNobody(each)) return { line, fields: words };
    const whole = words.slice(name, name + extra + 1).join(" ");
    // At the end a name is whatever is left; before a department, nobody knows where that begins.
    if (name < header.length - 1) asked ??= { line, name: whole };
    return { line, fields: [...words.slice(0, name), whole, ...words.slice(name + extra + 1)] };
  });
  const head: Row = { line: lines[at]?.line ?? 0, fields: header };
  return { rows: [...rows.slice(0, at), head, ...people], asked };
}

/** Without a header: by ids, and by departments that come again. null where nothing is parted or asked. */
function parted(lines: readonly Line[]): PartedAtBlanks | null {
  const people = lines.filter((line) => !isNobody(line));
  const place = [0, 1].find(
    (index) =>
      people.length > 0 &&
      people.every(({ words }) => words.length > 1 && looksLikeId(words[index] ?? "")),
  );
  const rest = people.map(({ words }) => words.filter((_, index) => index !== place));
  // What stands before and behind an id are two fields.
  const kind = place === 1 ? "parted" : kindOf(rest);
  if (place === undefined && kind === "names") return null;
  const rows = lines.map((each): Row => {
    const { line, words } = each;
    if (isNobody(each)) return { line, fields: words };
    const id = place === undefined ? [] : [words[place] ?? ""];
    const [name = "", ...department] = words.filter((_, index) => index !== place);
    return kind === "parted"
      ? { line, fields: [...id, name, department.join(" ")] }
      : { line, fields: [...id, [name, ...department].join(" ")] };
  });
  const index = rest.findIndex((words) => words.length > 1);
  const line = people[index]?.line ?? 0;
  const asked = kind === "asked" ? { line, name: rest[index]?.join(" ") ?? "" } : null;
  return { rows, asked };
}

const han = /^\p{Script=Han}+$/u;
/** Words of a team's name and of nobody's. */
const team = /(?:[部组組队隊店科室]|中心|客服|售后|售後|售前|销售|銷售|技术|技術)$/u;

/** What the words of everybody are: names alone, a name and a department, or nobody knows. */
function kindOf(people: readonly (readonly string[])[]): "names" | "parted" | "asked" {
  const several = people.filter((words) => words.length > 1);
  if (several.length === 0) return "names";
  const ends = several.map((words) => words.slice(1).join(" "));
  const comesAgain = new Set(ends).size < ends.length;
  const areHan = several.every(([name = ""]) => han.test(name));
  if (areHan) {
    // "王 芳": blanks that make short names as wide as long ones.
    if (several.every(([name = "", second = "", ...more]) => isWide(name, second, more)))
      return "names";
    const areNames = several.every(([name = ""]) => name.length >= 2 && name.length <= 4);
    const areTeams = ends.every((end) => team.test(end));
    return areNames && (comesAgain || areTeams) ? "parted" : "asked";
  }
  // First and last name are two words; where everybody has a third one, it may be a department.
  return several.length === people.length && several.every((words) => words.length > 2)
    ? "asked"
    : "names";
}

const isWide = (name: string, second: string, more: readonly string[]): boolean =>
  more.length === 0 && name.length === 1 && second.length <= 2 && han.test(second);
