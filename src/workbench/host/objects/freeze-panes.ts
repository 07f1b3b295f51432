/** WorksheetFreezePanes. */
import { describe, type HostType, NULL_OBJECT } from "../wire/object-type";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { rangeObject, rangeType } from "./range";
import type { SheetRef } from "./worksheet";

export const freezePanesType: HostType<SheetRef> = describe("WorksheetFreezePanes", {
  methods: {
    FreezeAt: ({ sheetId }, args, book) => {
      const range = args.object(0, rangeType) ?? book.resolveAddress(args.at(0), sheetId);
      const { area } = range;
      const sheet = book.grid.sheet(sheetId);
      if (range.sheetId !== sheetId) throw invalidArgument();
      book.layout.freeze(
        sheetId,
        area.bottom < sheet.getRowCount() ? area.bottom + 1 : 0,
        area.right < sheet.getColumnCount() ? area.right + 1 : 0,
      );
    },
    FreezeRows: ({ sheetId }, args, book) => book.layout.freeze(sheetId, args.number(0) ?? 1, 0),
    FreezeColumns: ({ sheetId }, args, book) => book.layout.freeze(sheetId, 0, args.number(0) ?? 1),
    Unfreeze: ({ sheetId }, _args, book) => book.layout.freeze(sheetId, 0, 0),
    GetLocation: ({ sheetId }, _args, book) => {
      const area = book.layout.frozen(sheetId);
      if (!area) throw itemNotFound();
      return rangeObject(sheetId, area);
    },
    GetLocationOrNullObject: ({ sheetId }, _args, book) => {
      const area = book.layout.frozen(sheetId);
      return area ? rangeObject(sheetId, area) : NULL_OBJECT;
    },
  },
});
