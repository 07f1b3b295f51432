/** The range of an event travels as text: the add-in asks for it once, if at all. */
import { formatArea, type RangeRef, requireArea } from "../addresses";

export const eventReference = (range: RangeRef) => `${range.sheetId}!${formatArea(range.area)}`;

export function rangeOfEvent(reference: string): RangeRef {
  const mark = reference.lastIndexOf("!");
  return { sheetId: reference.slice(0, mark), area: requireArea(reference.slice(mark + 1)) };
}
