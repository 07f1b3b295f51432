/** The sample that "Load sample data" pastes. */
export { findPlacement, type SheetView } from "./placement";
import { cellsOf, figureColumns, identityColumns } from "./columns";

/** The whole sample with a header row, for a workbook that has no place for it yet. */
export function sampleTable(language: "en-US" | "zh-CN" | "zh-TW"): string[][] {
  const columns = [...identityColumns, ...figureColumns];
  const which = { "en-US": 0, "zh-CN": 1, "zh-TW": 2 }[language];
  const cells = columns.map((column) => [column.headers[which] ?? "", ...cellsOf(column)]);
  return (cells[0] ?? []).map((_, row) => cells.map((column) => column[row] ?? ""));
}
