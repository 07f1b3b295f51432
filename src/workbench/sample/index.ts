/** The sample that "Load sample data" fills in. */
export { sampleMonth, type SampleMonth } from "./month";
export { scorecardsIn } from "./read";
import { cellsOf, figureColumns, identityColumns } from "./columns";

/** Eight people's month with a header row, for a workbook without a scorecard. */
export function sampleTable(language: "en-US" | "zh-CN" | "zh-TW"): string[][] {
  const columns = [...identityColumns, ...figureColumns];
  const which = { "en-US": 0, "zh-CN": 1, "zh-TW": 2 }[language];
  const cells = columns.map((column) => [column.headers[which] ?? "", ...cellsOf(column)]);
  return (cells[0] ?? []).map((_, row) => cells.map((column) => column[row] ?? ""));
}
