/** WorksheetCollection. */
import type { Book } from "../book";
import { itemNotFound } from "../wire/errors";
import { EventType, WORKBOOK } from "../events/event-types";
import {
  type AnyHostObject,
  type Arguments,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
} from "../wire/object-type";
import { worksheetType } from "./declared";
import { registrations } from "./registrations";

const sheet = (sheetId: string) => object(worksheetType, { sheetId });

export const worksheetsType: HostType<null> = describe("WorksheetCollection", {
  items: (_self, book) => book.sheets.ids().map(sheet),
  item: (_self, key, book) => sheet(book.sheets.require(key)),
  methods: {
    Add: (_self, args, book) => sheet(book.sheets.add(args.text(0))),
    GetActiveWorksheet: (_self, _args, book) => sheet(book.sheets.activeId()),
    GetCount: (_self, args, book) => shown(args, book).length,
    GetFirst: (_self, args, book) => required(shown(args, book)[0]),
    GetLast: (_self, args, book) => required(shown(args, book).at(-1)),
    GetItemOrNullObject: (_self, args, book) => {
      const sheetId = book.sheets.find(args.at(0));
      return sheetId === null ? NULL_OBJECT : sheet(sheetId);
    },
    ...registrations<null>(() => WORKBOOK, {
      DataChangedEvent: EventType.worksheetChanged,
      ActivatedEvent: EventType.worksheetActivated,
      DeactivatedEvent: EventType.worksheetDeactivated,
      AddedEvent: EventType.worksheetAdded,
      DeletedEvent: EventType.worksheetDeleted,
      SelectionChangedEvent: EventType.worksheetSelectionChanged,
      CalculatedEvent: EventType.worksheetCalculated,
      RowSortedEvent: EventType.rowSorted,
      ColumnSortedEvent: EventType.columnSorted,
    }),
  },
});

function shown(args: Arguments, book: Book): string[] {
  const ids = book.sheets.ids();
  return args.flag(0) ? ids.filter((id) => book.sheets.state(id).visibility === "Visible") : ids;
}

function required(sheetId: string | undefined): AnyHostObject {
  if (sheetId === undefined) throw itemNotFound();
  return sheet(sheetId);
}
