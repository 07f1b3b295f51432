import { normalText, readNumberText } from "../../scoring";
import { readClock, readDaysAndClock, readDuration } from "./duration";
import type { TimeUnit } from "./source-unit";

/** What a cell of an export says. */
export interface Amount {
  readonly value: number;
  /** What the cell itself says that it is in; "fraction" for 0.92 written as 92%. */
  readonly unit?: TimeUnit | "fraction";
  /** A time of two parts, taken as minutes and seconds; as hours and minutes it is sixty times that. */
  readonly clock?: true;
  /** "95分": minutes where times are wanted, points elsewhere. */
  readonly points?: true;
  /** An amount of money: no number of cases. */
  readonly money?: true;
  /** Written short, "8.65万": no exact number of cases. */
  readonly rounded?: true;
}

/** What exports write where there is nothing. */
const nothing = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "\\",
  "n/a",
  "n.a.",
  "na",
  "null",
  "nil",
  "none",
  "(blank)",
  "(空白)",
  "无",
  "無",
  "空",
  "暂无",
  "暫無",
  "暂无数据",
  "無資料",
  "-%",
  "--%",
]);

/** No figure is longer than that; whatever is, is a text, and is not looked at any closer. */
const longest = 60;

/** What stands behind a number of cases; it is left out. */
const countWords =
  /(?<=\d)(?:通|条|條|次|件|份|单|單|人|人次|个|個|票|位|起|笔|筆|宗|例|轮|輪|calls?|tickets?|cases?|chats?|votes?|surveys?|orders?|times|pcs|people|persons?|x)$/i;
const pointWords = /(?<=\d)(?:pts?|points?)\.?$/i;
const moneyWords = /^[+-]?[¥$€£]|^[¥$€£][+-]?|(?<=\d)(?:元|圆|圓|块|yuan|rmb|cny|ntd?\$?|usd)$/i;

const footnote = /\p{No}/u;

/** How decimals are written: "12.5", or "12,5" where HR has said so. */
export type Decimals = "point" | "comma";

/** The number that a text says, in whatever unit; null where it says none. */
export function numberIn(text: string, decimals: Decimals = "point"): number | null {
  const amount = readAmount(text, decimals);
  return amount === null || amount === "blank" ? null : amount.value;
}

/** A number, a share or a time as text; "blank" where there is none; null for what cannot be read. */
export function readAmount(text: string, decimals: Decimals = "point"): Amount | "blank" | null {
  // Most cells by far; the rest costs ten times as much.
  if (text === "") return "blank";
  if (/^\d{1,15}(?:\.\d{1,12})?$/.test(text) && decimals === "point") {
    return { value: Number(text) };
  }
  if (text.length > longest) return null;
  if (!/\p{Nd}/u.test(text)) return isNothing(text) ? "blank" : null;
  // "100①" and "100²" are notes to a hundred, which plain digits would make a thousand and one.
  if (footnote.test(text)) return null;
  // Names, notes and numbers of cases begin with a letter; of figures only those with a currency, and programs' times.
  if (/^[a-z]/i.test(text) && !/^(?:rmb|cny|ntd?|usd|p)/i.test(text)) return null;
  const normal = normalText(text);
  if (decimals === "comma") return hasLooseBlanks(text) ? null : readNumber(pointed(normal));
  const days = readDaysAndClock(text.normalize("NFKC").trim());
  // "1 02:30:00" without its blank would be 102 hours.
  if (days !== null || hasLooseBlanks(text)) return days;
  return readClock(normal) ?? readDuration(normal) ?? readIso(normal) ?? readNumber(normal);
}

const isNothing = (text: string): boolean =>
  text.length <= 8 && nothing.has(normalText(text).toLowerCase());

function readNumber(normal: string | null): Amount | null {
  if (normal === null) return null;
  const bare = normal.replace(pointWords, "").replace(countWords, "").replace(/^\+/, "");
  const money = moneyWords.test(bare);
  const scaled = readScaled(bare);
  if (scaled !== null) return { value: scaled, rounded: true, ...(money ? { money } : {}) };
  const value = readNumberText(ungrouped(bare.replace(/(?:rmb|cny)$/i, "")));
  if (value === null || !Number.isFinite(value)) return null;
  if (bare.endsWith("%")) return { value, unit: "fraction" };
  return money ? { value, money } : { value };
}

/** "12,34,567.50" as in India, "1'034" as in Switzerland. */
const otherGroups = /^([+-]?[¥$€£]?)(\d{1,3}(?:['’]\d{3})+|\d{1,2}(?:,\d\d)+,\d{3})(\.\d+)?$/;

const ungrouped = (bare: string): string =>
  bare.replace(
    otherGroups,
    (_whole, sign: string, digits: string, decimals: string | undefined) =>
      `${sign}${digits.replace(/\D/g, "")}${decimals ?? ""}`,
  );

const powers: Readonly<Record<string, number>> = {
  千: 3,
  k: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  亿: 8,
  億: 8,
};

/** "8.65万", "1.2亿元", "6k": a number written short. */
function readScaled(bare: string): number | null {
  const match =
    /^([+-]?)[¥$€£]?(\d{1,9}(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(千|k|百?[万萬]|[亿億])[元圆圓]?$/i.exec(
      bare,
    );
  if (!match) return null;
  const [, sign = "", digits = "", word = ""] = match;
  return Number(`${sign}${digits.replaceAll(",", "")}e${powers[word.toLowerCase()] ?? 0}`);
}

/** "1 034" is a thousand and something; "3 05" is anybody's guess. */
function hasLooseBlanks(text: string): boolean {
  if (!/\s/.test(text)) return false;
  const numbers = text.trim().match(/\d[\d\s\u00a0\u2009\u202f.,]*\d/g) ?? [];
  return numbers.some((each) => /\s/.test(each) && !/^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(each));
}

/** A number with a comma for its decimals, written with a point; null where it is none. */
function pointed(normal: string): string | null {
  const match = /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?(%?)$/.exec(normal);
  if (!match) return null;
  const [, sign = "", digits = "", decimals = "", percent = ""] = match;
  return `${sign}${digits.replaceAll(".", "")}${decimals === "" ? "" : `.${decimals}`}${percent}`;
}

/** "PT2M23S", as programs write times. */
function readIso(normal: string): Amount | null {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(normal);
  const parts: readonly (string | undefined)[] = match?.slice(1) ?? [];
  if (parts.every((part) => part === undefined)) return null;
  const [days = "0", hours = "0", minutes = "0", seconds = "0"] = parts;
  return {
    value: Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds),
    unit: "seconds",
  };
}

/** "12,5", "1.234,50": a number in which a comma can only part decimals. */
export const hasDecimalComma = (text: string): boolean =>
  text.length < 40 &&
  /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+\s*%?$/.test(text) &&
  !/^[+-]?\d{1,3}(?:,\d{3})+$/.test(text);

/** "1.234", "1,234": thousands in one way of writing, a decimal in the other. */
export const isEitherDecimal = (text: string): boolean =>
  text.length < 40 && /^[+-]?\d{1,3}[.,]\d{3}\s*%?$/.test(text);

/** What a spreadsheet writes where a formula failed. */
export const isErrorText = (text: string): boolean =>
  /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)/i.test(text) ||
  /^(?:n\/a|na|error|err|nan|inf|infinity)[?!]*$/i.test(text) ||
  /^#+$/.test(text);
