/** One argument of a call as it stands in a formula, and as HR sees it in a field: without the guard of blank cells. */
import { guard } from "../calc/text";
import { isWholeLines, readReference, type Reference } from "./reference";
import { splitAtCommas } from "./scan";

/** A cell of an array constant. */
export type Constant = number | string | boolean;

export type Argument =
  | { readonly kind: "omitted" }
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Constant[])[] }
  | { readonly kind: "reference"; readonly reference: Reference }
  /** Whole columns or rows. */
  | { readonly kind: "whole" }
  /** A calculation of its own: only a cell can tell its result. */
  | { readonly kind: "expression" }
  /** A bracket or quotation mark is not closed, or a comma stands between two arguments. */
  | { readonly kind: "broken"; readonly why: "unclosed" | "comma" };

/** What an argument is, by its text. */
export function readArgument(written: string): Argument {
  const text = written.trim();
  if (text === "") return { kind: "omitted" };
  const number = readNumber(text);
  if (number) return number;
  const parts = splitAtCommas(text);
  if (parts === null) return { kind: "broken", why: "unclosed" };
  if (parts.length > 1) return { kind: "broken", why: "comma" };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: "text", value: unquoted(text) };
  const rows = readArray(text);
  if (rows) return { kind: "array", rows };
  if (isWholeLines(text)) return { kind: "whole" };
  const reference = readReference(text);
  return reference ? { kind: "reference", reference } : { kind: "expression" };
}

const numberLiteral = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(%?)$/i;

function readNumber(text: string): Argument | null {
  const [, digits = "", percent = ""] = numberLiteral.exec(text) ?? [];
  if (digits === "") return null;
  const isPercent = percent !== "";
  const value = isPercent ? percentOf(digits) : Number(digits);
  return Number.isFinite(value) ? { kind: "number", value, isPercent } : null;
}

/** 92% as the decimal 0.92: a division might leave a binary rest. */
function percentOf(digits: string): number {
  const [mantissa = "", exponent = "0"] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

/** `{90,"A";80,"B"}` as rows of equal length; null for anything else. */
function readArray(text: string): Constant[][] | null {
  const [, inner] = /^\{([^]*)\}$/.exec(text) ?? [];
  if (inner === undefined) return null;
  const rows: Constant[][] = [];
  // A semicolon between quotes is text.
  for (const line of inner.match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? []) {
    const row: Constant[] = [];
    for (const part of splitAtCommas(line) ?? [""]) {
      const constant = readConstant(part.trim());
      if (constant === null) return null;
      row.push(constant);
    }
    rows.push(row);
  }
  const [first] = rows;
  return first && rows.every((row) => row.length === first.length) ? rows : null;
}

function readConstant(text: string): Constant | null {
  if (/^"(?:[^"]|"")*"$/.test(text)) return unquoted(text);
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^#(?:N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|REF!|NULL!)$/i.test(text)) return text.toUpperCase();
  const number = readNumber(text);
  return number?.kind === "number" ? number.value : null;
}

/**
 * An argument as the formula needs it: Excel hands a blank cell over as 0, so every reference is guarded
 * (docs/functions.md, Missing). `sheet` is where the formula stands: cells there are written without its name.
 */
export function writeArgument(written: string, sheet: string): string {
  const text = written.trim();
  const argument = readArgument(text);
  if (argument.kind !== "reference") return text;
  const { reference } = argument;
  const isOwn =
    reference.kind === "cells" &&
    reference.sheet !== null &&
    reference.sheet.toUpperCase() === sheet.toUpperCase();
  return guard(isOwn ? reference.address : text);
}

/** The reference that an argument guards, or the argument as it is. */
export function withoutGuard(written: string): string {
  const text = written.trim();
  const [, inner] = /^IF\s*\(([^]*)\)$/i.exec(text) ?? [];
  const parts = inner === undefined ? null : splitAtCommas(inner);
  const [condition = "", blank, otherwise] = (parts ?? []).map((part) => part.trim());
  if (parts?.length !== 3 || otherwise === undefined || blank !== '""') return text;
  const isGuard = /^([^]*?)\s*=\s*""$/.exec(condition)?.[1] === otherwise;
  return isGuard && readReference(otherwise) ? otherwise : text;
}
