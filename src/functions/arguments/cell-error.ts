import type { FunctionFacts } from "../../i18n/functions/facts";
import { FUNCTION_MESSAGES } from "../../i18n/functions/messages";
import { displayLocale } from "./display-language";
import type { FunctionFault } from "./fault";

/** An error cell: `CustomFunctions.Error` where the host has it, an object of the same shape elsewhere. */
export interface CellError {
  readonly code: string;
  readonly message?: string | undefined;
}

/** What a function may give back for one cell. */
export type CellResult = number | string | boolean | CellError;

type ErrorConstructor = new (code: string, message?: string) => CellError;

/** The errors that Excel lets a custom function return. */
const RETURNABLE = ["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#NULL!"];

/** Only these two can carry a message. */
const WITH_MESSAGE = ["#N/A", "#VALUE!"];

const CODES: Readonly<Record<string, string>> = {
  missing: "#N/A",
  "no-partner": "#N/A",
  "nothing-to-weigh": "#N/A",
  "below-tiers": "#N/A",
  "payout-not-set": "#N/A",
  "no-votes": "#DIV/0!",
  "no-shares": "#DIV/0!",
  overflow: "#NUM!",
};

/** Characters of a quotation, so that every message stays below Excel's 255, whatever was typed. */
const QUOTED = 24;

/** Makes error cells for one call; equal faults share one error, since a column of blanks would build thousands. */
export function cellErrors(): (fault: FunctionFault) => CellError {
  const made = new Map<string, CellError>();
  return (fault) => {
    const code = errorCode(fault);
    const message = WITH_MESSAGE.includes(code) ? messageOf(fault) : undefined;
    const key = `${code}${message ?? ""}`;
    const error = made.get(key) ?? newError(code, message);
    made.set(key, error);
    return error;
  };
}

/** The result of a call that fails as a whole. */
export function failedCall(fault: FunctionFault): CellResult[][] {
  return [[cellErrors()(fault)]];
}

function newError(code: string, message: string | undefined): CellError {
  const { Error: HostError } = CustomFunctions as { readonly Error?: ErrorConstructor };
  return HostError ? new HostError(code, message) : { code, message };
}

function errorCode(fault: FunctionFault): string {
  if (fault.code === "error") return RETURNABLE.includes(fault.error) ? fault.error : "#VALUE!";
  return CODES[fault.code] ?? "#VALUE!";
}

/** The sentence for a fault in the reader's language. */
function messageOf(fault: FunctionFault): string {
  if (fault.code === "unusable") return messageOf(fault.because);
  const messages = FUNCTION_MESSAGES[displayLocale()];
  // Each fault carries the facts of its own message; the compiler cannot follow that through a union.
  const message = messages[fault.code as keyof FunctionFacts] as (facts: object) => string;
  const quoted = "text" in fault ? { ...fault, text: shortened(fault.text) } : fault;
  return message("error" in quoted ? { ...quoted, error: shortened(quoted.error) } : quoted);
}

function shortened(text: string): string {
  const flat = text.trim().replace(/\s+/g, " ");
  // A cell may hold far more characters than are quoted, each of one or two units.
  const characters = [...flat.slice(0, 2 * QUOTED + 2)];
  return characters.length > QUOTED
    ? `${characters.slice(0, QUOTED - 1).join("")}…`
    : characters.join("");
}
