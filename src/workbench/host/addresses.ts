/** A1 addresses: reading and writing them as Excel does, with sheets, whole rows and columns. */
import { invalidArgument } from "./wire/errors";

/** Excel's own limits, whatever size the grid beneath has. */
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

/** A rectangle of cells; indexes from 0, ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Cells of one sheet. A range that the add-in keeps moves when rows or columns come and go. */
export interface RangeRef {
  sheetId: string;
  area: Area;
}

export const sameRange = (one: RangeRef, other: RangeRef): boolean =>
  one.sheetId === other.sheetId &&
  one.area.top === other.area.top &&
  one.area.left === other.area.left &&
  one.area.bottom === other.area.bottom &&
  one.area.right === other.area.right;

export const rowCount = (area: Area) => area.bottom - area.top + 1;
export const columnCount = (area: Area) => area.right - area.left + 1;
export const cellCount = (area: Area) => rowCount(area) * columnCount(area);
export const isEntireColumn = (area: Area) => area.top === 0 && area.bottom === EXCEL_ROWS - 1;
export const isEntireRow = (area: Area) => area.left === 0 && area.right === EXCEL_COLUMNS - 1;

export const wholeSheet: Area = {
  top: 0,
  left: 0,
  bottom: EXCEL_ROWS - 1,
  right: EXCEL_COLUMNS - 1,
};

/** Rows or columns that stand side by side; ends included. */
interface Run {
  first: number;
  last: number;
}

/** Rows or columns in order, as runs without a gap. */
export function runsOf(lines: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export const contains = (outer: Area, inner: Area) =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:C` or `3:5`, without a sheet. */
export function formatArea(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const column = (index: number) => `${dollar}${columnName(index)}`;
  const row = (index: number) => `${dollar}${index + 1}`;
  if (isEntireColumn(area) && !isEntireRow(area))
    return `${column(area.left)}:${column(area.right)}`;
  if (isEntireRow(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = `${column(area.left)}${row(area.top)}`;
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** A sheet name as it stands before `!`: quoted unless it is a plain word that is no cell address. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeAddress = /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*c\d*$/i.test(name);
  return plain && !likeAddress ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Sheet one'!A1:B2` into the sheet's name (null when there is none) and the rest. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: address };
  return { sheet: address.slice(0, mark), rest: address.slice(mark + 1) };
}

const CELL = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** An area from an address without a sheet; null when it is no address within Excel's limits. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, ...more] = text.trim().split(":");
  if (more.length > 0) return null;
  const area = cells(first, second) ?? columns(text, first, second) ?? rows(text, first, second);
  if (!area) return null;
  const ordered = {
    top: Math.min(area.top, area.bottom),
    left: Math.min(area.left, area.right),
    bottom: Math.max(area.top, area.bottom),
    right: Math.max(area.left, area.right),
  };
  return contains(wholeSheet, ordered) ? ordered : null;
}

function cells(first: string, second: string): Area | null {
  const from = CELL.exec(first);
  const to = CELL.exec(second);
  if (!from || !to) return null;
  return {
    top: Number(from[2]) - 1,
    left: columnIndex(from[1] ?? ""),
    bottom: Number(to[2]) - 1,
    right: columnIndex(to[1] ?? ""),
  };
}

function columns(text: string, first: string, second: string): Area | null {
  const from = COLUMN.exec(first);
  const to = COLUMN.exec(second);
  if (!from || !to || !text.includes(":")) return null;
  return {
    top: 0,
    bottom: EXCEL_ROWS - 1,
    left: columnIndex(from[1] ?? ""),
    right: columnIndex(to[1] ?? ""),
  };
}

function rows(text: string, first: string, second: string): Area | null {
  const from = ROW.exec(first);
  const to = ROW.exec(second);
  if (!from || !to || !text.includes(":")) return null;
  return { left: 0, right: EXCEL_COLUMNS - 1, top: Number(from[1]) - 1, bottom: Number(to[1]) - 1 };
}

/** As parseArea; an address that cannot be read is Excel's InvalidArgument. */
export function requireArea(text: string): Area {
  const area = parseArea(text);
  if (!area) throw invalidArgument();
  return area;
}
