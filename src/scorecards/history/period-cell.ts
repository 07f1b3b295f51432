import { parsePeriod } from "../import/period-text";
import { readStamp } from "../import/stamp";
import { type Period, periodCode } from "../system/period";

/** Days as spreadsheets number them, from 2000 to 2099. */
const firstDay = 36_526;
const lastDay = 73_050;

/**
 * The period that a cell of History says, as HR may have written it by hand: "2026-01", 202601, 2026/1, 2026年1月, a date,
 * "2026-Q1". null where it says none.
 */
export function periodInCell(cell: unknown): Period | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const text = String(cell).trim();
  const written = parsePeriod(text);
  if (written !== null) return written;
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return periodOfDay(Math.floor(Number(text)));
  const stamp = readStamp(text);
  if (stamp === null || stamp.year === null) return null;
  const { year, month, quarter } = stamp;
  if (month !== undefined) return { kind: "month", year, month };
  return quarter === undefined ? null : { kind: "quarter", year, quarter };
}

function periodOfDay(day: number): Period | null {
  if (day < firstDay || day > lastDay) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  return { kind: "month", year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The same as its code; "" where it says none. */
export function codeInCell(cell: unknown): string {
  const period = periodInCell(cell);
  return period === null ? "" : periodCode(period);
}
