import { cell } from "./address";
import { looks } from "./look";
import type { SheetDraft } from "./sheet-draft";

/**
 * The first two rows of a sheet: what it is, and what HR does with it.
 *
 * @param titleRow 2 where the sheet is handed over: it prints from its title on, and the hint above stays on the screen.
 */
export function sheetTitle(
  draft: SheetDraft,
  title: string,
  hint: string | { readonly formula: string },
  titleRow: 1 | 2 = 1,
): void {
  const hintRow = titleRow === 1 ? 2 : 1;
  draft.put(titleRow, 1, title);
  draft.format(cell(titleRow, 1), looks.title);
  draft.put(hintRow, 1, hint);
  draft.format(cell(hintRow, 1), looks.hint);
  draft.rowHeights.push(
    { rows: `${titleRow}:${titleRow}`, points: 32 },
    { rows: `${hintRow}:${hintRow}`, points: 20 },
  );
}
