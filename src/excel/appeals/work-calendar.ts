import type { WorkCalendar } from "../../scorecards/appeals";
import { readStoredCalendar } from "../../scorecards/stored/work-calendar";
import { inExcel } from "../excel-run";
import { keepSetting } from "../keep-setting";
import { asOwnWriting } from "../own-writing";

/** The workbook's setting that holds days on which nobody works, and weekends that are worked. */
export const CALENDAR_KEY = "KpiWorkCalendar";

/** Asks for it along with what is asked for next. */
export function askCalendar(context: Excel.RequestContext): () => WorkCalendar {
  const setting = context.workbook.settings.getItemOrNullObject(CALENDAR_KEY).load("value");
  return () => readStoredCalendar(setting.isNullObject ? null : setting.value);
}

/** One request. */
export function readWorkCalendar(): Promise<WorkCalendar> {
  return inExcel(async (context) => {
    const read = askCalendar(context);
    await context.sync();
    return read();
  });
}

/** Keeps it in the workbook. Two requests. */
export function saveWorkCalendar({ holidays, workdays }: WorkCalendar): Promise<void> {
  return asOwnWriting(() =>
    inExcel((context) =>
      keepSetting(context, CALENDAR_KEY, {
        holidays: [...holidays].sort(),
        workdays: [...workdays].sort(),
      }),
    ),
  );
}
