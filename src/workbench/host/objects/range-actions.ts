/** What a range does: clear, move, copy, merge, select. */
import type { Arguments } from "../wire/object-type";
import type { Book } from "../book";
import { invalidArgument } from "../wire/errors";
import type { RangeRef } from "../addresses";
import type { ClearWhat } from "../parts";

type Action = (range: RangeRef, args: Arguments, book: Book) => unknown;

const CLEARS = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"];

export const rangeActions: Record<string, Action> = {
  Clear: (range, args, book) => {
    const what = args.text(0) ?? "All";
    if (!CLEARS.includes(what)) throw invalidArgument();
    book.writer.clear(range, what as ClearWhat);
  },
  Delete: (range, args, book) => book.structure.delete(range, args.at(0)),
  Merge: (range, args, book) => book.layout.merge(range, args.flag(0)),
  Unmerge: (range, _args, book) => book.layout.unmerge(range),
  Select: (range, _args, book) => book.selection.select(range),
  Calculate: (_range, _args, book) => book.calculation.calculate(false),
  SetDirty: (_range, _args, book) => book.calculation.everything(),
};
