import { type Kind, wholly } from "../kind";
import { placeKey } from "../place";

const same = (one: number, other: number): boolean => one === other;

/**
 * How many columns a table has. Written before cells: Excel gives a new column a heading of its own, which is then written over,
 * and a heading can be blanked only where it is none any more. Needs ExcelApi 1.13 to be written.
 */
export const columns: Kind<"columns"> = {
  ask(context, places) {
    const asked = places.map(({ table }) => {
      const found = context.workbook.tables.getItemOrNullObject(table).load("name");
      const header = found.getHeaderRowRange().load("columnCount");
      header.untrack();
      return { found, header };
    });
    return () =>
      asked.map(({ found, header }) => (found.isNullObject ? undefined : header.columnCount));
  },
  put(context, changes, now) {
    for (const { place, state } of changes) {
      const there = now.get(placeKey(place));
      if (typeof there !== "number" || there === state) continue;
      const table = context.workbook.tables.getItem(place.table);
      const whole = table.getRange();
      const range = whole.getResizedRange(0, state - there);
      table.resize(range);
      range.untrack();
      whole.untrack();
    }
  },
  same,
  back: wholly(same),
};
