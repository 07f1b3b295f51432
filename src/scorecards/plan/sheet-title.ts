import { cell } from "./address";
import { looks } from "./look";
import type { SheetDraft } from "./sheet-draft";

/**
 * The first two rows of a sheet: what it is, and what HR does with it.
 *
 * @param place Row 2 where the sheet prints from its title on, and the hint above stays on the screen; a column that is not
 *   repeated where pages stand side by side, as the second one would begin with half a title.
 */
export function sheetTitle(
  draft: SheetDraft,
  title: string,
  hint: string | { readonly formula: string },
  { titleRow = 1, column = 1 }: { readonly titleRow?: 1 | 2; readonly column?: number } = {},
): void {
  const hintRow = titleRow === 1 ? 2 : 1;
  draft.put(titleRow, column, title);
  draft.format(cell(titleRow, column), looks.title);
  draft.put(hintRow, column, hint);
  draft.format(cell(hintRow, column), looks.hint);
  draft.rowHeights.push(
    { rows: `${titleRow}:${titleRow}`, points: 32 },
    { rows: `${hintRow}:${hintRow}`, points: 20 },
  );
}
