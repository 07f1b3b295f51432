/** RangeView: the cells of a range that are shown, and its collection, a view a row. */
import { type Area, columnName, type RangeRef } from "../addresses";
import type { Book } from "../book";
import { displayText } from "../grid/values";
import { invalidArgument } from "../wire/errors";
import {
  define,
  describe,
  type HostType,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import { rangeViewType } from "./declared";
import { rangeObject, rangeType } from "./range";

/** Row by row; of one row, the place among those that are shown. */
export interface ViewOf {
  readonly range: RangeRef;
  readonly index?: number;
}

interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function shown({ range, index }: ViewOf, book: Book): Shown {
  const { sheetId, area } = range;
  const one = (part: Partial<Area>): RangeRef => ({ sheetId, area: { ...area, ...part } });
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (book.layout.rowsHidden(one({ top: row, bottom: row })) !== true) rows.push(row);
  }
  const columns: number[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (book.layout.columnsHidden(one({ left: column, right: column })) !== true) {
      columns.push(column);
    }
  }
  return { rows: index === undefined ? rows : rows.slice(index, index + 1), columns };
}

type Read = (book: Book, sheetId: string, row: number, column: number) => unknown;

const matrix = (read: Read): ScalarMember<ViewOf> =>
  readOnly(async (self, book) => {
    await book.calculation.finish();
    const { rows, columns } = shown(self, book);
    const { sheetId } = self.range;
    return rows.map((row) => columns.map((column) => read(book, sheetId, row, column)));
  });

const ofRange =
  (name: "Values" | "Formulas" | "NumberFormat" | "ValueTypes"): Read =>
  async (book, sheetId, row, column) => {
    const area = { top: row, left: column, bottom: row, right: column };
    const cells = (await rangeType.scalars[name]?.get({ sheetId, area }, book)) as unknown[][];
    return cells[0]?.[0];
  };

const each = (read: Read): ScalarMember<ViewOf> => ({
  get: async (self, book) => {
    const cells = (await matrix(read).get(self, book)) as unknown[][];
    return Promise.all(cells.map((row) => Promise.all(row)));
  },
});

define(rangeViewType, {
  scalars: {
    Values: each(ofRange("Values")),
    Formulas: each(ofRange("Formulas")),
    FormulasLocal: each(ofRange("Formulas")),
    NumberFormat: each(ofRange("NumberFormat")),
    ValueTypes: each(ofRange("ValueTypes")),
    Text: matrix((book, sheetId, row, column) =>
      displayText(
        book.cells.value(sheetId, row, column),
        book.cells.numberFormat(sheetId, row, column),
      ),
    ),
    CellAddresses: matrix(
      (book, sheetId, row, column) =>
        `${book.sheets.name(sheetId)}!${columnName(column)}${row + 1}`,
    ),
    RowCount: readOnly((self, book) => shown(self, book).rows.length),
    ColumnCount: readOnly((self, book) => shown(self, book).columns.length),
    Index: readOnly(({ index }) => index ?? 0),
  },
  objects: { Rows: (self) => object(rangeViewsType, self) },
  methods: {
    GetRange: (self, _args, book) => {
      const { rows } = shown(self, book);
      const { sheetId, area } = self.range;
      const [top = area.top] = rows;
      return rangeObject(sheetId, { ...area, top, bottom: rows.at(-1) ?? top });
    },
  },
});

const count = (self: ViewOf, book: Book): number => shown(self, book).rows.length;

export const rangeViewsType: HostType<ViewOf> = describe("RangeViewCollection", {
  items: (self, book) =>
    Array.from({ length: count(self, book) }, (_, index) =>
      object(rangeViewType, { range: self.range, index }),
    ),
  methods: {
    GetCount: (self, _args, book) => count(self, book),
    GetItemAt: (self, args, book) => {
      const index = args.number(0) ?? -1;
      if (index < 0 || index >= count(self, book)) throw invalidArgument();
      return object(rangeViewType, { range: self.range, index });
    },
  },
});
