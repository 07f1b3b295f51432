import { cleanField } from "../people/clean-field";
import { folded } from "./folded";
import { takeMarks, type Mark } from "./marks";
import { readMonthWord, readStamp, type Stamp } from "./stamp";
import { unitNamed, unitNote, type ClockParts, type SourceUnit } from "./source-unit";

/** What a heading says. */
export interface HeadingMeaning {
  /** What is left when blanks, brackets, units, case, script and filler words are taken away. */
  readonly word: string;
  /** The unit that it names: "时长(秒)", "speed of answer in seconds". */
  readonly unit?: SourceUnit;
  /** How times of two parts below it are meant: "(hh:mm)". */
  readonly clock?: ClockParts;
  /** What tells it from columns that are alike. */
  readonly marks: ReadonlySet<Mark>;
  /** The month or quarter that it names: "1月接听数". */
  readonly stamp?: Stamp;
  /** Its words in Chinese and in English, where it has both: "接听数 Calls answered". */
  readonly bilingual?: readonly [string, string];
  /** Words in brackets that nobody knows: "Answered (queue B)". */
  readonly unclear?: string;
}

/** The header of a column of an export. */
export interface Heading extends HeadingMeaning {
  /** As pasted, below its group where that tells it from others; made distinct where two say the same, "C" where it says nothing. */
  readonly name: string;
  /** What a row of full marks says below it: 50. */
  readonly fullMarks?: number;
  /** The header says so; else it is called by its letter. */
  readonly isNamed: boolean;
}

/** What is looked at of a heading: whatever is longer is a text that was pasted there. */
const longest = 200;

/** What a heading or a synonym says, so that two that mean the same are equal. */
export function headingWord(text: string): string {
  return readHeading(text).word;
}

const known = new Map<string, HeadingMeaning>();

export function readHeading(text: string): HeadingMeaning {
  // Synonyms are asked for again and again, with every paste.
  const before = known.get(text);
  if (before !== undefined) return before;
  const meaning = meaningOf(text);
  if (text.length <= 80 && known.size < 5_000) known.set(text, meaning);
  return meaning;
}

