/** RangeAreas: several ranges of one sheet, formatted and cleared together. */
import {
  cellCount,
  formatArea,
  isEntireColumn,
  isEntireRow,
  quoteSheet,
  type RangeRef,
} from "../addresses";
import { define, describe, type HostType, object, readOnly } from "../wire/object-type";
import {
  conditionalFormatsType,
  dataValidationType,
  rangeAreasType,
  worksheetType,
} from "./declared";
import { rangeType } from "./range";
import { rangeActions } from "./range-actions";
import { rangeFormatType } from "./range-format";

export interface RangeAreasRef {
  ranges: RangeRef[];
}

const rangeCollectionType: HostType<RangeAreasRef> = describe("RangeCollection", {
  items: ({ ranges }) => ranges.map((range) => object(rangeType, range)),
  methods: { GetCount: ({ ranges }) => ranges.length },
});

const first = ({ ranges }: RangeAreasRef): string => ranges[0]?.sheetId ?? "";

const address = readOnly<RangeAreasRef>((self, book) => {
  const sheet = quoteSheet(book.sheets.name(first(self)));
  return self.ranges.map((range) => `${sheet}!${formatArea(range.area)}`).join(",");
});

define(rangeAreasType, {
  scalars: {
    Address: address,
    AddressLocal: address,
    AreaCount: readOnly(({ ranges }) => ranges.length),
    CellCount: readOnly(({ ranges }) => ranges.reduce((sum, { area }) => sum + cellCount(area), 0)),
    IsEntireColumn: readOnly(({ ranges }) => ranges.every(({ area }) => isEntireColumn(area))),
    IsEntireRow: readOnly(({ ranges }) => ranges.every(({ area }) => isEntireRow(area))),
    Style: {
      byDefault: false,
      get: ({ ranges }, book) => {
        const names = ranges.map((range) => book.looks.read(range, "Style"));
        return names.every((name) => name === names[0]) ? names[0] : null;
      },
      set: ({ ranges }, value, book) => {
        for (const range of ranges) book.formats.setStyle(range, value);
      },
    },
  },
  objects: {
    Areas: (self) => object(rangeCollectionType, self),
    Format: (self) => object(rangeFormatType, self),
    DataValidation: (self) => object(dataValidationType, self),
    ConditionalFormats: (self) => object(conditionalFormatsType, self),
    Worksheet: (self) => object(worksheetType, { sheetId: first(self) }),
  },
  methods: {
    Clear: async ({ ranges }, args, book) => {
      for (const range of ranges) await rangeActions["Clear"]?.(range, args, book);
    },
    Calculate: (_self, _args, book) => book.calculation.calculate(false),
    _KeepReference: (self, _args, book) => book.references.keep(self),
  },
  identity: (self, book) => {
    const id = book.references.idOf(self);
    return id === null ? {} : { _ReferenceId: id };
  },
});
