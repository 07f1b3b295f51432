/** From what is typed or sent to what a cell holds, and from what it holds to what is shown. */
import { CellValueType, type ICellData, numfmt } from "@univerjs/core";
import { invalidArgument } from "../wire/errors";

export type CellValue = string | number | boolean;

export const ERRORS = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
] as const;

export const isError = (value: unknown): boolean => (ERRORS as readonly unknown[]).includes(value);

/** What Excel calls the kind of a value in `valueTypes`. */
export function valueType(value: CellValue): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  if (value === "") return "Empty";
  return isError(value) ? "Error" : "String";
}

/** The value of a cell, as the API gives it: blank is "". */
export function cellValue(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  return value;
}

export interface Entry {
  cell: ICellData;
  /** Number format that the entry brings along where the cell has none ("85%" brings 0%). */
  numberFormat?: string;
}

const CLEARED: ICellData = { v: null, f: null, si: null, p: null, t: null };
const plain = (v: string | number, t: CellValueType): ICellData => ({ ...CLEARED, v, t });

export const blankEntry = (): Entry => ({ cell: { ...CLEARED } });
export const textEntry = (text: string): Entry => ({
  cell: plain(text, CellValueType.FORCE_STRING),
});
export const formulaEntry = (formula: string): Entry => ({
  cell: { ...CLEARED, f: formula, t: null },
});

/**
 * What a value sent or typed becomes in a cell of the given number format. Text is read as typed
 * in a cell in English: `=…` is a formula, `85%`, `1,200`, `2025/1/31`, `TRUE` are what they look
 * like, a leading apostrophe or the format `@` makes text; text that starts with + or - and is no
 * number is taken for a formula, as at the keyboard.
 */
export function readEntry(value: unknown, numberFormat: string): Entry {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    return isTextFormat(numberFormat)
      ? textEntry(String(value))
      : { cell: plain(value, CellValueType.NUMBER) };
  }
  if (typeof value === "boolean") {
    return { cell: plain(value ? 1 : 0, CellValueType.BOOLEAN) };
  }
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return blankEntry();
  if (value.length > 32_767) throw invalidArgument();
  if (isTextFormat(numberFormat)) return textEntry(value.replace(/^'/, ""));
  if (value.startsWith("'")) return textEntry(value.slice(1));
  if (value.startsWith("=") && value.length > 1) return formulaEntry(value);
  return readTyped(value);
}

function readTyped(text: string): Entry {
  if (isError(text)) return { cell: plain(text, CellValueType.STRING) };
  const parsed = numfmt.parseValue(text);
  if (parsed && typeof parsed.v === "boolean") {
    return { cell: plain(parsed.v ? 1 : 0, CellValueType.BOOLEAN) };
  }
  if (parsed && typeof parsed.v === "number") {
    // 15 digits: the parser leaves binary rests ("95%" as 0.9500000000000001).
    const number = Number(parsed.v.toPrecision(15));
    const entry: Entry = { cell: plain(number, CellValueType.NUMBER) };
    return parsed.z ? { ...entry, numberFormat: parsed.z } : entry;
  }
  if (/^[+-]./.test(text) && !/^[+-]\s*$/.test(text)) {
    return formulaEntry(`=${text.startsWith("+") ? text.slice(1) : text}`);
  }
  if (/^@[\p{L}_]/u.test(text)) throw invalidArgument("That function isn't valid.");
  return { cell: plain(text, CellValueType.STRING) };
}

export const isTextFormat = (numberFormat: string) => numberFormat === "@";

/** What the cell shows. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return String(value);
  if (typeof value === "string" && !numberFormat.includes("@") && !numberFormat.includes(";")) {
    return value;
  }
  try {
    return numfmt.format(numberFormat, value);
  } catch {
    return String(value);
  }
}

export const isValidFormat = (numberFormat: string) =>
  numberFormat === "" || numfmt.isValidFormat(numberFormat);
