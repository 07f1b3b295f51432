import { spelledForExcel } from "./areas";

/*
 * Ranges that are written and forgotten. The client library asks Excel to keep a reference to every range, so that it stays
 * the same cells when rows are inserted, and to drop it in a request of its own at the end. Untracked at once, a range is
 * no more than its address, and that request is saved.
 */

/** A range by address. */
export function withRange(
  sheet: Excel.Worksheet,
  address: string,
  act: (range: Excel.Range) => void,
): void {
  forget(sheet.getRange(address), act);
}

/** A rectangle; row and column count from 0. */
export function withCells(
  sheet: Excel.Worksheet,
  [row, column, rows, columns]: readonly [number, number, number, number],
  act: (range: Excel.Range) => void,
): void {
  forget(sheet.getRangeByIndexes(row, column, rows, columns), act);
}

/** Several ranges, or one: what both can be given. */
export type Areas = Pick<Excel.RangeAreas, "style"> & {
  readonly format: Excel.RangeFormat;
  readonly dataValidation: Excel.DataValidation;
};

/** Several ranges at once, by addresses with commas between them. */
export function withAreas(
  sheet: Excel.Worksheet,
  addresses: string,
  act: (areas: Areas) => void,
): void {
  for (const spelled of spelledForExcel(addresses)) {
    if (spelled.isOne) withRange(sheet, spelled.address, act);
    else forget(sheet.getRanges(spelled.address), act);
  }
}

function forget<T extends { untrack(): unknown }>(object: T, act: (object: T) => void): void {
  act(object);
  object.untrack();
}
