/** The built custom functions, run in a context that has nothing but `CustomFunctions`. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const DIST = path.resolve(__dirname, "../../../dist");

export interface BuiltFunctions {
  /** The text of functions.json. */
  metadata: string;
  call(id: string, args: unknown[]): unknown;
}

/** The class that Excel's runtime gives to functions to answer errors with. */
export class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export const CUSTOM_FUNCTION_ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

export function loadBuiltFunctions(directory = DIST): BuiltFunctions {
  const script = path.join(directory, "functions.js");
  const metadata = path.join(directory, "functions.json");
  if (!existsSync(script) || !existsSync(metadata)) {
    throw new Error(`${script} or functions.json is missing: run "npm run build" first.`);
  }
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const context = vm.createContext({
    CustomFunctions: {
      associate(id: unknown, run: unknown) {
        const entries = typeof id === "object" && id !== null ? Object.entries(id) : [[id, run]];
        for (const [key, one] of entries) {
          associated.set(String(key).toUpperCase(), one as (...args: unknown[]) => unknown);
        }
      },
      Error: CustomFunctionError,
      ErrorCode: CUSTOM_FUNCTION_ERROR_CODES,
    },
  });
  vm.runInContext(readFileSync(script, "utf8"), context, { filename: script });
  return {
    metadata: readFileSync(metadata, "utf8"),
    call(id, args) {
      const run = associated.get(id.toUpperCase());
      if (!run) throw new Error(`functions.js has not associated ${id}.`);
      return run(...args);
    },
  };
}
