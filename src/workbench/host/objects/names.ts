/** NamedItem and its collections, of the workbook and of a sheet. */
import { invalidArgument, itemNotFound } from "../wire/errors";
import type { Book } from "../book";
import {
  type AnyHostObject,
  type Arguments,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
} from "../wire/object-type";
import { isError, valueType } from "../grid/values";
import { worksheetType } from "./declared";
import { rangeObject, rangeType } from "./range";
import type { NamedEntry } from "../parts";

/** Null: names of the workbook. */
export interface NamesOf {
  sheetId: string | null;
}

interface NameRef {
  name: string;
  sheetId: string | null;
}

const entry = (self: NameRef, book: Book): NamedEntry =>
  book.names.require(self.name, self.sheetId);

/** What `type` and `value` tell: a range's address, or the constant or result. */
async function typeAndValue(self: NameRef, book: Book): Promise<{ type: string; value: unknown }> {
  const named = entry(self, book);
  const range = book.names.rangeOf(named);
  if (range) return { type: "Range", value: book.names.referenceText(range).slice(1) };
  const body = named.formula.slice(1).trim();
  if (isError(body)) return { type: "Error", value: body };
  if (/^(true|false)$/i.test(body))
    return { type: "Boolean", value: body.toUpperCase() === "TRUE" };
  if (/^"(?:[^"]|"")*"$/.test(body))
    return { type: "String", value: body.slice(1, -1).replaceAll('""', '"') };
  const number = Number(body);
  if (body !== "" && Number.isFinite(number)) return { type: "Double", value: number };
  const value = await book.calculation.evaluate(
    book.formulaTexts.toGrid(named.formula, self.sheetId ?? book.sheets.activeId()),
    self.sheetId ?? book.sheets.activeId(),
  );
  if (Array.isArray(value)) return { type: "Array", value: null };
  return { type: valueType(value), value };
}

export const nameType: HostType<NameRef> = describe("NamedItem", {
  scalars: {
    Name: readOnly((self, book) => entry(self, book).name),
    Type: readOnly(async (self, book) => (await typeAndValue(self, book)).type),
    Value: readOnly(async (self, book) => (await typeAndValue(self, book)).value),
    Scope: readOnly(({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet")),
    Formula: {
      get: (self, book) => entry(self, book).formula,
      set: (self, value, book) => {
        if (typeof value !== "string") throw invalidArgument();
        book.names.change(entry(self, book), {
          formula: value.startsWith("=") ? value : `=${value}`,
        });
      },
    },
    Comment: {
      get: (self, book) => entry(self, book).comment,
      set: (self, value, book) => {
        if (typeof value !== "string") throw invalidArgument();
        book.names.change(entry(self, book), { comment: value });
      },
    },
    Visible: {
      get: (self, book) => entry(self, book).visible,
      set: (self, value, book) => {
        if (typeof value !== "boolean") throw invalidArgument();
        book.names.change(entry(self, book), { visible: value });
      },
    },
  },
  objects: {
    Worksheet: ({ sheetId }) => {
      if (sheetId === null) throw itemNotFound();
      return object(worksheetType, { sheetId });
    },
    WorksheetOrNullObject: ({ sheetId }) =>
      sheetId === null ? (NULL_OBJECT as never) : object(worksheetType, { sheetId }),
  },
  methods: {
    Delete: (self, _args, book) => book.names.remove(entry(self, book)),
    GetRange: (self, _args, book) => {
      const range = book.names.rangeOf(entry(self, book));
      if (!range) throw invalidArgument("The name does not refer to a range.");
      return rangeObject(range.sheetId, range.area);
    },
    GetRangeOrNullObject: (self, _args, book) => {
      const range = book.names.rangeOf(entry(self, book));
      return range ? rangeObject(range.sheetId, range.area) : NULL_OBJECT;
    },
  },
  identity: (self, book) => ({ _Id: entry(self, book).name }),
});

const named = ({ name, sheetId }: NamedEntry): AnyHostObject => object(nameType, { name, sheetId });

function add(self: NamesOf, args: Arguments, book: Book): AnyHostObject {
  const name = args.text(0);
  const reference = args.object(1, rangeType) ?? args.text(1) ?? args.number(1)?.toString() ?? null;
  if (name === null || reference === null) throw invalidArgument();
  return named(book.names.add(name, reference, args.text(2) ?? "", self.sheetId));
}

export const namesType: HostType<NamesOf> = describe("NamedItemCollection", {
  items: ({ sheetId }, book) => book.names.list(sheetId).map(named),
  item: ({ sheetId }, key, book) => named(book.names.require(key, sheetId)),
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: ({ sheetId }, _args, book) => book.names.list(sheetId).length,
    GetItemOrNullObject: ({ sheetId }, args, book) => {
      const found = book.names.find(args.at(0), sheetId);
      return found ? named(found) : NULL_OBJECT;
    },
  },
});
