import { areaOf, cellAddress } from "../../calc/a1";
import type { PlannedSheet } from "../../reading";
import { mapReferences } from "../../calc/references";

type Moved = Pick<PlannedSheet, "name" | "alignment">;

/**
 * A planned formula as it reads after HR has inserted and deleted rows and columns: each of its cells where it stands now.
 * null where one of them is gone.
 */
export function relocate(formula: string, own: Moved, sheets: readonly Moved[]): string | null {
  return mapReferences(formula, ({ sheet, from, to }) => {
    const on =
      sheet === null ? own : sheets.find(({ name }) => name.toUpperCase() === sheet.toUpperCase());
    if (on === undefined) return to === undefined ? [from] : [from, to];
    const first = moved(on, from, "first");
    if (to === undefined) return first === null ? null : [first];
    const last = moved(on, to, "last");
    return first === null || last === null ? null : [first, last];
  });
}

/** One corner; the `$` of its row and column stay. */
function moved({ alignment }: Moved, corner: string, which: "first" | "last"): string | null {
  const { row, column } = areaOf(corner);
  const place =
    which === "first" ? alignment.at({ row, column }) : alignment.lastAt({ row, column });
  if (place === null) return null;
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellAddress(place)) ?? [];
  const isColumnFixed = corner.startsWith("$");
  const isRowFixed = corner.lastIndexOf("$") > 0;
  return `${isColumnFixed ? "$" : ""}${letters}${isRowFixed ? "$" : ""}${digits}`;
}