function meaningOf(text: string): HeadingMeaning {
  const plain = folded(
    joined(text.slice(0, longest).normalize("NFKC").slice(0, longest))
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replaceAll("_", " ")
      .toLowerCase()
      .replace(/\b1st\b/g, "first")
      // "接听数/通" is counted in calls.
      .replace(/(?<=[数量數])\s*\/\s*(?:通|件|个|個|次|人|条|單|单|份|票)$/, ""),
  );
  const { text: whole, left: qualified } = withoutQualifier(plain);
  const { text: marked, unit: bracketed, clock, inside } = takeUnits(whole);
  const { rest, marks: outside } = takeMarks(marked.trim());
  const marks = new Set(outside);
  const unclear: string[] = qualified === undefined ? [] : [qualified];
  for (const each of inside) {
    // "(不含转接)" is about what is transferred in neither case.
    if (qualifies.test(each)) {
      unclear.push(each.trim());
      continue;
    }
    const taken = takeMarks(readMonthWord(each)?.rest ?? each);
    taken.marks.forEach((mark) => marks.add(mark));
    // What stands in brackets and says it in other words is no other column.
    const left = taken.rest.replace(ignored, " ").replace(/[\s\d%#\p{P}\p{S}]+/gu, "");
    const isAbbreviation = /^[a-z]{2,5}$/.test(left) && abbreviations.has(left);
    if (left !== "" && !isAbbreviation) unclear.push(each.trim());
  }
  const month = monthIn(rest, inside);
  const parts = (bare: string) =>
    bare.match(/[a-z]+|\d+|%|\p{Script=Han}+|[^\s\p{P}\p{S}]+/gu) ?? [];
  let { word, unit } = wordOf(parts(month.rest), bracketed, marked);
  // Where all of it qualifies something, that is what it is about: "Inbound", "Target".
  if (word === "" || (bareCount.test(word) && rest !== marked.trim()))
    ({ word, unit } = wordOf(parts(marked), bracketed, marked));
  if (unit === "percent") marks.add("rate");
  const [han, latin] = [/\p{Script=Han}+/gu, /[a-z]+/g].map((script) =>
    (month.rest.match(script) ?? []).join(" "),
  ) as [string, string];
  const isBilingual = han.length > 1 && latin.length > 2;
  return {
    word,
    marks,
    ...(isBilingual
      ? {
          bilingual: [
            wordOf(parts(joined(han)), undefined, han).word,
            wordOf(parts(latin), undefined, latin).word,
          ] as const,
        }
      : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(clock === undefined ? {} : { clock }),
    ...(month.stamp === undefined ? {} : { stamp: month.stamp }),
    ...(unclear.length === 0 ? {} : { unclear: unclear.join(" ") }),
  };
}

/** "talk time incl. hold" and "excl. hold" are two figures. */
const qualifies = /^\s*(?:不?含|不?包[含括]|(?:incl|excl)(?:uding|udes|\.|\b))\s*\S/;
const qualifier =
  /\s(?:incl|excl)(?:uding|udes|\.)?\s+[a-z][a-z /-]{1,30}(?=[([]|$)|\s(?:-\s*|in )(?:business|calendar|working)(?: hours| days| time)?(?=\s*[([]|\s*$)/;

function withoutQualifier(plain: string): { readonly text: string; readonly left?: string } {
  const found = qualifier.exec(plain)?.[0];
  return found === undefined
    ? { text: plain }
    : { text: plain.replace(found, " "), left: found.trim() };
}

/** What "呼入总数" leaves of itself without 呼入. */
const bareCount = /^(?:总?[数量]|数量|次数|合计|总计)$/;

function wordOf(
  parts: readonly string[],
  bracketed: SourceUnit | undefined,
  whole: string,
): { word: string; unit: SourceUnit | undefined } {
  let unit = bracketed;
  const tokens: string[] = [];
  parts.forEach((part, index) => {
    // A unit stands behind what it is the unit of; "hours on service" begins with one.
    const named = part === "%" || index > 0 ? unitNamed(part) : undefined;
    // "% Answered" and "FCR %" are shares of what stands beside it.
    if (named !== undefined) unit ??= named;
    else if (part === "分" && index > 0 && isAboutTime(whole)) unit ??= "minutes";
    else {
      const core = withoutUnit(part);
      if (core.unit !== undefined) unit ??= core.unit;
      tokens.push(...wordsOf(core.text));
    }
  });
  // "Total", "人数": a heading of filler words alone says just that.
  const word = tokens.length > 0 ? tokens.sort().join(" ") : parts.join(" ");
  return { word, unit };
}

/** "通话秒数", "处理小时数": the unit is part of the word. */
function withoutUnit(part: string): { readonly text: string; readonly unit?: SourceUnit } {
  const [, text, word] = /^(\p{Script=Han}{2,})(毫秒|秒|分钟|小时|天)数?$/u.exec(part) ?? [];
  const unit = word === undefined ? undefined : unitNamed(word);
  return text === undefined || unit === undefined ? { text: part } : { text, unit };
}

/** "平均响应时间(分)" is minutes, "得分(分)" is not. */
const isAboutTime = (text: string): boolean =>
  /时长|时间|用时|耗时|时效|响应|速度|周期|等待|处理|解决|回复|间隔|排队|振铃|通话|\btime\b|duration/.test(
    text,
  ) && !/得分|评分|分数|成绩|总分|测试|满分/.test(text);

/** Without blanks between Chinese characters, and without brackets where all stands in them. */
const joined = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/^\s*[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]\s*$/, "$1");

const formats =
  /\[?h{1,2}\]?:m{1,2}(?::s{1,2}(?:\.\w{1,3})?)?|\[?m{1,2}\]?:s{1,2}|(?:小时|时):分钟?(?::秒)?|分钟?:秒/;
const brackets = /[([{【〔<《]([^()[\]{}【】〔〕<>《》]*)[)\]}】〔〕>》]/g;

/** Takes out what stands in brackets: a unit, a format, or words that are looked at on their own. */
function takeUnits(text: string): {
  readonly text: string;
  readonly unit?: SourceUnit;
  readonly clock?: ClockParts;
  readonly inside: readonly string[];
} {
  let unit: SourceUnit | undefined;
  let clock: ClockParts | undefined;
  const inside: string[] = [];
  const note = (words: string): boolean => {
    const found = unitNote(words);
    if (found === null) return false;
    unit ??= found.unit;
    clock ??= found.clock;
    return true;
  };
  const unformatted = text.replace(formats, (format) => {
    note(format);
    return " ";
  });
  const bare = unformatted.replace(brackets, (_whole, words: string) => {
    if (words.trim() === "" || note(words)) return " ";
    if (words.trim() === "分" && isAboutTime(text)) unit ??= "minutes";
    // "(万元)", "(k)": not the figure itself.
    else
      inside.push(
        /^\s*(?:万|千|百万|亿|k$|'?000|元|人民币|rmb|cny|yuan|[¥$€£])/.test(words)
          ? `(${words.trim()})`
          : ` ${words} `,
      );
    return " ";
  });
  return {
    text: bare,
    inside,
    ...(unit === undefined ? {} : { unit }),
    ...(clock === undefined ? {} : { clock }),
  };
}

/** Words in brackets that change nothing. */
const ignored =
  /占预算(?:的|比)?|of (?:the )?budget|y\s*[/|]\s*n|yes\s*[/|]\s*no|是\s*[/|]?\s*否|必填项?|选填|required|optional|[五十百]?分制|总分|满分|单位|units?|answered calls?|已接听?来电|已接听?|人工|客服|系统|含|分|个月|月|期|个|次|通|件|份|人|元|票|条|位|单|张|calls?|tickets?|cases?|votes?|surveys?|pcs|times|people|periods?|yuan|rmb|cny|stars?|out of|max|最高|最好|best|worst|最差|得|评/g;
const abbreviations = new Set(
  "frt asa att aht csat fcr tat mttr sla att aat acd acw nps cs ces art fr avg vs".split(" "),
);

function monthIn(
  rest: string,
  inside: readonly string[],
): { readonly rest: string; readonly stamp?: Stamp } {
  for (const each of inside) {
    const found = readMonthWord(each);
    if (found !== null) return { rest, stamp: found.stamp };
  }
  const found = readMonthWord(rest);
  return found === null ? { rest } : { rest: found.rest, stamp: found.stamp };
}

/** Words that say nothing of what a column is about. */
const fillers = new Set(
  "a an the of in on to for by per at is was no number count total sum qty quantity avg average mean monthly month quarterly overall agent actual".split(
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
    resolving: "resolved",
    csat: "satisfaction",
    reply: "response",
    replie: "response",
    waiting: "wait",
    handling: "handle",
    talking: "talk",
    answering: "answer",
    conversation: "chat",
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
    .replace(
      /^(?:是否|本月|当月|月度|本期|当期|[本当]季度?|季度|累计|合计|平均|人工|客服(?=.{2}))+/u,
      "",
    )
    .replace(
      /^(.{2,}?)(?:平均值|平均数|均值|数量|总数|总量|次数|人数|件数|(?<![工订])单数|数|量)$/u,
      "$1",
    )
    .replace(/(?<=.)(?:时间|用时|耗时|均时)$/u, "时长");
  return core === "" ? [] : [core];
}

/** The headings of a header row, each with a name of its own. */
export function readHeadings(
  fields: readonly string[],
  groups: readonly string[] = [],
  units: readonly string[] = [],
  fullMarks: readonly string[] = [],
): Heading[] {
  const cleaned = fields.map((field) => cleanField(field));
  const times = new Map<string, number>();
  cleaned.forEach((text) => times.set(text, (times.get(text) ?? 0) + 1));
  const taken = new Set<string>();
  // "1.姓名 | 2.来电数": the columns are numbered.
  const isNumbered = cleaned.length > 1 && cleaned.every((field) => /^\d{1,2}[.、)）]/.test(field));
  return cleaned.map((field, index) => {
    const group = cleanField(groups[index] ?? "");
    const own = isNumbered ? field.replace(/^\d{1,2}[.、)）]\s*/, "") : field;
    const text = own || group || columnName(index);
    const shown =
      group !== "" && field !== "" && ((times.get(field) ?? 0) > 1 || isGeneric(field))
        ? `${group} ${field}`
        : text;
    let name = shown;
    for (let copy = 2; taken.has(name); copy++) name = `${shown} (${copy})`;
    taken.add(name);
    const marks = Number((fullMarks[index] ?? "").replace(/分$/, ""));
    return {
      name,
      isNamed: field !== "" || group !== "",
      ...(marks > 0 ? { fullMarks: marks } : {}),
      ...withGroup(text, field === "" ? "" : group),
      ...(unitNote(units[index] ?? "") ?? {}),
    };
  });
}

/** "数量" below "来电" is about calls. */
const isGeneric = (field: string): boolean =>
  readStamp(field) !== null ||
  /^(?:数量|数|量|值|个数|次数|人数|件数|占比|比例|平均|合计|总计|总数|平均值|数值|数据|得分|分数|分值|完成情况|value|figure|score|points|时长|时间|总时长|平均时长|count|number|qty|total|avg|average|mean|sum|rate|%|time|duration|actual|target|实际|目标|本月|上月|\d{1,2}月|q[1-4])$/i.test(
    folded(field.normalize("NFKC").trim()),
  );

/** What stands above several columns says of which they are: of last month, outbound, the target. */
function withGroup(text: string, group: string): HeadingMeaning {
  if (group === "") return readHeading(text);
  const isValue = /^(?:数值|数据|值|value|figure|完成情况)$/i.test(folded(text.trim()));
  const whole = isValue ? group : isGeneric(text) ? `${group} ${text}` : text;
  const meaning = readHeading(whole);
  const above = readHeading(group);
  const marks = new Set([...meaning.marks]);
  for (const mark of above.marks) if (groupMarks.has(mark)) marks.add(mark);
  const stamp = meaning.stamp ?? above.stamp;
  const unit = meaning.unit ?? (above.unit === "percent" ? undefined : above.unit);
  return {
    ...meaning,
    marks,
    ...(stamp === undefined ? {} : { stamp }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const groupMarks: ReadonlySet<Mark> = new Set<Mark>([
  ...(["target", "change", "rank", "this", "earlier", "year-ago", "inbound", "outbound"] as const),
  ...(["of-month", "of-quarter"] as const),
  ...(["automatic", "scaled", "per-time", "per-head", "largest", "smallest", "median"] as const),
]);

/** "A", "B", … "AA", as a sheet names its columns. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
