/** The day of the month by which departments hand in their figures. */
const DUE_DAY = 20;

/** The next such day as a date field has it, "2026-01-20": by the clock of whoever asks. */
export function nextDueDay(today: Date): string {
  const isPast = today.getDate() > DUE_DAY;
  const due = new Date(today.getFullYear(), today.getMonth() + (isPast ? 1 : 0), DUE_DAY);
  const two = (part: number) => String(part).padStart(2, "0");
  return [due.getFullYear(), two(due.getMonth() + 1), two(due.getDate())].join("-");
}

/** The day in words, "2026年1月20日"; null where no day has been chosen. */
export function dueDayText(day: string, locale: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    Date.UTC(Number(year), Number(month) - 1, Number(date)),
  );
}
