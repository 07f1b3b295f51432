/** Workbook: where every path begins. */
import { invalidArgument } from "../wire/errors";
import { describe, type HostType, NULL_OBJECT, object, readOnly } from "../wire/object-type";
import { rangeOfEvent } from "../events/event-reference";
import { applicationType } from "./application";
import { commentsType } from "./comments";
import { documentPropertiesType, settingsType } from "./custom-properties";
import { rangeAreasType } from "./declared";
import { namesType } from "./names";
import { workbookProtectionType } from "./protection";
import { rangeObject } from "./range";
import { stylesType } from "./styles";
import { tablesType } from "./tables";
import { worksheetsType } from "./worksheets";
// What describes the types that speak of one another.
import "./conditional-formats";
import "./data-validation";
import "./range-areas";
import "./range-view";
import "./worksheet";

export const workbookType: HostType<null> = describe("Workbook", {
  scalars: {
    Name: readOnly(() => "Workbook.xlsx"),
    ReadOnly: readOnly(() => false),
    IsDirty: readOnly(() => true),
    PreviouslySaved: readOnly(() => false),
  },
  objects: {
    Application: () => object(applicationType, null),
    Comments: () => object(commentsType, { sheetId: null }),
    Names: () => object(namesType, { sheetId: null }),
    Properties: () => object(documentPropertiesType, null),
    Protection: () => object(workbookProtectionType, null),
    Settings: () => object(settingsType, null),
    Styles: () => object(stylesType, null),
    Tables: () => object(tablesType, {}),
    Worksheets: () => object(worksheetsType, null),
  },
  methods: {
    GetActiveCell: (_self, _args, book) => {
      const { sheetId, area } = book.selection.activeCell();
      return rangeObject(sheetId, area);
    },
    GetSelectedRange: (_self, _args, book) => {
      const ranges = book.selection.ranges();
      const [first] = ranges;
      if (!first || ranges.length > 1) throw invalidArgument("Several ranges are selected.");
      return rangeObject(first.sheetId, first.area);
    },
    GetSelectedRanges: (_self, _args, book) =>
      object(rangeAreasType, { ranges: book.selection.ranges() }),
    _GetRangeForEventByReferenceId: (_self, args) => {
      const range = rangeOfEvent(args.text(0) ?? "");
      return rangeObject(range.sheetId, range.area);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, book) => {
      const range = rangeOfEvent(args.text(0) ?? "");
      return book.sheets.exists(range.sheetId)
        ? rangeObject(range.sheetId, range.area)
        : NULL_OBJECT;
    },
    _GetReferenceCount: (_self, _args, book) => book.references.count,
    _RemoveReference: (_self, args, book) => book.references.remove(args.text(0) ?? ""),
    _RemoveAllReferences: (_self, _args, book) => book.references.clear(),
  },
});
