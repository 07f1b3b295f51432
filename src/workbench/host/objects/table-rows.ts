/** TableRow and its collection. */
import { type Area, rowCount } from "../addresses";
import type { Book } from "../book";
import { invalidArgument } from "../wire/errors";
import { type AnyHostObject, describe, type HostType, object, readOnly } from "../wire/object-type";
import { rangeObject, rangeType } from "./range";
import type { TableRef } from "./tables";

interface RowRef extends TableRef {
  index: number;
}

const row = (tableId: string, index: number): AnyHostObject =>
  object(tableRowType, { tableId, index });

function area({ tableId, index }: RowRef, book: Book): Area {
  const body = book.tables.bodyArea(tableId);
  const top = body.top + index;
  if (index < 0 || top > body.bottom) throw invalidArgument();
  return { ...body, top, bottom: top };
}

const range = (self: RowRef, book: Book): AnyHostObject =>
  rangeObject(book.tables.sheetId(self.tableId), area(self, book));

export const tableRowType: HostType<RowRef> = describe("TableRow", {
  scalars: {
    Index: readOnly(({ index }) => index),
    Values: {
      get: (self, book) => rangeType.scalars["Values"]?.get(range(self, book).self, book),
      set: (self, value, book) => book.writer.set(range(self, book).self, value),
    },
  },
  methods: {
    GetRange: (self, _args, book) => range(self, book),
    Delete: ({ tableId, index }, _args, book) => book.tables.deleteRows(tableId, index, 1),
  },
});

const count = (tableId: string, book: Book): number => rowCount(book.tables.bodyArea(tableId));

export const tableRowsType: HostType<TableRef> = describe("TableRowCollection", {
  scalars: { Count: readOnly(({ tableId }, book) => count(tableId, book)) },
  items: ({ tableId }, book) =>
    Array.from({ length: count(tableId, book) }, (_, index) => row(tableId, index)),
  methods: {
    Add: async ({ tableId }, args, book) => {
      const index = args.number(0);
      const at = index === null || index === -1 ? count(tableId, book) : index;
      await book.tables.addRows(tableId, at, args.at(1));
      return row(tableId, at);
    },
    GetCount: ({ tableId }, _args, book) => count(tableId, book),
    GetItemAt: ({ tableId }, args, book) => {
      const index = args.number(0) ?? -1;
      area({ tableId, index }, book);
      return row(tableId, index);
    },
    DeleteRowsAt: ({ tableId }, args, book) =>
      book.tables.deleteRows(tableId, args.number(0) ?? -1, args.number(1) ?? 1),
  },
});
