/*
 * Days without times: what a day is does not depend on where HR's clock stands. A day is written "2026-02-03", so that days
 * sort as they follow one another.
 */

export interface WorkCalendar {
  /** Days on which nobody works. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked to make up for holidays. */
  readonly workdays: ReadonlySet<string>;
}

const DAY = 86_400_000;
const MOST_DAYS = 400;

/** The day that a text says, as HR writes it: "2026-02-03", "2026/2/3", "2026年2月3日", "20260203"; null where it says none. */
export function dayIn(text: string): string | null {
  const normal = text.normalize("NFKC").trim();
  const [, year = "", month = "", day = ""] =
    /^((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(normal) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(normal) ??
    [];
  if (year === "") return null;
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(day);
  return isDay ? written(found) : null;
}

const written = (date: Date): string => date.toISOString().slice(0, 10);
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** So many days after a day; before it, where below 0. */
export const daysFrom = (day: string, count: number): string =>
  written(new Date(dateOf(day).getTime() + count * DAY));

/** Below 0 where the second day comes before the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY);

/** Whether people work on a day: by what HR has said of it, else by the week. */
export function isWorked(day: string, { holidays, workdays }: WorkCalendar): boolean {
  if (workdays.has(day)) return true;
  if (holidays.has(day)) return false;
  const weekday = dateOf(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The last of so many working days after a day: whoever acts on it is in time. */
export function workingDaysAfter(from: string, count: number, calendar: WorkCalendar): string {
  let day = from;
  let left = Math.max(0, Math.floor(count));
  // However many holidays HR may have typed, there is an end.
  for (let looked = 0; left > 0 && looked < 20 * MOST_DAYS; looked++) {
    day = daysFrom(day, 1);
    if (isWorked(day, calendar)) left -= 1;
  }
  return day;
}

export interface DaysRead {
  readonly days: readonly string[];
  /** What says no day. */
  readonly unread: readonly string[];
}

/** Days as HR types them, one by one or from–to: "2026-01-01", "2026-02-15 ~ 2026-02-23", "2026/5/1至2026/5/5". */
export function daysIn(text: string): DaysRead {
  const days = new Set<string>();
  const unread: string[] = [];
  const pieces = text.split(/[\n,，;；、]+/).map((piece) => piece.trim());
  for (const piece of pieces.filter((each) => each !== "")) {
    const [first = "", second] = piece.split(/\s*(?:~|～|至|到|–|—|\bto\b)\s*/);
    const from = dayIn(first);
    const to = second === undefined ? from : dayIn(second);
    if (from === null || to === null || to < from) {
      unread.push(piece);
      continue;
    }
    let day = from;
    for (let count = 0; day <= to && count < MOST_DAYS; count++, day = daysFrom(day, 1))
      days.add(day);
  }
  return { days: [...days].sort(), unread };
}
