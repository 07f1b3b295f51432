import { normalText, readNumberText } from "../../scoring";
import type { TimeUnit } from "./source-unit";

/** What a cell of an export says. */
export interface Amount {
  readonly value: number;
  /** What the cell itself says that it is in; "fraction" for 0.92 written as 92%. */
  readonly unit?: TimeUnit | "fraction";
}

/** What exports write where there is nothing. */
const nothing = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "/",
  "n/a",
  "na",
  "null",
  "nil",
  "无",
  "無",
  "暂无",
  "暫無",
]);

/** A number, a share or a time as text; "blank" where there is none; null for what cannot be read. */
export function readAmount(text: string): Amount | "blank" | null {
  // Most cells by far; the rest costs ten times as much.
  if (text === "") return "blank";
  if (/^\d{1,15}(?:\.\d{1,12})?$/.test(text)) return { value: Number(text) };
  const normal = normalText(text);
  if (nothing.has(normal.toLowerCase())) return "blank";
  const time = readClock(normal) ?? readDuration(normal);
  if (time !== null) return { value: time, unit: "seconds" };
  const value = readNumberText(normal);
  if (value === null || !Number.isFinite(value)) return null;
  const unit = unitOf(normal);
  return unit === undefined ? { value } : { value, unit };
}

function unitOf(normal: string): Amount["unit"] {
  if (normal.endsWith("%")) return "fraction";
  if (/(?:秒|s|sec)$/.test(normal)) return "seconds";
  if (/(?:分[钟鐘]|min)$/.test(normal)) return "minutes";
  if (/(?:小[时時]|h)$/.test(normal)) return "hours";
  return /[天日]$/.test(normal) ? "days" : undefined;
}

/** "02:23" is minutes and seconds, "00:02:23" hours, minutes and seconds; in seconds. */
function readClock(normal: string): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d(?:\.\d+)?)$/.exec(normal);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  if (match[1] !== undefined && Number(minutes) > 59) return null;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

/** "1小时5分", "2分23秒", "2m23s": two parts at least, as one alone is a number with its unit. */
function readDuration(normal: string): number | null {
  const match =
    /^(?:(\d+)(?:小[时時]|[时時]|h))?(?:(\d+)(?:分[钟鐘]?|min|m))?(?:(\d+)(?:秒|sec|s))?$/.exec(
      normal,
    );
  // The compiler takes groups that are not there for text.
  const parts: readonly (string | undefined)[] = match?.slice(1) ?? [];
  if (parts.filter((part) => part !== undefined).length < 2) return null;
  const [hours = "0", minutes = "0", seconds = "0"] = parts;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
