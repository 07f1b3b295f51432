import { inExcel } from "../excel-run";
import type { HostLine, Recorder } from "./lines";
import type { OwnSheet } from "./own-sheet";

/** So long Excel may take to tell of a change. */
const patience = 5_000;

/** Whether Excel tells of changes, results and selections, and how soon. */
export async function checkEvents(sheet: OwnSheet, recorder: Recorder): Promise<void> {
  const { clock } = recorder;
  const told = new Set<HostLine>();
  const hear = (id: HostLine) => (event: { readonly worksheetId: string }) => {
    if (event.worksheetId === sheet.id) told.add(id);
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(hear("event-changed")),
      worksheets.onCalculated.add(hear("event-calculated")),
      worksheets.onSelectionChanged.add(hear("event-selected")),
    ];
    await context.sync();
    return added;
  });
  /** Time runs from before the act: how long it is until a tool of the pane can know. */
  const heard = (id: HostLine, expected: unknown, act: () => Promise<void>) =>
    recorder.line("excel", id, expected, async () => {
      told.delete(id);
      const begun = clock.now();
      await act();
      while (!told.has(id) && clock.now() - begun < patience) await clock.wait(20);
      return told.has(id);
    });
  const write = (value: number) =>
    sheet.use(async (cells, context) => {
      cells.getRange("AG14:AH14").formulas = [[value, "=AG14+1"]];
      await context.sync();
    });
  try {
    await heard("event-changed", true, () => write(1));
    await heard("event-calculated", true, () => write(2));
    // Excel need not tell of a selection that the add-in has made.
    await heard("event-selected", undefined, () =>
      sheet.use(async (cells, context) => {
        cells.activate();
        cells.getRange("AG14").select();
        await context.sync();
      }),
    );
  } finally {
    await inExcel(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }, handlers[0]?.context);
  }
}
