/*
 * What a selected cell says, as text. Excel keeps times and dates as numbers of days, which say nothing without their format.
 */

const idWithLeadingZeros = /^0\d+$/;
/** "00:02:23", "2021-01-05": can be read in one way only, and stays as it stands. */
const plainTime = /^\d+:\d\d:\d\d(\.\d+)?$/;
const plainDate = /^\d{4}[-/.年]\d{1,2}([-/.月]|$)/;
/** "26:30" is hours and minutes to Excel, and minutes and seconds to many who type it: whoever reads it decides. */
const twoParts = /^\d+:\d\d$/;

/** @param format The number format, as Excel writes it in every language: "h:mm", "mmm-yy". */
export function readCell(value: unknown, displayed: string, format: string): string {
  if (typeof value !== "number") return typeof value === "string" ? value : displayed;
  if (idWithLeadingZeros.test(displayed) && Number(displayed) === value) return displayed;
  const kind = kindOf(format);
  if (kind === "time") return timeOf(value, displayed, format);
  if (kind === "date" || plainDate.test(displayed)) return dateOf(value, displayed, format);
  if (plainTime.test(displayed) || twoParts.test(displayed)) return displayed;
  // The share in full, and still a share: 92.34% where 92% is displayed.
  return displayed.endsWith("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/** Whether a format shows a number as a time or as a date; texts in it, colours and languages are left aside. */
function kindOf(format: string): "time" | "date" | null {
  const codes = format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, "")
    .replace(/general/g, "");
  if (/y|d/.test(codes)) return "date";
  if (/h|s/.test(codes)) return "time";
  return /m/.test(codes) ? "date" : null;
}

/** Hours, minutes and seconds in full: "3分5秒" and "03:05.0" are "0:03:05". */
function timeOf(value: number, displayed: string, format: string): string {
  if (plainTime.test(displayed)) return displayed;
  if (twoParts.test(displayed) && /h/i.test(format)) return displayed;
  if (value < 0) return displayed;
  // Thousandths of a second are as fine as formats go; days leave a binary rest.
  const seconds = Math.round(value * 86_400_000) / 1_000;
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const rest = Number((seconds % 60).toFixed(3));
  return `${hours}:${padded(minutes)}:${rest < 10 ? "0" : ""}${rest}`;
}

/**
 * The day that "Jan-24", "1月15日" or a date without a year stands for: "2024-01-15". Workbooks that number days from 1904 would give
 * another one: then it is what is displayed.
 */
function dateOf(value: number, displayed: string, format: string): string {
  if (plainDate.test(displayed) || value < 1 || value >= 2_958_466) return displayed;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  const year = String(date.getUTCFullYear());
  const isOfYear = !/y/i.test(format) || displayed.includes(year.slice(2));
  const day = date.getUTCDate();
  const isOfDay = !/d/i.test(format) || new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(displayed);
  if (!isOfYear || !isOfDay) return displayed;
  return `${year}-${padded(date.getUTCMonth() + 1)}-${padded(day)}`;
}

const padded = (number: number): string => String(number).padStart(2, "0");
