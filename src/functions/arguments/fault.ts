import type { FunctionFacts } from "../../i18n/functions/facts";
import type { Fault } from "../../scoring";

/** What can be wrong with a cell before the scoring core sees its number, and what the core itself finds. */
export type FunctionFault =
  | Fault
  | {
      readonly [Code in keyof FunctionFacts]: { readonly code: Code } & FunctionFacts[Code];
    }[keyof FunctionFacts]
  /** A weight or threshold that cannot be used fails the call with #VALUE!, whatever is wrong with it. */
  | { readonly code: "unusable"; readonly because: FunctionFault };

/** A fault that the core found in a table or list, with the argument that it is. */
export function inArgument(fault: Fault, argument: string): FunctionFault {
  return { ...fault, argument } as FunctionFault;
}

/** The same fault with its row and column (from 0) within the argument, for results that do not show them. */
export function placed(fault: FunctionFault, row: number, column: number): FunctionFault {
  return { ...fault, row: row + 1, column: column + 1 } as FunctionFault;
}
