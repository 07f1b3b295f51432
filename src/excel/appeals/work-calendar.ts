import type { WorkCalendar } from "../../scorecards/appeals";
import { readStoredCalendar } from "../../scorecards/stored/work-calendar";
import { inExcel } from "../excel-run";
import { askSetting } from "../ask-setting";
import { keepSetting } from "../kept-setting";
import { asOwnWriting } from "../own-writing";

/** Asks for it along with what is asked for next. */
export const askCalendar = (context: Excel.RequestContext): (() => WorkCalendar) =>
  askSetting(context, "calendar", readStoredCalendar);

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
      keepSetting(context, "calendar", {
        holidays: [...holidays].sort(),
        workdays: [...workdays].sort(),
      }),
    ),
  );
}
