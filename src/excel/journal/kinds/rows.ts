import { type Kind, wholly } from "../kind";

const same = (one: number, other: number): boolean => one === other;

/**
 * Rows are never deleted when a table gets smaller again: whatever reads down to a fixed row would end higher then. Needs
 * ExcelApi 1.13 to be written.
 */
export const rows: Kind<"rows"> = {
  ask(context, places) {
    const asked = places.map(({ table }) => {
      const found = context.workbook.tables.getItemOrNullObject(table).load("name");
      const body = found.getDataBodyRange().load("rowCount");
      body.untrack();
      return { found, body };
    });
    return () => asked.map(({ found, body }) => (found.isNullObject ? undefined : body.rowCount));
  },
  put(context, changes) {
    for (const { place, state } of changes) {
      const table = context.workbook.tables.getItem(place.table);
      const header = table.getHeaderRowRange();
      const range = header.getResizedRange(state, 0);
      table.resize(range);
      range.untrack();
      header.untrack();
    }
  },
  same,
  back: wholly(same),
};
