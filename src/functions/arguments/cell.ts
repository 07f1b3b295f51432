import { limitFault, normalText, readNumberText, type Limit } from "../../scoring";
import type { FunctionFault } from "./fault";

/** An argument that wants numbers, declared as data. */
export interface NumberArgument {
  readonly name: string;
  readonly limit: Limit;
  /** What stands for a missing cell; an argument without it is required. NaN: missing cells are left out. */
  readonly fallback?: number;
}

/** A signature from the core's limits, in their order; `fallbacks` are the defaults of optional arguments. */
export function signatureOf<Name extends string>(
  limits: Readonly<Record<Name, Limit>>,
  fallbacks: { readonly [Optional in Name]?: number },
): NumberArgument[] {
  return (Object.keys(limits) as Name[]).map((name) => ({
    name,
    limit: limits[name],
    fallback: fallbacks[name],
  }));
}

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|NAME\?|GETTING_DATA|[A-Z]+!)$/;

/** What one cell holds, in the terms of the rules on values. */
export type CellContent =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "missing" }
  | { readonly kind: "text"; readonly text: string; readonly normal: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An Excel error, by its code: `#N/A`. */
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "object" };

const MISSING: CellContent = { kind: "missing" };
const OBJECT: CellContent = { kind: "object" };

/**
 * Sorts out what Excel handed over for one cell: plain values, errors as objects with a string `code` or as text, linked
 * and formatted values by their `basicValue`.
 */
export function cellContent(cell: unknown): CellContent {
  if (cell === null || cell === undefined) return MISSING;
  switch (typeof cell) {
    case "number":
      return { kind: "number", value: cell };
    case "boolean":
      return { kind: "boolean", value: cell };
    case "string":
      return textContent(cell);
    case "object":
      return objectContent(cell);
    default:
      return OBJECT;
  }
}

function textContent(text: string): CellContent {
  const normal = normalText(text);
  if (normal === "") return MISSING;
  if (ERROR_TEXT.test(normal)) return { kind: "error", error: normal };
  return { kind: "text", text, normal };
}

function objectContent(cell: object): CellContent {
  const { code, basicValue } = cell as { readonly code?: unknown; readonly basicValue?: unknown };
  if (typeof code === "string") return { kind: "error", error: code };
  const isPlain = basicValue === null || typeof basicValue !== "object";
  return isPlain && basicValue !== undefined ? cellContent(basicValue) : OBJECT;
}

/** The number of a cell for an argument (a count without its binary rest), its fallback where the cell is missing, or what is wrong with it. */
export function readNumber(cell: unknown, argument: NumberArgument): number | FunctionFault {
  const { name } = argument;
  const content = cellContent(cell);
  switch (content.kind) {
    case "number":
      return limited(content.value, argument);
    case "missing":
      return argument.fallback ?? { code: "missing", argument: name };
    case "text": {
      const value = readNumberText(content.normal);
      if (value !== null) return limited(value, argument);
      return { code: "text", argument: name, text: content.text };
    }
    case "boolean":
      return { code: "boolean", argument: name, text: content.value ? "TRUE" : "FALSE" };
    case "error":
      return { code: "error", argument: name, error: content.error };
    case "object":
      return { code: "object", argument: name };
  }
}

function limited(value: number, { name, limit }: NumberArgument): number | FunctionFault {
  return limitFault(name, value, limit) ?? (limit === "count" ? Math.round(value) : value) + 0;
}
