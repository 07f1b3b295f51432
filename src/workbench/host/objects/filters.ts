/** AutoFilter of a table or a sheet, and Filter of a table's column. */
import type { Criteria } from "../contents/filters";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../wire/errors";
import {
  type Arguments,
  describe,
  type HostType,
  NULL_OBJECT,
  readOnly,
} from "../wire/object-type";
import { rangeObject, rangeType } from "./range";
import type { FilterOwner } from "../parts";

interface FilterOf {
  tableId: string;
  column: number;
}

type Given = (args: Arguments) => Criteria;

const applying =
  (given: Given) =>
  (self: FilterOf, args: Arguments, book: Book): Promise<void> =>
    book.filters.apply(self, self.column, given(args));

const most =
  (filterOn: string): Given =>
  (args) => ({ filterOn, criterion1: String(args.number(0)) });

export const filterType: HostType<FilterOf> = describe("Filter", {
  scalars: { Criteria: readOnly((self, book) => book.filters.criteria(self, self.column)) },
  methods: {
    Apply: applying((args) => criteriaOf(args.at(0))),
    ApplyBottomItemsFilter: applying(most("BottomItems")),
    ApplyBottomPercentFilter: applying(most("BottomPercent")),
    ApplyTopItemsFilter: applying(most("TopItems")),
    ApplyTopPercentFilter: applying(most("TopPercent")),
    ApplyCustomFilter: applying((args) => ({
      filterOn: "Custom",
      criterion1: args.at(0),
      criterion2: args.at(1),
      operator: args.text(2) ?? "And",
    })),
    ApplyDynamicFilter: applying((args) => ({
      filterOn: "Dynamic",
      dynamicCriteria: args.at(0),
    })),
    ApplyValuesFilter: applying((args) => ({ filterOn: "Values", values: args.at(0) })),
    Clear: (self, _args, book) => book.filters.clear(self, self.column),
  },
});

export const autoFilterType: HostType<FilterOwner> = describe("AutoFilter", {
  scalars: {
    Enabled: readOnly((self, book) => book.filters.isEnabled(self)),
    IsDataFiltered: readOnly((self, book) => book.filters.isFiltered(self)),
    Criteria: readOnly((self, book) => {
      const range = book.filters.range(self);
      if (!range) return [];
      const width = range.area.right - range.area.left + 1;
      return Array.from({ length: width }, (_, column) => book.filters.criteria(self, column));
    }),
  },
  methods: {
    Apply: async (self, args, book) => {
      const here = "tableId" in self ? book.tables.sheetId(self.tableId) : self.sheetId;
      const range = args.object(0, rangeType) ?? book.resolveAddress(args.at(0), here);
      if (range.sheetId !== here) throw invalidArgument();
      const isSame = sameArea(book.filters.range(self)?.area, range.area);
      if (!isSame) book.filters.place(self, range.area);
      const column = args.number(1);
      const criteria = args.at(2);
      if (column === null) return;
      if (criteria === null) book.filters.clear(self, column);
      else await book.filters.apply(self, column, criteriaOf(criteria));
    },
    ClearCriteria: (self, _args, book) => book.filters.clear(self, null),
    ClearColumnCriteria: (self, args, book) => book.filters.clear(self, args.number(0)),
    GetRange: (self, _args, book) => {
      const range = book.filters.range(self);
      if (!range) throw itemNotFound();
      return rangeObject(range.sheetId, range.area);
    },
    GetRangeOrNullObject: (self, _args, book) => {
      const range = book.filters.range(self);
      return range ? rangeObject(range.sheetId, range.area) : NULL_OBJECT;
    },
    Reapply: (self, _args, book) => book.filters.reapply(self),
    Remove: (self, _args, book) => book.filters.remove(self),
  },
});

const sameArea = (one: object | undefined, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function criteriaOf(value: unknown): Criteria {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Criteria;
}
