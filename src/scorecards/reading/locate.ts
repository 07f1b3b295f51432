import type { SheetPlan } from "../plan/plan";
import { alignSheet, type Alignment, plannedPlace } from "./align";
import { type CellGrid, valueAt } from "./grid";
import { type GridPlace } from "../calc/place";
import type { Locate } from "../calc/place";

/** A sheet's plan held against the sheet as it is now. `down`: so many rows below what the plan speaks of. */
export function locateOn(
  sheet: string,
  plan: SheetPlan,
  grid: CellGrid,
  alignment: Alignment = alignSheet(plan, grid),
): (down?: number) => Locate {
  const found = new Map<string, GridPlace | null>();
  const place = (key: Parameters<Locate["place"]>[0]): GridPlace | null => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const planned = plannedPlace(plan, key);
    const isLast = key.startsWith("last:");
    const actual =
      planned === null ? null : isLast ? alignment.lastAt(planned) : alignment.at(planned);
    found.set(key, actual);
    return actual;
  };
  return (down = 0) => {
    const at = (where: GridPlace) => valueAt(grid, where);
    const below = (key: Parameters<Locate["place"]>[0]) => {
      const first = place(key);
      return first === null ? null : { sheet, row: first.row + down, column: first.column };
    };
    return {
      place: below,
      value: (key) => {
        const where = below(key);
        return where === null ? undefined : at(where);
      },
      at,
    };
  };
}
