/** Where an argument may be read from: cells, a defined name, the column of a table. */

export type Reference =
  /** `sheet` is null where the formula's own sheet is meant. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly address: string }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "column"; readonly table: string; readonly column: string };

const sheet = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const cells = new RegExp(`^${sheet}(${cell}(?::${cell})?)$`, "u");
const name = new RegExp(String.raw`^${sheet}([\p{L}_\\][\p{L}\p{N}_.\\?]*)$`, "u");
const whole = new RegExp(
  String.raw`^${sheet}(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)$`,
  "u",
);
const tableColumn = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:[^[\]'#@]|'.)+)\]$/u;
const logical = /^(true|false)$/i;

/** A text as a reference, or null. */
export function readReference(text: string): Reference | null {
  const area = cells.exec(text);
  if (area && isWithinSheet(area[3] ?? "")) {
    return { kind: "cells", sheet: sheetOf(area), address: area[3] ?? "" };
  }
  const named = name.exec(text);
  if (named && !logical.test(text)) {
    return { kind: "name", sheet: sheetOf(named), name: named[3] ?? "" };
  }
  const column = tableColumn.exec(text);
  if (column) {
    const [, table = "", escaped = ""] = column;
    return { kind: "column", table, column: escaped.replace(/'(.)/gu, "$1") };
  }
  return null;
}

/** Whole columns or rows: more than Excel should hand to a function. */
export const isWholeLines = (text: string): boolean => whole.test(text);

const sheetOf = ([, quoted, plain]: RegExpExecArray): string | null =>
  quoted?.replaceAll("''", "'") ?? plain ?? null;

/** XFD1048576 is the last cell; what lies beyond reads as a name, as in Excel. */
function isWithinSheet(address: string): boolean {
  return address.split(":").every((corner) => {
    const [, letters = "", digits = ""] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(corner) ?? [];
    const column = letters.toUpperCase();
    return (column.length < 3 || column <= "XFD") && Number(digits) <= 1_048_576;
  });
}
