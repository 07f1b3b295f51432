/**
 * Calls the built custom functions as Excel does: dist/functions.js in a context that has nothing but
 * `CustomFunctions`, arguments marshalled by the built metadata. Blank cells of a range arrive as 0, omitted arguments as
 * null, a value given to a range parameter as a range of one cell, errors as objects.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const DIST = path.resolve(__dirname, "../../dist");

/** A cell without content. */
export const BLANK = Symbol("blank cell");

/** An error cell, on the way in and out. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

export interface FunctionsJson {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly ParameterMetadata[];
    readonly result: { readonly dimensionality?: string };
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly type: string;
    readonly values: readonly {
      readonly name: string;
      readonly stringValue: string;
      readonly tooltip: string;
    }[];
  }[];
}

/** The text of a built file; says what to do when there is none. */
export function built(name: string): string {
  const file = path.join(DIST, name);
  if (!existsSync(file)) {
    throw new Error(`dist/${name} is missing: run "npm run build" before these tests.`);
  }
  return readFileSync(file, "utf8");
}

export function builtMetadata(name = "functions.json"): FunctionsJson {
  return JSON.parse(built(name)) as FunctionsJson;
}

type CustomFunction = (...args: unknown[]) => unknown;

export interface Host {
  /** The functions as associated, by id. */
  readonly functions: ReadonlyMap<string, CustomFunction>;
  /** The result as a matrix; an error cell is an {@link ExcelError}. Omit arguments with undefined. */
  call(id: string, ...args: unknown[]): unknown[][];
  /** The only cell of the result. */
  cell(id: string, ...args: unknown[]): unknown;
  /** The code of the only cell, which must be an error. */
  error(id: string, ...args: unknown[]): string;
  /** The message of the only cell, which must be an error. */
  message(id: string, ...args: unknown[]): string;
}

/** A host in its own context; `globals` are what it has beside `CustomFunctions.associate` and `.Error`. */
export function startHost(globals: Readonly<Record<string, unknown>> = {}): Host {
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, implementation: CustomFunction) =>
    functions.set(id, implementation);
  const context = vm.createContext({
    CustomFunctions: { associate, Error: ExcelError },
    ...globals,
  });
  vm.runInContext(built("functions.js"), context, { filename: "functions.js" });
  const parameters = new Map(
    builtMetadata().functions.map((entry) => [entry.id, entry.parameters]),
  );

  const call = (id: string, ...args: unknown[]): unknown[][] => {
    const implementation = functions.get(id);
    const declared = parameters.get(id);
    if (!implementation || !declared) throw new Error(`${id} is not a function of the add-in`);
    const marshalled = declared.map((parameter, index) => marshal(parameter, args[index]));
    const refused = marshalled.find((argument) => argument instanceof Refusal);
    if (refused instanceof Refusal) return [[refused.error]];
    // Excel adds what it knows of the invocation behind the declared parameters.
    return checkedMatrix(implementation(...marshalled, { functionName: id }));
  };
  const cell = (id: string, ...args: unknown[]): unknown => {
    const matrix = call(id, ...args);
    if (matrix.length !== 1 || matrix[0]!.length !== 1) {
      throw new Error(`expected one cell, got ${matrix.length} × ${matrix[0]!.length}`);
    }
    return matrix[0]![0];
  };
  const errorCell = (id: string, ...args: unknown[]): ExcelError => {
    const result = cell(id, ...args);
    if (!(result instanceof ExcelError))
      throw new Error(`expected an error, got ${String(result)}`);
    return result;
  };
  return {
    functions,
    call,
    cell,
    error: (id, ...args) => errorCell(id, ...args).code,
    message: (id, ...args) => errorCell(id, ...args).message,
  };
}

/** Excel does not call a function whose text parameter is an error: the error is the result. */
class Refusal {
  constructor(readonly error: ExcelError) {}
}

function marshal(parameter: ParameterMetadata, argument: unknown): unknown {
  if (argument === undefined) return null;
  if (parameter.dimensionality === "matrix") {
    const range = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
    return range.map((row) => row.map(plain));
  }
  const isOneCell = Array.isArray(argument) && argument.length === 1 && argument[0].length === 1;
  const value: unknown = isOneCell ? argument[0][0] : argument;
  return parameter.type === "string" && !Array.isArray(value) ? asText(value) : plain(value);
}

function asText(value: unknown): unknown {
  if (value instanceof ExcelError) return new Refusal(value);
  if (value === BLANK || value === null || value === undefined) return "";
  const basic = typeof value === "object" && "basicValue" in value ? value.basicValue : value;
  return typeof basic === "boolean" ? String(basic).toUpperCase() : String(basic);
}

function plain(value: unknown): unknown {
  return value === BLANK ? 0 : value;
}

/** What Excel can take: a rectangle of finite numbers (not -0), texts, Booleans and error objects. */
function checkedMatrix(result: unknown): unknown[][] {
  if (!Array.isArray(result) || result.length === 0) throw new Error("the result is not a matrix");
  const rows = result as unknown[][];
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== rows[0]!.length || row.length === 0) {
      throw new Error("the result is a ragged matrix");
    }
    row.forEach(checkCell);
  }
  // Values of another context have prototypes of their own, which toEqual would tell apart.
  return rows.map((row) => [...row]);
}

function checkCell(cell: unknown): void {
  if (typeof cell === "string" || typeof cell === "boolean") return;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell) || Object.is(cell, -0)) throw new Error(`a cell is ${cell}`);
    return;
  }
  if (!(cell instanceof ExcelError)) throw new Error(`a cell is ${JSON.stringify(cell)}`);
  const hasMessage = cell.code === "#VALUE!" || cell.code === "#N/A";
  if (hasMessage ? cell.message === "" || cell.message.length >= 200 : cell.message !== "") {
    throw new Error(`the message of ${cell.code} is "${cell.message}"`);
  }
}
