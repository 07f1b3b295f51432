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

/** Several ranges at once, by addresses with commas between them. */
export function withAreas(
  sheet: Excel.Worksheet,
  addresses: string,
  act: (areas: Excel.RangeAreas) => void,
): void {
  forget(sheet.getRanges(addresses), act);
}

function forget<T extends { untrack(): unknown }>(object: T, act: (object: T) => void): void {
  act(object);
  object.untrack();
}
