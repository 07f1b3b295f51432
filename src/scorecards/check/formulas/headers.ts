import { areaOf } from "../../calc/a1";
import { asText, type PlannedSheet, valueAt } from "../../reading";
import { relocate } from "./relocate";

/**
 * A planned formula as it has to read now: each of its cells where it stands, each column of Data as it is called. null where one
 * of them is gone.
 */
export function asItStands(
  formula: string,
  own: PlannedSheet,
  sheets: readonly PlannedSheet[],
): string | null {
  const moved = relocate(formula, own, sheets);
  if (moved === null) return null;
  return sheets.flatMap(renamedHeaders).reduce<string | null>((text, { planned, now }) => {
    if (text === null || !text.includes(`[${planned}]`)) return text;
    return now === null ? null : text.replaceAll(`[${planned}]`, `[${escaped(now)}]`);
  }, moved);
}

interface RenamedHeader {
  readonly planned: string;
  /** null: the column is gone, or cannot be told. */
  readonly now: string | null;
}

function renamedHeaders({ identity, plan, grid, alignment }: PlannedSheet): RenamedHeader[] {
  const table = plan.tables[0];
  if (identity.role !== "data" || table === undefined) return [];
  const { row, column: first, columns } = areaOf(table.range);
  return plan.blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return (rows[row - corner.row] ?? []).flatMap((planned, right): RenamedHeader[] => {
      const column = corner.column + right;
      if (typeof planned !== "string" || column < first || column >= first + columns) return [];
      const place = alignment.at({ row, column });
      const now =
        place === null ? null : asText(valueAt(grid, { row: grid.row, column: place.column }));
      return now === planned ? [] : [{ planned, now }];
    });
  });
}

/** Signs that mean something within the brackets of a table's column. */
const escaped = (header: string): string => header.replace(/['[\]#@]/g, "'$&");
