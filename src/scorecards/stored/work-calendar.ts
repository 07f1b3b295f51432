import * as v from "valibot";
import type { WorkCalendar } from "../appeals";
import { list } from "./stored";

const days = list(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)), 5_000);
const calendar = v.object({ holidays: days, workdays: days });

export const isCalendar = (value: unknown): boolean => v.is(calendar, value);

/** The calendar that a workbook's setting holds; nothing is a holiday where it cannot be read. */
export function readStoredCalendar(value: unknown): WorkCalendar {
  const said = v.safeParse(calendar, value);
  return said.success
    ? { holidays: new Set(said.output.holidays), workdays: new Set(said.output.workdays) }
    : { holidays: new Set(), workdays: new Set() };
}
