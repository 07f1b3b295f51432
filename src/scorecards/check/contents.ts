import { formulaAt, type ScorecardReading } from "../reading";
import { type CellPlace } from "../calc/place";
import type { MendStep, NewContent } from "./mend";

/** What a cell of a scorecard holds: its formula, else its value. */
export function contentAt({ sheets }: Pick<ScorecardReading, "sheets">, place: CellPlace): unknown {
  const sheet = sheets.find(({ id }) => id === place.sheet);
  return sheet === undefined ? "" : formulaAt(sheet.grid, place);
}

export const isFormulaText = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

/** Writes one cell that holds no formula; null where it does: then HR's own calculation is at fault. */
export function rewrite(
  reading: Pick<ScorecardReading, "sheets">,
  cell: CellPlace,
  content: NewContent,
  numberFormat?: string,
): MendStep | null {
  const was = contentAt(reading, cell);
  if (isFormulaText(was)) return null;
  return {
    kind: "write",
    cell,
    was,
    content,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
