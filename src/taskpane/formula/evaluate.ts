/** The result of a formula before it is inserted: the functions that cells run, called with what Excel would hand over. */
import type { CellError, CellResult } from "../../functions/arguments/cell-error";
import { FUNCTIONS } from "../../functions/all";
import type { Reading } from "../../excel";
import { readArgument, type Reference } from "../../scorecards/hr-call";
import { toFormula } from "./argument-text";
import type { FunctionHelp, ParameterHelp } from "./function-help";

export type FieldFault =
  | { readonly kind: "unclosed" }
  | { readonly kind: "comma" }
  | { readonly kind: "whole" }
  | Exclude<Reading, { readonly kind: "values" | "too-large" }>;

/** What a field comes to. */
export type FieldValue =
  | { readonly kind: "omitted" }
  /** Rows of cells as the function gets them; `address` where they were read. */
  | {
      readonly kind: "value";
      readonly rows: readonly (readonly unknown[])[];
      readonly isPercent: boolean;
      readonly readFrom?: { readonly sheetId: string; readonly address: string };
    }
  /** Being read. */
  | { readonly kind: "waiting" }
  /** Only the cell can tell: a calculation of its own, or more cells than a preview reads. */
  | { readonly kind: "unknown"; readonly why: "expression" | "too-large" }
  | { readonly kind: "faulty"; readonly fault: FieldFault };

/** Readings by the text of the field. */
export type Readings = ReadonlyMap<string, Reading>;

export function fieldValue(
  parameter: ParameterHelp,
  typed: string,
  readings: Readings,
): FieldValue {
  const text = toFormula(parameter, typed);
  const argument = readArgument(text);
  switch (argument.kind) {
    case "omitted":
      return argument;
    case "number":
      return { kind: "value", rows: [[argument.value]], isPercent: argument.isPercent };
    case "text":
      return { kind: "value", rows: [[argument.value]], isPercent: false };
    case "array":
      return { kind: "value", rows: argument.rows, isPercent: false };
    case "reference":
      return valueOfReading(readings.get(text));
    case "whole":
      return { kind: "faulty", fault: argument };
    case "expression":
      return { kind: "unknown", why: "expression" };
    case "broken":
      return { kind: "faulty", fault: { kind: argument.why } };
  }
}

function valueOfReading(reading: Reading | undefined): FieldValue {
  if (!reading) return { kind: "waiting" };
  switch (reading.kind) {
    case "values": {
      const { rows, isPercent, sheetId, address } = reading;
      return { kind: "value", rows, isPercent, readFrom: { sheetId, address } };
    }
    case "too-large":
      return { kind: "unknown", why: "too-large" };
    default:
      return { kind: "faulty", fault: reading };
  }
}

/** The references among the fields, by their text. */
export function referencesOf(
  { parameters }: FunctionHelp,
  texts: Readonly<Record<string, string>>,
): ReadonlyMap<string, Reference> {
  const found = new Map<string, Reference>();
  for (const parameter of parameters) {
    const text = toFormula(parameter, texts[parameter.name] ?? "");
    const argument = readArgument(text);
    if (argument.kind === "reference") found.set(text, argument.reference);
  }
  return found;
}

export type Evaluation =
  | { readonly kind: "incomplete"; readonly missing: readonly string[] }
  /** A field cannot be used; it says so itself. */
  | { readonly kind: "faulty"; readonly fields: readonly string[] }
  | { readonly kind: "waiting" }
  | { readonly kind: "unknown"; readonly fields: readonly string[] }
  | { readonly kind: "result"; readonly rows: readonly (readonly CellResult[])[] };

export type FieldValues = Readonly<Record<string, FieldValue>>;

export function evaluate({ id, parameters }: FunctionHelp, values: FieldValues): Evaluation {
  const having = (kind: FieldValue["kind"]) =>
    parameters.map(({ name }) => name).filter((name) => values[name]?.kind === kind);
  const faulty = having("faulty");
  if (faulty.length > 0) return { kind: "faulty", fields: faulty };
  const missing = parameters
    .filter(({ name, optional }) => !optional && (values[name]?.kind ?? "omitted") === "omitted")
    .map(({ name }) => name);
  if (missing.length > 0) return { kind: "incomplete", missing };
  if (having("waiting").length > 0) return { kind: "waiting" };
  const unknown = having("unknown");
  if (unknown.length > 0) return { kind: "unknown", fields: unknown };
  const args = parameters.map((parameter) => handedOver(parameter, values[parameter.name]));
  return { kind: "result", rows: callFunction(id, args) };
}

/** As Excel hands an argument over: left out is null; a range stays rows of cells, what takes one cell gets that. */
function handedOver({ takesRange }: ParameterHelp, value: FieldValue | undefined): unknown {
  if (value?.kind !== "value") return null;
  const { rows } = value;
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  return !takesRange && isSingle ? rows[0]?.[0] : rows;
}

function callFunction(id: string, args: readonly unknown[]): CellResult[][] {
  const functions = FUNCTIONS as Readonly<
    Record<string, ((...args: unknown[]) => unknown[][]) | undefined>
  >;
  return (functions[id]?.(...args) ?? []) as CellResult[][];
}

export const isError = (cell: CellResult): cell is CellError => typeof cell === "object";
