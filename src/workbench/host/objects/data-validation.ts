/** DataValidation. */
import { invalidArgument, itemNotFound } from "../wire/errors";
import type { Book } from "../book";
import type { RangeRef } from "../addresses";
import {
  define,
  isHostObject,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import type { Validation } from "../contents/validations";
import { dataValidationType, rangeAreasType } from "./declared";
import type { FormatOf } from "./range-format";
import { rangeType } from "./range";

/** Null: the cells differ. */
function shared({ ranges }: FormatOf, book: Book): Validation | null {
  const all = ranges.map((range) => book.validations.read(range));
  const [first] = all;
  if (!first) return null;
  return all.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

function part<Key extends keyof Validation>(
  key: Key,
  accept: (value: unknown) => Validation[Key],
): ScalarMember<FormatOf> {
  return {
    get: (self, book) => shared(self, book)?.[key] ?? null,
    set: ({ ranges }, value, book) => {
      for (const range of ranges) book.validations.change(range, { [key]: accept(value) });
    },
  };
}

/** Texts and switches of a message, each of the kind that the field has. */
function message<T extends Record<string, unknown>>(fields: T, longest: Record<string, number>) {
  return (value: unknown): T => {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    const given: Record<string, unknown> = { ...fields };
    for (const [key, one] of Object.entries(value)) {
      if (!(key in fields) || typeof one !== typeof fields[key]) throw invalidArgument();
      if (typeof one === "string" && one.length > (longest[key] ?? 255)) throw invalidArgument();
      given[key] = one;
    }
    return given as T;
  };
}

async function invalid({ ranges }: FormatOf, book: Book): Promise<RangeRef[]> {
  const found: RangeRef[] = [];
  for (const range of ranges) found.push(...(await book.validations.invalidCells(range)));
  return found;
}

/** The values of a list may be told as a range; the rule holds its address. */
function withListText(value: unknown, book: Book): unknown {
  const { list } = (value ?? {}) as { list?: { source?: unknown } };
  const source = list?.source;
  if (!isHostObject(source) || source.type !== rangeType) return value;
  const range = source.self as RangeRef;
  return { ...(value as object), list: { ...list, source: book.names.referenceText(range) } };
}

define(dataValidationType, {
  scalars: {
    Type: readOnly(({ ranges }, book) => book.validations.typeOf(ranges)),
    Rule: {
      get: (self, book) => shared(self, book)?.rule ?? null,
      set: ({ ranges }, value, book) => {
        const rule = book.validations.readRule(withListText(value, book));
        for (const range of ranges) book.validations.change(range, rule);
      },
    },
    Prompt: part(
      "prompt",
      message({ showPrompt: true, title: "", message: "" }, { title: 32, message: 255 }),
    ),
    ErrorAlert: part(
      "errorAlert",
      message(
        { showAlert: true, style: "Stop", title: "", message: "" },
        { title: 32, message: 255 },
      ),
    ),
    IgnoreBlanks: part("ignoreBlanks", (value) => {
      if (typeof value !== "boolean") throw invalidArgument();
      return value;
    }),
    Valid: readOnly(async (self, book) => {
      const found = await invalid(self, book);
      if (found.length === 0) return true;
      const cells = self.ranges.reduce(
        (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
        0,
      );
      return found.length === cells ? false : null;
    }),
  },
  methods: {
    Clear: ({ ranges }, _args, book) => {
      for (const range of ranges) book.validations.clear(range);
    },
    GetInvalidCells: async (self, _args, book) => {
      const ranges = await invalid(self, book);
      if (ranges.length === 0) throw itemNotFound();
      return object(rangeAreasType, { ranges });
    },
    GetInvalidCellsOrNullObject: async (self, _args, book) => {
      const ranges = await invalid(self, book);
      return ranges.length > 0 ? object(rangeAreasType, { ranges }) : NULL_OBJECT;
    },
  },
});
