/** Worksheet. */
import { wholeSheet } from "../addresses";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { EventType } from "../events/event-types";
import {
  type AnyHostObject,
  type Arguments,
  define,
  NULL_OBJECT,
  object,
  readOnly,
} from "../wire/object-type";
import { chartsType } from "./charts";
import { commentsType } from "./comments";
import { sheetPropertiesType } from "./custom-properties";
import { rangeAreasType, worksheetType } from "./declared";
import { autoFilterType } from "./filters";
import { findAll } from "./find";
import { freezePanesType } from "./freeze-panes";
import { namesType } from "./names";
import { pageBreaksType, pageLayoutType } from "./page-layout";
import { worksheetProtectionType } from "./protection";
import { rangeObject } from "./range";
import { registrations } from "./registrations";
import { tablesType } from "./tables";

export interface SheetRef {
  sheetId: string;
}

/** Points: the width of eight digits of the standard font, and the height of its line. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

define(worksheetType, {
  scalars: {
    Id: readOnly(({ sheetId }) => sheetId),
    Name: {
      get: ({ sheetId }, book) => book.sheets.name(sheetId),
      set: ({ sheetId }, value, book) => book.sheets.rename(sheetId, value),
    },
    Position: {
      get: ({ sheetId }, book) => book.sheets.position(sheetId),
      set: ({ sheetId }, value, book) => book.sheets.move(sheetId, value),
    },
    Visibility: {
      get: ({ sheetId }, book) => book.sheets.state(sheetId).visibility,
      set: ({ sheetId }, value, book) => book.sheets.setVisibility(sheetId, value),
    },
    TabColor: {
      get: ({ sheetId }, book) => book.sheets.state(sheetId).tabColor,
      set: ({ sheetId }, value, book) => book.sheets.setTabColor(sheetId, value),
    },
    // The library reads these two by one name and sets them by another.
    ShowGridlines: readOnly(({ sheetId }, book) => book.layout.showGridlines(sheetId)),
    Gridlines: {
      get: ({ sheetId }, book) => book.layout.showGridlines(sheetId),
      set: ({ sheetId }, value, book) => book.layout.setShowGridlines(sheetId, value),
    },
    ShowHeadings: readOnly(({ sheetId }, book) => book.sheets.state(sheetId).showHeadings),
    Headings: {
      get: ({ sheetId }, book) => book.sheets.state(sheetId).showHeadings,
      set: ({ sheetId }, value, book) => {
        if (typeof value !== "boolean") throw invalidArgument();
        book.sheets.state(sheetId).showHeadings = value;
      },
    },
    StandardWidth: readOnly(() => STANDARD_WIDTH),
    StandardHeight: readOnly(() => STANDARD_HEIGHT),
  },
  objects: {
    AutoFilter: ({ sheetId }) => object(autoFilterType, { sheetId }),
    Charts: (sheet) => object(chartsType, sheet),
    Comments: ({ sheetId }) => object(commentsType, { sheetId }),
    CustomProperties: (sheet) => object(sheetPropertiesType, sheet),
    FreezePanes: (sheet) => object(freezePanesType, sheet),
    HorizontalPageBreaks: ({ sheetId }) => object(pageBreaksType, { sheetId, axis: "horizontal" }),
    VerticalPageBreaks: ({ sheetId }) => object(pageBreaksType, { sheetId, axis: "vertical" }),
    Names: ({ sheetId }) => object(namesType, { sheetId }),
    PageLayout: (sheet) => object(pageLayoutType, sheet),
    Protection: (sheet) => object(worksheetProtectionType, sheet),
    Tables: ({ sheetId }) => object(tablesType, { sheetId }),
  },
  methods: {
    Activate: ({ sheetId }, _args, book) => book.sheets.activate(sheetId),
    Calculate: (_sheet, _args, book) => book.calculation.calculate(true),
    Copy: ({ sheetId }, args, book) => {
      const copied = book.sheets.copy(sheetId, copyPosition(sheetId, args, book));
      return object(worksheetType, { sheetId: copied });
    },
    Delete: ({ sheetId }, _args, book) => book.sheets.delete(sheetId),
    FindAll: async ({ sheetId }, args, book) => {
      const ranges = await findAll(book, sheetId, args);
      if (ranges.length === 0) throw itemNotFound();
      return object(rangeAreasType, { ranges });
    },
    FindAllOrNullObject: async ({ sheetId }, args, book) => {
      const ranges = await findAll(book, sheetId, args);
      return ranges.length > 0 ? object(rangeAreasType, { ranges }) : NULL_OBJECT;
    },
    GetCell: ({ sheetId }, args) => {
      const row = args.number(0) ?? 0;
      const column = args.number(1) ?? 0;
      return rangeObject(sheetId, { top: row, left: column, bottom: row, right: column });
    },
    GetRange: ({ sheetId }, args, book) => {
      const address = args.at(0);
      if (address === null || address === "") return rangeObject(sheetId, { ...wholeSheet });
      const range = book.resolveAddress(address, sheetId);
      if (range.sheetId !== sheetId) throw invalidArgument();
      return rangeObject(sheetId, range.area);
    },
    GetRangeByIndexes: ({ sheetId }, args) => {
      const [top, left, rows, columns] = [0, 1, 2, 3].map((index) => args.number(index) ?? 0);
      if (top === undefined || left === undefined || !rows || !columns) throw invalidArgument();
      return rangeObject(sheetId, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
    },
    GetRanges: ({ sheetId }, args, book) => {
      const addresses = args.text(0);
      const ranges = (addresses ?? "").split(",").map((one) => book.resolveAddress(one, sheetId));
      return object(rangeAreasType, { ranges });
    },
    GetUsedRange: async ({ sheetId }, args, book) => {
      await book.calculation.finish();
      const used = book.cells.used(sheetId, wholeSheet, args.flag(0));
      return rangeObject(sheetId, used ?? { top: 0, left: 0, bottom: 0, right: 0 });
    },
    GetUsedRangeOrNullObject: async ({ sheetId }, args, book) => {
      await book.calculation.finish();
      const used = book.cells.used(sheetId, wholeSheet, args.flag(0));
      return used ? rangeObject(sheetId, used) : NULL_OBJECT;
    },
    GetNext: (sheet, args, book) => required(neighbour(sheet, 1, args, book)),
    GetNextOrNullObject: (sheet, args, book) => neighbour(sheet, 1, args, book) ?? NULL_OBJECT,
    GetPrevious: (sheet, args, book) => required(neighbour(sheet, -1, args, book)),
    GetPreviousOrNullObject: (sheet, args, book) => neighbour(sheet, -1, args, book) ?? NULL_OBJECT,
    _GetAnotherWorksheetById: (_sheet, args, book) =>
      object(worksheetType, { sheetId: book.sheets.require(args.at(0)) }),
    _GetSheetById: (_sheet, args, book) =>
      object(worksheetType, { sheetId: book.sheets.require(args.at(0)) }),
    ...registrations<SheetRef>(({ sheetId }) => sheetId, {
      DataChangedEvent: EventType.worksheetChanged,
      ActivatedEvent: EventType.worksheetActivated,
      DeactivatedEvent: EventType.worksheetDeactivated,
      SelectionChangedEvent: EventType.worksheetSelectionChanged,
      CalculatedEvent: EventType.worksheetCalculated,
      RowSortedEvent: EventType.rowSorted,
      ColumnSortedEvent: EventType.columnSorted,
    }),
  },
  identity: ({ sheetId }) => ({ Id: sheetId }),
});

function copyPosition(sheetId: string, args: Arguments, book: Book): number {
  const relative = args.object(1, worksheetType);
  const near = relative ? book.sheets.position(relative.sheetId) : book.sheets.position(sheetId);
  switch (args.text(0) ?? "None") {
    case "Beginning":
      return 0;
    case "Before":
      return near;
    case "After":
      return near + 1;
    default:
      return book.sheets.ids().length;
  }
}

function neighbour(
  { sheetId }: SheetRef,
  step: 1 | -1,
  args: Arguments,
  book: Book,
): AnyHostObject | null {
  const ids = book.sheets.ids();
  for (let index = ids.indexOf(sheetId) + step; index >= 0 && index < ids.length; index += step) {
    const id = ids[index];
    if (id === undefined) break;
    const shown = book.sheets.state(id).visibility === "Visible";
    if (shown || !args.flag(0)) return object(worksheetType, { sheetId: id });
  }
  return null;
}

function required(found: AnyHostObject | null): AnyHostObject {
  if (!found) throw itemNotFound();
  return found;
}
