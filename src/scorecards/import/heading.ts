import { cleanField } from "../people/clean-field";
import { folded } from "./folded";
import { unitNamed, type SourceUnit } from "./source-unit";

/** The header of a column of an export. */
export interface Heading {
  /** As pasted; made distinct where two columns say the same, "C" where it says nothing. */
  readonly name: string;
  /** What is left when blanks, brackets, units, case, script and filler words are taken away. */
  readonly word: string;
  /** The unit that it names: "时长(秒)", "speed of answer in seconds". */
  readonly unit?: SourceUnit;
}

/** What a heading or a synonym says, so that two that mean the same are equal. */
export function headingWord(text: string): string {
  return readHeading(text).word;
}

export function readHeading(text: string): { readonly word: string; readonly unit?: SourceUnit } {
  const { bare, unit: bracketed } = takeBrackets(joined(text.normalize("NFKC")));
  const spaced = folded(bare.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase());
  const parts = spaced.match(/[a-z]+|\d+|%|\p{Script=Han}+|[^\s\p{P}\p{S}]+/gu) ?? [];
  let unit = bracketed;
  const tokens: string[] = [];
  parts.forEach((part, index) => {
    // A unit stands behind what it is the unit of; "hours on service" begins with one.
    const named = index === 0 ? undefined : unitNamed(part);
    if (named !== undefined) unit ??= named;
    else tokens.push(...wordsOf(part));
  });
  // "Total", "人数": a heading of filler words alone says just that.
  const word = tokens.length > 0 ? tokens.sort().join(" ") : parts.join(" ");
  return unit === undefined ? { word } : { word, unit };
}

/** Without blanks between Chinese characters, and without brackets where all stands in them. */
const joined = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/^\s*[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]\s*$/, "$1");

const brackets = /[([{【〔<《]([^)\]}】〕>》]*)[)\]}】〕>》]/g;

function takeBrackets(text: string): { readonly bare: string; readonly unit?: SourceUnit } {
  let unit: SourceUnit | undefined;
  const bare = text.replace(brackets, (_whole, inside: string) => {
    unit ??= unitNamed(inside.trim().toLowerCase());
    return " ";
  });
  return unit === undefined ? { bare } : { bare, unit };
}

/** Words that say nothing of what a column is about. */
const fillers = new Set(
  "a an the of in on to for by per at is was no number count total sum qty quantity avg average mean monthly month overall".split(
    " ",
  ),
);
const sameAs = new Map(
  Object.entries({
    duration: "time",
    length: "time",
    percentage: "rate",
    percent: "rate",
    pct: "rate",
    ratio: "rate",
    "%": "rate",
    inquiry: "enquiry",
    enquirie: "enquiry",
    inquirie: "enquiry",
    resolve: "resolved",
    csat: "satisfaction",
  }),
);

function wordsOf(part: string): string[] {
  if (!/^[a-z%]/.test(part)) return hanWords(part);
  const single = /[^s]s$/.test(part) && part.length > 3 ? part.slice(0, -1) : part;
  return fillers.has(single) || fillers.has(part) ? [] : [sameAs.get(single) ?? single];
}

/** Chinese has no blanks between words: filler words stand at the ends of a heading. */
function hanWords(part: string): string[] {
  if (!/\p{Script=Han}/u.test(part)) return [part];
  const core = part
    .replace(/^(?:是否|本月|当月|月度|本期|当期|本季|累计|合计|平均)+/u, "")
    .replace(/^(.{2,}?)(?:平均值|平均数|均值|数量|总数|总量|次数|人数|件数|单数|数|量)$/u, "$1");
  return core === "" ? [] : [core];
}

/** The headings of a header row, each with a name of its own. */
export function readHeadings(fields: readonly string[]): Heading[] {
  const taken = new Set<string>();
  return fields.map((field, index) => {
    const text = cleanField(field) || columnName(index);
    let name = text;
    for (let copy = 2; taken.has(name); copy++) name = `${text} (${copy})`;
    taken.add(name);
    return { name, ...readHeading(text) };
  });
}

/** "A", "B", … "AA", as a sheet names its columns. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
