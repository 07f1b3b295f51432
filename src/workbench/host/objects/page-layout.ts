/** PageLayout, headers and footers, page breaks: kept and given back. */
import { type Area, formatArea, type RangeRef, wholeSheet } from "../addresses";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../wire/errors";
import {
  type AnyHostObject,
  type Arguments,
  describe,
  field,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import type { HeaderFooterPages, PageLayout } from "../sheets/page-layout";
import { rangeAreasType } from "./declared";
import { rangeObject, rangeType } from "./range";
import type { SheetRef } from "./worksheet";

const layoutOf = ({ sheetId }: SheetRef, book: Book): PageLayout =>
  book.sheets.state(sheetId).pageLayout;

const setting = (name: string, accept?: (value: unknown) => unknown): ScalarMember<SheetRef> =>
  field<SheetRef, string>((sheet, book) => layoutOf(sheet, book).settings, name, accept);

const oneOf =
  (...names: string[]) =>
  (value: unknown) => {
    if (typeof value !== "string" || !names.includes(value)) throw invalidArgument();
    return value;
  };
const flag = (value: unknown) => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
const points = (value: unknown): number => {
  if (typeof value !== "number" || value < 0) throw invalidArgument();
  return value;
};
const text = (value: unknown) => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

/** A scale of 10 to 400 %, or a number of pages to fit on; not both. */
function zoom(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if (scale !== undefined && fits) throw invalidArgument();
  if (scale !== undefined && (typeof scale !== "number" || scale < 10 || scale > 400)) {
    throw invalidArgument();
  }
  return value;
}

interface FooterRef extends SheetRef {
  pages: HeaderFooterPages;
}

const footer = (name: string): ScalarMember<FooterRef> =>
  field<FooterRef, string>(
    (self, book) => layoutOf(self, book).headersFooters[self.pages],
    name,
    text,
  );

const headerFooterType: HostType<FooterRef> = describe("HeaderFooter", {
  scalars: {
    LeftHeader: footer("LeftHeader"),
    CenterHeader: footer("CenterHeader"),
    RightHeader: footer("RightHeader"),
    LeftFooter: footer("LeftFooter"),
    CenterFooter: footer("CenterFooter"),
    RightFooter: footer("RightFooter"),
  },
});

const group = (name: string, accept: (value: unknown) => unknown): ScalarMember<SheetRef> =>
  field<SheetRef, string>((sheet, book) => layoutOf(sheet, book).group, name, accept);

const pagesOf =
  (pages: HeaderFooterPages) =>
  ({ sheetId }: SheetRef): AnyHostObject =>
    object(headerFooterType, { sheetId, pages });

const headerFooterGroupType: HostType<SheetRef> = describe("HeaderFooterGroup", {
  scalars: {
    State: group("State", oneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven")),
    UseSheetMargins: group("UseSheetMargins", flag),
    UseSheetScale: group("UseSheetScale", flag),
  },
  objects: {
    DefaultForAllPages: pagesOf("defaultForAllPages"),
    EvenPages: pagesOf("evenPages"),
    FirstPage: pagesOf("firstPage"),
    OddPages: pagesOf("oddPages"),
  },
});

/** The areas of a call: a range, several ranges, or addresses. */
function areasOf({ sheetId }: SheetRef, args: Arguments, book: Book): Area[] {
  const range = args.object(0, rangeType);
  const ranges: RangeRef[] = range
    ? [range]
    : (args.object(0, rangeAreasType)?.ranges ??
      (args.text(0) ?? "").split(",").map((one) => book.resolveAddress(one, sheetId)));
  if (ranges.some((one) => one.sheetId !== sheetId)) throw invalidArgument();
  return ranges.map((one) => ({ ...one.area }));
}

const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(sheet: SheetRef, args: Arguments, book: Book): void {
  const factor = POINTS[args.text(0) ?? ""];
  const given = args.at(1);
  if (factor === undefined || typeof given !== "object" || given === null) throw invalidArgument();
  for (const [side, value] of Object.entries(given)) {
    const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
    const { settings } = layoutOf(sheet, book);
    if (!(name in settings)) throw invalidArgument();
    settings[name] = points(value) * factor;
  }
}

const areaOrNull = ({ sheetId }: SheetRef, area: Area | null) =>
  area ? rangeObject(sheetId, area) : NULL_OBJECT;

function required(found: AnyHostObject | typeof NULL_OBJECT): AnyHostObject {
  if (found === NULL_OBJECT) throw itemNotFound();
  return found;
}

function printArea(sheet: SheetRef, book: Book): AnyHostObject | typeof NULL_OBJECT {
  const areas = layoutOf(sheet, book).printArea;
  if (!areas) return NULL_OBJECT;
  return object(rangeAreasType, {
    ranges: areas.map((area) => ({ sheetId: sheet.sheetId, area })),
  });
}

export const pageLayoutType: HostType<SheetRef> = describe("PageLayout", {
  scalars: {
    Orientation: setting("Orientation", oneOf("Portrait", "Landscape")),
    PaperSize: setting("PaperSize", text),
    BlackAndWhite: setting("BlackAndWhite", flag),
    PrintErrors: setting("PrintErrors", oneOf("AsDisplayed", "Blank", "Dash", "NotAvailable")),
    Zoom: setting("Zoom", zoom),
    CenterHorizontally: setting("CenterHorizontally", flag),
    CenterVertically: setting("CenterVertically", flag),
    PrintHeadings: setting("PrintHeadings", flag),
    PrintGridlines: setting("PrintGridlines", flag),
    LeftMargin: setting("LeftMargin", points),
    RightMargin: setting("RightMargin", points),
    TopMargin: setting("TopMargin", points),
    BottomMargin: setting("BottomMargin", points),
    HeaderMargin: setting("HeaderMargin", points),
    FooterMargin: setting("FooterMargin", points),
    PrintComments: setting("PrintComments", oneOf("NoComments", "EndSheet", "InPlace")),
    DraftMode: setting("DraftMode", flag),
    FirstPageNumber: setting("FirstPageNumber"),
    PrintOrder: setting("PrintOrder", oneOf("DownThenOver", "OverThenDown")),
  },
  objects: { HeadersFooters: (sheet) => object(headerFooterGroupType, sheet) },
  methods: {
    SetPrintArea: (sheet, args, book) => {
      layoutOf(sheet, book).printArea = areasOf(sheet, args, book);
    },
    GetPrintArea: (sheet, _args, book) => required(printArea(sheet, book)),
    GetPrintAreaOrNullObject: (sheet, _args, book) => printArea(sheet, book),
    SetPrintTitleRows: (sheet, args, book) => {
      const [area] = areasOf(sheet, args, book);
      if (!area) throw invalidArgument();
      layoutOf(sheet, book).titleRows = { ...wholeSheet, top: area.top, bottom: area.bottom };
    },
    GetPrintTitleRows: (sheet, _args, book) =>
      required(areaOrNull(sheet, layoutOf(sheet, book).titleRows)),
    GetPrintTitleRowsOrNullObject: (sheet, _args, book) =>
      areaOrNull(sheet, layoutOf(sheet, book).titleRows),
    SetPrintTitleColumns: (sheet, args, book) => {
      const [area] = areasOf(sheet, args, book);
      if (!area) throw invalidArgument();
      layoutOf(sheet, book).titleColumns = { ...wholeSheet, left: area.left, right: area.right };
    },
    GetPrintTitleColumns: (sheet, _args, book) =>
      required(areaOrNull(sheet, layoutOf(sheet, book).titleColumns)),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, book) =>
      areaOrNull(sheet, layoutOf(sheet, book).titleColumns),
    SetPrintMargins: setMargins,
  },
});

export interface BreaksOf extends SheetRef {
  axis: "horizontal" | "vertical";
}

interface BreakRef extends BreaksOf {
  /** The first row or column after the break. */
  at: number;
}

const breaks = ({ sheetId, axis }: BreaksOf, book: Book): number[] =>
  layoutOf({ sheetId }, book)[axis === "horizontal" ? "horizontalBreaks" : "verticalBreaks"];

const pageBreakType: HostType<BreakRef> = describe("PageBreak", {
  scalars: {
    RowIndex: readOnly(({ axis, at }) => (axis === "horizontal" ? at : 0)),
    ColumnIndex: readOnly(({ axis, at }) => (axis === "vertical" ? at : 0)),
  },
  methods: {
    Delete: (self, _args, book) => {
      const held = breaks(self, book);
      const index = held.indexOf(self.at);
      if (index < 0) throw itemNotFound();
      held.splice(index, 1);
    },
    GetCellAfterBreak: ({ sheetId, axis, at }) => {
      const [row, column] = axis === "horizontal" ? [at, 0] : [0, at];
      return rangeObject(sheetId, { top: row, left: column, bottom: row, right: column });
    },
  },
  identity: ({ at }) => ({ _Id: at }),
});

export const pageBreaksType: HostType<BreaksOf> = describe("PageBreakCollection", {
  items: (self, book) => breaks(self, book).map((at) => object(pageBreakType, { ...self, at })),
  item: (self, key, book) => {
    if (typeof key !== "number" || !breaks(self, book).includes(key)) throw itemNotFound();
    return object(pageBreakType, { ...self, at: key });
  },
  methods: {
    Add: (self, args, book) => {
      const [area] = areasOf(self, args, book);
      if (!area) throw invalidArgument();
      const at = self.axis === "horizontal" ? area.top : area.left;
      if (at === 0) throw invalidArgument(`No page can end before ${formatArea(area)}.`);
      const held = breaks(self, book);
      if (!held.includes(at)) held.push(at);
      held.sort((a, b) => a - b);
      return object(pageBreakType, { ...self, at });
    },
    GetCount: (self, _args, book) => breaks(self, book).length,
    RemovePageBreaks: (self, _args, book) => {
      breaks(self, book).length = 0;
    },
  },
});
