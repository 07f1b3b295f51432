/** TableColumn and its collection. */
import type { Area } from "../addresses";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../wire/errors";
import {
  type AnyHostObject,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
} from "../wire/object-type";
import { filterType } from "./filters";
import { rangeObject, rangeType } from "./range";
import type { TableRef } from "./tables";

interface ColumnRef extends TableRef {
  index: number;
}

const column = (tableId: string, index: number): AnyHostObject =>
  object(tableColumnType, { tableId, index });

function area({ tableId, index }: ColumnRef, book: Book, rows: Area): AnyHostObject {
  const left = rows.left + index;
  return rangeObject(book.tables.sheetId(tableId), { ...rows, left, right: left });
}

export const tableColumnType: HostType<ColumnRef> = describe("TableColumn", {
  scalars: {
    Id: readOnly(({ index }) => index + 1),
    Index: readOnly(({ index }) => index),
    Name: {
      get: ({ tableId, index }, book) => book.tables.columnNames(tableId)[index],
      set: ({ tableId, index }, value, book) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        const taken = book.tables.columnNames(tableId).indexOf(value);
        if (taken >= 0 && taken !== index) throw invalidArgument();
        const header = book.tables.headerArea(tableId);
        const left = header.left + index;
        book.writer.set(
          { sheetId: book.tables.sheetId(tableId), area: { ...header, left, right: left } },
          value,
        );
      },
    },
    Values: {
      get: (self, book) => {
        const range = area(self, book, book.tables.area(self.tableId)).self;
        return rangeType.scalars["Values"]?.get(range, book);
      },
      set: (self, value, book) => {
        const range = area(self, book, book.tables.area(self.tableId)).self;
        book.writer.set(range, value);
      },
    },
  },
  objects: {
    Filter: ({ tableId, index }) => object(filterType, { tableId, column: index }),
  },
  methods: {
    GetTotalRowRange: (self, _args, book) => {
      const totals = book.tables.totalsArea(self.tableId);
      if (!totals) throw itemNotFound("The table shows no totals.");
      return area(self, book, totals);
    },
    GetRange: (self, _args, book) => area(self, book, book.tables.area(self.tableId)),
    GetDataBodyRange: (self, _args, book) => area(self, book, book.tables.bodyArea(self.tableId)),
    GetHeaderRowRange: (self, _args, book) =>
      area(self, book, book.tables.headerArea(self.tableId)),
  },
  identity: ({ index }) => ({ Id: index + 1 }),
});

/** By id (a number from 1) or by name. */
function find({ tableId }: TableRef, key: unknown, book: Book): number | null {
  const names = book.tables.columnNames(tableId);
  if (typeof key === "number") return key >= 1 && key <= names.length ? key - 1 : null;
  if (typeof key !== "string") return null;
  const index = names.findIndex((name) => name.toLowerCase() === key.toLowerCase());
  return index >= 0 ? index : null;
}

export const tableColumnsType: HostType<TableRef> = describe("TableColumnCollection", {
  scalars: { Count: readOnly(({ tableId }, book) => book.tables.columnNames(tableId).length) },
  items: ({ tableId }, book) =>
    book.tables.columnNames(tableId).map((_, index) => column(tableId, index)),
  item: (table, key, book) => {
    const index = find(table, key, book);
    if (index === null) throw itemNotFound();
    return column(table.tableId, index);
  },
  methods: {
    Add: ({ tableId }, args, book) => {
      const index = args.number(0);
      const area = book.tables.area(tableId);
      const width = area.right - area.left + 1;
      if (index !== null && index !== -1 && index !== width) {
        throw invalidArgument("The workbench adds table columns at the end only.");
      }
      book.tables.widen(tableId, args.at(1), args.text(2));
      return column(tableId, width);
    },
    GetCount: ({ tableId }, _args, book) => book.tables.columnNames(tableId).length,
    GetItemAt: ({ tableId }, args, book) => {
      const index = args.number(0) ?? -1;
      if (index < 0 || index >= book.tables.columnNames(tableId).length) throw invalidArgument();
      return column(tableId, index);
    },
    GetItemOrNullObject: (table, args, book) => {
      const index = find(table, args.at(0), book);
      return index === null ? NULL_OBJECT : column(table.tableId, index);
    },
  },
});
