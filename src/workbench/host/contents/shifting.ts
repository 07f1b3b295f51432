/** Where an area lies after cells were inserted or deleted. */
import { type Area, columnCount, rowCount } from "../addresses";

export type Axis = "rows" | "columns";

/** Whether an area lies within the columns (or rows) that move. */
export const inLane = (area: Area, moved: Area, axis: Axis): boolean =>
  axis === "rows"
    ? area.left >= moved.left && area.right <= moved.right
    : area.top >= moved.top && area.bottom <= moved.bottom;

export function shifted(area: Area, moved: Area, axis: Axis, direction: 1 | -1): Area {
  const [first, last] =
    axis === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const from = moved[first];
  const count = axis === "rows" ? rowCount(moved) : columnCount(moved);
  if (direction === 1) {
    if (area[first] >= from) {
      return { ...area, [first]: area[first] + count, [last]: area[last] + count };
    }
    return area[last] >= from ? { ...area, [last]: area[last] + count } : area;
  }
  const end = from + count;
  // Wholly deleted: what is left of it is a cell at the place.
  if (area[first] >= from && area[last] < end) return { ...area, [first]: from, [last]: from };
  return {
    ...area,
    [first]: area[first] >= end ? area[first] - count : Math.min(area[first], from),
    [last]: area[last] >= end ? area[last] - count : Math.min(area[last], from - 1),
  };
}
