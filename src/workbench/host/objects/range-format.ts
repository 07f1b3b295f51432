/** RangeFormat and what hangs on it: font, fill, borders, protection. */
import { BORDER_SIDES, type Border, type BorderSide } from "../looks/borders";
import { invalidArgument } from "../wire/errors";
import type { LookName } from "../looks/looks";
import { describe, type HostType, object, readOnly, type ScalarMember } from "../wire/object-type";
import type { RangeRef } from "../addresses";

/** Formats speak of one range, or of several at once. */
export interface FormatOf {
  ranges: RangeRef[];
}

/** One value of all ranges; null where they differ. */
function shared(ranges: RangeRef[], read: (range: RangeRef) => unknown): unknown {
  const values = ranges.map(read);
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

const look = (name: LookName): ScalarMember<FormatOf> => ({
  get: ({ ranges }, book) => shared(ranges, (range) => book.looks.read(range, name)),
  set: ({ ranges }, value, book) => {
    for (const range of ranges) book.looks.write(range, name, value);
  },
});

const fontType: HostType<FormatOf> = describe("RangeFont", {
  scalars: {
    Name: look("FontName"),
    Size: look("FontSize"),
    Color: look("FontColor"),
    Bold: look("Bold"),
    Italic: look("Italic"),
    Underline: look("Underline"),
    Strikethrough: look("Strikethrough"),
  },
});

const fillType: HostType<FormatOf> = describe("RangeFill", {
  scalars: { Color: look("FillColor") },
  methods: {
    Clear: ({ ranges }, _args, book) => {
      for (const range of ranges) book.looks.write(range, "FillColor", "");
    },
  },
});

const protectionType: HostType<FormatOf> = describe("FormatProtection", {
  scalars: { Locked: look("Locked"), FormulaHidden: look("FormulaHidden") },
});

interface SideOf extends FormatOf {
  side: BorderSide;
}

const borderPart = (part: keyof Border): ScalarMember<SideOf> => ({
  get: ({ ranges, side }, book) => shared(ranges, (range) => book.borders.read(range, side, part)),
  set: ({ ranges, side }, value, book) => {
    for (const range of ranges) book.borders.write(range, side, part, value);
  },
});

const borderType: HostType<SideOf> = describe("RangeBorder", {
  scalars: {
    SideIndex: readOnly(({ side }) => side),
    Style: borderPart("style"),
    Color: borderPart("color"),
    Weight: borderPart("weight"),
  },
  identity: ({ side }) => ({ _Id: side }),
});

const bordersType: HostType<FormatOf> = describe("RangeBorderCollection", {
  scalars: { Count: readOnly(() => BORDER_SIDES.length) },
  items: ({ ranges }) => BORDER_SIDES.map((side) => object(borderType, { ranges, side })),
  item: ({ ranges }, key) => {
    const side = BORDER_SIDES.find((one) => one === key);
    if (!side) throw invalidArgument();
    return object(borderType, { ranges, side });
  },
  methods: {
    GetItemAt: ({ ranges }, args) => {
      const side = BORDER_SIDES[args.number(0) ?? -1];
      if (!side) throw invalidArgument();
      return object(borderType, { ranges, side });
    },
  },
});

export const rangeFormatType: HostType<FormatOf> = describe("RangeFormat", {
  scalars: {
    WrapText: look("WrapText"),
    HorizontalAlignment: look("HorizontalAlignment"),
    VerticalAlignment: look("VerticalAlignment"),
    IndentLevel: look("IndentLevel"),
    ShrinkToFit: look("ShrinkToFit"),
    TextOrientation: look("TextOrientation"),
    ColumnWidth: {
      get: ({ ranges }, book) => shared(ranges, (range) => book.layout.columnWidth(range)),
      set: ({ ranges }, value, book) => {
        for (const range of ranges) book.layout.setColumnWidth(range, value);
      },
    },
    RowHeight: {
      get: ({ ranges }, book) => shared(ranges, (range) => book.layout.rowHeight(range)),
      set: ({ ranges }, value, book) => {
        for (const range of ranges) book.layout.setRowHeight(range, value);
      },
    },
  },
  objects: {
    Font: (self) => object(fontType, self),
    Fill: (self) => object(fillType, self),
    Borders: (self) => object(bordersType, self),
    Protection: (self) => object(protectionType, self),
  },
  methods: {
    AutofitColumns: ({ ranges }, _args, book) => book.autofit.columns(ranges),
    AutofitRows: ({ ranges }, _args, book) => book.autofit.rows(ranges),
  },
});
