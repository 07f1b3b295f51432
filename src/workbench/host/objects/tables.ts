/** Table and its collections. */
import { contains, formatArea, intersect, type RangeRef } from "../addresses";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { EventType, WORKBOOK } from "../events/event-types";
import {
  type AnyHostObject,
  define,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import type { TableLook } from "../contents/tables";
import { tableScopedCollectionType, worksheetType } from "./declared";
import { autoFilterType } from "./filters";
import { rangeObject, rangeType } from "./range";
import { registrations } from "./registrations";
import { tableSortType } from "./sorts";
import { tableColumnsType } from "./table-columns";
import { tableRowsType } from "./table-rows";

export interface TableRef {
  tableId: string;
}

const look = (key: keyof TableLook): ScalarMember<TableRef> => ({
  get: ({ tableId }, book) => book.tables.look(tableId)[key],
  set: ({ tableId }, value, book) => {
    const held = book.tables.look(tableId);
    if (typeof value !== typeof held[key]) throw invalidArgument();
    Object.assign(held, { [key]: value });
  },
});

export const tableType: HostType<TableRef> = describe("Table", {
  scalars: {
    Id: readOnly(({ tableId }) => tableId),
    LegacyId: readOnly(({ tableId }) => tableId.replace(/\D/g, "")),
    Name: {
      get: ({ tableId }, book) => book.tables.name(tableId),
      set: ({ tableId }, value, book) => book.tables.rename(tableId, value),
    },
    Style: look("style"),
    ShowHeaders: {
      get: ({ tableId }, book) => book.tables.look(tableId).showHeaders,
      set: ({ tableId }, value, book) => book.tables.ends.showHeaders(tableId, value),
    },
    ShowTotals: {
      get: ({ tableId }, book) => book.tables.look(tableId).showTotals,
      set: ({ tableId }, value, book) => book.tables.ends.showTotals(tableId, value),
    },
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: look("showFilterButton"),
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
  },
  objects: {
    AutoFilter: ({ tableId }) => object(autoFilterType, { tableId }),
    Columns: (table) => object(tableColumnsType, table),
    Rows: (table) => object(tableRowsType, table),
    Sort: (table) => object(tableSortType, table),
    Worksheet: ({ tableId }, book) =>
      object(worksheetType, { sheetId: book.tables.sheetId(tableId) }),
  },
  methods: {
    GetRange: ({ tableId }, _args, book) =>
      rangeObject(book.tables.sheetId(tableId), book.tables.area(tableId)),
    GetDataBodyRange: ({ tableId }, _args, book) =>
      rangeObject(book.tables.sheetId(tableId), book.tables.bodyArea(tableId)),
    GetHeaderRowRange: ({ tableId }, _args, book) =>
      rangeObject(book.tables.sheetId(tableId), book.tables.headerArea(tableId)),
    GetTotalRowRange: ({ tableId }, _args, book) => {
      const totals = book.tables.totalsArea(tableId);
      if (!totals) throw itemNotFound("The table shows no totals.");
      return rangeObject(book.tables.sheetId(tableId), totals);
    },
    ClearFilters: (table, _args, book) => book.filters.clear(table, null),
    ReapplyFilters: (table, _args, book) => book.filters.reapply(table),
    Delete: ({ tableId }, _args, book) => book.tables.delete(tableId),
    ConvertToRange: ({ tableId }, _args, book) => {
      const range = book.tables.convertToRange(tableId);
      return rangeObject(range.sheetId, range.area);
    },
    Resize: ({ tableId }, args, book) => {
      const range =
        args.object(0, rangeType) ?? book.resolveAddress(args.at(0), book.tables.sheetId(tableId));
      book.tables.resize(tableId, range.area);
    },
    ...registrations<TableRef>(({ tableId }) => tableId, {
      DataChangedEvent: EventType.tableChanged,
      SelectionChangedEvent: EventType.tableSelectionChanged,
    }),
  },
  identity: ({ tableId }) => ({ Id: tableId }),
});

/** Tables of the workbook (no sheet) or of one sheet. */
interface TablesOf {
  sheetId?: string;
}

const table = (tableId: string): AnyHostObject => object(tableType, { tableId });

export const tablesType: HostType<TablesOf> = describe("TableCollection", {
  scalars: { Count: readOnly(({ sheetId }, book) => book.tables.ids(sheetId).length) },
  items: ({ sheetId }, book) => book.tables.ids(sheetId).map(table),
  item: ({ sheetId }, key, book) => table(book.tables.require(key, sheetId)),
  methods: {
    Add: async ({ sheetId }, args, book) => {
      const range =
        args.object(0, rangeType) ??
        book.resolveAddress(args.at(0), sheetId ?? book.sheets.activeId());
      if (sheetId !== undefined && range.sheetId !== sheetId) throw invalidArgument();
      const { tables } = book;
      return table(args.flag(1) ? tables.add(range) : await tables.addWithHeaders(range));
    },
    GetCount: ({ sheetId }, _args, book) => book.tables.ids(sheetId).length,
    GetItemAt: ({ sheetId }, args, book) => {
      const id = book.tables.ids(sheetId)[args.number(0) ?? -1];
      if (id === undefined) throw invalidArgument();
      return table(id);
    },
    GetItemOrNullObject: ({ sheetId }, args, book) => {
      const id = book.tables.find(args.at(0), sheetId);
      return id === null ? NULL_OBJECT : table(id);
    },
    ...registrations<TablesOf>(({ sheetId }) => sheetId ?? WORKBOOK, {
      DataChangedEvent: EventType.tableChanged,
      AddedEvent: EventType.tableAdded,
      DeletedEvent: EventType.tableDeleted,
    }),
  },
});

export interface TablesIn {
  range: RangeRef;
  fullyContained: boolean;
}

function tablesIn({ range, fullyContained }: TablesIn, book: Book): string[] {
  return book.tables.ids(range.sheetId).filter((id) => {
    const area = book.tables.area(id);
    return fullyContained ? contains(range.area, area) : intersect(range.area, area) !== null;
  });
}

define(tableScopedCollectionType, {
  items: (self, book) => tablesIn(self, book).map(table),
  item: (self, key, book) => {
    const id = book.tables.find(key, self.range.sheetId);
    if (id === null || !tablesIn(self, book).includes(id))
      throw itemNotFound(formatArea(self.range.area));
    return table(id);
  },
  methods: {
    GetCount: (self, _args, book) => tablesIn(self, book).length,
    GetFirst: (self, _args, book) => {
      const [first] = tablesIn(self, book);
      if (first === undefined) throw itemNotFound();
      return table(first);
    },
  },
});
