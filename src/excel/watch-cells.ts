import { inExcel } from "./excel-run";
import { Pause } from "./pause";

/**
 * Calls back when another cell has been selected, and when cells anywhere in the workbook may show something else: typed,
 * pasted, written by an add-in or calculated anew. Both wait for a pause. The function returned ends it.
 */
export async function watchCells(told: {
  readonly onSelected: () => void;
  readonly onChanged: () => void;
}): Promise<() => Promise<void>> {
  const selected = new Pause(told.onSelected);
  const changed = new Pause(told.onChanged);
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onSelectionChanged.add(async () => selected.event()),
      worksheets.onActivated.add(async () => selected.event()),
      worksheets.onChanged.add(async () => changed.event()),
      worksheets.onCalculated.add(async () => changed.event()),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    selected.stop();
    changed.stop();
    await inExcel(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }, handlers[0]?.context);
  };
}
