/** Finding text in what cells show: the first cell of a range, or all cells of a sheet. */
import { type Area, type RangeRef, wholeSheet } from "../addresses";
import type { Book } from "../book";
import { displayText } from "../grid/values";
import { invalidArgument } from "../wire/errors";
import type { Arguments } from "../wire/object-type";

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** Row by row; backwards from the end. */
export async function findFirst(
  book: Book,
  range: RangeRef,
  args: Arguments,
): Promise<Area | null> {
  const found = await findIn(book, range, args);
  const isBackwards = criteriaOf(args).searchDirection === "Backwards";
  return found.at(isBackwards ? -1 : 0) ?? null;
}

/** Neighbours in a row are one range. */
export async function findAll(book: Book, sheetId: string, args: Arguments): Promise<RangeRef[]> {
  const runs: RangeRef[] = [];
  for (const cell of await findIn(book, { sheetId, area: wholeSheet }, args)) {
    const last = runs.at(-1)?.area;
    if (last?.top === cell.top && last.right === cell.left - 1) last.right = cell.right;
    else runs.push({ sheetId, area: cell });
  }
  return runs;
}

async function findIn(book: Book, range: RangeRef, args: Arguments): Promise<Area[]> {
  await book.calculation.finish();
  const text = args.text(0);
  if (text === null || text === "") throw invalidArgument();
  const { completeMatch = false, matchCase = false } = criteriaOf(args);
  const spelled = (word: string) => (matchCase ? word : word.toLowerCase());
  const wanted = spelled(text);
  const { cells } = book;
  const { sheetId } = range;
  const used = cells.used(sheetId, range.area, true);
  const found: Area[] = [];
  if (!used) return found;
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const format = cells.numberFormat(sheetId, row, column);
      const shown = spelled(displayText(cells.value(sheetId, row, column), format));
      if (completeMatch ? shown !== wanted : !shown.includes(wanted)) continue;
      found.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return found;
}

const criteriaOf = (args: Arguments): Criteria => args.at(1) ?? {};
