/** TableSort and RangeSort. */
import { rowCount, type RangeRef } from "../addresses";
import { apiNotFound, invalidArgument } from "../wire/errors";
import { type Arguments, describe, type HostType, readOnly } from "../wire/object-type";
import type { TableRef } from "./tables";
import type { SortKey, SortManner } from "../parts";

/** As Excel's API has it: by the value, unless another way is named. */
function keysOf(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return (fields as unknown[]).map((field) => {
    const { key, ascending, sortOn, dataOption } = field as Record<string, unknown>;
    if (typeof key !== "number" || key < 0) throw invalidArgument();
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") {
      throw apiNotFound(`sorting on ${JSON.stringify(sortOn)}`);
    }
    return { key, ascending: ascending !== false, textAsNumber: dataOption === "TextAsNumber" };
  });
}

/** The strokes of Chinese characters, or their sounds. */
function requirePinYin(method: string | null): void {
  if (method !== null && method !== "PinYin") throw apiNotFound(`sorting by ${method}`);
}

export const rangeSortType: HostType<RangeRef> = describe("RangeSort", {
  methods: {
    Apply: async (range, args, book) => {
      requirePinYin(args.text(4));
      const axis = args.text(3) === "Columns" ? "columns" : "rows";
      const { sheetId, area } = range;
      const headed = args.flag(2);
      const sorted =
        axis === "rows"
          ? { ...area, top: area.top + (headed ? 1 : 0) }
          : { ...area, left: area.left + (headed ? 1 : 0) };
      if (sorted.top > sorted.bottom || sorted.left > sorted.right) return;
      const keys = keysOf(args.at(0));
      const across = axis === "rows" ? area.right - area.left + 1 : rowCount(area);
      if (keys.some(({ key }) => key >= across)) throw invalidArgument();
      await book.sorting.sort({ sheetId, area: sorted }, keys, {
        matchCase: args.flag(1),
        axis,
      });
    },
  },
});

const manner = (matchCase: boolean): SortManner => ({ matchCase, axis: "rows" });

const given = (args: Arguments) => ({ fields: args.at(0), matchCase: args.flag(1) });

export const tableSortType: HostType<TableRef> = describe("TableSort", {
  scalars: {
    Fields: readOnly(({ tableId }, book) => book.tables.sorted(tableId)?.fields ?? []),
    MatchCase: readOnly(({ tableId }, book) => book.tables.sorted(tableId)?.matchCase ?? false),
    Method: readOnly(() => "PinYin"),
  },
  methods: {
    Apply: async ({ tableId }, args, book) => {
      requirePinYin(args.text(2));
      const { fields, matchCase } = given(args);
      await book.tables.sort(tableId, keysOf(fields), manner(matchCase));
      book.tables.keepSorted(tableId, { fields: fields as object[], matchCase });
    },
    Clear: ({ tableId }, _args, book) => book.tables.keepSorted(tableId, null),
    Reapply: async ({ tableId }, _args, book) => {
      const kept = book.tables.sorted(tableId);
      if (!kept) return;
      await book.tables.sort(tableId, keysOf(kept.fields), manner(kept.matchCase));
    },
  },
});
