import { cell } from "../plan/address";

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const corner = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i;

/** Reads an address such as "B3", "$B$3:D9" or "Sheet!B3:D9". Whole rows and columns are none. */
export function areaOf(address: string): Area {
  const [first = "", last = first] = address.slice(address.lastIndexOf("!") + 1).split(":");
  const from = cornerOf(first);
  const to = cornerOf(last);
  if (!from || !to) throw new RangeError(`Not the address of a rectangle: ${address}`);
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.max(from.row, to.row) - row + 1,
    columns: Math.max(from.column, to.column) - column + 1,
  };
}

function cornerOf(text: string): { row: number; column: number } | null {
  const [, letters, digits] = corner.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** "B3" for row 2, column 1. */
export function cellAddress({ row, column }: { row: number; column: number }): string {
  return cell(row + 1, column + 1);
}

export function holds(area: Area, { row, column }: { row: number; column: number }): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
