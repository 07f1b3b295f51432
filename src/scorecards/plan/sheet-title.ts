import { looks } from "./look";
import type { SheetDraft } from "./sheet-draft";

/** The first two rows of a sheet: what it is, and what HR does with it. */
export function sheetTitle(
  draft: SheetDraft,
  title: string,
  hint: string | { readonly formula: string },
): void {
  draft.put(1, 1, title);
  draft.format("A1", looks.title);
  draft.put(2, 1, hint);
  draft.format("A2", looks.hint);
  draft.rowHeights.push({ rows: "1:1", points: 32 }, { rows: "2:2", points: 20 });
}
