import type { Amount } from "./amount";
import type { TimeUnit } from "./source-unit";

const inSeconds = { week: 604_800, day: 86_400, hour: 3_600, minute: 60, second: 1, milli: 0.001 };
type Part = keyof typeof inSeconds;
const order = Object.keys(inSeconds) as Part[];

/** Longest spellings first, so that "min" is no "m" with a rest. */
const spellings: readonly (readonly [Part, string])[] = [
  ["milli", "milliseconds?|msecs?|ms|毫秒"],
  ["week", "weeks?|wks?|w|周|週|星期"],
  ["day", "days?|d|天|日"],
  ["hour", "hours?|hrs?|h|个?小[时時]|個小[时時]|[个個]?钟头|[时時]"],
  ["minute", "minutes?|mins?|min|m|分[钟鐘]?|['′’]"],
  ["second", "seconds?|secs?|sec|s|秒[钟鐘]?|''|[\"″”]"],
];
const part = new RegExp(
  `(\\d+(?:\\.\\d+)?)(?:${spellings.map(([, words]) => `(${words})`).join("|")})\\.?(?:,|、|and|and|又|零)?`,
  "y",
);

const unitOf: Readonly<Partial<Record<Part, TimeUnit>>> = {
  day: "days",
  hour: "hours",
  minute: "minutes",
  second: "seconds",
};

/**
 * A time in words, blanks taken out: "1day3hours", "2小时5分30秒", `3'05"`, "90secs". Several parts are seconds; a single one
 * keeps its unit. null where it is none.
 */
export function readDuration(normal: string): Amount | null {
  const text = normal.toLowerCase();
  if (!/^\d/.test(text)) return null;
  const dated = /^(\d+)(?:days?|d|天|日),?(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(text);
  if (dated) return daysAndClock(dated[1] ?? "", dated[2] ?? "");
  let at = 0;
  let seconds = 0;
  let last = -1;
  const parts: { readonly value: number; readonly kind: Part; readonly word: string }[] = [];
  while (at < text.length) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) return null;
    const words: readonly (string | undefined)[] = match.slice(2);
    const found = words.findIndex((word) => word !== undefined);
    const kind = spellings[found]?.[0];
    if (kind === undefined) return null;
    const rank = order.indexOf(kind);
    // "5 minutes 2 hours" is no time that anybody writes.
    if (rank <= last) return null;
    last = rank;
    parts.push({ value: Number(match[1]), kind, word: words[found] ?? "" });
    seconds += Number(match[1]) * inSeconds[kind];
    at = part.lastIndex;
  }
  const [only, ...more] = parts;
  if (only === undefined) return null;
  if (more.length > 0) return { value: tidy(seconds), unit: "seconds" };
  // "95分" are points, unless times are wanted.
  if (only.word === "分") return { value: only.value, points: true };
  const unit = unitOf[only.kind];
  return unit === undefined
    ? { value: tidy(seconds), unit: "seconds" }
    : { value: only.value, unit };
}

/** Thousandths of seconds leave a binary rest. */
const tidy = (seconds: number): number => Number(seconds.toPrecision(14));

function daysAndClock(days: string, clock: string): Amount | null {
  const [hours = "0", minutes = "0", seconds = "0"] = clock.split(":");
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return {
    value:
      Number(days) * inSeconds.day + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds),
    unit: "seconds",
  };
}

/** Day 0 of spreadsheets, before a time whose format was lost: "1900-01-00 00:03:05", "1/0/1900 0:03:05", "1899-12-30 00:03:05". */
const dayZero =
  /^(?:1900[-/.]0?1[-/.]0{1,2}|0?1[-/.]0{1,2}[-/.]1900|1899[-/.]12[-/.]30|12[-/.]30[-/.]1899)[T\s]+(?=\d)/;

/** Whether a text is a time that a spreadsheet shows as one of a day that never was. */
export const isOfDayZero = (text: string): boolean => dayZero.test(text);

/**
 * "1 02:30:00" is a day, two hours and a half. A time of day within the first hour, "12:03:05 AM", is what spreadsheets show of
 * three minutes. null for any other text; text: normalised, with its blanks.
 */
export function readDaysAndClock(text: string): Amount | null {
  if (!text.includes(":")) return null;
  const bare = text.replace(dayZero, "");
  const [, minutes, seconds = "0"] =
    /^12:([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?\s*(?:AM|A\.M\.|上午)$/i.exec(bare) ??
    /^上午\s*12:([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?$/.exec(bare) ??
    [];
  if (minutes !== undefined) {
    return { value: Number(minutes) * 60 + Number(seconds), unit: "seconds" };
  }
  const [, days, clock] = /^(\d{1,3})\s+(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(bare) ?? [];
  if (days !== undefined && clock !== undefined) return daysAndClock(days, clock);
  if (bare === text) return null;
  const [hours = "", ...rest] = bare.split(":");
  return rest.length === 2 && Number(hours) < 24 ? readClock(bare) : null;
}

/**
 * "00:02:23" is hours, minutes and seconds, ":45" seconds; in seconds. Of "02:23" the cell alone does not say whether it is
 * minutes and seconds or hours and minutes: it is the first, marked as a clock of two parts.
 */
export function readClock(normal: string): Amount | null {
  if (!normal.includes(":")) return null;
  const [, bare, unit] = /^([\d:.]+)([a-z小时時分钟鐘]{1,7})\.?$/i.exec(normal) ?? [];
  if (bare !== undefined && unit !== undefined) return inUnit(bare, unit);
  const inDays = /^(\d{1,3})\.(\d\d:[0-5]\d)$/.exec(normal);
  if (inDays) return daysAndClock(inDays[1] ?? "", inDays[2] ?? "");
  const long = /^(?:(\d{1,3})[:.])?(\d{1,5}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/.exec(normal);
  if (long) {
    const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = long;
    if (days !== "0" && Number(hours) > 23) return null;
    return {
      value: Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds),
      unit: "seconds",
    };
  }
  const short = /^(\d{0,5}):([0-5]\d)(\.\d+)?$/.exec(normal);
  if (!short) return null;
  const [, first = "", second = "", decimals = ""] = short;
  const value = Number(first === "" ? "0" : first) * 60 + Number(second + decimals);
  return first === "" || decimals !== ""
    ? { value, unit: "seconds" }
    : { value, unit: "seconds", clock: true };
}

/** "12:18 hrs" is hours and minutes, "3:05 min" minutes and seconds; three parts say themselves what they are. */
function inUnit(clock: string, unit: string): Amount | null {
  const isHours = /^(?:h|hrs?|hours?|小时|小時|时|時)$/i.test(unit);
  if (!isHours && !/^(?:m|mins?|minutes?|分|分钟|分鐘)$/i.test(unit)) return null;
  const amount = readClock(clock);
  if (!amount?.clock) return amount;
  return { value: isHours ? amount.value * 60 : amount.value, unit: "seconds" };
}
