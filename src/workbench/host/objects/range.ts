/** Range: addresses, contents and the ways from one range to another. */
import {
  type Area,
  bounding,
  cellCount,
  columnCount,
  contains,
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  quoteSheet,
  type RangeRef,
  rowCount,
  wholeSheet,
} from "../addresses";
import type { Book } from "../book";
import { apiNotFound, invalidArgument, itemNotFound } from "../wire/errors";
import { displayText, valueType } from "../grid/values";
import {
  type AnyHostObject,
  type Arguments,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import {
  conditionalFormatsType,
  dataValidationType,
  rangeAreasType,
  rangeViewType,
  tableScopedCollectionType,
  worksheetType,
} from "./declared";
import { findFirst } from "./find";
import { rangeActions } from "./range-actions";
import { rangeFormatType } from "./range-format";
import { rangeSortType } from "./sorts";

/** Above this, contents of a range are not given (Excel gives null for unbounded ranges). */
const MOST_CELLS_READ = 5_000_000;

const bounded = (area: Area) =>
  !isEntireColumn(area) && !isEntireRow(area) && cellCount(area) <= MOST_CELLS_READ;

type CellReader = (book: Book, sheetId: string, row: number, column: number) => unknown;

/** A matrix of something of each cell; results of formulas are up to date. */
function matrix(read: CellReader, calculated: boolean): ScalarMember<RangeRef>["get"] {
  return async ({ sheetId, area }, book) => {
    if (!bounded(area)) return null;
    if (calculated) await book.calculation.finish();
    const rows: unknown[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells: unknown[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        cells.push(read(book, sheetId, row, column));
      }
      rows.push(cells);
    }
    return rows;
  };
}

const valueOf: CellReader = (book, sheetId, row, column) => book.cells.value(sheetId, row, column);
const formulaOf: CellReader = (book, sheetId, row, column) =>
  book.formulaTexts.read(sheetId, row, column) ?? book.cells.value(sheetId, row, column);
const textOf: CellReader = (book, sheetId, row, column) =>
  displayText(
    book.cells.value(sheetId, row, column),
    book.cells.numberFormat(sheetId, row, column),
  );
const formatOf: CellReader = (book, sheetId, row, column) =>
  book.cells.numberFormat(sheetId, row, column);

const contents: ScalarMember<RangeRef> = {
  get: matrix(valueOf, true),
  set: (range, value, book) => book.writer.set(range, value),
};
const formulas: ScalarMember<RangeRef> = {
  get: matrix(formulaOf, true),
  set: (range, value, book) => book.writer.set(range, value),
};
const numberFormat: ScalarMember<RangeRef> = {
  get: matrix(formatOf, false),
  set: (range, value, book) => book.formats.set(range, value),
};
const address = readOnly<RangeRef>(
  ({ sheetId, area }, book) => `${quoteSheet(book.sheets.name(sheetId))}!${formatArea(area)}`,
);

export const rangeType: HostType<RangeRef> = describe("Range", {
  scalars: {
    Address: address,
    AddressLocal: address,
    CellCount: readOnly(({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    RowIndex: readOnly(({ area }) => area.top),
    ColumnIndex: readOnly(({ area }) => area.left),
    RowCount: readOnly(({ area }) => rowCount(area)),
    ColumnCount: readOnly(({ area }) => columnCount(area)),
    IsEntireRow: readOnly(({ area }) => isEntireRow(area)),
    IsEntireColumn: readOnly(({ area }) => isEntireColumn(area)),
    Values: contents,
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: readOnly(matrix(textOf, true)),
    ValueTypes: readOnly(
      matrix((...cell) => valueType(valueOf(...cell) as string | number | boolean), true),
    ),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HasSpill: {
      byDefault: false,
      get: async ({ sheetId, area }, book) => {
        await book.calculation.finish();
        const spills = book.cells.spillAreas(sheetId).filter((spill) => intersect(spill, area));
        if (spills.length === 0) return false;
        return spills.some((spill) => contains(spill, area)) ? true : null;
      },
    },
    Style: {
      byDefault: false,
      get: (range, book) => book.looks.read(range, "Style"),
      set: (range, value, book) => book.formats.setStyle(range, value),
    },
    RowHidden: {
      byDefault: false,
      get: (range, book) => book.layout.rowsHidden(range),
      set: (range, value, book) => book.layout.hideRows(range, value),
    },
    ColumnHidden: {
      byDefault: false,
      get: (range, book) => book.layout.columnsHidden(range),
      set: (range, value, book) => book.layout.hideColumns(range, value),
    },
    Hidden: {
      byDefault: false,
      get: (range, book) =>
        book.layout.rowsHidden(range) === true || book.layout.columnsHidden(range) === true,
    },
    Top: { byDefault: false, get: (range, book) => book.layout.box(range).top },
    Left: { byDefault: false, get: (range, book) => book.layout.box(range).left },
    Width: { byDefault: false, get: (range, book) => book.layout.box(range).width },
    Height: { byDefault: false, get: (range, book) => book.layout.box(range).height },
  },
  objects: {
    Format: (range) => object(rangeFormatType, { ranges: [range] }),
    Worksheet: ({ sheetId }) => object(worksheetType, { sheetId }),
    DataValidation: (range) => object(dataValidationType, { ranges: [range] }),
    ConditionalFormats: (range) => object(conditionalFormatsType, { ranges: [range] }),
    Sort: (range) => object(rangeSortType, range),
  },
  methods: {
    ...rangeActions,
    GetCell: (range, args) => {
      const { top, left } = range.area;
      const row = top + index(args, 0);
      const column = left + index(args, 1);
      return rangeObject(range.sheetId, { top: row, left: column, bottom: row, right: column });
    },
    GetRow: (range, args) => {
      const row = range.area.top + index(args, 0);
      return rangeObject(range.sheetId, { ...range.area, top: row, bottom: row });
    },
    GetColumn: (range, args) => {
      const column = range.area.left + index(args, 0);
      return rangeObject(range.sheetId, { ...range.area, left: column, right: column });
    },
    GetLastCell: ({ sheetId, area }) =>
      rangeObject(sheetId, { ...area, top: area.bottom, left: area.right }),
    GetLastRow: ({ sheetId, area }) => rangeObject(sheetId, { ...area, top: area.bottom }),
    GetLastColumn: ({ sheetId, area }) => rangeObject(sheetId, { ...area, left: area.right }),
    GetEntireRow: ({ sheetId, area }) =>
      rangeObject(sheetId, { ...wholeSheet, top: area.top, bottom: area.bottom }),
    GetEntireColumn: ({ sheetId, area }) =>
      rangeObject(sheetId, { ...wholeSheet, left: area.left, right: area.right }),
    GetOffsetRange: ({ sheetId, area }, args) => {
      const down = index(args, 0);
      const across = index(args, 1);
      return rangeObject(sheetId, {
        top: area.top + down,
        left: area.left + across,
        bottom: area.bottom + down,
        right: area.right + across,
      });
    },
    GetResizedRange: ({ sheetId, area }, args) => {
      const bottom = area.bottom + index(args, 0);
      const right = area.right + index(args, 1);
      // Past its own corner, a range goes on to the other side.
      return rangeObject(sheetId, {
        top: Math.min(area.top, bottom),
        left: Math.min(area.left, right),
        bottom: Math.max(area.top, bottom),
        right: Math.max(area.left, right),
      });
    },
    Find: async (range, args, book) => {
      const found = await findFirst(book, range, args);
      if (!found) throw itemNotFound();
      return rangeObject(range.sheetId, found);
    },
    FindOrNullObject: async (range, args, book) => {
      const found = await findFirst(book, range, args);
      return found ? rangeObject(range.sheetId, found) : NULL_OBJECT;
    },
    GetAbsoluteResizedRange: ({ sheetId, area }, args) =>
      rangeObject(sheetId, {
        ...area,
        bottom: area.top + index(args, 0) - 1,
        right: area.left + index(args, 1) - 1,
      }),
    GetRowsAbove: ({ sheetId, area }, args) =>
      rangeObject(sheetId, above(area, args.number(0) ?? 1)),
    GetRowsBelow: ({ sheetId, area }, args) =>
      rangeObject(sheetId, below(area, args.number(0) ?? 1)),
    GetColumnsBefore: ({ sheetId, area }, args) =>
      rangeObject(sheetId, before(area, args.number(0) ?? 1)),
    GetColumnsAfter: ({ sheetId, area }, args) =>
      rangeObject(sheetId, after(area, args.number(0) ?? 1)),
    GetBoundingRect: (range, args, book) => {
      const other = otherRange(range, args, book);
      return rangeObject(range.sheetId, bounding(range.area, other.area));
    },
    GetIntersection: (range, args, book) => {
      const common = intersect(range.area, otherRange(range, args, book).area);
      if (!common) throw itemNotFound();
      return rangeObject(range.sheetId, common);
    },
    GetIntersectionOrNullObject: (range, args, book) => {
      const common = intersect(range.area, otherRange(range, args, book).area);
      return common ? rangeObject(range.sheetId, common) : NULL_OBJECT;
    },
    GetUsedRange: async ({ sheetId, area }, args, book) => {
      await book.calculation.finish();
      const used = book.cells.used(sheetId, area, args.flag(0));
      if (!used) throw itemNotFound();
      return rangeObject(sheetId, used);
    },
    GetUsedRangeOrNullObject: async ({ sheetId, area }, args, book) => {
      await book.calculation.finish();
      const used = book.cells.used(sheetId, area, args.flag(0));
      return used ? rangeObject(sheetId, used) : NULL_OBJECT;
    },
    GetSurroundingRegion: async ({ sheetId, area }, _args, book) => {
      await book.calculation.finish();
      return rangeObject(sheetId, surroundingRegion(book, sheetId, area));
    },
    GetSpillingToRange: async (range, _args, book) => {
      const area = await spillOf(range, book);
      if (!area) throw itemNotFound();
      return rangeObject(range.sheetId, area);
    },
    GetSpillingToRangeOrNullObject: async (range, _args, book) => {
      const area = await spillOf(range, book);
      return area ? rangeObject(range.sheetId, area) : NULL_OBJECT;
    },
    GetSpillParent: async (range, _args, book) => {
      const area = await spillParentOf(range, book);
      if (!area) throw itemNotFound();
      return rangeObject(range.sheetId, corner(area));
    },
    GetSpillParentOrNullObject: async (range, _args, book) => {
      const area = await spillParentOf(range, book);
      return area ? rangeObject(range.sheetId, corner(area)) : NULL_OBJECT;
    },
    GetVisibleView: (range) => object(rangeViewType, { range }),
    GetTables: (range, args) =>
      object(tableScopedCollectionType, { range, fullyContained: args.flag(0) }),
    GetSpecialCells: async (range, args, book) => {
      const areas = await specialCells(range, args, book);
      if (areas.length === 0) throw itemNotFound("No cells were found.");
      return object(rangeAreasType, { ranges: areas });
    },
    GetSpecialCellsOrNullObject: async (range, args, book) => {
      const areas = await specialCells(range, args, book);
      return areas.length > 0 ? object(rangeAreasType, { ranges: areas }) : NULL_OBJECT;
    },
    CopyFrom: (range, args, book) => {
      const source = args.object(0, rangeType) ?? book.resolveAddress(args.at(0), range.sheetId);
      const what = args.text(1) ?? "All";
      if (what !== "All" && what !== "Formulas" && what !== "Values" && what !== "Formats") {
        throw invalidArgument();
      }
      return book.copying.copy(range, source, what, args.flag(2), args.flag(3));
    },
    Insert: async (range, args, book) => {
      const inserted = await book.structure.insert(range, args.at(0));
      return rangeObject(inserted.sheetId, inserted.area);
    },
    _KeepReference: (range, _args, book) => book.references.keep(range),
    _ValidateArraySize: ({ area }, args) => {
      if (args.number(0) !== rowCount(area) || args.number(1) !== columnCount(area)) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
  },
  identity: (range, book) => {
    const id = book.references.idOf(range);
    return id === null ? {} : { _ReferenceId: id };
  },
});

/** A range as an object; outside the sheet it is Excel's InvalidArgument. */
export function rangeObject(sheetId: string, area: Area): AnyHostObject {
  const valid = contains(wholeSheet, area) && area.top <= area.bottom && area.left <= area.right;
  if (!valid) throw invalidArgument("The range is outside the sheet.");
  return object(rangeType, { sheetId, area });
}

const corner = (area: Area): Area => ({ ...area, bottom: area.top, right: area.left });

function index(args: Arguments, position: number): number {
  const value = args.at(position) ?? 0;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** The other range of a call: an object, or an address on the same sheet. */
export function otherRange(range: RangeRef, args: Arguments, book: Book, position = 0): RangeRef {
  const other = args.object(position, rangeType);
  const found = other ?? book.resolveAddress(args.at(position), range.sheetId);
  if (found.sheetId !== range.sheetId) throw invalidArgument("The ranges are on different sheets.");
  return found;
}

const above = (area: Area, count: number): Area =>
  count < 0 ? below(area, -count) : { ...area, top: area.top - count, bottom: area.top - 1 };
const below = (area: Area, count: number): Area =>
  count < 0 ? above(area, -count) : { ...area, top: area.bottom + 1, bottom: area.bottom + count };
const before = (area: Area, count: number): Area =>
  count < 0 ? after(area, -count) : { ...area, left: area.left - count, right: area.left - 1 };
const after = (area: Area, count: number): Area =>
  count < 0 ? before(area, -count) : { ...area, left: area.right + 1, right: area.right + count };

async function spillOf(range: RangeRef, book: Book): Promise<Area | null> {
  if (cellCount(range.area) !== 1) throw invalidArgument("The range must be a single cell.");
  await book.calculation.finish();
  return book.cells.spillArea(range.sheetId, range.area.top, range.area.left);
}

async function spillParentOf(range: RangeRef, book: Book): Promise<Area | null> {
  if (cellCount(range.area) !== 1) throw invalidArgument("The range must be a single cell.");
  await book.calculation.finish();
  return book.cells.spillAreas(range.sheetId).find((area) => contains(area, range.area)) ?? null;
}

/** The block of contents around a range, bounded by blank rows and columns (Ctrl+A). */
function surroundingRegion(book: Book, sheetId: string, start: Area): Area {
  const filled = (area: Area): boolean => {
    const part = intersect(area, wholeSheet);
    return part !== null && book.cells.used(sheetId, part, true) !== null;
  };
  let area = start;
  for (;;) {
    const grown = { ...area };
    if (
      filled({
        ...area,
        top: area.top - 1,
        bottom: area.top - 1,
        left: area.left - 1,
        right: area.right + 1,
      })
    )
      grown.top -= 1;
    if (
      filled({
        ...area,
        top: area.bottom + 1,
        bottom: area.bottom + 1,
        left: area.left - 1,
        right: area.right + 1,
      })
    )
      grown.bottom += 1;
    if (
      filled({
        ...area,
        left: area.left - 1,
        right: area.left - 1,
        top: area.top - 1,
        bottom: area.bottom + 1,
      })
    )
      grown.left -= 1;
    if (
      filled({
        ...area,
        left: area.right + 1,
        right: area.right + 1,
        top: area.top - 1,
        bottom: area.bottom + 1,
      })
    )
      grown.right += 1;
    if (formatArea(grown) === formatArea(area)) return area;
    area = grown;
  }
}

/** Blank cells, constants, formulas of a range, joined to runs along the rows. */
async function specialCells(range: RangeRef, args: Arguments, book: Book): Promise<RangeRef[]> {
  await book.calculation.finish();
  const kind = args.text(0);
  const wanted = args.text(1);
  const { sheetId } = range;
  const used = book.cells.used(sheetId, range.area, false);
  if (!used) return [];
  const test = (row: number, column: number): boolean => {
    const formula = book.cells.formula(sheetId, row, column);
    const value = book.cells.value(sheetId, row, column);
    switch (kind) {
      case "Blanks":
        return formula === null && value === "";
      case "Constants":
        return formula === null && value !== "" && ofKind(value, wanted);
      case "Formulas":
        return formula !== null && ofKind(value, wanted);
      default:
        throw apiNotFound(`Range.getSpecialCells(${String(kind)})`);
    }
  };
  const runs: RangeRef[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      if (!test(row, column)) continue;
      const last = runs.at(-1);
      if (last && last.area.top === row && last.area.right === column - 1) last.area.right = column;
      else runs.push({ sheetId, area: { top: row, left: column, bottom: row, right: column } });
    }
  }
  return runs;
}

/** Whether a value is of the kinds that a name such as "ErrorsText" lists. */
function ofKind(value: string | number | boolean, wanted: string | null): boolean {
  if (wanted === null || wanted === "All") return true;
  const kinds: Record<string, string> = {
    Double: "Numbers",
    String: "Text",
    Boolean: "Logical",
    Error: "Errors",
  };
  return wanted.includes(kinds[valueType(value)] ?? "Text");
}
