import { daysBetween, daysFrom, isWorked, type WorkCalendar } from "../appeals/working-days";
import { neighbouringPeriod, type Period } from "../system/period";

/*
 * When things are due, by the rulebook: the department scores on the 20th, results are filed by the 25th, the self-report with the
 * next plan comes by the 1st after the period, and the yearly appraisal is done before 20 December. They are shown; nothing is sent.
 */

export type DueKind = "scores" | "filed" | "selfReport" | "yearly";

export interface DueDate {
  readonly kind: DueKind;
  /** "2026-01-20". */
  readonly day: string;
  /** The last working day on which it is still in time. */
  readonly latest: string;
  /** Days from today on until `latest`; below 0: it has passed. */
  readonly left: number;
}

const two = (part: number): string => String(part).padStart(2, "0");

/** More days off in a row than this are a slip of the pen. */
const MOST_DAYS_OFF = 60;

/** A day, or the working day before it where nobody works. */
export function workingDayUntil(day: string, calendar: WorkCalendar): string {
  let found = day;
  for (let looked = 0; looked < MOST_DAYS_OFF; looked++) {
    if (isWorked(found, calendar)) return found;
    found = daysFrom(found, -1);
  }
  return day;
}

/** What is due for a period, in the order in which it comes. */
export function dueDates(
  period: Period,
  today: string,
  calendar: WorkCalendar,
): readonly DueDate[] {
  const month: Period & { kind: "month" } =
    period.kind === "month"
      ? period
      : { kind: "month", year: period.year, month: 3 * period.quarter };
  const next = neighbouringPeriod(month, 1);
  const dayIn = ({ year, month: number }: typeof month, day: number) =>
    `${year}-${two(number)}-${two(day)}`;
  const due = (kind: DueKind, day: string, last = day): DueDate => {
    const latest = workingDayUntil(last, calendar);
    return { kind, day, latest, left: daysBetween(today, latest) };
  };
  const yearly = `${period.year}-12-20`;
  return [
    due("scores", dayIn(month, 20)),
    due("filed", dayIn(month, 25)),
    due("selfReport", dayIn(next as typeof month, 1)),
    due("yearly", yearly, daysFrom(yearly, -1)),
  ].sort((one, other) => (one.latest < other.latest ? -1 : one.latest > other.latest ? 1 : 0));
}
