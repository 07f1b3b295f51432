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

/**
 * "00:02:23" is hours, minutes and seconds, ":45" seconds; in seconds. Of "02:23" the cell alone does not say whether it is
 * minutes and seconds or hours and minutes: it is the first, marked as a clock of two parts.
 */
export function readClock(normal: string): Amount | null {
  if (!normal.includes(":")) return null;
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
