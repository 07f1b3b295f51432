import { areaOf } from "../calc/a1";
import type { Locate } from "../calc/place";
import { cell } from "../plan/address";
import type { CellBlock, CellContent, SheetPlan } from "../plan/plan";
import { valueAt } from "./grid";
import type { PlannedSheet } from "./reading";

/** What stands on sheets that were read, put into a plan for others. */

/** What HR has confirmed need not be confirmed again: the same words stand on the same lines. */
export function confirmed(
  sheet: SheetPlan,
  rules: Locate,
  before: readonly PlannedSheet[],
): ReadonlyMap<string, CellContent> {
  const cells = new Map<string, CellContent>();
  const keys = new Map([...sheet.places].map(([key, at]) => [at, key]));
  for (const { at, status } of sheet.openFigures) {
    const key = keys.get(at);
    const place = key === undefined ? null : rules.place(key);
    const old = before.find(({ id }) => id === place?.sheet);
    const planned = old?.plan.openFigures.find(
      (open) => key !== undefined && open.at === old.plan.places.get(key),
    );
    if (old === undefined || planned === undefined || isFormulaAt(sheet, status)) continue;
    const where = old.alignment.at(areaOf(planned.status));
    const said = where === null ? "" : valueAt(old.grid, where);
    if (typeof said === "string" && said !== "") cells.set(status, said);
  }
  return cells;
}

export function isFormulaAt({ blocks }: SheetPlan, address: string): boolean {
  return blocks.some((block) => {
    const content = contentIn(block, address);
    return typeof content === "object" && content !== null;
  });
}

export function contentIn({ at, rows }: CellBlock, address: string): CellContent | undefined {
  const [corner, place] = [areaOf(at), areaOf(address)];
  return rows[place.row - corner.row]?.[place.column - corner.column];
}

/** The plan with other contents in some of its cells. */
export function withCells(sheet: SheetPlan, cells: ReadonlyMap<string, CellContent>): SheetPlan {
  const written = new Set<string>();
  const blocks = sheet.blocks.map((block) => {
    const corner = areaOf(block.at);
    return {
      ...block,
      rows: block.rows.map((row, down) =>
        row.map((content, right) => {
          const address = cell(corner.row + down + 1, corner.column + right + 1);
          const other = cells.get(address);
          if (other === undefined) return content;
          written.add(address);
          return other;
        }),
      ),
    };
  });
  const further = [...cells]
    .filter(([address, content]) => !written.has(address) && content !== null)
    .map(([at, content]): CellBlock => ({ at, rows: [[content]] }));
  return { ...sheet, blocks: [...blocks, ...further] };
}
