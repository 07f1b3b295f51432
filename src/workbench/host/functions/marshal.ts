/**
 * How Excel hands arguments over to a custom function and takes its result back.
 * What Excel does was gathered from its documentation and issue threads (see README.md); that a
 * blank cell of a range arrives as 0 is the most surprising of it.
 */
import type { FunctionMetadata, FunctionParameter } from "./metadata";

/** A cell as the formula engine gives it: null is blank. */
export type EngineCell = string | number | boolean | null | EngineError;
export class EngineError {
  constructor(readonly code: string) {}
}

/** One argument of the call: left out, one value, or a range or array. */
export type EngineArgument =
  | { kind: "omitted" }
  | { kind: "value"; cell: EngineCell }
  | { kind: "matrix"; rows: EngineCell[][] };

/** Arguments as the function receives them, or the error that Excel answers without calling it. */
export type Marshalled = { arguments: unknown[] } | { error: EngineError };

export function marshal(metadata: FunctionMetadata, given: EngineArgument[]): Marshalled {
  const values: unknown[] = [];
  for (const [index, parameter] of metadata.parameters.entries()) {
    if (parameter.repeating) {
      const rest: unknown[] = [];
      for (const argument of given.slice(index)) {
        const value = shape(metadata, parameter, argument);
        if (value instanceof EngineError) return { error: value };
        rest.push(value);
      }
      values.push(rest);
      return { arguments: values };
    }
    const value = shape(metadata, parameter, given[index] ?? { kind: "omitted" });
    if (value instanceof EngineError) return { error: value };
    values.push(value);
  }
  if (given.length > metadata.parameters.length) return { error: new EngineError("#VALUE!") };
  return { arguments: values };
}

function shape(
  metadata: FunctionMetadata,
  parameter: FunctionParameter,
  argument: EngineArgument,
): unknown {
  if (argument.kind === "omitted") {
    return parameter.optional ? null : new EngineError("#VALUE!");
  }
  if (parameter.dimensionality === "matrix") {
    const rows = argument.kind === "matrix" ? argument.rows : [[argument.cell]];
    const values: unknown[][] = [];
    for (const row of rows) {
      const line: unknown[] = [];
      for (const cell of row) {
        const value = convert(metadata, parameter, cell);
        if (value instanceof EngineError) return value;
        line.push(value);
      }
      values.push(line);
    }
    return values;
  }
  if (argument.kind === "value") return convert(metadata, parameter, argument.cell);
  const [first] = argument.rows;
  if (argument.rows.length !== 1 || first?.length !== 1) return new EngineError("#VALUE!");
  return convert(metadata, parameter, first[0] ?? null);
}

function convert(
  metadata: FunctionMetadata,
  parameter: FunctionParameter,
  cell: EngineCell,
): unknown {
  if (cell instanceof EngineError) {
    // What is still being calculated is waited for.
    if (cell.code === "#BUSY!") return cell;
    const any = parameter.type === undefined || parameter.type === "any";
    return any && metadata.allowErrorForDataTypeAny ? { code: cell.code } : cell;
  }
  switch (parameter.type) {
    case "number":
      return toNumber(cell);
    case "string":
      return cell === null
        ? ""
        : typeof cell === "boolean"
          ? cell
            ? "TRUE"
            : "FALSE"
          : String(cell);
    case "boolean":
      return toBoolean(cell);
    default:
      return cell ?? 0;
  }
}

function toNumber(cell: string | number | boolean | null): number | EngineError {
  if (cell === null) return 0;
  if (typeof cell !== "string") return Number(cell);
  const number = cell.trim() === "" ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : new EngineError("#VALUE!");
}

function toBoolean(cell: string | number | boolean | null): boolean | EngineError {
  if (cell === null) return false;
  if (typeof cell !== "string") return Boolean(cell);
  if (cell.toUpperCase() === "TRUE") return true;
  return cell.toUpperCase() === "FALSE" ? false : new EngineError("#VALUE!");
}

/** A result cell, with the message that Excel shows on the card of an error. */
export interface ResultCell {
  value: EngineCell;
  message?: string;
}

/** The result of a call as rows of cells; a scalar is one cell. */
export function unmarshal(result: unknown): ResultCell[][] {
  if (!Array.isArray(result)) return [[resultCell(result)]];
  const rows = result as unknown[];
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : -1)));
  const [width] = widths;
  if (rows.length === 0 || widths.size !== 1 || width === undefined || width < 1) {
    return [[{ value: new EngineError("#VALUE!"), message: "The result is not a matrix." }]];
  }
  return (rows as unknown[][]).map((row) => row.map(resultCell));
}

/** Messages travel with these two errors only; a cell of any other fault is #VALUE!. */
const WITH_MESSAGE = ["#VALUE!", "#N/A"];
const RETURNABLE = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

export function resultCell(value: unknown): ResultCell {
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (typeof value === "number") {
    return Number.isFinite(value) ? { value } : { value: new EngineError("#NUM!") };
  }
  // Excel shows a silent 0 where a matrix holds null.
  if (value === null || value === undefined) return { value: 0 };
  const code = errorCode(value);
  if (code === null) return { value: new EngineError("#VALUE!") };
  const known = RETURNABLE.includes(code) ? code : "#VALUE!";
  const message = (value as { message?: unknown }).message;
  const told = typeof message === "string" && message !== "" && WITH_MESSAGE.includes(known);
  return told ? { value: new EngineError(known), message } : { value: new EngineError(known) };
}

function errorCode(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const { code } = value as { code?: unknown };
  return typeof code === "string" ? code : null;
}
